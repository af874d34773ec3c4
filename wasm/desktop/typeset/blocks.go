package typeset

import (
	"slices"
	"strconv"
	"strings"

	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
)

// flow puts blocks under each other, between left and right, from y downwards.
type flow struct {
	layout      *layout
	open        map[string]bool
	left, right float64
	y           float64
	dim         bool    // for things that do not exist on the shown date
	section     string  // key of the section
	cards       int     // in the section so far
	lastLink    int     // of the last run, −1 for none
	joint       joint   // of the next run
	begun       float64 // where the part below the tabs begins; 0 without tabs
	lineEnd     float64 // where the last card with a line ends
	rowsEnd     float64 // where the last rows end
	plain       bool    // spans lead nowhere by themselves
	quiet       bool    // links look like words until the pointer or the focus is on them
	onBanner    bool    // the words lie on a band
	tight       bool    // buttons are as narrow as can be
	kind        kind
	last        map[cardKey]fragment // the cards of the layout before
	cache       map[cardKey]fragment
}

func (f *flow) width() float64 { return f.right - f.left }

// tone is what becomes of a tone where the flow is now.
func (f *flow) tone(t tone) tone {
	switch {
	case f.onBanner && t != none:
		return onBanner
	case f.dim && t == ink:
		return muted
	}
	return t
}

func (f *flow) blocks(blocks []doc.Block) {
	for i := 0; i < len(blocks); i++ {
		f.joint = onNewLine
		switch b := blocks[i].(type) {
		case *doc.Heading:
			f.heading(b)
		case *doc.Paragraph:
			if leadsBack(b) {
				f.wayBack(b)
			} else {
				f.text(b.Spans, styleOf(b.Role))
			}
		case *doc.List:
			f.list(b)
		case *doc.Table:
			f.table(b)
		case *doc.Figure:
			f.figure(b)
		case *doc.Card:
			if b.Line != nil && f.y != f.lineEnd {
				f.y += controlAbove
			}
			f.cachedCard(b)
			if b.Line != nil {
				f.lineEnd = f.y
			}
		case *doc.Choice, *doc.Buttons:
			n := beside(blocks[i:])
			f.y += controlAbove
			f.inRow(f.controls(blocks[i : i+n]))
			i += n - 1
		case *doc.Switch:
			f.toggle(b)
		case *doc.Slider:
			f.slider(b)
		case *doc.Field:
			f.field(b)
		case *doc.Code:
			f.code(b)
		case *doc.Jumps:
			f.jumps(b)
		case *doc.Tabs:
			f.tabs(b)
		case *doc.Rows:
			f.rows(b)
		case *doc.Bars:
			f.bars(b)
		}
	}
}

func (f *flow) text(spans []doc.Span, s style) {
	f.y = f.set(lines(f.pieces(spans, s), f.width()), f.left, f.y+s.above, s)
}

// list sets the items with a bullet or number in the gutter; a bare list has
// none.
func (f *flow) list(l *doc.List) {
	left := f.left
	if !l.Bare {
		f.left += gutterOf(l)
	}
	for i, item := range l.Items {
		runs := len(f.layout.runs)
		f.blocks(item)
		if l.Bare || len(f.layout.runs) == runs {
			continue
		}
		first := f.layout.runs[runs]
		sign := "•"
		if l.Ordered {
			sign = strconv.Itoa(i+1) + "."
		}
		w := first.font.width(sign)
		f.layout.runs = append(f.layout.runs, run{
			x: f.left - signGap - w, base: first.base, width: w, font: font{sans, first.font.size}, tone: f.tone(muted), text: sign, mute: true})
		f.lastLink = -1
	}
	f.left = left
}

// signGap is how far bullets and numbers are from their items, in dp.
const signGap = 7.0

// gutterOf is as wide as the numbers of a list want it.
func gutterOf(l *doc.List) float64 {
	if !l.Ordered {
		return gutter
	}
	return max(gutter, body.font.width(strconv.Itoa(len(l.Items))+".")+signGap)
}

// largestPicture is how much pictures grow at most: larger ones look coarse beside the text.
const largestPicture = 1.15

// figure sets a picture as wide as the room allows, and its caption.
func (f *flow) figure(d *doc.Figure) {
	w, h := d.Picture.Width, d.Picture.Height
	if w <= 0 || h <= 0 {
		return
	}
	k := min(f.width()/w, largestPicture)
	const above = 8
	f.y += above
	pic := picture{Rect: geom.R(f.left, f.y, w*k, h*k), scene: &d.Picture, scale: k}
	f.targets(d, &pic)
	f.layout.pictures = append(f.layout.pictures, pic)
	if d.Over {
		f.y -= above
		return
	}
	f.y += h * k
	if len(d.Caption) > 0 {
		f.text(d.Caption, aside)
	}
}

// termKey names a term as long as it stays in the section.
func (f *flow) termKey(s *doc.Span) string { return f.section + "/term/" + s.Text }

// defined puts the definitions of open terms after them.
func (f *flow) defined(spans []doc.Span) []doc.Span {
	for i := len(spans) - 1; i >= 0; i-- {
		if s := &spans[i]; s.Role == doc.Term && f.open[f.termKey(s)] {
			spans = slices.Insert(slices.Clone(spans), i+1, doc.Span{Text: " (" + s.Label + ")", Role: doc.Note})
		}
	}
	return spans
}

// link makes the link of a span, or returns −1.
func (f *flow) link(s *doc.Span) int {
	if f.plain {
		return -1
	}
	if s.Role == doc.Term {
		return f.button(Link{Card: f.termKey(s), Label: s.Text, dotted: true})
	}
	if s.Ref == "" && s.Action == "" && !strings.Contains(s.Href, ":") { // pages of the site are not here
		return -1
	}
	name := s.Label
	if name == "" {
		name = s.Text
	}
	return f.button(Link{Href: s.Href, Ref: s.Ref, Action: s.Action, Label: name, quiet: f.quiet})
}

func (f *flow) button(l Link) int {
	f.layout.links = append(f.layout.links, l)
	return len(f.layout.links) - 1
}

//go:build !js

package paint

import (
	"strings"

	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
)

// Measures of controls in dp.
const (
	controlAbove  = 10.0
	controlHeight = 28.0
	controlGap    = 6.0
	bandGap       = 12.0 // between words and buttons on a band
	dotsPitch     = 24.0 // from one of a row of dots to the next
)

// item is something in a row: a button, a dot, words. Its set is called with
// its place.
type item struct {
	width, height float64
	gap           float64 // to the item before it, if that is in the same line
	set           func(f *flow, at geom.Rect)
}

// inRow sets items side by side as far as there is room, and under each other.
func (f *flow) inRow(items []item) {
	for len(items) > 0 {
		n, x, height := 0, 0.0, 0.0
		for ; n < len(items); n++ {
			w := items[n].width
			if n > 0 {
				w += items[n].gap
			}
			if n > 0 && x+w > f.width()+0.01 {
				break
			}
			x, height = x+w, max(height, items[n].height)
		}
		x = f.left
		for i, it := range items[:n] {
			if i > 0 {
				x += it.gap
			}
			it.set(f, geom.R(x, f.y+(height-it.height)/2, it.width, it.height))
			x += it.width
		}
		f.y += height
		if items = items[n:]; len(items) > 0 {
			f.y += controlGap
		}
	}
	f.lastLink = -1
}

// beside is the number of blocks that share a row: a choice of words has one of
// its own, other buttons stand beside each other.
func beside(blocks []doc.Block) int {
	n := 0
	for _, b := range blocks {
		c, choice := b.(*doc.Choice)
		_, buttons := b.(*doc.Buttons)
		if !buttons && !(choice && c.Dots) {
			break
		}
		n++
	}
	return max(n, 1)
}

// controls are the items of blocks that are buttons.
func (f *flow) controls(blocks []doc.Block) []item {
	var items []item
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Choice:
			for i := range b.Options {
				if b.Dots {
					items = append(items, dotItem(&b.Options[i]))
				} else {
					items = append(items, optionItem(&b.Options[i]))
				}
			}
		case *doc.Buttons:
			for i := range b.Options {
				items = append(items, optionItem(&b.Options[i]))
			}
		}
	}
	return items
}

func optionItem(o *doc.Option) item { return buttonItem(o.Text, o.On, optionLink(o)) }

func optionLink(o *doc.Option) Link {
	l := Link{Action: o.Action, Label: o.Label, Done: o.Done, Off: o.Off}
	if l.Label == "" {
		l.Label = o.Text
	}
	return l
}

// buttonItem is a button with round ends, dark if it is the chosen one.
func buttonItem(text string, on bool, l Link) item {
	const inset = 12.0
	set := func(f *flow, at geom.Rect) {
		b := box{Rect: at, radius: at.Height() / 2, fill: raised, line: f.tone(rule), lineWidth: 1}
		tone := f.tone(ink)
		switch {
		case f.onBanner:
			b.fill = none
		case on:
			b.fill, b.line, tone = ink, ink, paper
		case l.Off:
			b.fill, tone = none, muted
		}
		f.page.boxes = append(f.page.boxes, b)
		f.page.runs = append(f.page.runs, run{
			x: at.Min.X + inset, base: at.Center().Y + label.font.size*0.36, width: at.Width() - 2*inset,
			font: label.font, tone: tone, text: text})
		f.press(l, at, at.Height()/2)
	}
	return item{label.font.width(text) + 2*inset, controlHeight, controlGap, set}
}

// press makes a link of one box with round corners.
func (f *flow) press(l Link, at geom.Rect, corner float64) {
	l.corner = corner
	l.Boxes = []geom.Rect{at}
	f.button(l)
}

// dotItem is one of a row of dots; the chosen one is larger and dark.
func dotItem(o *doc.Option) item {
	set := func(f *flow, at geom.Rect) {
		b := box{Rect: geom.Rect{Min: at.Center(), Max: at.Center()}.Inset(-4), radius: 4, line: f.tone(muted), lineWidth: 1.5}
		if o.On {
			b.Rect, b.radius, b.fill, b.line = b.Inset(-1.5), 5.5, f.tone(ink), none
		}
		f.page.boxes = append(f.page.boxes, b)
		f.press(optionLink(o), at, at.Height()/2)
	}
	return item{dotsPitch, dotsPitch, 0, set}
}

// jumps sets the buttons that lead to sections.
func (f *flow) jumps(j *doc.Jumps) {
	f.y += 6 + controlAbove
	var items []item
	for _, to := range j.To {
		items = append(items, buttonItem(to.Text, false, Link{Section: to.Section, Label: to.Text}))
	}
	f.inRow(items)
}

// bar sets a document upon a picture: first all that is only buttons in a row,
// then each part with words on a band.
func (f *flow) bar(d *doc.Document) {
	var buttons []item
	var bands []*doc.Section
	for i := range d.Sections {
		s := &d.Sections[i]
		items := f.controls(s.Blocks)
		if len(s.Blocks) > 0 && len(items) == 0 || hasWords(s.Blocks) {
			bands = append(bands, s)
			continue
		}
		buttons = append(buttons, items...)
	}
	f.inRow(buttons)
	for _, s := range bands {
		f.band(s)
	}
}

func hasWords(blocks []doc.Block) bool {
	for _, b := range blocks {
		if _, ok := b.(*doc.Paragraph); ok {
			return true
		}
	}
	return false
}

// band sets words and the buttons beside them on a ground that tells them from
// the picture.
func (f *flow) band(s *doc.Section) {
	const inset, corner = 12.0, 8.0
	f.section = s.Key
	left, right := f.left, f.right
	f.y += controlGap + 2
	ground, run := len(f.page.boxes), len(f.page.runs)
	f.page.boxes = append(f.page.boxes, box{Rect: geom.R(left, f.y, 0, 0), radius: corner, fill: banner})
	f.left, f.right, f.onBanner = left+inset, right-inset, true
	f.y += 4
	var items []item
	for _, b := range s.Blocks {
		if p, ok := b.(*doc.Paragraph); ok {
			items = append(items, f.wordsItem(p))
			continue
		}
		items = append(items, f.controls([]doc.Block{b})...)
	}
	for i := range items {
		items[i].gap = bandGap
	}
	f.inRow(items)
	f.y += 4
	frame := &f.page.boxes[ground]
	for _, b := range f.page.boxes[ground+1:] {
		frame.Max.X = max(frame.Max.X, b.Max.X+inset)
	}
	for _, r := range f.page.runs[run:] {
		frame.Max.X = max(frame.Max.X, r.x+r.width+inset)
	}
	frame.Max.Y = f.y
	f.left, f.right, f.onBanner = left, right, false
}

// wordsItem is a paragraph in a row.
func (f *flow) wordsItem(p *doc.Paragraph) item {
	s := cell
	pieces := f.pieces(p.Spans, s)
	_, most := widest(pieces)
	all := lines(pieces, f.width())
	set := func(f *flow, at geom.Rect) { f.set(all, at.Min.X, at.Min.Y, s) }
	return item{min(most, f.width()), float64(len(all)) * s.line, bandGap, set}
}

// toggle sets a switch: a knob at the end of its track that tells how it stands,
// and its words.
func (f *flow) toggle(s *doc.Switch) {
	const width, height, radius, gap = 32.0, 18.0, 6.0, 8.0
	f.y += controlAbove
	all := lines(f.pieces([]doc.Span{{Text: s.Text}}, cell), f.width()-width-gap)
	most := 0.0
	for _, line := range all {
		_, w := widest(line)
		most = max(most, w)
	}
	whole := geom.R(f.left, f.y, width+gap+most, max(controlHeight, float64(len(all))*cell.line))
	track := geom.R(f.left, whole.Center().Y-height/2, width, height)
	at := geom.Point{X: track.Min.X + height/2, Y: track.Center().Y}
	b, k := box{Rect: track, radius: height / 2, line: muted, lineWidth: 1.5}, box{radius: radius, fill: muted}
	if s.On {
		at.X = track.Max.X - height/2
		b.fill, b.line, k.fill = ink, none, paper
	}
	k.Rect = geom.Rect{Min: at, Max: at}.Inset(-radius)
	f.page.boxes = append(f.page.boxes, b, k)
	f.set(all, track.Max.X+gap, whole.Center().Y-float64(len(all))*cell.line/2, cell)
	l := Link{Action: s.Action, Label: s.Label}
	if l.Label == "" {
		l.Label = s.Text
	}
	f.press(l, whole, 4)
	f.y, f.lastLink = whole.Max.Y, -1
}

// slider sets a slider: its label and its value in words, and a track under
// them with a knob.
func (f *flow) slider(s *doc.Slider) {
	const height, thick, gap = 24.0, 4.0, 12.0
	f.y += controlAbove
	w := cell.font.width(s.Text)
	f.set(lines(f.pieces([]doc.Span{{Text: s.Text, Role: doc.Strong}}, cell), f.width()), f.right-w, f.y, cell)
	f.y = f.set(lines(f.pieces([]doc.Span{{Text: s.Label}}, cell), max(f.width()-w-gap, 40)), f.left, f.y, cell) + 2
	whole := geom.R(f.left, f.y, f.width(), height)
	part := 0.0
	if s.Max > s.Min {
		part = min(max((s.Value-s.Min)/(s.Max-s.Min), 0), 1)
	}
	at := geom.Point{X: whole.Min.X + knob + part*(whole.Width()-2*knob), Y: whole.Center().Y}
	track := geom.R(whole.Min.X, at.Y-thick/2, whole.Width(), thick)
	done := track
	done.Max.X = at.X
	f.page.boxes = append(f.page.boxes,
		box{Rect: track, radius: thick / 2, fill: rule},
		box{Rect: done, radius: thick / 2, fill: muted},
		box{Rect: geom.Rect{Min: at, Max: at}.Inset(-knob), radius: knob, fill: ink, line: paper, lineWidth: 2})
	f.press(Link{Slider: s, Label: s.Label}, whole, 4)
	f.y, f.lastLink = whole.Max.Y, -1
}

// field sets a field for words under its label.
func (f *flow) field(d *doc.Field) {
	const height, corner = 34.0, 6.0
	f.text([]doc.Span{{Text: d.Label}}, aside)
	f.y += 4
	at := geom.R(f.left, f.y, f.width(), height)
	f.page.boxes = append(f.page.boxes, box{Rect: at, radius: corner, fill: raised, line: muted, lineWidth: 1})
	f.page.fields = append(f.page.fields, field{Rect: at.Inset(1), link: len(f.page.links), value: d.Value, hint: d.Hint})
	f.press(Link{Field: d, Label: d.Label}, at, corner)
	f.y, f.lastLink = at.Max.Y, -1
}

// code sets text as it is in a box, with its label and the button that copies it
// above it.
func (f *flow) code(c *doc.Code) {
	const inset, corner = 10.0, 6.0
	f.y += controlAbove
	button := optionItem(&c.Copy)
	words := lines(f.pieces([]doc.Span{{Text: c.Label}}, aside), max(f.width()-button.width-controlGap, 40))
	height := max(controlHeight, float64(len(words))*aside.line)
	f.set(words, f.left, f.y+(height-float64(len(words))*aside.line)/2, aside)
	button.set(f, geom.R(f.right-button.width, f.y+(height-button.height)/2, button.width, button.height))
	f.y += height + 6
	frame := len(f.page.boxes)
	f.page.boxes = append(f.page.boxes, box{Rect: geom.R(f.left, f.y, f.width(), 0), radius: corner, fill: raised, line: rule, lineWidth: 1})
	f.y += inset
	for _, line := range strings.Split(c.Text, "\n") {
		bare := strings.TrimLeft(line, " ")
		indent := min(cell.font.width(" ")*float64(2*(len(line)-len(bare))), f.width()/4)
		all := lines(f.pieces([]doc.Span{{Text: bare}}, cell), f.width()-2*inset-indent)
		f.lastLink = -1
		f.y = max(f.set(all, f.left+inset+indent, f.y, cell), f.y+cell.line)
	}
	f.y += inset
	f.page.boxes[frame].Max.Y, f.lastLink = f.y, -1
}

// Package typeset turns documents into glyphs where there is no browser to do it:
// as core/html writes a Document, a Panel lays it out and draws it.
//
// The browser's program must not import it: the text engine is far too large for
// that. Start reading at Panel, then blocks.go.
package typeset

import (
	"slices"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/paint"
)

// Panel shows a document. Layout gives every word and box its position, in dp from
// the document's left top; Draw draws those in the view; Hit and Links tell what a
// reader can press.
type Panel struct {
	kind     kind
	document *doc.Document
	width    float64
	density  float64
	layout   *layout
	open     map[string]bool      // the cards and terms that show more
	cache    map[cardKey]fragment // the cards of the present layout
	chosen   selection
	sought   search
	painter  *paint.Painter // of figures
	boxes    paint.Boxes
}

// kind is where a panel lies, which decides how it sets its document.
type kind uint8

const (
	column kind = iota // beside a picture, on paper
	bar                // upon a picture, without a ground
	sheet              // a card upon a picture
	finder             // the same, with a field and what belongs to it in one row
)

// NewPanel makes an empty panel with all cards closed.
func NewPanel() *Panel {
	return &Panel{layout: &layout{}, open: map[string]bool{}, painter: paint.New(Words)}
}

// NewBar makes a panel that lies upon a picture, without a ground of its own:
// its buttons stand side by side, its words on a band.
func NewBar() *Panel {
	p := NewPanel()
	p.kind = bar
	return p
}

// NewSheet makes a panel that lies upon a picture as a card.
func NewSheet() *Panel {
	p := NewPanel()
	p.kind = sheet
	return p
}

// NewFinder makes a sheet that shows a field, words and buttons in one row.
func NewFinder() *Panel {
	p := NewPanel()
	p.kind = finder
	return p
}

// margin is what a panel leaves free on each side: a bar only what the focus ring
// needs.
func (k kind) margin() float64 {
	return [...]float64{columnMargin, BarMargin, sheetMargin, BarMargin}[k]
}

// Layout breaks the document into lines of a width in dp. It does nothing if neither
// has changed since the last call, nor the density.
func (p *Panel) Layout(d *doc.Document, width float64) {
	if d == p.document && width == p.width && density == p.density {
		return
	}
	if density != p.density {
		clear(p.cache)
	}
	p.document, p.width, p.density = d, width, density
	p.lay()
}

func (p *Panel) lay() {
	defer p.keepSelection(p.layout)
	defer p.seekAgain()
	p.layout = &layout{tops: map[string]float64{}, cards: map[data.Ref]float64{}}
	if p.document == nil {
		return
	}
	margin := p.kind.margin()
	last := p.cache
	p.cache = make(map[cardKey]fragment, len(last))
	f := flow{kind: p.kind, last: last, cache: p.cache, layout: p.layout, open: p.open, left: margin, right: p.width - margin, y: margin - kicker.above, lastLink: -1}
	if p.kind == bar || p.kind == finder {
		f.y = margin
		if p.kind == bar {
			f.bar(p.document)
		} else {
			f.finder(p.document)
		}
		p.layout.height = f.y + margin
		return
	}
	for i := range p.document.Sections {
		s := &p.document.Sections[i]
		f.section, f.cards = s.Key, 0
		if i > 0 && opensWith(s, doc.Kicker) {
			f.y += apart
		}
		if f.y == f.rowsEnd && !opensWithHeading(s) {
			f.y += apart
		}
		p.layout.tops[s.Key] = f.y
		f.blocks(s.Blocks)
	}
	p.layout.height = f.y + margin
	if p.kind == column {
		p.layout.height += margin // so that the last words do not touch the window's border
	}
}

// apart is how far the beginning of the document's own text is from the sections
// before it, and a section without a heading from rows before it, in dp.
const apart = 12.0

func opensWithHeading(s *doc.Section) bool {
	if len(s.Blocks) == 0 {
		return false
	}
	_, ok := s.Blocks[0].(*doc.Heading)
	return ok
}

// opensWith reports whether a section's first block is a paragraph of a role.
func opensWith(s *doc.Section, r doc.Role) bool {
	if len(s.Blocks) == 0 {
		return false
	}
	p, ok := s.Blocks[0].(*doc.Paragraph)
	return ok && p.Role == r
}

// Height is the height of the whole document in dp.
func (p *Panel) Height() float64 { return p.layout.height }

// Top is where a section begins, in dp from the document's top; 0 for one that
// the document does not have.
func (p *Panel) Top(section string) float64 { return p.layout.tops[section] }

// Occludes reports whether the panel hides what lies under a point of the document: a
// bar does so only with its buttons and bands.
func (p *Panel) Occludes(at geom.Point) bool {
	if p.kind != bar {
		return at.X >= 0 && at.Y >= 0 && at.X <= p.width && at.Y <= p.layout.height
	}
	return slices.ContainsFunc(p.layout.boxes, func(b box) bool { return b.Contains(at) })
}

// Toggle opens a closed card or term, or closes an open one.
func (p *Panel) Toggle(card string) {
	p.open[card] = !p.open[card]
	clear(p.cache)
	p.lay()
}

// Reveal opens the card of a thing, and every card around it, and returns where it
// begins, in dp from the document's top. It reports false if the document has no such
// card.
func (p *Panel) Reveal(ref data.Ref) (top float64, ok bool) {
	if p.document == nil {
		return 0, false
	}
	for i := range p.document.Sections {
		if p.unfold(p.document.Sections[i].Blocks, ref) {
			clear(p.cache)
			p.lay()
			return p.layout.cards[ref], true
		}
	}
	return 0, false
}

func (p *Panel) unfold(blocks []doc.Block, ref data.Ref) bool {
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.List:
			for _, item := range b.Items {
				if p.unfold(item, ref) {
					return true
				}
			}
		case *doc.Card:
			within := p.unfold(b.More, ref)
			if within || b.Ref == ref {
				p.open[string(b.Ref)] = true
			}
			if within || b.Ref == ref || p.unfold(b.Blocks, ref) {
				return true
			}
		default:
			// Nothing else holds a card.
		}
	}
	return false
}

package typeset

import (
	"slices"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
)

// While the date moves, most cards of the next document are the same as before, to
// the pointer. A panel therefore caches their layouts.

// cardKey is all that the layout of a card depends on, but for its position.
type cardKey struct {
	card        *doc.Card
	left, right float64
	dim         bool
	section     string
}

// fragment is the layout of one card.
type fragment struct {
	top, bottom float64
	number      int // of the cards in it
	layout      layout
}

// cachedCard sets a card, from the cache if it is there.
func (f *flow) cachedCard(c *doc.Card) {
	if c.Ref == "" { // its name depends on the cards before it
		f.card(c)
		return
	}
	key := cardKey{c, f.left, f.right, f.dim, f.section}
	part, ok := f.last[key]
	if ok {
		f.layout.add(&part.layout, f.y-part.top)
		f.cards, f.y, f.lastLink = f.cards+part.number, f.y+part.bottom-part.top, -1
	} else {
		part = f.newCard(c)
	}
	f.cache[key] = part
}

// newCard sets a card into a layout of its own first.
func (f *flow) newCard(c *doc.Card) fragment {
	whole, number, top := f.layout, f.cards, f.y
	f.layout, f.lastLink = &layout{cards: map[data.Ref]float64{}}, -1
	f.card(c)
	part := fragment{top, f.y, f.cards - number, *f.layout}
	f.layout, f.lastLink = whole, -1
	f.layout.add(&part.layout, 0)
	return part
}

// add adds what is in another layout, moved down by dy.
func (p *layout) add(part *layout, dy float64) {
	link, by := len(p.links), geom.Point{Y: dy}
	move := func(r geom.Rect) geom.Rect { return geom.Rect{Min: r.Min.Add(by), Max: r.Max.Add(by)} }
	p.boxes = append(p.boxes, part.boxes...)
	for i := len(p.boxes) - len(part.boxes); i < len(p.boxes); i++ {
		p.boxes[i].Rect = move(p.boxes[i].Rect)
	}
	p.runs = append(p.runs, part.runs...)
	for i := len(p.runs) - len(part.runs); i < len(p.runs); i++ {
		p.runs[i].base += dy
		p.runs[i].top += dy
	}
	p.pictures = append(p.pictures, part.pictures...)
	for i := len(p.pictures) - len(part.pictures); i < len(p.pictures); i++ {
		p.pictures[i].Rect = move(p.pictures[i].Rect)
	}
	for _, f := range part.fields {
		f.Rect, f.link = move(f.Rect), f.link+link
		p.fields = append(p.fields, f)
	}
	for _, l := range part.links {
		l.Boxes = slices.Clone(l.Boxes)
		for i := range l.Boxes {
			l.Boxes[i] = move(l.Boxes[i])
		}
		l.under = slices.Clone(l.under)
		for i := range l.under {
			l.under[i].Rect = move(l.under[i].Rect)
		}
		p.links = append(p.links, l)
	}
	for ref, top := range part.cards {
		p.cards[ref] = top + dy
	}
}

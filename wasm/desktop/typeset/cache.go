package typeset

import (
	"slices"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
)

// Most cards of a document are the same, to the pointer, in the next one: while
// the date moves only what depends on it is made again. So their layouts are
// kept.

// cardKey is all that the layout of a card depends on but where its top is.
type cardKey struct {
	card        *doc.Card
	left, right float64
	dim         bool
	section     string
}

// fragment is what a card has put on a page.
type fragment struct {
	top, bottom float64
	number      int // of cards in it
	page        page
}

// keptCard sets a card, as it was set on the page before if it can be.
func (f *flow) keptCard(c *doc.Card) {
	if c.Ref == "" { // its name depends on the cards before it
		f.card(c)
		return
	}
	key := cardKey{c, f.left, f.right, f.dim, f.section}
	part, ok := f.before[key]
	if ok {
		f.page.add(&part.page, f.y-part.top)
		f.cards, f.y, f.lastLink = f.cards+part.number, f.y+part.bottom-part.top, -1
	} else {
		part = f.newCard(c)
	}
	f.kept[key] = part
}

// newCard sets a card on a page of its own first.
func (f *flow) newCard(c *doc.Card) fragment {
	whole, number, top := f.page, f.cards, f.y
	f.page, f.lastLink = &page{cards: map[data.Ref]float64{}}, -1
	f.card(c)
	part := fragment{top, f.y, f.cards - number, *f.page}
	f.page, f.lastLink = whole, -1
	f.page.add(&part.page, 0)
	return part
}

// add puts what is on another page on this one, dy further down.
func (p *page) add(part *page, dy float64) {
	link, by := len(p.links), geom.Point{Y: dy}
	move := func(r geom.Rect) geom.Rect { return geom.Rect{Min: r.Min.Add(by), Max: r.Max.Add(by)} }
	p.boxes = append(p.boxes, part.boxes...)
	for i := len(p.boxes) - len(part.boxes); i < len(p.boxes); i++ {
		p.boxes[i].Rect = move(p.boxes[i].Rect)
	}
	p.runs = append(p.runs, part.runs...)
	for i := len(p.runs) - len(part.runs); i < len(p.runs); i++ {
		p.runs[i].base += dy
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
		p.links = append(p.links, l)
	}
	for ref, top := range part.cards {
		p.cards[ref] = top + dy
	}
}

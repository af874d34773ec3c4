package typeset

import (
	"strconv"

	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
)

// card sets a card within its border; a plain one has only a rule above it, and no
// rule either if it has nothing but what a reader can open.
func (f *flow) card(c *doc.Card) {
	key := f.cardKey(c)
	left, right, dim := f.left, f.right, f.dim
	f.dim = f.dim || c.Dim
	if c.Ref != "" {
		f.layout.cards[c.Ref] = f.y
	}
	ground := len(f.layout.boxes)
	if c.Line != nil {
		f.lineCard(c, key)
		f.dim = dim
		return
	}
	switch {
	case c.Plain && len(c.Blocks) == 0:
	case c.Plain:
		f.y += 12
		f.layout.boxes = append(f.layout.boxes, box{Rect: geom.R(left, f.y, right-left, 1), fill: rule})
		f.y += 8
	default:
		f.y += 12
		f.layout.boxes = append(f.layout.boxes, box{
			Rect: geom.R(left, f.y, right-left, 0), radius: cardRadius, fill: raised, line: rule, lineWidth: 1})
		if c.Dim {
			f.layout.boxes[ground].fill = none
		}
		f.left, f.right = left+cardInset, right-cardInset
		f.y += 3
	}
	f.blocks(c.Blocks)
	if len(c.Summary) > 0 {
		f.disclosure(c, key)
	}
	if !c.Plain {
		f.y += cardInset
		f.layout.boxes[ground].Max.Y = f.y
	}
	f.left, f.right, f.dim = left, right, dim
}

// cardKey names a card as long as its meaning stays the same.
func (f *flow) cardKey(c *doc.Card) string {
	f.cards++
	if c.Ref != "" {
		return string(c.Ref)
	}
	return f.section + "/" + strconv.Itoa(f.cards)
}

// disclosure sets the line that opens and closes a card, and what it reveals.
func (f *flow) disclosure(c *doc.Card, key string) {
	open := f.open[key]
	i := f.button(Link{Card: key, Label: words(c.Summary)})
	top := f.y + summary.above
	pieces := append([]piece{arrowPiece(open, summary)}, f.pieces(c.Summary, summary)...)
	if len(pieces) > 1 {
		pieces[1].glued = true
	}
	f.y = f.set(lines(pieces, f.width()), f.left, top, summary)
	f.layout.links[i].Boxes = []geom.Rect{geom.R(f.left, top, f.width(), f.y-top)}
	if open {
		f.blocks(c.More)
	}
}

// arrowPiece is the arrow before words that open something.
func arrowPiece(open bool, s style) piece {
	p := piece{text: arrow(open), font: s.font, tone: s.tone, link: -1, mute: true}
	p.width, p.after = s.font.width(p.text), s.font.width("\u00a0")
	return p
}

func arrow(open bool) string {
	if open {
		return "▼"
	}
	return "▶"
}

// words is the text of spans.
func words(spans []doc.Span) string {
	s := ""
	for i := range spans {
		s += spans[i].Text
	}
	return s
}

package html

import (
	"tripoint/wasm/core/doc"
)

// Cards keeps the HTML of cards, which nobody changes once they are made, from one
// document to the next. A nil one keeps nothing.
type Cards struct{ before, kept map[*doc.Card]string }

// Next begins another document: only what the last one had is still kept.
func (c *Cards) Next() { c.before, c.kept = c.kept, make(map[*doc.Card]string, len(c.kept)) }

func (w *writer) card(c *doc.Card) {
	if w.cards == nil {
		w.newCard(c)
		return
	}
	text, ok := w.cards.before[c]
	if ok {
		w.raw(text)
	} else {
		from, figures := len(w.buf), w.figures
		w.newCard(c)
		if w.figures > figures { // whose ids are those of their section
			return
		}
		text = string(w.buf[from:])
	}
	w.cards.kept[c] = text
}

func (w *writer) newCard(c *doc.Card) {
	names := "card"
	if c.Plain {
		names += " plain"
	}
	if c.Dim {
		names += " dim"
	}
	w.raw("<article")
	w.attr("class", names)
	w.attr("data-card", string(c.Ref))
	w.raw(">")
	w.blocks(c.Blocks)
	if len(c.Summary) > 0 {
		w.raw("<details><summary>")
		w.spans(c.Summary)
		w.raw("</summary>")
		w.blocks(c.More)
		w.raw("</details>")
	}
	w.raw("</article>")
}

package html

import (
	"tripoint/wasm/core/doc"
)

// Cards caches the HTML of cards from one document to the next: nobody changes a card
// once it is made. A nil Cards caches nothing.
type Cards struct{ last, cached map[*doc.Card]string }

// Next begins another document. It drops all cards that the last document did not have.
func (c *Cards) Next() { c.last, c.cached = c.cached, make(map[*doc.Card]string, len(c.cached)) }

func (w *writer) card(c *doc.Card) {
	if w.cards == nil {
		w.newCard(c)
		return
	}
	text, ok := w.cards.last[c]
	if ok {
		w.raw(text)
	} else {
		from, figures := len(w.buf), w.figures
		w.newCard(c)
		if w.figures > figures { // their ids belong to the section
			return
		}
		text = string(w.buf[from:])
	}
	w.cards.cached[c] = text
}

func (w *writer) newCard(c *doc.Card) {
	names := "card"
	if c.Plain {
		names += " plain"
	}
	if c.Line != nil {
		names += " line"
	}
	if c.Dim {
		names += " dim"
	}
	w.raw("<article")
	w.attr("class", names)
	w.attr("data-card", string(c.Ref))
	w.raw(">")
	w.blocks(c.Blocks)
	if c.Line != nil || len(c.Summary) > 0 {
		w.raw("<details>")
		if c.Line != nil {
			w.raw(`<summary class="row">`)
			w.cells(c.Line)
		} else {
			w.raw("<summary>")
			w.spans(c.Summary)
		}
		w.raw("</summary>")
		w.blocks(c.More)
		w.raw("</details>")
	}
	w.raw("</article>")
}

package html

import (
	"math"

	"tripoint/wasm/core/doc"
)

// bars writes a table whose rows have a bar for each of two amounts, one under the other,
// to the left or right of one zero in the middle.
func (w *writer) bars(b *doc.Bars) {
	w.raw(`<table class="bars">`)
	if b.Caption != "" {
		w.element("caption", "", []doc.Span{{Text: b.Caption}})
	}
	w.raw(`<thead><tr><td></td><td></td>`)
	for i, head := range b.Heads {
		w.raw(`<th scope="col"`)
		w.attr("class", secondClass[i])
		w.raw(">")
		w.isolated(head)
		w.raw("</th>")
	}
	w.raw("</tr></thead><tbody>")
	for i := range b.Rows {
		row := &b.Rows[i]
		w.raw("<tr")
		if i == len(b.Rows)-1 {
			w.attr("class", "sum")
		}
		w.raw(`><th scope="row">`)
		w.spans(row.Name)
		w.raw(`</th><td aria-hidden="true"><svg viewBox="-1 0 2 10" preserveAspectRatio="none">`)
		for k, by := range row.By {
			length := min(math.Round(math.Abs(by)/b.Most*1000)/1000, 1)
			w.raw("<rect")
			w.attr("class", secondClass[k])
			w.number("x", min(0, math.Copysign(length, by)))
			w.number("y", float64(5*k))
			w.number("width", length)
			w.raw(` height="4"/>`)
		}
		w.raw("</svg></td>")
		for k, text := range row.Text {
			w.element("td", secondClass[k], []doc.Span{{Text: text}})
		}
		w.raw("</tr>")
	}
	w.raw("</tbody></table>")
}

// secondClass is the class of the first and of the second direction.
var secondClass = [2]string{"", "second"}

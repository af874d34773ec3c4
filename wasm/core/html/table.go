package html

import (
	"strconv"

	"tripoint/wasm/core/doc"
)

// wide is the number of columns from which the heading of a row has a line of its own: a
// panel is narrow.
const wide = 4

func (w *writer) table(t *doc.Table) {
	if len(t.Head) >= wide {
		w.wideTable(t)
		return
	}
	w.columns = len(t.Head)
	w.raw("<table")
	if t.Sentences {
		w.attr("class", "sentences")
	}
	w.raw(">")
	w.caption(t)
	w.raw("<thead>")
	w.row(t.Head, `<th scope="col">`, `<th scope="col">`)
	w.raw("</thead><tbody>")
	for _, row := range t.Rows {
		w.row(row, `<th scope="row">`, "<td>")
	}
	w.raw("</tbody></table>")
}

func (w *writer) caption(t *doc.Table) {
	if t.Caption != "" {
		w.element("caption", "", []doc.Span{{Text: t.Caption}})
	}
}

// wideTable gives each row a body of its own, with its heading above its cells. It leaves
// out the head of the first column, which the headings make plain.
func (w *writer) wideTable(t *doc.Table) {
	w.raw(`<table class="wide">`)
	w.caption(t)
	w.raw("<thead>")
	w.row(t.Head[1:], `<th scope="col">`, `<th scope="col">`)
	w.raw("</thead>")
	span := strconv.Itoa(len(t.Head) - 1)
	for _, row := range t.Rows {
		w.raw("<tbody>")
		w.row(row[:1], `<th scope="rowgroup" colspan="`+span+`">`, "")
		w.row(row[1:], "<td>", "<td>")
		w.raw("</tbody>")
	}
	w.raw("</table>")
}

// row writes cells; first and rest are the opening tags of the first cell and the others.
func (w *writer) row(cells [][]doc.Span, first, rest string) {
	w.raw("<tr>")
	if len(cells) == 1 && first != rest && rest != "" {
		first = `<td class="across" colspan="` + strconv.Itoa(w.columns) + `">`
	}
	open := first
	for _, cell := range cells {
		w.raw(open)
		w.spans(cell)
		w.raw("</" + open[1:3] + ">")
		open = rest
	}
	w.raw("</tr>")
}

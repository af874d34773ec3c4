package panel

import (
	"slices"

	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// correctionsPage tells of all corrections.
const correctionsPage = "corrections.html"

// corrected says of a fact when it was corrected, and leads to how.
func (w *writer) corrected(r data.Ref) (marks doc.Blocks) {
	for i := range w.Data.Corrections {
		if c := &w.Data.Corrections[i]; slices.Contains(c.Concerns, r) {
			marks.Add(paragraph(doc.Note).Add(doc.Span{Text: w.Word("corrected", "date", w.DateText(c.Date)), Href: correctionsPage + "#" + string(c.ID)}))
		}
	}
	return marks
}

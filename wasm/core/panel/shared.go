package panel

import (
	"strings"
	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// clause is a sentence without its full stop, for a series of them.
func (w *writer) clause(t data.Text) doc.Span {
	s := w.span(t)
	s.Text = strings.TrimSuffix(s.Text, ".")
	return s
}

package desktop

import (
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/session"
)

// uncopied tells in a line why nothing was copied; the error says what is missing
// on the reader's system.
func uncopied(s *session.Session, err error) string {
	words, _ := s.Index().Word("desktop.uncopied").In(data.English)
	return strings.ReplaceAll(words, "{error}", err.Error())
}

// tell shows a line at the panel's lower end until the next press; none if it is
// empty.
func (d *Platform) tell(words string) {
	if words == "" && !d.notice.there {
		return
	}
	d.dirty, d.notice.there = true, words != ""
	d.said = &doc.Document{Sections: []doc.Section{{Blocks: []doc.Block{&doc.Paragraph{Spans: []doc.Span{{Text: words}}}}}}}
}

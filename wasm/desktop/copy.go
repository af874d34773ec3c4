package desktop

import (
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/session"
)

// notCopied is the notice that the clipboard has not taken the text; the error says what
// the reader's system lacks.
func notCopied(s *session.Session, err error) string {
	words, _ := s.Index().Word("desktop.uncopied").In(data.English)
	return strings.ReplaceAll(words, "{error}", err.Error())
}

// notify shows a line at the panel's lower end until the next press, or takes it away if
// it is empty.
func (d *Platform) notify(words string) {
	if words == "" && !d.notice.there {
		return
	}
	d.dirty, d.notice.there = true, words != ""
	d.noticed = &doc.Document{Sections: []doc.Section{{Blocks: []doc.Block{&doc.Paragraph{Spans: []doc.Span{{Text: words}}}}}}}
}

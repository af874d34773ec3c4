package desktop

import (
	"strings"

	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/session"
)

// word is a word of the interface.
func word(s *session.Session, key string) string {
	text, _ := s.Index().Word(key).In(s.Model().Device.Lang)
	return text
}

// copy puts words on the clipboard, or says why not.
func (d *Platform) copy(s *session.Session, words string) {
	if err := d.system.Copy(words); err != nil {
		d.notify(notCopied(s, err))
	}
}

// notCopied is the notice that the clipboard has not taken the text; the error says what
// the reader's system lacks.
func notCopied(s *session.Session, err error) string {
	return strings.ReplaceAll(word(s, "desktop.uncopied"), "{error}", err.Error())
}

// notify shows a line at the panel's lower end until the next press, or takes it away if
// it is empty.
func (d *Platform) notify(words string) {
	if words == "" && !d.notice.there {
		return
	}
	d.dirty, d.notice.there = true, words != ""
	d.noticed = &doc.Document{Sections: []doc.Section{{Blocks: []doc.Block{&doc.Paragraph{Spans: []doc.Span{{Text: words}}}}}}}
	d.layNotice()
}

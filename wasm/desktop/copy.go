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

// notify shows lines at the panel's lower end until the next press, or takes away what is
// there if none has words.
func (d *Platform) notify(lines ...string) {
	var blocks doc.Blocks
	for _, words := range lines {
		if words != "" {
			blocks.Add(&doc.Paragraph{Spans: []doc.Span{{Text: words}}})
		}
	}
	if len(blocks) == 0 && !d.notice.there {
		return
	}
	d.dirty, d.notice.there = true, len(blocks) > 0
	d.noticed = &doc.Document{Sections: []doc.Section{{Blocks: blocks}}}
	d.layNotice()
}

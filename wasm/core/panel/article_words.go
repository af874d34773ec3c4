package panel

import (
	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// wordsOfParties lists names and terms in the parties' languages, and what the authors
// could not settle.
func (w *document) wordsOfParties() doc.Section {
	names := &doc.List{Bare: true}
	for i := range w.Data.Names {
		n := &w.Data.Names[i]
		item := doc.Blocks{w.inLanguages(n.Name)}
		status := paragraph(doc.Muted)
		for i, t := range n.Status {
			w.addListed(status, i, w.span(t))
		}
		item.Add(status)
		if len(n.Note) > 0 {
			item.Add(w.say(doc.Note, n.Note))
		}
		names.Add(item...)
	}
	terms := &doc.List{Bare: true}
	for i := range w.Data.Terms {
		t := &w.Data.Terms[i]
		terms.Add(w.inLanguages(t.Term), w.say(doc.Plain, t.Definition))
	}
	s := section("words", w.heading(2, "words.heading"))
	for _, part := range []struct {
		name string
		list *doc.List
	}{{"glossary", terms}, {"names", names}, {"doubts", w.textList(w.Data.Doubts)}} {
		if n := len(part.list.Items); n > 0 {
			s.Blocks.Add(w.folded(data.MakeRef("article", part.name), "words."+part.name, n, part.list))
		}
	}
	return s
}

// inLanguages writes a name in the reader's language, and then in all others.
func (w *writer) inLanguages(t data.Text) *doc.Paragraph {
	p := paragraph(doc.Plain).Add(w.spanIn(doc.Strong, t))
	_, own := t.In(w.Lang)
	for _, translation := range t {
		if translation.Lang != own {
			p.Put(doc.Plain, " · ").Add(doc.Span{Text: translation.Text, Lang: translation.Lang})
		}
	}
	return p
}

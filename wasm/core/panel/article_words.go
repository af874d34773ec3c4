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
		item := []doc.Block{w.inLanguages(n.Name)}
		status := paragraph(doc.Muted)
		for i, t := range n.Status {
			status.Spans = appendListed(status.Spans, i, w.span(t))
		}
		item = append(item, status)
		if len(n.Note) > 0 {
			item = append(item, w.say(doc.Note, n.Note))
		}
		names.Items = append(names.Items, item)
	}
	terms := &doc.List{Bare: true}
	for i := range w.Data.Terms {
		t := &w.Data.Terms[i]
		terms.Items = append(terms.Items, []doc.Block{w.inLanguages(t.Term), w.say(doc.Plain, t.Definition)})
	}
	s := section("words", w.heading(2, "words.heading"))
	for _, part := range []struct {
		name string
		list *doc.List
	}{{"glossary", terms}, {"names", names}, {"doubts", w.textList(w.Data.Doubts)}} {
		if n := len(part.list.Items); n > 0 {
			s.Blocks = append(s.Blocks, w.folded(data.MakeRef("article", part.name), "words."+part.name, n, part.list))
		}
	}
	return s
}

// inLanguages writes a name in the reader's language, and then in all others.
func (w *writer) inLanguages(t data.Text) *doc.Paragraph {
	p := paragraph(doc.Plain, doc.Span{Text: w.Text(t), Lang: w.LangOf(t), Role: doc.Strong})
	_, own := t.In(w.Lang)
	for _, translation := range t {
		if translation.Lang != own {
			p.Spans = append(p.Spans, doc.Span{Text: " · "}, doc.Span{Text: translation.Text, Lang: translation.Lang})
		}
	}
	return p
}

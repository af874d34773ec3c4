package panel

import (
	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// about is a line of links to what something is about, with its domains.
func (w *writer) about(about, domains []data.Ref, spans ...doc.Span) *doc.Paragraph {
	for _, r := range about {
		if len(spans) > 0 {
			spans = append(spans, doc.Span{Text: " · "})
		}
		spans = append(spans, w.link(r))
	}
	for _, r := range domains {
		if d := w.X.Domain(r); d != nil {
			spans = append(spans, doc.Span{Text: " "}, doc.Span{Text: w.Text(d.Name), Lang: w.LangOf(d.Name), Role: doc.Chip})
		}
	}
	return paragraph(doc.Muted, spans...)
}

// links is a line of links under a label.
func (w *writer) links(key string, refs []data.Ref) *doc.Paragraph {
	p := paragraph(doc.Muted, doc.Span{Text: w.Word(key) + " ", Role: doc.Strong})
	for i, r := range refs {
		p.Spans = appendListed(p.Spans, i, w.link(r))
	}
	return p
}

// link is a link to a thing by its name.
func (w *writer) link(r data.Ref) doc.Span {
	var name data.Text
	if e := w.X.Edge(r); e != nil {
		name = e.Name
	} else if n := w.X.Node(r); n != nil {
		name = n.Short
	} else if e := w.X.Event(r); e != nil {
		name = e.Title
	} else if a := w.X.Agreement(r); a != nil {
		name = a.Short
	} else if c := w.X.Contested(r); c != nil {
		name = c.Question
	} else if d := w.X.Difference(r); d != nil {
		name = d.Topic
	} else if c := w.X.Claim(r); c != nil {
		return doc.Span{Text: r.ID(), Ref: r}
	}
	s := w.span(name)
	s.Ref = r
	return s
}

// appendListed adds the i-th of several things, with a semicolon between two.
func appendListed(spans []doc.Span, i int, s doc.Span) []doc.Span {
	if i > 0 {
		spans = append(spans, doc.Span{Text: "; "})
	}
	return append(spans, s)
}

package panel

import (
	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// about adds to a line links to what something is about, with its domains.
func (w *writer) about(p *doc.Paragraph, about, domains []data.Ref) *doc.Paragraph {
	for _, r := range about {
		if len(p.Spans) > 0 {
			p.Put(doc.Plain, " · ")
		}
		p.Add(w.link(r))
	}
	for _, r := range domains {
		if d := w.X.Domain(r); d != nil {
			after(p, doc.Chip, w.Text(d.Name), w.LangOf(d.Name))
		}
	}
	return p
}

// links is a line of links under a label.
func (w *writer) links(key string, refs []data.Ref) *doc.Paragraph {
	p := w.label(doc.Muted, key)
	for i, r := range refs {
		w.addListed(p, i, w.link(r))
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

// addListed adds the i-th of several things, with a semicolon between two.
func (w *writer) addListed(p *doc.Paragraph, i int, s doc.Span) {
	if i > 0 {
		p.Put(doc.Plain, w.Semicolon)
	}
	p.Add(s)
}

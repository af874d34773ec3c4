package panel

import (
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// differences lists where the article and the record differ.
func (w *document) differences(a *data.Article) doc.Section {
	s := section("differences",
		w.heading(2, "differences.heading", "count", strconv.Itoa(len(a.Differences))),
		w.tell(doc.Note, "differences.note"))
	for i := range a.Differences {
		d := &a.Differences[i]
		more := doc.Blocks{w.labelled(doc.Plain, "differences.matters", d.Matters)}
		if len(d.About)+len(d.Domains) > 0 {
			more.Add(w.about(paragraph(doc.Muted), d.About, d.Domains))
		}
		if len(d.Claims) > 0 {
			more.Add(w.links("differences.claims", d.Claims))
		}
		more.Add(w.corrected(d.ID)...)
		topic := w.title(3, d.Topic)
		s.Blocks.Add(&doc.Card{Ref: d.ID, Plain: true, Blocks: w.difference(d, topic, more...)})
	}
	return s
}

// contested lists the questions on which sources disagree, with both sides.
func (w *document) contested() doc.Section {
	s := section("contested",
		w.heading(2, "contested.heading", "count", strconv.Itoa(len(w.Data.Contested))),
		w.tell(doc.Note, "contested.note"))
	for i := range w.Data.Contested {
		s.Blocks.Add(w.contestedCard(&w.Data.Contested[i]))
	}
	return s
}

// contestedCard shows a contested question and leads to what it is about.
func (w *document) contestedCard(c *data.Contested) *doc.Card {
	blocks := doc.Blocks{
		w.title(3, c.Question),
		w.labelled(doc.Plain, "contested.a", c.SideA),
		w.labelled(doc.Plain, "contested.b", c.SideB),
		w.labelled(doc.Note, "contested.reading", c.Interpretation),
	}
	for _, l := range []struct {
		key  string
		refs []data.Ref
	}{{"contested.edges", c.Edges}, {"contested.agreements", c.Agreements}, {"contested.events", c.Events}} {
		if len(l.refs) > 0 {
			blocks.Add(w.links(l.key, l.refs))
		}
	}
	blocks.Add(w.corrected(c.ID)...)
	return &doc.Card{Ref: c.ID, Plain: true, Blocks: w.withSources(c.Sources, blocks...)}
}

// disputes leads from an event or an agreement to the contested questions that name it.
func (w *cards) disputes(r data.Ref) doc.Blocks {
	var refs []data.Ref
	for i := range w.Data.Contested {
		c := &w.Data.Contested[i]
		for _, named := range [][]data.Ref{c.Events, c.Agreements} {
			for _, n := range named {
				if n == r {
					refs = append(refs, c.ID)
				}
			}
		}
	}
	if refs == nil || w.Data.Article == nil {
		return nil
	}
	return doc.Blocks{w.links("contested.see", refs)}
}

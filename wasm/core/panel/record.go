package panel

import (
	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// What stands behind the pictures and the links, one press away.

// judgements are the assessments that a chart shows as diamonds, each with its
// reason, whose it is, and its sources.
func (w *cards) judgements(d *data.Domain, judged []*data.Assessment) *doc.Card {
	ref := data.MakeRef("assessments", d.ID.ID())
	return w.cardCache.card(w.Lang, cardKey{edge: judged[0].Edge, ref: ref}, func() *doc.Card {
		return w.newJudgements(ref, judged)
	})
}

func (w *cards) newJudgements(ref data.Ref, judged []*data.Assessment) *doc.Card {
	list := &doc.List{Bare: true}
	for _, a := range judged {
		item := []doc.Block{paragraph(doc.Plain,
			doc.Span{Text: w.DateText(a.Date) + " ", Role: doc.Strong}, w.level(float64(a.Level)), doc.Span{Text: " "},
			w.span(a.Reason), doc.Span{Text: " "},
			doc.Span{Text: w.Word("basis." + string(a.Basis)), Role: doc.Muted})}
		list.Items = append(list.Items, append(item, w.sources(a.Sources)...))
	}
	return w.folded(ref, "assessments.summary", len(judged), list)
}

// sourcesOf are all sources that an edge's panel names, in the order in which
// it does, each with its title, its kind, and what is to be known about it.
func (w *cards) sourcesOf(e *data.Edge) doc.Section {
	ref := data.MakeRef("sources", e.ID.ID())
	return section("sources", w.heading(2, "sources.heading"),
		w.cardCache.card(w.Lang, cardKey{ref: ref}, func() *doc.Card { return w.newSources(e, ref) }))
}

func (w *cards) newSources(e *data.Edge, ref data.Ref) *doc.Card {
	var refs []data.Ref
	for i := range e.Phases {
		refs = append(refs, e.Phases[i].Sources...)
	}
	for _, a := range w.X.AgreementsOf(e.ID) {
		refs = append(refs, a.Sources...)
	}
	for _, event := range w.X.EventsOf(e.ID) {
		refs = append(refs, event.Sources...)
		for i := range event.Acts {
			refs = append(refs, event.Acts[i].Sources...)
		}
		if event.Denial != nil {
			refs = append(refs, event.Denial.Sources...)
		}
	}
	for i := range w.Data.Domains {
		for _, a := range w.X.AssessmentsOf(e.ID, w.Data.Domains[i].ID) {
			refs = append(refs, a.Sources...)
		}
	}
	return w.foldedSources(ref, refs)
}

// sourceList is a list of sources, each once.
func (w *cards) sourceList(refs []data.Ref) *doc.List {
	list, seen := &doc.List{Ordered: true}, map[data.Ref]bool{}
	for _, r := range refs {
		if s := w.X.Source(r); s != nil && !seen[r] {
			seen[r] = true
			list.Items = append(list.Items, []doc.Block{w.sourceEntry(s)})
		}
	}
	return list
}

// foldedSources is such a list, one press away.
func (w *cards) foldedSources(ref data.Ref, refs []data.Ref) *doc.Card {
	list := w.sourceList(refs)
	return w.folded(ref, "sources.summary", len(list.Items), w.tell(doc.Note, "sources.note"), list)
}

func (w *cards) sourceEntry(s *data.Source) *doc.Paragraph {
	title := doc.Span{Text: w.Text(s.Title), Lang: w.LangOf(s.Title), Href: s.URL}
	text := s.Publisher
	if s.Date != "" {
		text = w.Word("source.dated", "publisher", s.Publisher, "date", w.DateText(s.Date))
	}
	p := paragraph(doc.Plain, title, doc.Span{Text: ". " + text + ". "},
		doc.Span{Text: w.Word("source.kind", "kind", w.Word("kind."+string(s.Kind))), Role: doc.Muted})
	if !s.Read {
		p.Spans = append(p.Spans, doc.Span{Text: " " + w.Word("source.unread"), Role: doc.Note})
	}
	for _, note := range []data.Text{s.DateNote, s.Note} {
		if len(note) > 0 {
			after(p, doc.Muted, w.Text(note), "")
		}
	}
	return p
}

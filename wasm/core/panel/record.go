package panel

import (
	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// What stands behind the pictures and the links, one press away.

// judgements are the assessments that a chart shows as diamonds, each with its
// reason, whose it is, and its sources.
func (f *cards) judgements(d *data.Domain, judged []*data.Assessment) *doc.Card {
	ref := data.MakeRef("assessments", d.ID.ID())
	return f.memory.card(f.Lang, cardKey{edge: judged[0].Edge, ref: ref}, func() *doc.Card {
		return f.newJudgements(ref, judged)
	})
}

func (f *cards) newJudgements(ref data.Ref, judged []*data.Assessment) *doc.Card {
	list := &doc.List{Bare: true}
	for _, a := range judged {
		item := []doc.Block{paragraph(doc.Plain,
			doc.Span{Text: f.DateText(a.Date) + " ", Role: doc.Strong}, f.level(float64(a.Level)), doc.Span{Text: " "},
			f.span(a.Reason), doc.Span{Text: " "},
			doc.Span{Text: f.Word("basis." + string(a.Basis)), Role: doc.Muted})}
		list.Items = append(list.Items, append(item, f.sources(a.Sources)...))
	}
	return f.folded(ref, "assessments.summary", len(judged), list)
}

// sourcesOf are all sources that an edge's panel names, in the order in which
// it does, each with its title, its kind, and what is to be known about it.
func (f *cards) sourcesOf(e *data.Edge) doc.Section {
	ref := data.MakeRef("sources", e.ID.ID())
	return section("sources", f.heading(2, "sources.heading"),
		f.memory.card(f.Lang, cardKey{ref: ref}, func() *doc.Card { return f.newSources(e, ref) }))
}

func (f *cards) newSources(e *data.Edge, ref data.Ref) *doc.Card {
	var refs []data.Ref
	for i := range e.Phases {
		refs = append(refs, e.Phases[i].Sources...)
	}
	for _, a := range f.X.AgreementsOf(e.ID) {
		refs = append(refs, a.Sources...)
	}
	for _, event := range f.X.EventsOf(e.ID) {
		refs = append(refs, event.Sources...)
		for i := range event.Acts {
			refs = append(refs, event.Acts[i].Sources...)
		}
		if event.Denial != nil {
			refs = append(refs, event.Denial.Sources...)
		}
	}
	for i := range f.Data.Domains {
		for _, a := range f.X.AssessmentsOf(e.ID, f.Data.Domains[i].ID) {
			refs = append(refs, a.Sources...)
		}
	}
	return f.foldedSources(ref, refs)
}

// sourceList is a list of sources, each once.
func (f *cards) sourceList(refs []data.Ref) *doc.List {
	list, seen := &doc.List{Ordered: true}, map[data.Ref]bool{}
	for _, r := range refs {
		if s := f.X.Source(r); s != nil && !seen[r] {
			seen[r] = true
			list.Items = append(list.Items, []doc.Block{f.sourceEntry(s)})
		}
	}
	return list
}

// foldedSources is such a list, one press away.
func (f *cards) foldedSources(ref data.Ref, refs []data.Ref) *doc.Card {
	list := f.sourceList(refs)
	return f.folded(ref, "sources.summary", len(list.Items), f.tell(doc.Note, "sources.note"), list)
}

func (f *cards) sourceEntry(s *data.Source) *doc.Paragraph {
	title := doc.Span{Text: f.Text(s.Title), Lang: f.LangOf(s.Title), Href: s.URL}
	text := s.Publisher
	if s.Date != "" {
		text = f.Word("source.dated", "publisher", s.Publisher, "date", f.DateText(s.Date))
	}
	p := paragraph(doc.Plain, title, doc.Span{Text: ". " + text + ". "},
		doc.Span{Text: f.Word("source.kind", "kind", f.Word("kind."+string(s.Kind))), Role: doc.Muted})
	if !s.Read {
		p.Spans = append(p.Spans, doc.Span{Text: " " + f.Word("source.unread"), Role: doc.Note})
	}
	for _, note := range []data.Text{s.DateNote, s.Note} {
		if len(note) > 0 {
			after(p, doc.Muted, f.Text(note), "")
		}
	}
	return p
}

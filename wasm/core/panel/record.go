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
	l := f.newSourceList()
	for i := range e.Phases {
		l.add(e.Phases[i].Sources)
	}
	for _, a := range f.X.AgreementsOf(e.ID) {
		l.add(a.Sources)
	}
	for _, event := range f.X.EventsOf(e.ID) {
		l.add(event.Sources)
		for i := range event.Acts {
			l.add(event.Acts[i].Sources)
		}
		if event.Denial != nil {
			l.add(event.Denial.Sources)
		}
	}
	for i := range f.Data.Domains {
		for _, a := range f.X.AssessmentsOf(e.ID, f.Data.Domains[i].ID) {
			l.add(a.Sources)
		}
	}
	return l.card(ref)
}

// sourceList is a list of sources, each once.
type sourceList struct {
	*cards
	list doc.List
	seen map[data.Ref]bool
}

func (f *cards) newSourceList() *sourceList {
	return &sourceList{cards: f, list: doc.List{Ordered: true}, seen: map[data.Ref]bool{}}
}

func (l *sourceList) add(refs []data.Ref) {
	for _, r := range refs {
		if s := l.X.Source(r); s != nil && !l.seen[r] {
			l.seen[r] = true
			l.list.Items = append(l.list.Items, []doc.Block{l.sourceEntry(s)})
		}
	}
}

// card folds the list.
func (l *sourceList) card(ref data.Ref) *doc.Card {
	return l.folded(ref, "sources.summary", len(l.list.Items), l.tell(doc.Note, "sources.note"), &l.list)
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

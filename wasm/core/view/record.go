package view

import (
	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// What stands behind the pictures and the links, one press away.

// judgements are the assessments that a chart shows as diamonds, each with its
// reason, whose it is, and its sources.
func (f *frame) judgements(d *data.Domain, judged []*data.Assessment) *doc.Card {
	ref := data.MakeRef("assessments", d.ID.ID())
	return f.memory.card(f.m.Device.Lang, cardKey{edge: judged[0].Edge, ref: ref}, func() *doc.Card {
		return f.newJudgements(ref, judged)
	})
}

func (f *frame) newJudgements(ref data.Ref, judged []*data.Assessment) *doc.Card {
	list := &doc.List{Bare: true}
	for _, a := range judged {
		item := []doc.Block{paragraph(doc.Plain,
			doc.Span{Text: f.date(a.Date) + " ", Role: doc.Strong}, f.level(float64(a.Level)), doc.Span{Text: " "},
			f.span(a.Reason), doc.Span{Text: " "},
			doc.Span{Text: f.word("basis." + string(a.Basis)), Role: doc.Muted})}
		list.Items = append(list.Items, append(item, f.sources(a.Sources)...))
	}
	return f.folded(ref, "assessments.summary", len(judged), list)
}

// sourcesOf are all sources that an edge's panel names, in the order in which
// it does, each with its title, its kind, and what is to be known about it.
func (f *frame) sourcesOf(e *data.Edge) doc.Section {
	ref := data.MakeRef("sources", e.ID.ID())
	return section("sources", f.heading(2, "sources.heading"),
		f.memory.card(f.m.Device.Lang, cardKey{ref: ref}, func() *doc.Card { return f.newSources(e, ref) }))
}

func (f *frame) newSources(e *data.Edge, ref data.Ref) *doc.Card {
	l := f.newSourceList()
	for i := range e.Phases {
		l.add(e.Phases[i].Sources)
	}
	for _, a := range f.x.AgreementsOf(e.ID) {
		l.add(a.Sources)
	}
	for _, event := range f.x.EventsOf(e.ID) {
		l.add(event.Sources)
		for i := range event.Acts {
			l.add(event.Acts[i].Sources)
		}
		if event.Denial != nil {
			l.add(event.Denial.Sources)
		}
	}
	for i := range f.ds.Domains {
		for _, a := range f.x.AssessmentsOf(e.ID, f.ds.Domains[i].ID) {
			l.add(a.Sources)
		}
	}
	return l.card(ref)
}

// sourceList is a list of sources, each once.
type sourceList struct {
	*frame
	list doc.List
	seen map[data.Ref]bool
}

func (f *frame) newSourceList() *sourceList {
	return &sourceList{frame: f, list: doc.List{Ordered: true}, seen: map[data.Ref]bool{}}
}

func (l *sourceList) add(refs []data.Ref) {
	for _, r := range refs {
		if s := l.x.Source(r); s != nil && !l.seen[r] {
			l.seen[r] = true
			l.list.Items = append(l.list.Items, []doc.Block{l.sourceEntry(s)})
		}
	}
}

// card folds the list.
func (l *sourceList) card(ref data.Ref) *doc.Card {
	return l.folded(ref, "sources.summary", len(l.list.Items), l.tell(doc.Note, "sources.note"), &l.list)
}

func (f *frame) sourceEntry(s *data.Source) *doc.Paragraph {
	title := doc.Span{Text: f.text(s.Title), Lang: f.lang(s.Title), Href: s.URL}
	text := s.Publisher
	if s.Date != "" {
		text = f.word("source.dated", "publisher", s.Publisher, "date", f.date(s.Date))
	}
	p := paragraph(doc.Plain, title, doc.Span{Text: ". " + text + ". "},
		doc.Span{Text: f.word("source.kind", "kind", f.word("kind."+string(s.Kind))), Role: doc.Muted})
	if !s.Read {
		p.Spans = append(p.Spans, doc.Span{Text: " " + f.word("source.unread"), Role: doc.Note})
	}
	for _, note := range []data.Text{s.DateNote, s.Note} {
		if len(note) > 0 {
			after(p, doc.Muted, f.text(note), "")
		}
	}
	return p
}

package panel

import (
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// The sources of what is shown.

// sourcesPart lists all sources of an edge by their kind, each with its title and notes:
// those that have the words that the reader looks for.
func (w *relations) sourcesPart(e *data.Edge) []doc.Section {
	l := w.lists(e)
	words := w.wanted()
	all := w.sourcesFor(e)
	sections := append(w.find("filter.label", l), section("sources", w.tell(doc.Note, "sources.note")))
	for _, kind := range data.SourceKinds {
		var found []data.Ref
		for _, r := range all {
			if s := w.X.Source(r); s.Kind == kind && hasWords(w.sourceLetters(s), words) {
				found = append(found, r)
			}
		}
		if len(found) > 0 {
			name := w.Word("kind." + string(kind))
			sections = append(sections, section("sources-"+string(kind),
				w.heading(2, "sources.kind", "kind", capital(name), "count", strconv.Itoa(len(found))), w.sourceList(found)))
		}
	}
	return sections
}

// sourcesFor returns the sources of all that is said of an edge, each once.
func (w *cards) sourcesFor(e *data.Edge) []data.Ref {
	var refs []data.Ref
	seen := map[data.Ref]bool{}
	add := func(sources []data.Ref) {
		for _, r := range sources {
			if !seen[r] && w.X.Source(r) != nil {
				seen[r] = true
				refs = append(refs, r)
			}
		}
	}
	for i := range e.Phases {
		add(e.Phases[i].Sources)
	}
	for _, a := range w.X.AgreementsOf(e.ID) {
		add(a.Sources)
	}
	for _, event := range w.X.EventsOf(e.ID) {
		add(event.Sources)
		for i := range event.Acts {
			add(event.Acts[i].Sources)
		}
		if event.Denial != nil {
			add(event.Denial.Sources)
		}
	}
	for i := range w.Data.Domains {
		for _, a := range w.X.AssessmentsOf(e.ID, w.Data.Domains[i].ID) {
			add(a.Sources)
		}
	}
	return refs
}

// sourceList lists sources, each once.
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

// foldedSources folds such a list.
func (w *cards) foldedSources(ref data.Ref, refs []data.Ref) *doc.Card {
	list := w.sourceList(refs)
	return w.folded(ref, "sources.summary", len(list.Items), w.tell(doc.Note, "sources.note"), list)
}

// sourceEntry is a source with its title, kind and notes.
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

// sources is a paragraph of links, each with publisher and date; nil if there are none.
func (w *writer) sources(refs []data.Ref) []doc.Block {
	if len(refs) == 0 {
		return nil
	}
	p := &doc.Paragraph{Role: doc.Muted, Spans: make([]doc.Span, 0, 3*len(refs)+2)}
	p.Spans = append(p.Spans, doc.Span{Text: w.Word("sources") + " "})
	for i, r := range refs {
		if i > 0 {
			p.Spans = append(p.Spans, doc.Span{Text: "; "})
		}
		if s := w.X.Source(r); s != nil {
			p.Spans = w.appendSource(p.Spans, s)
		}
	}
	p.Spans = append(p.Spans, doc.Span{Text: "."})
	return []doc.Block{p}
}

// appendSource adds a link to a source with publisher and date. It names a source
// without an address by its title.
func (w *writer) appendSource(spans []doc.Span, s *data.Source) []doc.Span {
	text := s.Publisher
	if s.Date != "" {
		text = w.Word("source.dated", "publisher", s.Publisher, "date", w.DateText(s.Date))
	}
	titled := w.Word("source.titled", "title", w.Text(s.Title), "source", text)
	if s.URL != "" {
		spans = append(spans, doc.Span{Text: text, Href: s.URL, Label: titled})
	} else {
		spans = append(spans, doc.Span{Text: titled})
	}
	if !s.Read {
		spans = append(spans, doc.Span{Text: " " + w.Word("source.unread"), Role: doc.Note})
	}
	return spans
}

// articleSources lists all sources of the article's chapter, in its order, with notes.
func (w *document) articleSources(a *data.Article) doc.Section {
	refs := []data.Ref{a.Source}
	for i := range a.Verdicts {
		refs = append(refs, a.Verdicts[i].Sources...)
	}
	for i := range a.Claims {
		refs = append(refs, a.Claims[i].LaterSources...)
	}
	for i := range a.Differences {
		refs = append(refs, a.Differences[i].Sources...)
	}
	for i := range w.Data.Contested {
		refs = append(refs, w.Data.Contested[i].Sources...)
	}
	return section("sources", w.heading(2, "sources.heading"), w.foldedSources(data.MakeRef("sources", "article"), refs))
}

package panel

import (
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/state"
)

// The sources of what is shown.

// sourcesPart lists all sources of an edge by their kind, each with its title and notes:
// those that have the words that the reader looks for.
func (w *relations) sourcesPart(e *data.Edge) doc.Sections {
	l := w.lists(e)
	words := w.wanted()
	all := w.sourcesFor(e)
	sections := w.find("filter.label", l).With(section("sources", w.tell(doc.Note, "sources.note")))
	for _, kind := range data.SourceKinds {
		var found []data.Ref
		for _, r := range all {
			if s := w.X.Source(r); s.Kind == kind && hasWords(w.sourceLetters(s), words) {
				found = append(found, r)
			}
		}
		if len(found) > 0 {
			name := w.Word("kind." + string(kind))
			sections.Add(section("sources-"+string(kind),
				w.heading(2, "sources.kind", "kind", state.Capital(name), "count", strconv.Itoa(len(found))), w.sourceList(found)))
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
			list.Add(w.sourceEntry(s))
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
	title := w.span(s.Title)
	title.Href = s.URL
	stop := w.Stop + w.Space
	p := paragraph(doc.Plain).Add(title).Put(doc.Plain, stop+w.publisher(s)+stop).
		Put(doc.Muted, w.Word("source.kind", "kind", w.Word("kind."+string(s.Kind))))
	w.unread(p, s)
	for _, note := range []data.Text{s.DateNote, s.Note} {
		if len(note) > 0 {
			p.Put(doc.Plain, w.Space).Add(w.spanIn(doc.Muted, note))
		}
	}
	return p
}

// sources is a paragraph of links, each with publisher and date; nil if there are none.
func (w *writer) sources(refs []data.Ref) doc.Blocks {
	if len(refs) == 0 {
		return nil
	}
	p := &doc.Paragraph{Role: doc.Muted, Spans: make(doc.Spans, 0, 3*len(refs)+2)}
	p.Put(doc.Plain, w.Word("sources")+w.Space)
	for i, r := range refs {
		if i > 0 {
			p.Put(doc.Plain, w.Semicolon)
		}
		if s := w.X.Source(r); s != nil {
			w.source(p, s)
		}
	}
	p.Put(doc.Plain, w.Stop)
	return doc.Blocks{p}
}

// withSources returns blocks and below them their sources.
func (w *writer) withSources(refs []data.Ref, blocks ...doc.Block) doc.Blocks {
	return append(blocks, w.sources(refs)...)
}

// source adds a link to a source with publisher and date. It names a source without an
// address by its title.
func (w *writer) source(p *doc.Paragraph, s *data.Source) {
	text := w.publisher(s)
	titled := w.Word("source.titled", "title", w.Within(w.Said(s.Title)), "source", text)
	if s.URL != "" {
		p.Add(doc.Span{Text: text, Href: s.URL, Label: titled})
	} else if title := w.Said(s.Title); w.LangOf(s.Title) == "" {
		p.Put(doc.Plain, titled)
	} else { // works are cited as they are called
		before, after, _ := strings.Cut(titled, title)
		p.Put(doc.Plain, before).Add(w.span(s.Title)).Put(doc.Plain, after)
	}
	w.unread(p, s)
}

// unread tells that the editors have not read a source, if so.
func (w *writer) unread(p *doc.Paragraph, s *data.Source) {
	if !s.Read {
		p.Put(doc.Note, w.Space+w.Word("source.unread"))
	}
}

// publisher names who published a source, and when.
func (w *writer) publisher(s *data.Source) string {
	if s.Date == "" {
		return s.Publisher
	}
	return w.Word("source.dated", "publisher", s.Publisher, "date", w.DateText(s.Date))
}

// articleSources lists all sources of the article's chapter, in its order, with notes.
func (w *document) articleSources(a *data.Article) doc.Section {
	refs := []data.Ref{a.Source}
	add := func(more []data.Ref) { refs = append(refs, more...) }
	for i := range a.Verdicts {
		add(a.Verdicts[i].Sources)
	}
	for i := range a.Claims {
		add(a.Claims[i].LaterSources)
	}
	for i := range a.Differences {
		add(a.Differences[i].Sources)
	}
	for i := range w.Data.Contested {
		add(w.Data.Contested[i].Sources)
	}
	return section("sources", w.heading(2, "sources.heading"), w.foldedSources(data.MakeRef("sources", "article"), refs))
}

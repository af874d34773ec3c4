package panel

import (
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
)

// document writes whole documents: the panel of a state, and the reading page.
type document struct{ relations }

// Panel writes the panel of a state: an open chapter, two edges side by side, the
// selected edge or node, or the map where nothing is selected.
func (p *Panels) Panel(k Key) *doc.Document {
	w := p.document(&k)
	d := &doc.Document{Ref: k.Selection, Part: string(k.Part), Lang: w.Own}
	if k.Chapter != app.NoChapter {
		d.Ref, d.Part = app.ChapterRef(k.Chapter), ""
	}
	e, other := w.X.Edge(k.Selection), w.X.Edge(k.Compare)
	n := w.X.Node(k.Selection)
	switch {
	case k.Chapter == app.MethodChapter:
		d.Sections = w.methodChapter()
	case k.Chapter == app.KeysChapter:
		d.Sections = w.keysChapter()
	case k.Chapter == app.ArticleChapter && w.Data.Article != nil:
		d.Sections = w.articleChapter()
	case e != nil && other != nil:
		d.Compare = k.Compare
		d.Sections = w.comparison(e, other)
	case e != nil:
		d.Sections = w.edgePanel(e)
	case n != nil:
		d.Sections = w.nodePanel(n)
	default:
		d.Sections = w.homePanel()
	}
	if k.Chapter == app.NoChapter && w.Now >= w.Data.AsOf.EndYears() && w.Data.AsOf != "" {
		head := &d.Sections[0]
		head.Blocks.Add(w.tell(doc.Note, "asof.beyond", "date", w.DateText(w.Data.AsOf)))
	}
	if k.WordsOnly {
		d.Sections = doc.Sections{section("places", w.destinations())}.With(d.Sections...)
	}
	overview := k.Chapter == app.NoChapter && k.Compare == "" && k.Selection != "" && k.Part == app.Overview
	if k.Chapter != app.ArticleChapter && !overview { // whose cache has its marks; the evidence has those of an overview
		w.markTerms(d.Sections)
	}
	if !w.noProgram() && k.Chapter != app.KeysChapter && !w.searching() {
		d.Sections.Add(w.kept())
	}
	d.Sections.Add(w.foot())
	return d
}

// chapterTitle is the title of the open chapter.
func (w *document) chapterTitle() string {
	switch w.key.Chapter {
	case app.ArticleChapter:
		return w.Word("article.title")
	case app.KeysChapter:
		return w.Word("keys.title")
	}
	return w.Word("method.how")
}

// section returns a section of blocks.
func section(key string, blocks ...doc.Block) doc.Section {
	return sectionFor(doc.Part, key, blocks...)
}

func sectionFor(role doc.SectionRole, key string, blocks ...doc.Block) doc.Section {
	return doc.Section{Key: key, Role: role, Blocks: blocks}
}

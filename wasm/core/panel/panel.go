package panel

import (
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
)

// page is what the panel shows of a state, while it is written.
type document struct{ relations }

// Panel is what the panel says of a state: a page, or the selected edge or
// node, or two edges side by side, or the map where nothing is selected.
func (p *Panels) Panel(k Key) *doc.Document {
	w := p.document(&k)
	d := &doc.Document{Ref: k.Selection, Lang: k.Lang}
	if k.Chapter != app.NoChapter {
		d.Ref = app.ChapterRef(k.Chapter)
	}
	e, other := w.X.Edge(k.Selection), w.X.Edge(k.Compare)
	n := w.X.Node(k.Selection)
	switch {
	case k.Chapter == app.MethodChapter:
		d.Sections = w.methodChapter()
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
		head.Blocks = append(head.Blocks, w.tell(doc.Note, "asof.beyond", "date", w.DateText(w.Data.AsOf)))
	}
	if k.WordsOnly {
		d.Sections = append([]doc.Section{section("places", w.destinations())}, d.Sections...)
	}
	if k.Chapter != app.ArticleChapter { // which keeps its own
		w.markTerms(d.Sections)
	}
	if !w.Static {
		d.Sections = append(d.Sections, w.cite())
	}
	return d
}

// pageTitle is what the open page is called.
func (w *document) chapterTitle() string {
	if w.key.Chapter == app.ArticleChapter {
		return w.Word("article.title")
	}
	return w.Word("method.how")
}

func section(key string, blocks ...doc.Block) doc.Section {
	return sectionFor(doc.Part, key, blocks...)
}

func sectionFor(role doc.SectionRole, key string, blocks ...doc.Block) doc.Section {
	return doc.Section{Key: key, Role: role, Blocks: blocks}
}

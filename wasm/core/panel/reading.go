package panel

import (
	"slices"
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
)

// The reading page around the map has the same sections as the panel, so the two cannot
// differ. Only a page without a running program has it.

// The chapters that only the reading page has.
const (
	beginChapter    app.Chapter = "begin"
	argumentChapter app.Chapter = "argument"
	sourcesChapter  app.Chapter = "sources"
)

// Reading writes the reading page, chapter by chapter: what all this is about, the
// argument, the article and the record, the method, the keys of the map, and all sources. Each chapter has a
// heading of level 1, but the first, whose heading is the page's own. It leaves out
// chapters that the facts have nothing for.
func (p *Panels) Reading(k Key) []*doc.Document {
	w := p.document(&k)
	chapters := []*doc.Document{w.chapter(beginChapter, w.begin())}
	if w.Data.Article != nil || len(w.Data.Steps) > 0 {
		chapters = append(chapters, w.chapter(argumentChapter, w.wholeArgument()...))
	}
	if w.Data.Article != nil {
		chapters = append(chapters, w.chapter(app.ArticleChapter, w.articleAndRecord()...))
	}
	return append(chapters, w.chapter(app.MethodChapter, w.wholeMethod()...),
		w.chapter(app.KeysChapter, section("keys", w.heading(1, "keys.title"), w.keyTable())),
		w.chapter(sourcesChapter, w.allSources()))
}

// chapter returns the document of a chapter.
func (w *document) chapter(c app.Chapter, sections ...doc.Section) *doc.Document {
	return &doc.Document{Ref: app.ChapterRef(c), Lang: w.Own, Sections: sections}
}

// begin tells what the facts come to, what there is here, and whose question it answers.
func (w *document) begin() doc.Section {
	about := w.tell(doc.Plain, "frame.description")
	if a := w.Data.Article; a != nil {
		about.Put(doc.Plain, w.Space).Put(doc.Plain, w.Word("credits.article", "title", w.Within(w.Said(a.Title)), "author", w.Said(a.Author),
			"publisher", w.Said(a.Publisher), "date", w.DateText(a.Date)))
	}
	s := section("head", about)
	if finding := w.Data.Finding; len(finding) > 0 {
		s.Blocks = doc.Blocks{w.say(doc.Lead, finding), about}
	}
	return s
}

// wholeArgument writes the tour as a text, each step in a section of its own, and what
// the article rests its answer on.
func (w *document) wholeArgument() doc.Sections {
	sections := doc.Sections{section("steps", w.heading(1, "reading.steps"), w.tell(doc.Muted, "reading.pictures"))}
	for i := range w.Data.Steps {
		s := &w.Data.Steps[i]
		step := section("step-"+strconv.Itoa(i+1),
			&doc.Heading{Level: 2, Spans: doc.Spans{{Text: strconv.Itoa(i+1) + w.Between("reading.step")}, w.span(s.Title)}},
			w.say(doc.Plain, s.Caption))
		step.Blocks.Add(w.basis(s)...)
		sections.Add(step)
	}
	if w.Data.Article == nil {
		return sections
	}
	basis := w.argument(w.Data.Article)
	basis.Blocks[0] = w.heading(2, "reading.basis") // the chapter is called the argument
	return sections.With(basis)
}

// articleAndRecord has the sections of the article's chapter that stand in no other
// chapter here.
func (w *document) articleAndRecord() doc.Sections {
	a := w.Data.Article
	head := section("head", w.heading(1, "article.title"), w.title(2, a.Title))
	head.Blocks.Add(w.aboutArticle(a)...)
	sections := doc.Sections{head, w.claims(a)}
	if len(a.Differences) > 0 {
		sections.Add(w.differences(a))
	}
	if len(w.Data.Contested) > 0 {
		sections.Add(w.contested())
	}
	if words := w.wordsOfParties(); len(words.Blocks) > 1 {
		sections.Add(words)
	}
	return sections
}

// wholeMethod tells how levels are computed and what they are worth, how to read the
// map, and whether its triangles are balanced.
func (w *document) wholeMethod() doc.Sections {
	sections := doc.Sections{
		section("model", w.heading(1, "method.how"), w.note(),
			w.tell(doc.Lead, "method.formula", w.FormulaWords()...), w.tell(doc.Muted, "method.where", w.FormulaWords()...),
			w.tell(doc.Muted, "method.map"),
			w.tell(doc.Muted, "credits.version", "version", w.Data.Version, "date", w.DateText(w.Data.AsOf))),
	}
	if len(w.Data.Assessments) > 0 {
		sections.Add(w.score())
	}
	sections.Add(w.formulaBasis()...)
	sections.Add(w.ofEdges("outside", w.outside), w.ofEdges("incidents", w.incidents), w.howToRead())
	sections.Add(w.triangleSections()...)
	return slices.DeleteFunc(sections, func(s doc.Section) bool { return len(s.Blocks) == 1 }) // there is only a heading
}

// ofEdges shows a card of each edge that has one.
func (w *document) ofEdges(key string, card func(*data.Edge) *doc.Card) doc.Section {
	s := section(key, w.heading(2, "page."+key))
	for i := range w.Data.Edges {
		if c := card(&w.Data.Edges[i]); c != nil {
			s.Blocks.Add(w.title(3, w.Data.Edges[i].Name), c)
		}
	}
	return s
}

// allSources lists all sources, in the dataset's order.
func (w *document) allSources() doc.Section {
	var refs []data.Ref
	for i := range w.Data.Sources {
		refs = append(refs, w.Data.Sources[i].ID)
	}
	list := w.sourceList(refs)
	return section("sources", w.heading(1, "reading.sources", "count", strconv.Itoa(len(list.Items))),
		w.tell(doc.Note, "sources.note"), list)
}

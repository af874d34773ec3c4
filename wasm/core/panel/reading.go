package panel

import (
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
)

// The parts of the reading page around the map are made of the same sections as
// the panel: what stands in both cannot differ. Only a page that no program runs
// in has them.

// The parts that are no pages of the panel.
const (
	beginPart    app.Page = "begin"
	levelsPart   app.Page = "levels"
	argumentPart app.Page = "argument"
	sourcesPart  app.Page = "sources"
)

// Reading is the reading page, part by part: what all this is about, the levels
// on the shown date, the argument, the article and the record, the method, and
// all sources. Each part has a heading of level 1, but the first, whose heading is
// the page's own. Parts that the facts have nothing for are left out.
func (v *Panels) Reading(k Key) []*doc.Document {
	f := v.page(&k)
	parts := []*doc.Document{f.part(beginPart, f.begin()), f.part(levelsPart, f.levelsNow()...)}
	if f.Data.Article != nil || len(f.Data.Steps) > 0 {
		parts = append(parts, f.part(argumentPart, f.wholeArgument()...))
	}
	if f.Data.Article != nil {
		parts = append(parts, f.part(app.ArticlePage, f.articleAndRecord()...))
	}
	return append(parts, f.part(app.ModelPage, f.wholeMethod()...), f.part(sourcesPart, f.allSources()))
}

func (f *page) part(p app.Page, sections ...doc.Section) *doc.Document {
	return &doc.Document{Ref: app.PageRef(p), Lang: f.Lang, Sections: sections}
}

// begin tells what there is, and whose question it answers.
func (f *page) begin() doc.Section {
	s := section("head",
		f.tell(doc.Lead, "frame.description"),
		f.tell(doc.Plain, "reading.counts",
			"agreements", strconv.Itoa(len(f.Data.Agreements)), "events", strconv.Itoa(len(f.Data.Events)),
			"sources", strconv.Itoa(len(f.Data.Sources)), "from", f.DateText(f.Data.From), "until", f.DateText(f.Data.AsOf)))
	if a := f.Data.Article; a != nil {
		s.Blocks = append(s.Blocks, f.tell(doc.Plain, "credits.article", "title", f.Text(a.Title), "author", a.Author,
			"publisher", f.Text(a.Publisher), "date", f.DateText(a.Date)))
	}
	return s
}

// levelsNow are the levels of all relationships and the balance of the triangles.
func (f *page) levelsNow() []doc.Section {
	head := section("edges", append([]doc.Block{f.heading(1, "home.edges"), f.matrix(f.AllEdges())}, f.belowLevels()...)...)
	return append([]doc.Section{head}, f.triangleSections()...)
}

// wholeArgument is the tour as a text, and what the article rests its answer on.
func (f *page) wholeArgument() []doc.Section {
	steps := section("steps", f.heading(1, "reading.steps"))
	for i := range f.Data.Steps {
		s := &f.Data.Steps[i]
		steps.Blocks = append(steps.Blocks, &doc.Card{Plain: true, Blocks: []doc.Block{
			&doc.Heading{Level: 2, Spans: []doc.Span{{Text: strconv.Itoa(i+1) + ". "}, f.span(s.Title)}},
			f.say(doc.Plain, s.Caption),
			paragraph(doc.Muted, doc.Span{Text: f.Word("reading.show"), Ref: s.ID,
				Label: f.Word("tour.step", "step", strconv.Itoa(i+1), "title", f.Text(s.Title))}),
			f.folded(s.ID, "tour.basis", len(s.Claims)+len(s.Sources), f.basis(s)...),
		}})
	}
	if f.Data.Article == nil {
		return []doc.Section{steps}
	}
	basis := f.argument(f.Data.Article)
	basis.Blocks[0] = f.heading(2, "reading.basis") // the part is called the argument here
	return []doc.Section{steps, basis}
}

// articleAndRecord are the parts of the panel's page of the article that stand
// nowhere else here.
func (f *page) articleAndRecord() []doc.Section {
	a := f.Data.Article
	head := section("head", f.heading(1, "article.title"), f.title(2, a.Title))
	head.Blocks = append(head.Blocks, f.aboutArticle(a)...)
	sections := []doc.Section{head, f.claims(a)}
	if len(a.Differences) > 0 {
		sections = append(sections, f.differences(a))
	}
	if len(f.Data.Contested) > 0 {
		sections = append(sections, f.contested())
	}
	if words := f.wordsOfParties(); len(words.Blocks) > 1 {
		sections = append(sections, words)
	}
	return sections
}

// wholeMethod is how levels are computed and what they are worth, and how the map
// is read.
func (f *page) wholeMethod() []doc.Section {
	sections := []doc.Section{
		section("model", f.heading(1, "method.how"), f.note(),
			f.tell(doc.Lead, "method.formula", f.FormulaWords()...), f.tell(doc.Muted, "method.where", f.FormulaWords()...)),
		f.fit()}
	sections = append(append(sections, f.basisOfLevels()...), f.ofEdges("outside", f.outside), f.ofEdges("incidents", f.incidents), f.howToRead())
	return append(sections, section("limits", f.tell(doc.Muted, "method.map"),
		f.tell(doc.Muted, "credits.version", "version", f.Data.Version, "date", f.DateText(f.Data.AsOf))))
}

// ofEdges are cards by edge, of those edges that have one.
func (f *page) ofEdges(key string, card func(*data.Edge) *doc.Card) doc.Section {
	s := section(key, f.heading(2, "page."+key))
	for i := range f.Data.Edges {
		if c := card(&f.Data.Edges[i]); c != nil {
			s.Blocks = append(s.Blocks, f.title(3, f.Data.Edges[i].Name), c)
		}
	}
	return s
}

// allSources are those of all facts, in the dataset's order.
func (f *page) allSources() doc.Section {
	var refs []data.Ref
	for i := range f.Data.Sources {
		refs = append(refs, f.Data.Sources[i].ID)
	}
	list := f.sourceList(refs)
	return section("sources", f.heading(1, "reading.sources", "count", strconv.Itoa(len(list.Items))),
		f.tell(doc.Note, "sources.note"), list)
}

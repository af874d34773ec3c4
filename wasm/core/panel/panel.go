package panel

import (
	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
)

// page is what the panel shows of a state, while it is written.
type page struct{ relations }

// Panel is what the panel says of a state: a page, or the selected edge or
// node, or two edges side by side, or the map where nothing is selected.
func (v *Panels) Panel(k Key) *doc.Document {
	f := v.page(&k)
	d := &doc.Document{Ref: k.Selection, Lang: k.Lang}
	if k.Page != app.NoPage {
		d.Ref = app.PageRef(k.Page)
	}
	e, other := f.X.Edge(k.Selection), f.X.Edge(k.Compare)
	n := f.X.Node(k.Selection)
	switch {
	case k.Page == app.ModelPage:
		d.Sections = f.modelPage()
	case k.Page == app.ArticlePage && f.Data.Article != nil:
		d.Sections = f.articlePage()
	case e != nil && other != nil:
		d.Compare = k.Compare
		d.Sections = f.comparison(e, other)
	case e != nil:
		d.Sections = f.edgePanel(e)
	case n != nil:
		d.Sections = f.nodePanel(n)
	default:
		d.Sections = f.homePanel()
	}
	if k.Page == app.NoPage && f.Now >= f.Data.AsOf.EndYears() && f.Data.AsOf != "" {
		head := &d.Sections[0]
		head.Blocks = append(head.Blocks, f.tell(doc.Note, "asof.beyond", "date", f.DateText(f.Data.AsOf)))
	}
	if k.WordsOnly {
		d.Sections = append([]doc.Section{section("places", f.places())}, d.Sections...)
	}
	if k.Page != app.ArticlePage { // which keeps its own
		f.markTerms(d.Sections)
	}
	if !f.Static {
		d.Sections = append(d.Sections, f.cite())
	}
	return d
}

// pageTitle is what the open page is called.
func (f *page) pageTitle() string {
	if f.key.Page == app.ArticlePage {
		return f.Word("article.title")
	}
	return f.Word("method.how")
}

func section(key string, blocks ...doc.Block) doc.Section {
	return doc.Section{Key: key, Blocks: blocks}
}

// homePanel says what the map shows and how to read it.
func (f *page) homePanel() []doc.Section {
	kicker, lead, invite := "home.kicker", "home.lead", "home.invite"
	if f.key.WordsOnly { // there is nothing to be seen
		kicker, lead, invite = "text.kicker", "text.lead", "text.invite"
	}
	head := section("head",
		paragraph(doc.Kicker, doc.Span{Text: f.Word(kicker, "date", f.ShownDate())}),
		f.title(1, f.Data.Title),
		f.tell(doc.Lead, lead, "domains", f.DomainNames()),
		f.tell(doc.Muted, invite))
	head.Blocks = append(head.Blocks, f.articleWay()...)
	edges := section("edges", append([]doc.Block{f.heading(2, "home.edges"), f.matrix(f.AllEdges())}, f.belowLevels()...)...)
	sections := append([]doc.Section{head}, f.findAmong("filter.all", f.AllEdges())...)
	sections = append(append(sections, edges), f.triangleSections()...)
	return append(sections, f.howToRead(), f.method(), f.credits())
}

// places lead to everything that can be selected, where no map does.
func (f *page) places() *doc.Choice {
	c := &doc.Choice{Label: f.Word("text.places"), Options: []doc.Option{
		{Text: f.Word("text.all"), Action: "select:", On: f.key.Selection == ""}}}
	add := func(r data.Ref, name data.Text) {
		c.Options = append(c.Options, doc.Option{Text: f.Text(name), Action: "select:" + string(r), On: f.key.Selection == r})
	}
	for i := range f.Data.Edges {
		add(f.Data.Edges[i].ID, f.Data.Edges[i].Name)
	}
	for i := range f.Data.Nodes {
		add(f.Data.Nodes[i].ID, f.Data.Nodes[i].Short)
	}
	return c
}

// howToRead explains the ribbon with a picture of one, and the domains.
func (f *page) howToRead() doc.Section {
	domains := &doc.List{}
	for i := range f.Data.Domains {
		d := &f.Data.Domains[i]
		domains.Items = append(domains.Items, []doc.Block{paragraph(doc.Plain,
			doc.Span{Text: f.Text(d.Name) + ": ", Role: doc.Strong}, f.span(d.About))})
	}
	return section("read",
		f.heading(2, "read.heading"),
		&doc.Figure{Picture: f.draw.SampleRibbon(), Alt: f.Word("read.alt"), Caption: plain(f.Word("read.caption"))},
		f.tell(doc.Plain, "read.colour"),
		f.tell(doc.Plain, "read.dashes"),
		&doc.Figure{Picture: f.draw.Legend(), Alt: f.Word("read.legend")},
		f.tell(doc.Plain, "read.strands"),
		domains,
		f.tell(doc.Plain, "read.timeline"))
}

// method tells that levels are a reading, and how they are computed.
func (f *page) method() doc.Section {
	s := section("method", f.heading(2, "method.heading"), f.note())
	s.Blocks = append(s.Blocks, f.howComputed()...)
	s.Blocks = append(s.Blocks, f.tell(doc.Muted, "method.map"))
	return s
}

// credits names the founding article, the version of the facts and licences.
func (f *page) credits() doc.Section {
	s := section("credits", f.heading(2, "credits.heading"))
	if a := f.Data.Article; a != nil {
		s.Blocks = append(s.Blocks,
			f.tell(doc.Plain, "credits.article", "title", f.Text(a.Title), "author", a.Author,
				"publisher", f.Text(a.Publisher), "date", f.DateText(a.Date)),
			f.say(doc.Muted, a.Disclaimer))
		s.Blocks = append(s.Blocks, f.articleWay()...)
	}
	s.Blocks = append(s.Blocks,
		f.tell(doc.Muted, "credits.version", "version", f.Data.Version, "date", f.DateText(f.Data.AsOf)),
		f.tell(doc.Muted, "credits.licence"))
	return s
}

package view

import (
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
)

// Document is what the panel says of a state: a page, or the selected edge or
// node, or two edges side by side, or the map where nothing is selected.
func (v *View) Document(m *app.Model) *doc.Document {
	f := v.frame(m)
	d := &doc.Document{Ref: m.Selection, Lang: m.Device.Lang}
	if m.Page != app.NoPage {
		d.Ref = app.PageRef(m.Page)
	}
	e, other := f.x.Edge(m.Selection), f.x.Edge(m.Compare)
	n := f.x.Node(m.Selection)
	switch {
	case m.Page == app.ModelPage:
		d.Sections = f.modelPage()
	case m.Page == app.ArticlePage && f.ds.Article != nil:
		d.Sections = f.articlePage()
	case e != nil && other != nil:
		d.Compare = m.Compare
		d.Sections = f.comparison(e, other)
	case e != nil:
		d.Sections = f.edgePanel(e)
	case n != nil:
		d.Sections = f.nodePanel(n)
	default:
		d.Sections = f.homePanel()
	}
	if m.Page == app.NoPage && f.now >= f.ds.AsOf.EndYears() && f.ds.AsOf != "" {
		head := &d.Sections[0]
		head.Blocks = append(head.Blocks, f.tell(doc.Note, "asof.beyond", "date", f.date(f.ds.AsOf)))
	}
	if m.WordsOnly() {
		d.Sections = append([]doc.Section{section("places", f.places())}, d.Sections...)
	}
	if m.Page != app.ArticlePage { // which keeps its own
		f.markTerms(d.Sections)
	}
	if !f.Static {
		d.Sections = append(d.Sections, f.cite())
	}
	return d
}

// pageTitle is what the open page is called.
//
//go:noinline
func (f *frame) pageTitle() string {
	if f.m.Page == app.ArticlePage {
		return f.word("article.title")
	}
	return f.word("method.how")
}

//go:noinline
func section(key string, blocks ...doc.Block) doc.Section {
	return doc.Section{Key: key, Blocks: blocks}
}

// homePanel says what the map shows and how to read it.
func (f *frame) homePanel() []doc.Section {
	kicker, lead, invite := "home.kicker", "home.lead", "home.invite"
	if f.m.WordsOnly() { // there is nothing to be seen
		kicker, lead, invite = "text.kicker", "text.lead", "text.invite"
	}
	head := section("head",
		paragraph(doc.Kicker, doc.Span{Text: f.word(kicker, "date", f.shownDate())}),
		f.title(1, f.ds.Title),
		f.tell(doc.Lead, lead, "domains", f.domainNames()),
		f.tell(doc.Muted, invite))
	head.Blocks = append(head.Blocks, f.articleWay()...)
	edges := section("edges", append([]doc.Block{f.heading(2, "home.edges"), f.matrix(f.allEdges())}, f.belowLevels()...)...)
	sections := append([]doc.Section{head}, f.findAmong("filter.all", f.allEdges())...)
	sections = append(append(sections, edges), f.triangleSections()...)
	return append(sections, f.howToRead(), f.method(), f.credits())
}

// places lead to everything that can be selected, where no map does.
func (f *frame) places() *doc.Choice {
	c := &doc.Choice{Label: f.word("text.places"), Options: []doc.Option{
		{Text: f.word("text.all"), Action: "select:", On: f.m.Selection == ""}}}
	add := func(r data.Ref, name data.Text) {
		c.Options = append(c.Options, doc.Option{Text: f.text(name), Action: "select:" + string(r), On: f.m.Selection == r})
	}
	for i := range f.ds.Edges {
		add(f.ds.Edges[i].ID, f.ds.Edges[i].Name)
	}
	for i := range f.ds.Nodes {
		add(f.ds.Nodes[i].ID, f.ds.Nodes[i].Short)
	}
	return c
}

// domainNames is "economic, social, security".
func (f *frame) domainNames() string {
	var names []string
	for i := range f.ds.Domains {
		names = append(names, strings.ToLower(f.text(f.ds.Domains[i].Name)))
	}
	return strings.Join(names, ", ")
}

func (f *frame) allEdges() []*data.Edge {
	var es []*data.Edge
	for i := range f.ds.Edges {
		es = append(es, &f.ds.Edges[i])
	}
	return es
}

// howToRead explains the ribbon with a picture of one, and the domains.
func (f *frame) howToRead() doc.Section {
	domains := &doc.List{}
	for i := range f.ds.Domains {
		d := &f.ds.Domains[i]
		domains.Items = append(domains.Items, []doc.Block{paragraph(doc.Plain,
			doc.Span{Text: f.text(d.Name) + ": ", Role: doc.Strong}, f.span(d.About))})
	}
	return section("read",
		f.heading(2, "read.heading"),
		&doc.Figure{Picture: f.sampleRibbon(), Alt: f.word("read.alt"), Caption: plain(f.word("read.caption"))},
		f.tell(doc.Plain, "read.colour"),
		f.tell(doc.Plain, "read.dashes"),
		&doc.Figure{Picture: f.legendPicture(), Alt: f.word("read.legend")},
		f.tell(doc.Plain, "read.strands"),
		domains,
		f.tell(doc.Plain, "read.timeline"))
}

// sampleRibbon is a straight ribbon with one strand of each coverage.
func (f *frame) sampleRibbon() scene.Scene {
	const width, height = 336, 64
	r := &scene.Ribbon{Gap: 1.5, Casing: f.theme.Casing, Start: 12, End: 12}
	for i := 0; i <= 8; i++ {
		r.Path = append(r.Path, geom.Point{X: 30 + (width-60)*float64(i)/8, Y: 32})
	}
	levels := [][2]float64{{2, 1}, {0, 1}, {-1, -2}}
	for i, l := range levels {
		r.Strands = append(r.Strands, scene.Strand{
			Width: 7, From: f.theme.Level(l[0]), To: f.theme.Level(l[1]), Dash: dashes[len(dashes)-1-i]})
	}
	marks := []scene.Mark{r}
	for _, x := range []float64{30, width - 30} {
		p := geom.Point{X: x, Y: 32}
		marks = append(marks,
			&scene.Disc{Center: p, Radius: 10, Fill: f.theme.Paper, Line: f.theme.Ink, Width: 2},
			&scene.Disc{Center: p, Radius: 4, Fill: f.theme.Ink})
	}
	return scene.Scene{Width: width, Height: height,
		Layers: []scene.Layer{{Name: "sample", Transform: geom.Identity, Marks: marks}}}
}

// LegendPicture is the picture that explains colours and dashes.
func (v *View) LegendPicture(m *app.Model) scene.Scene { return v.frame(m).legendPicture() }

func (f *frame) legendPicture() scene.Scene {
	return scene.Scene{Width: 336, Height: 100,
		Layers: []scene.Layer{{Name: "legend", Transform: geom.Identity, Marks: f.legend(geom.Point{X: 2, Y: 4}, 12.5)}}}
}

// method tells that levels are a reading, and how they are computed.
func (f *frame) method() doc.Section {
	s := section("method", f.heading(2, "method.heading"), f.note())
	s.Blocks = append(s.Blocks, f.howComputed()...)
	s.Blocks = append(s.Blocks, f.tell(doc.Muted, "method.map"))
	return s
}

// credits names the founding article, the version of the facts and licences.
func (f *frame) credits() doc.Section {
	s := section("credits", f.heading(2, "credits.heading"))
	if a := f.ds.Article; a != nil {
		s.Blocks = append(s.Blocks,
			f.tell(doc.Plain, "credits.article", "title", f.text(a.Title), "author", a.Author,
				"publisher", f.text(a.Publisher), "date", f.date(a.Date)),
			f.say(doc.Muted, a.Disclaimer))
		s.Blocks = append(s.Blocks, f.articleWay()...)
	}
	s.Blocks = append(s.Blocks,
		f.tell(doc.Muted, "credits.version", "version", f.ds.Version, "date", f.date(f.ds.AsOf)),
		f.tell(doc.Muted, "credits.licence"))
	return s
}

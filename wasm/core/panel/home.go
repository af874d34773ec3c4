package panel

import (
	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// homePanel tells what the map shows and how to read it.
func (w *document) homePanel() []doc.Section {
	kicker, lead, invite := "home.kicker", "home.lead", "home.invite"
	if w.key.WordsOnly { // there is no map
		kicker, lead, invite = "text.kicker", "text.lead", "text.invite"
	}
	head := section("head",
		paragraph(doc.Kicker, doc.Span{Text: w.Word(kicker, "date", w.ShownDate())}),
		w.title(1, w.Data.Title),
		w.tell(doc.Lead, lead, "domains", w.DomainNames()),
		w.tell(doc.Muted, invite))
	head.Blocks = append(head.Blocks, w.toArticle()...)
	edges := section("edges", append([]doc.Block{w.heading(2, "home.edges"), w.matrix(w.AllEdges())}, w.belowLevels()...)...)
	sections := append([]doc.Section{head}, w.findAmong("filter.all", w.AllEdges())...)
	sections = append(append(sections, edges), w.triangleSections()...)
	return append(sections, w.howToRead(), w.method(), w.credits())
}

// destinations lead to everything that readers can select, where no map does.
func (w *document) destinations() *doc.Choice {
	c := &doc.Choice{Label: w.Word("text.places"), Options: []doc.Option{
		{Text: w.Word("text.all"), Action: "select:", On: w.key.Selection == ""}}}
	add := func(r data.Ref, name data.Text) {
		c.Options = append(c.Options, doc.Option{Text: w.Text(name), Action: "select:" + string(r), On: w.key.Selection == r})
	}
	for i := range w.Data.Edges {
		add(w.Data.Edges[i].ID, w.Data.Edges[i].Name)
	}
	for i := range w.Data.Nodes {
		add(w.Data.Nodes[i].ID, w.Data.Nodes[i].Short)
	}
	return c
}

// howToRead explains the ribbon with a picture of one, the legend and the domains.
func (w *document) howToRead() doc.Section {
	domains := &doc.List{}
	for i := range w.Data.Domains {
		d := &w.Data.Domains[i]
		domains.Items = append(domains.Items, []doc.Block{paragraph(doc.Plain,
			doc.Span{Text: w.Text(d.Name) + ": ", Role: doc.Strong}, w.span(d.About))})
	}
	return section("read",
		w.heading(2, "read.heading"),
		&doc.Figure{Picture: w.drawing.SampleRibbon(), Alt: w.Word("read.alt"), Caption: plain(w.Word("read.caption"))},
		w.tell(doc.Plain, "read.colour"),
		w.tell(doc.Plain, "read.dashes"),
		&doc.Figure{Picture: w.drawing.Legend(), Alt: w.Word("read.legend")},
		w.tell(doc.Plain, "read.strands"),
		domains,
		w.tell(doc.Plain, "read.timeline"))
}

// method tells that levels are an interpretation, and how they are computed.
func (w *document) method() doc.Section {
	s := section("method", w.heading(2, "method.heading"), w.note())
	s.Blocks = append(s.Blocks, w.toMethod()...)
	s.Blocks = append(s.Blocks, w.tell(doc.Muted, "method.map"))
	return s
}

// credits names the founding article, the version of the facts, and licences.
func (w *document) credits() doc.Section {
	s := section("credits", w.heading(2, "credits.heading"))
	if a := w.Data.Article; a != nil {
		s.Blocks = append(s.Blocks,
			w.tell(doc.Plain, "credits.article", "title", w.Text(a.Title), "author", a.Author,
				"publisher", w.Text(a.Publisher), "date", w.DateText(a.Date)),
			w.say(doc.Muted, a.Disclaimer))
		s.Blocks = append(s.Blocks, w.toArticle()...)
	}
	s.Blocks = append(s.Blocks,
		w.tell(doc.Muted, "credits.version", "version", w.Data.Version, "date", w.DateText(w.Data.AsOf)),
		w.tell(doc.Muted, "credits.licence"))
	return s
}

package panel

import (
	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// homePanel tells what the map shows: the finding, each relationship in a row, what
// happened next, and how to read it.
func (w *document) homePanel() []doc.Section {
	kicker, lead, invite := "home.kicker", "home.lead", "home.invite"
	if w.key.WordsOnly { // there is no map
		kicker, lead, invite = "text.kicker", "text.lead", "text.invite"
	}
	title := w.Data.Title
	if len(w.Data.Finding) > 0 && w.Date == w.Data.Start {
		title = w.Data.Finding
	}
	head := section("head",
		paragraph(doc.Kicker, doc.Span{Text: w.Word(kicker, "date", w.ShownDate())}),
		w.title(1, title),
		w.tell(doc.Lead, lead, "domains", w.DomainNames()),
		w.tell(doc.Muted, invite))
	edges := section("edges", &doc.Heading{Level: 2, Spans: plain(w.Word("home.edges")), Aside: []doc.Span{w.how()}},
		w.edgeRows(w.AllEdges(), ""))
	edges.Blocks = append(edges.Blocks, w.lensOnly()...)
	sections := []doc.Section{head, edges}
	if next := w.nextOfAll(); len(next.Rows) > 0 {
		sections = append(sections, section("next", w.heading(2, "overview.next"), next))
	}
	about := section("more", w.toAnswer()...)
	sections = append(append(sections, about), w.findAmong("filter.all", w.AllEdges())...)
	return append(sections, w.howToRead(), w.method(), w.credits())
}

// toAnswer leads to the article's question and its answer, and to the article.
func (w *document) toAnswer() []doc.Block {
	var blocks []doc.Block
	if w.Data.Article != nil {
		if n := w.X.Node(w.Data.Article.Hinge); n != nil {
			if a, _ := w.hinged(n); a != nil {
				blocks = append(blocks, &doc.Rows{Rows: []doc.Row{{Ref: n.ID, Text: []doc.Span{{Text: w.Word("home.hinge"), Role: doc.Strong}, {Text: " "},
					{Text: w.Word("compare.one", "name", w.Text(n.Short)), Role: doc.Muted}}, End: [][]doc.Span{{{Text: w.Word("overview.go"), Role: doc.Muted}}}}}})
			}
		}
	}
	return append(blocks, w.toArticle()...)
}

// mostNextOfAll is how many later headlines stand where nothing is selected.
const mostNextOfAll = 3

// nextOfAll leads to the next headlines of all edges after the shown date.
func (w *document) nextOfAll() *doc.Rows {
	type later struct {
		edge  *data.Edge
		phase *data.Phase
	}
	var next []later // by date
	for i := range w.Data.Edges {
		e := &w.Data.Edges[i]
		for k := range e.Phases {
			p := &e.Phases[k]
			if p.From.Years() <= w.Now {
				continue
			}
			next = append(next, later{e, p})
			for n := len(next) - 1; n > 0 && p.From.Years() < next[n-1].phase.From.Years(); n-- {
				next[n-1], next[n] = next[n], next[n-1]
			}
		}
	}
	rows := &doc.Rows{}
	for _, l := range next[:min(len(next), mostNextOfAll)] {
		row := w.toDate(l.phase.From, w.span(l.phase.Headline))
		row.Text = append(row.Text, doc.Span{Text: " "}, doc.Span{Text: w.Text(l.edge.Name), Lang: w.LangOf(l.edge.Name), Role: doc.Muted})
		rows.Rows = append(rows.Rows, row)
	}
	return rows
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

package panel

import (
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// homePanel tells what the map shows: the finding, each relationship in a row, what
// happened next, and how to read it. While a reader looks for words it shows what has them,
// and nothing else.
func (w *document) homePanel() doc.Sections {
	kicker := "home.kicker"
	if w.key.WordsOnly { // there is no map
		kicker = "text.kicker"
	}
	title := w.Data.Title
	if len(w.Data.Finding) > 0 && w.Date == w.Data.Start {
		title = w.Data.Finding
	}
	head := section("head", w.tell(doc.Kicker, kicker, "date", w.ShownDate()))
	find := w.findAmong("filter.all", w.AllEdges())
	if w.searching() {
		return doc.Sections{head}.With(find...)
	}
	head.Blocks.Add(w.title(1, title))
	if w.key.WordsOnly {
		head.Blocks.Add(w.tell(doc.Lead, "text.lead", "domains", w.DomainNames()), w.tell(doc.Muted, "text.invite"))
	} else {
		lead, invite := "home.lead", "home.invite"
		if len(w.Data.Edges) == 1 {
			lead, invite = "home.lead.one", "home.invite.one"
		}
		head.Blocks.Add(
			w.tell(doc.Lead, lead, "edges", strconv.Itoa(len(w.Data.Edges)),
				"strands", strconv.Itoa(len(w.Data.Domains)), "domains", w.DomainNames()).
				Put(doc.Plain, w.Space+w.Word(invite)),
			w.tell(doc.Muted, "home.key"))
	}
	edges := section("edges", w.aside("overview.trust", w.how(), w.yearsOfAll()...), w.edgeRows(w.AllEdges(), ""))
	edges.Blocks.Add(w.lensOnly()...)
	sections := doc.Sections{head, edges}
	if next := w.nextOfAll(); len(next.Rows) > 0 {
		sections.Add(section("next", w.heading(2, "overview.next"), next))
	}
	sections.Add(section("more", w.toAnswer()...))
	sections.Add(find...)
	return sections.With(w.howToRead(), w.method(), w.credits())
}

// toAnswer leads to the article's question and its answer, and to the article.
func (w *document) toAnswer() doc.Blocks {
	var blocks doc.Blocks
	if n := w.hinge(); n != nil {
		row := doc.Row{Ref: n.ID, Text: spans(doc.Strong, w.Word("home.hinge")), End: w.goOn()}
		row.Text.Put(doc.Plain, w.Space)
		row.Text.Put(doc.Muted, w.Word("compare.one", "name", w.Said(n.Short)))
		blocks.Add(&doc.Rows{Rows: []doc.Row{row}})
	}
	return blocks.With(w.toArticle()...)
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
		row := w.toDate(l.edge, l.phase.From, w.span(l.phase.Headline))
		row.Text.Put(doc.Plain, " ")
		row.Text.Add(w.spanIn(doc.Muted, l.edge.Name))
		rows.Add(row)
	}
	return rows
}

// destinations lead to everything that readers can select, where no map does.
func (w *document) destinations() *doc.Choice {
	c := &doc.Choice{Label: w.Word("text.places"), Options: []doc.Option{
		{Text: w.Word("text.all"), Action: "select:", On: w.key.Selection == ""}}}
	add := func(r data.Ref, name data.Text) {
		c.Add(doc.Option{Text: w.Said(name), Action: "select:" + string(r), On: w.key.Selection == r})
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
		domains.Add(paragraph(doc.Plain).Put(doc.Strong, w.Said(d.Name)+w.Colon).Add(w.span(d.About)))
	}
	return section("read",
		w.heading(2, "read.heading"),
		&doc.Figure{Picture: w.drawing.SampleRibbon(), Alt: w.Word("read.alt"), Caption: plain(w.Word("read.caption"))},
		w.tell(doc.Plain, "read.colour"),
		w.tell(doc.Plain, "read.dashes"),
		&doc.Figure{Picture: w.drawing.Legend(), Alt: w.Word("read.legend")},
		w.tell(doc.Plain, w.orderOfStrands()),
		domains,
		w.tell(doc.Plain, "read.timeline"))
}

// orderOfStrands returns the key of the words before the list of domains: they lie on each
// ribbon in the same order, from its outer side inwards.
func (w *document) orderOfStrands() string {
	switch ds := w.Data; {
	case len(ds.Domains) == 1:
		return "read.strands.one"
	case len(ds.Edges) == 1:
		return "read.strands.line"
	case len(ds.Nodes) == 3 && len(ds.Edges) == 3:
		return "read.strands"
	}
	return "read.strands.any"
}

// method tells that levels are an interpretation, and how they are computed.
func (w *document) method() doc.Section {
	s := section("method", w.heading(2, "method.heading"), w.note())
	s.Blocks.Add(w.toMethod()...)
	s.Blocks.Add(w.tell(doc.Muted, "method.map"))
	return s
}

// credits names the founding article, the version of the facts, and licences.
func (w *document) credits() doc.Section {
	s := section("credits", w.heading(2, "credits.heading"))
	if a := w.Data.Article; a != nil {
		s.Blocks.Add(
			w.tell(doc.Plain, "credits.article", "title", w.Within(w.Said(a.Title)), "author", w.Said(a.Author),
				"publisher", w.Said(a.Publisher), "date", w.DateText(a.Date)),
			w.say(doc.Muted, a.Disclaimer))
		s.Blocks.Add(w.toArticle()...)
	}
	s.Blocks.Add(
		w.tell(doc.Muted, "credits.version", "version", w.Data.Version, "date", w.DateText(w.Data.AsOf)),
		w.tell(doc.Muted, "credits.licence"))
	return s
}

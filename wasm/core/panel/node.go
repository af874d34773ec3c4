package panel

import (
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// nodePanel shows a party. The order of its parts is here: name, relationships side by
// side, the filter, triangles, how the party sees the field, and its own papers.
func (w *relations) nodePanel(n *data.Node) []doc.Section {
	sections := append([]doc.Section{w.nodeHead(n)}, w.nodeEdges(n)...)
	sections = append(sections, w.findAmong("filter.label", w.X.EdgesOf(n.ID))...)
	sections = append(sections, w.triangleSections(n.ID)...)
	return append(sections, section("doctrine",
		w.heading(2, "node.doctrine"), w.say(doc.Plain, n.Doctrine), w.say(doc.Note, n.Whose)), w.documents(n))
}

// nodeHead is the name; for the node on which the article's argument turns it is the
// question that the article asks.
func (w *relations) nodeHead(n *data.Node) doc.Section {
	edges := w.X.EdgesOf(n.ID)
	if w.Data.Article != nil && w.Data.Article.Hinge == n.ID && len(edges) == 2 {
		names := w.names(n)
		names.Spans = append([]doc.Span{w.span(n.Name), {Text: " · "}}, names.Spans...)
		return section("head",
			paragraph(doc.Kicker, doc.Span{Text: w.Word("hinge.kicker", "name", w.Text(n.Short), "date", w.ShownDate())}),
			w.heading(1, "compare.one", "name", w.Text(n.Short)), w.question(edges[0], edges[1]), names)
	}
	return section("head",
		paragraph(doc.Kicker, doc.Span{Text: w.Word("node.kicker", "name", w.Text(n.Name), "date", w.ShownDate())}),
		w.title(1, n.Short),
		w.names(n))
}

// names lists what the parties call the node in their languages.
func (w *cards) names(n *data.Node) *doc.Paragraph {
	p := paragraph(doc.Muted)
	for _, t := range n.Name {
		if t.Lang == w.Lang {
			continue
		}
		if len(p.Spans) > 0 {
			p.Spans = append(p.Spans, doc.Span{Text: " · "})
		}
		p.Spans = append(p.Spans, doc.Span{Text: t.Text, Lang: t.Lang})
	}
	if len(p.Spans) > 0 {
		p.Spans = append(p.Spans, doc.Span{Text: " · "})
	}
	p.Spans = append(p.Spans, doc.Span{Text: w.Word("node.capital", "capital", w.Text(n.Capital))})
	return p
}

// mostColumns is how many edges a narrow panel has room for side by side.
const mostColumns = 3

// nodeEdges sets a node's edges side by side, or lists them if they are many.
func (w *relations) nodeEdges(n *data.Node) []doc.Section {
	edges := w.X.EdgesOf(n.ID)
	head := section("edges", w.heading(2, "node.edges"))
	if len(edges) > mostColumns {
		head.Blocks = append(append(append(head.Blocks, w.matrix(edges)), w.belowLevels()...), w.levelsNote()...)
		return []doc.Section{head}
	}
	var heads [][]doc.Span
	for _, e := range edges {
		other := e.A
		if other == n.ID {
			other = e.B
		}
		heads = append(heads, []doc.Span{{Text: w.Word("node.with", "name", w.Short(other)), Ref: e.ID}})
	}
	return append([]doc.Section{head}, w.sideBySide(edges, heads)...)
}

// documents lists a node's own papers.
func (w *cards) documents(n *data.Node) doc.Section {
	s := section("documents", w.heading(2, "node.documents"))
	for i := range n.Documents {
		s.Blocks = append(s.Blocks, w.documentCard(&n.Documents[i]))
	}
	return s
}

// documentCard shows a paper of a node.
func (w *cards) documentCard(d *data.Document) *doc.Card {
	when := []string{w.DateText(d.Date)}
	if d.InForce != "" {
		when = append(when, w.Word("document.inforce", "date", w.DateText(d.InForce)))
	}
	later := d.Date.Years() > w.Now
	head := paragraph(doc.Muted, doc.Span{Text: strings.Join(when, " · ")})
	if later {
		after(head, doc.Chip, w.Word("event.future"), "")
	}
	card := &doc.Card{Plain: true, Dim: later, Blocks: []doc.Block{
		head,
		w.title(3, d.Name),
		w.say(doc.Plain, d.Gist),
	}}
	if len(d.Note) > 0 {
		card.Blocks = append(card.Blocks, w.say(doc.Note, d.Note))
	}
	card.Blocks = append(card.Blocks, w.doubts(d.Doubts)...)
	card.Blocks = append(card.Blocks, w.sources(d.Sources)...)
	return card
}

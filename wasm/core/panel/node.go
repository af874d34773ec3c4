package panel

import (
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// nodePanel shows a party: its relationships side by side, how it sees the
// field, and its own papers.
func (f *relations) nodePanel(n *data.Node) []doc.Section {
	sections := append([]doc.Section{f.nodeHead(n)}, f.nodeEdges(n)...)
	sections = append(sections, f.findAmong("filter.label", f.X.EdgesOf(n.ID))...)
	sections = append(sections, f.triangleSections(n.ID)...)
	return append(sections, section("doctrine",
		f.heading(2, "node.doctrine"), f.say(doc.Plain, n.Doctrine), f.say(doc.Note, n.Whose)), f.documents(n))
}

// nodeHead is the name, or for the node on which the article's argument turns
// the question that is put to it.
func (f *relations) nodeHead(n *data.Node) doc.Section {
	edges := f.X.EdgesOf(n.ID)
	if f.Data.Article != nil && f.Data.Article.Hinge == n.ID && len(edges) == 2 {
		names := f.names(n)
		names.Spans = append([]doc.Span{f.span(n.Name), {Text: " · "}}, names.Spans...)
		return section("head",
			paragraph(doc.Kicker, doc.Span{Text: f.Word("hinge.kicker", "name", f.Text(n.Short), "date", f.ShownDate())}),
			f.heading(1, "compare.one", "name", f.Text(n.Short)), f.question(edges[0], edges[1]), names)
	}
	return section("head",
		paragraph(doc.Kicker, doc.Span{Text: f.Word("node.kicker", "name", f.Text(n.Name), "date", f.ShownDate())}),
		f.title(1, n.Short),
		f.names(n))
}

// names are what the node is called in the languages of the parties.
func (f *cards) names(n *data.Node) *doc.Paragraph {
	p := paragraph(doc.Muted)
	for _, t := range n.Name {
		if t.Lang == f.Lang {
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
	p.Spans = append(p.Spans, doc.Span{Text: f.Word("node.capital", "capital", f.Text(n.Capital))})
	return p
}

// mostColumns is how many edges a narrow panel has room for side by side.
const mostColumns = 3

// nodeEdges sets a node's edges side by side, or lists them if they are many.
func (f *relations) nodeEdges(n *data.Node) []doc.Section {
	edges := f.X.EdgesOf(n.ID)
	head := section("edges", f.heading(2, "node.edges"))
	if len(edges) > mostColumns {
		head.Blocks = append(append(append(head.Blocks, f.matrix(edges)), f.belowLevels()...), f.basisOfReading()...)
		return []doc.Section{head}
	}
	var heads [][]doc.Span
	for _, e := range edges {
		other := e.A
		if other == n.ID {
			other = e.B
		}
		heads = append(heads, []doc.Span{{Text: f.Word("node.with", "name", f.Short(other)), Ref: e.ID}})
	}
	return append([]doc.Section{head}, f.sideBySide(edges, heads)...)
}

func (f *cards) documents(n *data.Node) doc.Section {
	s := section("documents", f.heading(2, "node.documents"))
	for i := range n.Documents {
		s.Blocks = append(s.Blocks, f.documentCard(&n.Documents[i]))
	}
	return s
}

func (f *cards) documentCard(d *data.Document) *doc.Card {
	when := []string{f.DateText(d.Date)}
	if d.InForce != "" {
		when = append(when, f.Word("document.inforce", "date", f.DateText(d.InForce)))
	}
	later := d.Date.Years() > f.Now
	head := paragraph(doc.Muted, doc.Span{Text: strings.Join(when, " · ")})
	if later {
		after(head, doc.Chip, f.Word("event.future"), "")
	}
	card := &doc.Card{Plain: true, Dim: later, Blocks: []doc.Block{
		head,
		f.title(3, d.Name),
		f.say(doc.Plain, d.Gist),
	}}
	if len(d.Note) > 0 {
		card.Blocks = append(card.Blocks, f.say(doc.Note, d.Note))
	}
	card.Blocks = append(card.Blocks, f.doubts(d.Doubts)...)
	card.Blocks = append(card.Blocks, f.sources(d.Sources)...)
	return card
}

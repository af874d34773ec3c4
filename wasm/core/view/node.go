package view

import (
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// nodePanel shows a party: how it sees the field, its own papers, and its edges.
func (f *frame) nodePanel(n *data.Node) []doc.Section {
	return []doc.Section{f.nodeHead(n), f.nodeEdges(n), f.documents(n)}
}

func (f *frame) nodeHead(n *data.Node) doc.Section {
	return section("head",
		paragraph(doc.Kicker, doc.Span{Text: f.word("node.kicker", "name", f.text(n.Name), "date", f.shownDate())}),
		&doc.Heading{Level: 1, Spans: []doc.Span{f.span(n.Short)}},
		f.names(n),
		f.say(doc.Lead, n.Doctrine),
		f.say(doc.Note, n.Whose))
}

// names are what the node is called in the languages of the parties.
func (f *frame) names(n *data.Node) *doc.Paragraph {
	p := paragraph(doc.Muted)
	for _, t := range n.Name {
		if t.Lang == f.m.Device.Lang {
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
	p.Spans = append(p.Spans, doc.Span{Text: f.word("node.capital", "capital", f.text(n.Capital))})
	return p
}

func (f *frame) nodeEdges(n *data.Node) doc.Section {
	return section("edges",
		f.heading(2, "node.edges"),
		f.edgeTable(f.x.EdgesOf(n.ID), f.word("mean.caption", "date", f.shownDate())))
}

func (f *frame) documents(n *data.Node) doc.Section {
	s := section("documents", f.heading(2, "node.documents"))
	for i := range n.Documents {
		s.Blocks = append(s.Blocks, f.documentCard(&n.Documents[i]))
	}
	return s
}

func (f *frame) documentCard(d *data.Document) *doc.Card {
	when := []string{f.date(d.Date)}
	if d.InForce != "" {
		when = append(when, f.word("document.inforce", "date", f.date(d.InForce)))
	}
	card := &doc.Card{Plain: true, Dim: d.Date.Years() > f.now, Blocks: []doc.Block{
		paragraph(doc.Muted, doc.Span{Text: strings.Join(when, " · ")}),
		&doc.Heading{Level: 3, Spans: []doc.Span{f.span(d.Name)}},
		f.say(doc.Plain, d.Gist),
	}}
	if len(d.Note) > 0 {
		card.Blocks = append(card.Blocks, f.say(doc.Note, d.Note))
	}
	card.Blocks = append(card.Blocks, f.doubts(d.Doubts)...)
	card.Blocks = append(card.Blocks, f.sources(d.Sources)...)
	return card
}

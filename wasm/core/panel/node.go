package panel

import (
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
)

// nodePanel shows a party: its name, the tabs, and the part that is chosen.
func (w *relations) nodePanel(n *data.Node) doc.Sections {
	tabs := w.tabs(func(part app.Part) string {
		switch part {
		case app.Relationships:
			return tally(len(w.X.EdgesOf(n.ID)))
		case app.Documents:
			return tally(len(n.Documents))
		default:
			return ""
		}
	})
	return doc.Sections{w.nodeHead(n), tabs}.With(w.nodePart(n, w.key.Part)...)
}

// nodePart shows a part of a party: its overview, its relationships side by side with
// the triangles that they make, how it sees the field, or its own papers.
func (w *relations) nodePart(n *data.Node, part app.Part) doc.Sections {
	switch part {
	case app.Relationships:
		return w.nodeEdges(n).With(w.triangleSections(n.ID)...)
	case app.Doctrine:
		return doc.Sections{section("doctrine",
			w.heading(2, "node.doctrine"), w.say(doc.Plain, n.Doctrine), w.say(doc.Note, n.Whose))}
	case app.Documents:
		return doc.Sections{w.documents(n)}
	default:
		return w.nodeOverview(n)
	}
}

// nodeHead is the name; for the node on which the article's argument turns it is the
// question that the article asks.
func (w *relations) nodeHead(n *data.Node) doc.Section {
	if a, _ := w.hinged(n); a != nil {
		names := w.names(n)
		names.Spans = append(w.say(doc.Plain, n.Name).Put(doc.Plain, " · ").Spans, names.Spans...)
		return section("head", w.kicker(w.Word("hinge.kicker", "name", w.Said(n.Short), "date", w.ShownDate())),
			w.heading(1, "compare.one", "name", w.Said(n.Short)), names)
	}
	return section("head", w.kicker(w.Word("node.kicker", "name", w.Said(n.Name), "date", w.ShownDate())),
		w.title(1, n.Short), w.names(n))
}

// hinged returns the two edges of a node on which the article's argument turns, nil for
// any other node.
func (w *relations) hinged(n *data.Node) (a, b *data.Edge) {
	edges := w.X.EdgesOf(n.ID)
	if w.Data.Article == nil || w.Data.Article.Hinge != n.ID || len(edges) != 2 {
		return nil, nil
	}
	return edges[0], edges[1]
}

// hinge is the node on which the article's argument turns, or nil.
func (w *relations) hinge() *data.Node {
	if w.Data.Article == nil {
		return nil
	}
	n := w.X.Node(w.Data.Article.Hinge)
	if n != nil {
		if a, _ := w.hinged(n); a == nil {
			return nil
		}
	}
	return n
}

// nodeOverview answers the article's question where it turns on the node, and shows each
// relationship in a row; or else what a reader looks for.
func (w *relations) nodeOverview(n *data.Node) doc.Sections {
	edges := w.X.EdgesOf(n.ID)
	find := w.findAmong("filter.all", edges)
	if w.searching() {
		return find
	}
	var sections doc.Sections
	if a, b := w.hinged(n); a != nil {
		if s := w.canBothHold(a, b); len(s.Blocks) > 0 {
			sections.Add(s)
		}
	}
	view := section("view", w.aside("node.doctrine", w.toPart(app.Doctrine, w.Word("overview.whole"))),
		paragraph(doc.Plain).Add(w.firstSentence(n.Doctrine)))
	if len(edges) == 0 {
		return sections.With(view)
	}
	s := section("relations", w.aside("overview.trust", w.how(), w.yearsOfAll()...), w.edgeRows(edges, n.ID))
	s.Blocks.Add(w.lensOnly()...)
	return sections.With(s, view).With(find...)
}

// canBothHold tells the article's answer for each domain in a line, and leads to the
// comparison of the two edges.
func (w *relations) canBothHold(a, b *data.Edge) doc.Section {
	list := &doc.List{Bare: true}
	by := ""
	for _, v := range w.verdicts(a, b) {
		d := w.X.Domain(v.Domain)
		if d == nil || !w.Shows(d) {
			continue
		}
		by = w.Said(v.By)
		name := w.spanIn(doc.Strong, d.Name)
		name.Text += w.Stop + w.Space
		p := paragraph(doc.Plain).Add(name).Put(doc.Plain, w.Word("verdict."+string(v.Verdict))+" ").
			Add(w.clause(v.Text)).Put(doc.Plain, w.Stop+w.Space)
		if len(v.Condition) > 0 {
			p.Add(w.span(v.Condition))
		}
		list.Add(p)
	}
	if len(list.Items) == 0 {
		return doc.Section{}
	}
	compare := doc.Span{Text: w.Word("node.compare"), Action: "compare:" + string(a.ID) + "," + string(b.ID)}
	if w.Static {
		compare.Href = w.pageOf(string(app.Relationships))
	}
	return section("answer", w.aside("node.answer", doc.Span{Text: by}), list, paragraph(doc.Muted).Add(compare))
}

// edgeRows shows each edge in a row that leads to it: its headline, its name or the other
// node's, how far the two trust each other, and how that moved in all shown domains together.
func (w *relations) edgeRows(edges []*data.Edge, of data.Ref) *doc.Rows {
	rows := &doc.Rows{}
	for _, e := range edges {
		name := w.span(e.Name)
		if other := e.A; of != "" {
			if other == of {
				other = e.B
			}
			name = doc.Span{Text: w.Word("node.with", "name", w.Short(other))}
		}
		name.Role = doc.Muted
		said := doc.Span{Role: doc.Muted, Text: w.levelsInShort(e)}
		headline := w.span(w.Phase(e).Headline)
		headline.Role = doc.Strong
		picture := w.drawing.Sparkline(e, w.ShownDomains())
		rows.Add(doc.Row{Ref: e.ID, Text: doc.Spans{headline, {Text: " "}, name, said},
			Picture: &picture, Alt: w.Word("overview.chart.all", "alevel", w.levelName(w.meanOf(e.A, e.B, w.Now)), "a", w.Of(e.A),
				"blevel", w.levelName(w.meanOf(e.B, e.A, w.Now)), "b", w.Of(e.B))})
	}
	return rows
}

// firstSentence returns the first sentence of a text.
func (w *writer) firstSentence(t data.Text) doc.Span {
	s := w.span(t)
	for _, end := range []string{". ", "。"} {
		if before, _, found := strings.Cut(s.Text, end); found {
			s.Text = before + strings.TrimSpace(end)
		}
	}
	return s
}

// names lists what the parties call the node in their languages.
func (w *cards) names(n *data.Node) *doc.Paragraph {
	p := paragraph(doc.Muted)
	for _, t := range n.Name {
		if t.Lang == w.Lang {
			continue
		}
		if len(p.Spans) > 0 {
			p.Put(doc.Plain, " · ")
		}
		p.Add(doc.Span{Text: t.Text, Lang: t.Lang})
	}
	if len(p.Spans) > 0 {
		p.Put(doc.Plain, " · ")
	}
	p.Put(doc.Plain, w.Word("node.capital", "capital", w.Said(n.Capital)))
	return p
}

// mostColumns is how many edges a narrow panel has room for side by side.
const mostColumns = 3

// nodeEdges sets a node's edges side by side, or lists them if they are many.
func (w *relations) nodeEdges(n *data.Node) doc.Sections {
	edges := w.X.EdgesOf(n.ID)
	head := section("edges", w.heading(2, "node.edges"))
	if len(edges) == 0 {
		head.Blocks.Add(w.tell(doc.Plain, "node.edges.none"))
		return doc.Sections{head}
	}
	if len(edges) > mostColumns {
		head.Blocks.Add(w.matrix(edges))
		head.Blocks.Add(w.belowLevels()...)
		head.Blocks.Add(w.levelsNote()...)
		return doc.Sections{head}
	}
	var heads doc.Cells
	for _, e := range edges {
		other := e.A
		if other == n.ID {
			other = e.B
		}
		heads.Add(doc.Spans{{Text: w.Word("node.with", "name", w.Short(other)), Ref: e.ID}})
	}
	return doc.Sections{head}.With(w.sideBySide(edges, heads)...)
}

// documents lists a node's own papers.
func (w *cards) documents(n *data.Node) doc.Section {
	s := section("documents", w.heading(2, "node.documents"))
	if len(n.Documents) == 0 {
		s.Blocks.Add(w.tell(doc.Plain, "agreements.none"))
	}
	for i := range n.Documents {
		s.Blocks.Add(w.documentCard(&n.Documents[i]))
	}
	return s
}

// documentCard shows a paper of a node.
func (w *cards) documentCard(d *data.Document) *doc.Card {
	when := w.DateText(d.Date)
	if d.InForce != "" {
		when += " · " + w.Word("document.inforce", "date", w.DateText(d.InForce))
	}
	later := d.Date.Years() > w.Now
	head := line(doc.Muted, when)
	if later {
		after(head, doc.Chip, w.Word("event.future"), "")
	}
	blocks := doc.Blocks{head, w.title(3, d.Name), w.say(doc.Plain, d.Gist)}
	if len(d.Note) > 0 {
		blocks.Add(w.say(doc.Note, d.Note))
	}
	blocks.Add(w.doubts(d.Doubts)...)
	return &doc.Card{Plain: true, Dim: later, Blocks: w.withSources(d.Sources, blocks...)}
}

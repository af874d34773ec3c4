package panel

import (
	"slices"

	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// comparison sets two edges side by side.
func (w *relations) comparison(a, b *data.Edge) []doc.Section {
	edges := []*data.Edge{a, b}
	heads := [][]doc.Span{{w.link(a.ID)}, {w.link(b.ID)}}
	sections := append([]doc.Section{w.compareHead(a, b)}, w.sideBySide(edges, heads)...)
	sections = append(sections, w.triangleSections(a.ID, b.ID)...)
	return append(sections, section("end", append(w.compareWith(a), &doc.Buttons{Options: []doc.Option{
		{Text: w.Word("compare.end"), Action: "compare:"},
		{Text: w.Word("compare.only", "name", w.Text(a.Name)), Action: "compare:"},
		{Text: w.Word("compare.only", "name", w.Text(b.Name)), Action: "select:" + string(b.ID)},
	}})...))
}

func (w *relations) compareHead(a, b *data.Edge) doc.Section {
	names := w.Word("compare.names", "a", w.Text(a.Name), "b", w.Text(b.Name))
	heading := w.heading(1, "compare.heading")
	if n := w.X.Node(commonNode(a, b)); n != nil {
		heading = w.heading(1, "compare.one", "name", w.Text(n.Short))
	}
	return section("head",
		paragraph(doc.Kicker, doc.Span{Text: w.Word("edge.kicker", "name", names, "date", w.ShownDate())}),
		heading, w.question(a, b))
}

// shared is the node that two edges have in common, or "".
func commonNode(a, b *data.Edge) data.Ref {
	switch {
	case a.A == b.A || a.A == b.B:
		return a.A
	case a.B == b.A || a.B == b.B:
		return a.B
	}
	return ""
}

// question is what a comparison is to answer: whether both can hold, where
// somebody has said so, or what each of the two agrees.
func (w *cards) question(a, b *data.Edge) *doc.Paragraph {
	if len(w.verdicts(a, b)) > 0 {
		return w.tell(doc.Lead, "compare.question")
	}
	return w.tell(doc.Lead, "compare.lead")
}

// compareWith offers the other edges to set beside one, where there are any and a
// program can do so.
func (w *relations) compareWith(e *data.Edge) []doc.Block {
	choice := &doc.Choice{Label: w.Word("compare.with")}
	for i := range w.Data.Edges {
		if other := &w.Data.Edges[i]; other.ID != e.ID {
			choice.Options = append(choice.Options, doc.Option{
				Text: w.Text(other.Name), Action: "compare:" + string(other.ID), On: other.ID == w.key.Compare})
		}
	}
	if len(choice.Options) == 0 || w.noProgram() {
		return nil
	}
	return []doc.Block{w.tell(doc.Muted, "compare.with"), choice}
}

// verdicts are those of the article on just these two edges.
func (w *cards) verdicts(a, b *data.Edge) []*data.Verdict {
	if w.Data.Article == nil {
		return nil
	}
	var found []*data.Verdict
	for i := range w.Data.Article.Verdicts {
		v := &w.Data.Article.Verdicts[i]
		if len(v.Edges) == 2 && slices.Contains(v.Edges, a.ID) && slices.Contains(v.Edges, b.ID) {
			found = append(found, v)
		}
	}
	return found
}

package panel

import (
	"slices"

	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// comparison shows two edges side by side.
func (w *relations) comparison(a, b *data.Edge) doc.Sections {
	edges := []*data.Edge{a, b}
	heads := doc.Cells{{w.link(a.ID)}, {w.link(b.ID)}}
	sections := doc.Sections{w.compareHead(a, b)}.With(w.sideBySide(edges, heads)...)
	sections.Add(w.triangleSections(a.ID, b.ID)...)
	return sections.With(section("end", w.compareWith(a).With(&doc.Buttons{Options: []doc.Option{
		{Text: w.Word("compare.end"), Action: "compare:"},
		{Text: w.Word("compare.only", "name", w.Said(a.Name)), Action: "compare:"},
		{Text: w.Word("compare.only", "name", w.Said(b.Name)), Action: "select:" + string(b.ID)},
	}})...))
}

// compareHead asks the question of a comparison.
func (w *relations) compareHead(a, b *data.Edge) doc.Section {
	names := w.Word("compare.names", "a", w.Said(a.Name), "b", w.Said(b.Name))
	heading := w.heading(1, "compare.heading")
	if n := w.X.Node(commonNode(a, b)); n != nil {
		heading = w.heading(1, "compare.one", "name", w.Said(n.Short))
	}
	return section("head",
		w.kicker(w.Word("edge.kicker", "name", names, "date", w.ShownDate())),
		heading, w.question(a, b))
}

// commonNode returns the node that two edges have in common, or "".
func commonNode(a, b *data.Edge) data.Ref {
	switch {
	case a.A == b.A || a.A == b.B:
		return a.A
	case a.B == b.A || a.B == b.B:
		return a.B
	}
	return ""
}

// question is the question of a comparison: whether both edges can hold, where the
// article has a verdict on that; else what each of the two has agreed.
func (w *cards) question(a, b *data.Edge) *doc.Paragraph {
	if len(w.verdicts(a, b)) > 0 {
		return w.tell(doc.Lead, "compare.question", "author", w.Said(w.Data.Article.Author))
	}
	return w.tell(doc.Lead, "compare.lead")
}

// compareWith offers the other edges for a comparison, where there are any and a program
// can answer.
func (w *relations) compareWith(e *data.Edge) doc.Blocks {
	choice := &doc.Choice{Label: w.Word("compare.with")}
	for i := range w.Data.Edges {
		if other := &w.Data.Edges[i]; other.ID != e.ID {
			choice.Add(doc.Option{
				Text: w.Said(other.Name), Action: "compare:" + string(other.ID), On: other.ID == w.key.Compare})
		}
	}
	if len(choice.Options) == 0 || w.noProgram() {
		return nil
	}
	return doc.Blocks{w.tell(doc.Muted, "compare.with"), choice}
}

// verdicts returns the article's verdicts on just these two edges.
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

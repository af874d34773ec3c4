package app

import (
	"slices"

	"tripoint/data"
)

// selectRef chooses a node or an edge, or shows the card of something else.
func selectRef(m Model, r data.Ref, x *data.Index) (Model, []Effect) {
	if r != "" && !selectable(r, x) {
		return showCard(m, r, x)
	}
	m.Peek = Peek{}
	if r == m.Selection { // a press on its head in a comparison, or on its ribbon
		m.Chapter, m.Part, m.Compare = NoChapter, Overview, ""
		return m, nil
	}
	var effects []Effect
	if r == "" {
		// Readers who deselect by keyboard go on from where the selection was.
		effects = append(effects, FocusOn{m.Selection})
	}
	m.Selection, m.Part, m.Chapter, m.Filter = r, Overview, NoChapter, ""
	if m.Compare == r || x.Edge(r) == nil {
		m.Compare = ""
	}
	return m, effects
}

// showCard selects a panel that has the card of a thing, the present one if it has it,
// and shows the card.
func showCard(m Model, r data.Ref, x *data.Index) (Model, []Effect) {
	switch edges := edgesOf(r, x); {
	case r.Kind() == chapterKind:
		if c := Chapter(r.ID()); c != NoChapter && validChapter(c, x) {
			m.Chapter = c
		}
		return m, nil
	case x.Claim(r) != nil || x.Difference(r) != nil || x.Contested(r) != nil:
		m.Chapter = ArticleChapter
	case len(edges) == 0:
		return m, nil
	default:
		if !slices.Contains(edges, m.Selection) {
			m.Selection = edges[max(slices.IndexFunc(edges, func(r data.Ref) bool {
				e := x.Edge(r)
				return e.A == m.Selection || e.B == m.Selection // prefer an edge of the selected node
			}), 0)]
		}
		// A comparison has no cards, and a filter or the lens may hide this one.
		m.Part, m.Chapter, m.Compare, m.Filter = partOf(r), NoChapter, "", ""
		if !concernsDomain(r, m.Domain, x) {
			m.Domain = ""
		}
	}
	m.Peek = Peek{}
	return m, []Effect{ShowCard{r}}
}

// edgesOf returns the edges whose panels have the card of an event or agreement.
func edgesOf(r data.Ref, x *data.Index) []data.Ref {
	if e := x.Event(r); e != nil {
		return e.Edges
	}
	if a := x.Agreement(r); a != nil {
		return a.Edges
	}
	return nil
}

// concernsDomain reports whether the lens shows an event or an agreement.
func concernsDomain(r, domain data.Ref, x *data.Index) bool {
	if e := x.Event(r); e != nil {
		return e.Concerns(domain)
	}
	return x.Agreement(r).Concerns(domain)
}

// compare sets the second edge, or removes it if r is none or the first.
func compare(m Model, r data.Ref, x *data.Index) Model {
	switch {
	case r == "" || r == m.Selection:
		m.Compare = ""
	case x.Edge(r) == nil:
	case x.Edge(m.Selection) == nil:
		m.Selection, m.Part, m.Chapter = r, Overview, NoChapter
	default:
		m.Compare, m.Part, m.Chapter = r, Overview, NoChapter
	}
	return m
}

package panel

import (
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/picture"
	"tripoint/wasm/core/state"
)

// relations writes about edges and nodes.
type relations struct {
	finder
	drawing picture.Drawing
}

// edgePanel shows a relationship: its headline, the tabs, and the part that is chosen.
func (w *relations) edgePanel(e *data.Edge) doc.Sections {
	l := w.lists(e)
	tabs := w.tabs(func(part app.Part) string {
		switch part {
		case app.Agreements:
			return w.counted(len(l.alone.shown)+len(l.wider.shown), l.alone.all+l.wider.all)
		case app.Events:
			return w.counted(len(l.events.shown), l.events.all)
		default:
			return ""
		}
	})
	return doc.Sections{w.edgeHead(e), tabs}.With(w.edgePart(e, w.key.Part)...)
}

// edgePart shows a part of a relationship.
func (w *relations) edgePart(e *data.Edge, part app.Part) doc.Sections {
	switch part {
	case app.Agreements:
		l := w.lists(e)
		return w.find("filter.label", l).With(w.agreements(e, l)...)
	case app.Trust:
		return w.trustPart(e)
	case app.Events:
		l := w.lists(e)
		return w.find("filter.label", l).With(w.events(e, l))
	case app.Sources:
		return w.sourcesPart(e)
	default:
		return w.edgeOverview(e)
	}
}

// edgeHead is the headline of the edge's phase, what it says in a few sentences, and how
// many sources stand behind it.
func (w *relations) edgeHead(e *data.Edge) doc.Section {
	phase := w.Phase(e)
	lead := w.say(doc.Lead, phase.Gist)
	lead.Put(doc.Plain, w.Space).Add(w.sourceCount(len(phase.Sources)))
	if n := w.hinge(); n != nil && state.Touches(e, n.ID) {
		question := doc.Span{Text: w.Word("overview.hinge"), Action: "select:" + string(n.ID), Role: doc.Muted}
		if w.Static {
			question.Href = PageOf(n.ID)
		}
		lead.Put(doc.Plain, " ").Add(question) // two links, apart in every language
	}
	return section("head",
		w.kicker(w.Word("edge.kicker", "name", w.Said(e.Name), "date", w.ShownDate())),
		w.title(1, phase.Headline), lead)
}

// sourceCount is "3 sources", which leads to all sources of the selection.
func (w *relations) sourceCount(n int) doc.Span {
	s := w.toPart(app.Sources, w.Word("overview.sources", "count", strconv.Itoa(n)))
	s.Role = doc.Muted
	return s
}

// ofTwo reports whether an agreement is between two nodes and nobody else.
func ofTwo(a *data.Agreement) bool {
	return len(a.Parties) == 2 && a.Parties[0].Node != "" && a.Parties[1].Node != ""
}

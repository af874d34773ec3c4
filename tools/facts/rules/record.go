package rules

import (
	"fmt"
	"slices"

	"tripoint/data"
)

// The rules of agreements, events, assessments and baselines: a judgement must rest on
// something, and concern the edges that it names.

func (v *validator) agreement(a *data.Agreement, path string) {
	v.oneOf(string(a.Standing), path+".standing",
		string(data.Binding), string(data.Political), string(data.Private), string(data.Recommendation), string(data.Proposal))
	v.notLater(a.Date, path+".date")
	v.notLater(a.StatusAsOf, path+".status_as_of")
	if v.valid(a.From, a.Until) && a.Until.Years() < a.From.Years() {
		v.add(path+".until", fmt.Sprintf("it ends (%s) before it is in effect (%s)", a.Until, a.From), "correct one of them")
	}
	switch {
	case a.From == "" && a.Until != "":
		v.add(path+".until", "it ends but was never in effect", "give from, or leave until out")
	case a.From != "" && a.Standing == data.Proposal:
		v.add(path+".from", "a proposal is never in effect", "leave from out, or give another standing")
	}
	v.ending(a, path)
	v.parties(a.Parties, path+".parties")
	for i, edge := range a.Edges {
		if e := v.x.Edge(edge); e != nil {
			v.party(a, e.A, path, i)
			v.party(a, e.B, path, i)
		}
	}
	v.unlisted(a, path)
}

func (v *validator) ending(a *data.Agreement, path string) {
	end := a.Until
	if a.Suspended != "" {
		end = a.Suspended
	}
	if e := v.x.Event(a.EndedBy); e != nil && v.valid(e.Date) {
		switch {
		case end == "":
			v.add(path+".ended_by", "an event ended it, but no date says when", "give until, or suspended")
		case v.valid(end) && e.Date.Years() >= end.EndYears():
			v.add(path+".ended_by", fmt.Sprintf("%s (%s) is later than the end (%s)", e.ID, e.Date, end), "name the event that ended it, or correct the date")
		}
	}
	if v.valid(a.Suspended, a.From) && a.Suspended.Years() < a.From.Years() {
		v.add(path+".suspended", fmt.Sprintf("it is suspended (%s) before it is in effect (%s)", a.Suspended, a.From), "correct one of them")
	}
	for parent, steps := v.x.Agreement(a.Under), 0; parent != nil; parent, steps = v.x.Agreement(parent.Under), steps+1 {
		if parent == a || steps > len(v.ds.Agreements) {
			v.add(path+".under", fmt.Sprintf("%s is under itself", a.ID), "take one of the unders out")
			return
		}
	}
	if parent := v.x.Agreement(a.Under); parent != nil && v.valid(a.Until, parent.Until) && a.Until.Years() > parent.Until.Years() {
		v.add(path+".until", fmt.Sprintf("it ends (%s) after what it is under (%s: %s)", a.Until, parent.ID, parent.Until), "correct one of them, or take under out")
	}
}

func (v *validator) parties(parties []data.Party, path string) {
	first := map[data.Ref]string{}
	for i := range parties {
		p, path := &parties[i], at(path, i)
		if (p.Node == "") == (len(p.Name) == 0) {
			v.add(path, "a party is either a node or somebody by name", "give one of node and name")
		}
		switch other := first[p.Node]; {
		case p.Node == "":
		case other != "":
			v.duplicate(path, fmt.Sprintf("%s is a party already", p.Node), other, "keep one")
		default:
			first[p.Node] = path
		}
	}
}

// party reports a node of the agreement's i-th edge that is no party to it.
func (v *validator) party(a *data.Agreement, node data.Ref, path string, i int) {
	if v.x.Node(node) != nil && !slices.ContainsFunc(a.Parties, func(p data.Party) bool { return p.Node == node }) {
		v.depending(at(path+".edges", i), fmt.Sprintf("%s is not among the parties", node),
			"add it to them; with outside: true if it stayed outside", path+".parties")
	}
}

// unlisted reports an edge between two parties that the agreement does not list: the
// agreement would count for nothing there.
func (v *validator) unlisted(a *data.Agreement, path string) {
	if !v.allProper(a.Edges) {
		return
	}
	in := func(parties []data.Party, node data.Ref) bool {
		return slices.ContainsFunc(parties, func(p data.Party) bool { return p.Node == node && !p.Outside })
	}
	for i, p := range a.Parties {
		if p.Outside || in(a.Parties[:i], p.Node) {
			continue
		}
		for _, e := range v.x.EdgesOf(p.Node) {
			if e.A == p.Node && in(a.Parties, e.B) && v.x.Edge(e.ID) == e && !slices.Contains(a.Edges, e.ID) {
				v.add(path+".edges", fmt.Sprintf("%s is missing, though both its nodes are parties", e.ID), "add it")
			}
		}
	}
}

// notLater reports a date after the day until which the facts reach.
func (v *validator) notLater(d data.Date, path string) {
	if v.valid(d, v.ds.AsOf) && d.Years() >= v.ds.AsOf.EndYears() {
		v.add(path, fmt.Sprintf("%s is later than the date of the facts (as_of: %s)", d, v.ds.AsOf), "correct one of them")
	}
}

// making reports an event that names an agreement on other edges as the one that it
// made.
func (v *validator) making(e *data.Event, path string) {
	a := v.x.Agreement(e.Agreement)
	if a == nil || len(a.Edges) == 0 || len(e.Edges) == 0 || !v.allProper(a.Edges) || !v.allProper(e.Edges) {
		return
	}
	if !slices.ContainsFunc(e.Edges, func(r data.Ref) bool { return slices.Contains(a.Edges, r) }) {
		v.add(path, fmt.Sprintf("%s touches none of the event’s edges", a.ID), "name another agreement, or the edge that both touch")
	}
}

// assessments checks that each is the only one of its edge, domain and date.
func (v *validator) assessments() {
	type subject struct {
		edge, domain data.Ref
		date         data.Date
	}
	first := map[subject]string{}
	for i := range v.ds.Assessments {
		a, path := &v.ds.Assessments[i], at("assessments", i)
		v.notLater(a.Date, path+".date")
		of := subject{a.Edge, a.Domain, a.Date}
		if other := first[of]; other != "" && a.Edge != "" {
			v.duplicate(path, fmt.Sprintf("there is another assessment of %s in %s on %s", a.Edge, a.Domain, a.Date), other, "keep one")
		} else {
			first[of] = path
		}
		v.assessment(a, path)
	}
}

func (v *validator) assessment(a *data.Assessment, path string) {
	v.within(float64(a.Level), -2, 2, path+".level")
	v.oneOf(string(a.Basis), path+".basis", string(data.Editorial), string(data.ByArticle), string(data.Judgement))
	switch {
	case a.Basis == data.Judgement && len(a.Sources) > 0:
		v.add(path+".basis", "a judgement has no sources, this one has", "call it editorial, or take the sources out")
	case a.Basis != data.Judgement && len(a.Sources) == 0:
		v.add(path, "the assessment has no source", "name at least one, or give basis: judgement")
	}
}

// baselines checks that each is the only one of its direction and domain, between
// nodes that an edge joins.
func (v *validator) baselines() {
	type subject struct{ from, to, domain data.Ref }
	first := map[subject]string{}
	sure := !slices.ContainsFunc(v.ds.Edges, func(e data.Edge) bool { return !v.proper(&e) })
	for i := range v.ds.Baselines {
		b, path := &v.ds.Baselines[i], at("baselines", i)
		v.within(b.Level, -2, 2, path+".level")
		if sure && v.x.Node(b.From) != nil && v.x.Node(b.To) != nil && v.x.EdgeBetween(b.From, b.To) == nil {
			v.absent("edge", path, fmt.Sprintf("there is no edge between %s and %s", b.From, b.To), "add it, or take the baseline out")
		}
		of := subject{b.From, b.To, b.Domain}
		if other := first[of]; other != "" {
			v.duplicate(path, fmt.Sprintf("there is another baseline from %s to %s in %s", b.From, b.To, b.Domain), other, "keep one")
		} else {
			first[of] = path
		}
	}
}

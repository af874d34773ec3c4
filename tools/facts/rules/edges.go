package rules

import (
	"fmt"
	"slices"

	"tripoint/data"
)

// The rules of edges. An edge's id is made of its nodes' ids, and other facts name it,
// so one wrong id or node could make all of them look wrong. These rules report it
// once, at the edge, and the other rules skip what follows from it.

// name returns the id that an edge must have, or "" if its nodes are not known.
func (v *validator) name(e *data.Edge) data.Ref {
	if e.A == e.B || v.x.Node(e.A) == nil || v.x.Node(e.B) == nil {
		return ""
	}
	return data.MakeRef("edge", min(e.A, e.B).ID()+"-"+max(e.A, e.B).ID())
}

// proper reports whether an edge has the id that its nodes demand.
func (v *validator) proper(e *data.Edge) bool { return e.ID != "" && e.ID == v.name(e) }

// allProper reports whether refs lead to proper edges only. If not, their author may
// mean the right ones.
func (v *validator) allProper(refs []data.Ref) bool {
	return !slices.ContainsFunc(refs, func(r data.Ref) bool { return v.x.Edge(r) == nil })
}

// index finds things by their refs as data.Index does, but only proper edges.
type index struct {
	*data.Index
	edges map[data.Ref]*data.Edge
}

// Edge is the first proper edge with an id, or nil.
func (x *index) Edge(r data.Ref) *data.Edge { return x.edges[r] }

// properEdges fills the index of proper edges.
func (v *validator) properEdges() {
	for i := range v.ds.Edges {
		if e := &v.ds.Edges[i]; v.proper(e) && v.x.edges[e.ID] == nil {
			v.x.edges[e.ID] = e
		}
	}
}

// intended finds the edge that the author of a ref to nothing may mean. Either its id
// or name is r, but it is not proper, which edge reports (found is true); or r has its
// nodes in reverse order. name is the id that it must have.
func (v *validator) intended(r data.Ref) (name data.Ref, found bool) {
	for i := range v.ds.Edges {
		e := &v.ds.Edges[i]
		name := v.name(e)
		switch {
		case e.ID == r || name == r:
			return name, true
		case name != "" && r == data.MakeRef("edge", max(e.A, e.B).ID()+"-"+min(e.A, e.B).ID()):
			return name, false
		}
	}
	return "", false
}

func (v *validator) edge(e *data.Edge, path string) {
	if e.A.Valid() && e.B.Valid() {
		name := v.name(e)
		wrong := name != "" && e.ID != name && e.ID.Valid()
		switch {
		case e.A == e.B:
			v.add(path+".b", "the edge leads from a node to itself", "name another node")
		case e.A > e.B && wrong:
			v.add(path+".a", fmt.Sprintf("%s comes after %s in the alphabet", e.A, e.B), "swap a and b, and call the edge "+string(name))
		case e.A > e.B:
			v.add(path+".a", fmt.Sprintf("%s comes after %s in the alphabet", e.A, e.B), "swap a and b")
		case wrong && v.x.Edge(name) != nil:
			v.add(path+".id", fmt.Sprintf("the edge of %s and %s is not called %q, and is there already", e.A, e.B, string(e.ID)), "correct a or b, or take one edge out")
		case wrong:
			v.add(path+".id", fmt.Sprintf("the edge of %s and %s has the id %q", e.A, e.B, string(e.ID)), "call it "+string(name))
		}
		v.sameCapital(e, path)
	}
	if len(e.Phases) == 0 {
		v.add(path+".phases", "the edge has no phases", "write at least one, from the first date that is shown")
		return
	}
	for i := range e.Phases {
		v.phase(e.Phases, i, at(path+".phases", i)+".from")
	}
}

// sameCapital reports an edge whose nodes are at one point: nobody could draw it.
func (v *validator) sameCapital(e *data.Edge, path string) {
	a, b := v.x.Node(e.A), v.x.Node(e.B)
	if a != nil && b != nil && a != b && a.Lat == b.Lat && a.Lng == b.Lng {
		v.add(path, fmt.Sprintf("%s and %s are at the same place", e.A, e.B), "correct the lat and lng of one")
	}
}

// phase checks that the i-th phase begins after the one before, and the first one with
// the dataset's span.
func (v *validator) phase(phases []data.Phase, i int, path string) {
	from := phases[i].From
	switch {
	case i == 0 && v.valid(from, v.ds.From) && from.Years() > v.ds.From.Years():
		v.add(path, fmt.Sprintf("the first phase begins at %s, after the first date that is shown", from), "begin it at "+string(v.ds.From))
	case i > 0 && v.valid(from, phases[i-1].From) && from.Years() <= phases[i-1].From.Years():
		v.add(path, fmt.Sprintf("the phase from %s is not later than the one before it", from), "put the phases in order of their dates")
	}
}

package rules

import (
	"fmt"
	"slices"

	"tripoint/data"
)

// The rules of edges. An edge is called by its nodes, and other facts name it,
// so one wrong id or node could make all of them look wrong: it is told once, at
// the edge, and the other rules pass over it.

// name is the id that an edge must have, or "" if its nodes are not known.
func (v *validator) name(e *data.Edge) data.Ref {
	if e.A == e.B || v.x.Node(e.A) == nil || v.x.Node(e.B) == nil {
		return ""
	}
	return data.MakeRef("edge", min(e.A, e.B).ID()+"-"+max(e.A, e.B).ID())
}

// proper reports whether an edge is called by its nodes, which are known.
func (v *validator) proper(e *data.Edge) bool { return e.ID != "" && e.ID == v.name(e) }

// allProper reports whether refs lead to proper edges only. Where they do not,
// who names them may well mean the right ones.
func (v *validator) allProper(refs []data.Ref) bool {
	return !slices.ContainsFunc(refs, func(r data.Ref) bool { return v.x.Edge(r) == nil })
}

// index finds things by their refs as data.Index does, but of the edges only those
// that are called properly.
type index struct {
	*data.Index
	edges map[data.Ref]*data.Edge
}

// Edge is the first edge that is called properly by a ref, or nil.
func (x *index) Edge(r data.Ref) *data.Edge { return x.edges[r] }

// properEdges notes the edges that are called properly.
func (v *validator) properEdges() {
	for i := range v.ds.Edges {
		if e := &v.ds.Edges[i]; v.proper(e) && v.x.edges[e.ID] == nil {
			v.x.edges[e.ID] = e
		}
	}
}

// meant finds the edge that a ref to nothing may mean: one that is not called
// properly, of which enough is said, or one whose nodes r has in reverse order.
func (v *validator) meant(r data.Ref) (name data.Ref, found bool) {
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
		v.apart(e, path)
	}
	if len(e.Phases) == 0 {
		v.add(path+".phases", "the edge has no phases", "write at least one, from the first date that is shown")
		return
	}
	for i := range e.Phases {
		v.phase(e.Phases, i, at(path+".phases", i)+".from")
	}
}

// apart reports two nodes between which no line can be drawn.
func (v *validator) apart(e *data.Edge, path string) {
	a, b := v.x.Node(e.A), v.x.Node(e.B)
	if a != nil && b != nil && a != b && a.Lat == b.Lat && a.Lng == b.Lng {
		v.add(path, fmt.Sprintf("%s and %s are at the same place", e.A, e.B), "correct the lat and lng of one")
	}
}

// phase checks the beginning of the i-th phase against the one before, or
// against the dataset's.
func (v *validator) phase(phases []data.Phase, i int, path string) {
	from := phases[i].From
	switch {
	case i == 0 && v.right(from, v.ds.From) && from.Years() > v.ds.From.Years():
		v.add(path, fmt.Sprintf("the first phase begins at %s, after the first date that is shown", from), "begin it at "+string(v.ds.From))
	case i > 0 && v.right(from, phases[i-1].From) && from.Years() <= phases[i-1].From.Years():
		v.add(path, fmt.Sprintf("the phase from %s is not later than the one before it", from), "put the phases in order of their dates")
	}
}

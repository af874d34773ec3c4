package data

import (
	"sort"
)

// Index finds things in a dataset by their ref, and what belongs to an edge. It
// is made once; looking up does not allocate. The dataset must not change
// afterwards.
type Index struct {
	ds          *Dataset
	things      map[Ref]any
	edgesOf     map[Ref][]*Edge
	agreements  map[Ref][]*Agreement
	events      map[Ref][]*Event
	assessments map[[2]Ref][]*Assessment
}

// NewIndex indexes a dataset. Lists of an edge are by date as far as those of
// the dataset are, which is so in every bundle.
func NewIndex(ds *Dataset) *Index {
	x := &Index{
		ds:          ds,
		things:      map[Ref]any{},
		edgesOf:     map[Ref][]*Edge{},
		agreements:  map[Ref][]*Agreement{},
		events:      map[Ref][]*Event{},
		assessments: map[[2]Ref][]*Assessment{},
	}
	index(x, ds.Nodes, func(n *Node) Ref { return n.ID })
	index(x, ds.Edges, func(e *Edge) Ref { return e.ID })
	index(x, ds.Domains, func(d *Domain) Ref { return d.ID })
	index(x, ds.Agreements, func(a *Agreement) Ref { return a.ID })
	index(x, ds.Events, func(e *Event) Ref { return e.ID })
	index(x, ds.Sources, func(s *Source) Ref { return s.ID })
	index(x, ds.Steps, func(s *Step) Ref { return s.ID })
	index(x, ds.Terms, func(t *Term) Ref { return t.ID })
	index(x, ds.Contested, func(c *Contested) Ref { return c.ID })
	if ds.Article != nil {
		index(x, ds.Article.Claims, func(c *Claim) Ref { return c.ID })
		index(x, ds.Article.Differences, func(d *Difference) Ref { return d.ID })
	}
	x.group()
	return x
}

// index notes things by their ids. Of two with the same id, which only Validate
// meets, the first has it.
func index[T any](x *Index, list []T, id func(*T) Ref) {
	for i := range list {
		if _, taken := x.things[id(&list[i])]; !taken {
			x.things[id(&list[i])] = &list[i]
		}
	}
}

// group collects what belongs to each node and edge.
func (x *Index) group() {
	for i := range x.ds.Edges {
		e := &x.ds.Edges[i]
		x.edgesOf[e.A] = append(x.edgesOf[e.A], e)
		x.edgesOf[e.B] = append(x.edgesOf[e.B], e)
	}
	for i := range x.ds.Agreements {
		for _, edge := range x.ds.Agreements[i].Edges {
			x.agreements[edge] = append(x.agreements[edge], &x.ds.Agreements[i])
		}
	}
	for i := range x.ds.Events {
		for _, edge := range x.ds.Events[i].Edges {
			x.events[edge] = append(x.events[edge], &x.ds.Events[i])
		}
	}
	for i := range x.ds.Assessments {
		a := &x.ds.Assessments[i]
		key := [2]Ref{a.Edge, a.Domain}
		x.assessments[key] = append(x.assessments[key], a)
	}
}

// Data is the dataset itself.
func (x *Index) Data() *Dataset { return x.ds }

func lookup[T any](x *Index, r Ref) *T {
	t, _ := x.things[r].(*T)
	return t
}

// Each of the following finds one thing by its ref; nil if there is none of that
// kind.

func (x *Index) Node(r Ref) *Node             { return lookup[Node](x, r) }
func (x *Index) Edge(r Ref) *Edge             { return lookup[Edge](x, r) }
func (x *Index) Domain(r Ref) *Domain         { return lookup[Domain](x, r) }
func (x *Index) Agreement(r Ref) *Agreement   { return lookup[Agreement](x, r) }
func (x *Index) Event(r Ref) *Event           { return lookup[Event](x, r) }
func (x *Index) Source(r Ref) *Source         { return lookup[Source](x, r) }
func (x *Index) Term(r Ref) *Term             { return lookup[Term](x, r) }
func (x *Index) Claim(r Ref) *Claim           { return lookup[Claim](x, r) }
func (x *Index) Difference(r Ref) *Difference { return lookup[Difference](x, r) }
func (x *Index) Contested(r Ref) *Contested   { return lookup[Contested](x, r) }
func (x *Index) Step(r Ref) *Step             { return lookup[Step](x, r) }

// EdgesOf are the edges of a node, in the dataset's order.
func (x *Index) EdgesOf(node Ref) []*Edge { return x.edgesOf[node] }

// EdgeBetween is the edge of two nodes, in either order, or nil.
func (x *Index) EdgeBetween(a, b Ref) *Edge {
	for _, e := range x.edgesOf[a] {
		if e.joins(a, b) {
			return e
		}
	}
	return nil
}

// joins reports whether e is the edge of two nodes, in either order; no edge
// joins nothing.
func (e *Edge) joins(a, b Ref) bool {
	return e != nil && (e.A == a && e.B == b || e.A == b && e.B == a)
}

// AgreementsOf are the agreements that touch an edge, by date.
func (x *Index) AgreementsOf(edge Ref) []*Agreement { return x.agreements[edge] }

// EventsOf are the events that touch an edge, by date.
func (x *Index) EventsOf(edge Ref) []*Event { return x.events[edge] }

// AssessmentsOf are the assessments of a domain of an edge, by date.
func (x *Index) AssessmentsOf(edge, domain Ref) []*Assessment {
	return x.assessments[[2]Ref{edge, domain}]
}

// Word is the wording for a key. One that is missing is the key in braces, so
// that the gap is seen.
func (x *Index) Word(key string) Text {
	words := x.ds.Words
	i := sort.Search(len(words), func(i int) bool { return words[i].Key >= key })
	if i < len(words) && words[i].Key == key {
		return words[i].Text
	}
	return Plain("{" + key + "}")
}

package data

import (
	"reflect"
	"sort"
)

// Index finds things in a dataset by their ref, and the facts of an edge. To look
// something up allocates nothing. The dataset must not change once it has an index.
type Index struct {
	ds          *Dataset
	things      map[Ref]any
	edgesOf     map[Ref][]*Edge
	agreements  map[Ref][]*Agreement
	events      map[Ref][]*Event
	assessments map[[2]Ref][]*Assessment
}

// NewIndex indexes a dataset. The lists of an edge keep the order of the dataset's, and
// those of every bundle are by date.
func NewIndex(ds *Dataset) *Index {
	x := &Index{
		ds:          ds,
		things:      map[Ref]any{},
		edgesOf:     map[Ref][]*Edge{},
		agreements:  map[Ref][]*Agreement{},
		events:      map[Ref][]*Event{},
		assessments: map[[2]Ref][]*Assessment{},
	}
	x.add(reflect.ValueOf(ds).Elem())
	x.group()
	return x
}

// add indexes the things with ids in the lists of a struct, and of the structs that it
// points to. Of two things with one id, which no bundle has, it takes the first.
func (x *Index) add(v reflect.Value) {
	for i := range v.NumField() {
		f := v.Field(i)
		if f.Kind() == reflect.Pointer && !f.IsNil() {
			x.add(f.Elem())
		}
		if f.Kind() != reflect.Slice || f.Type().Elem().Kind() != reflect.Struct || f.Type().Elem().Field(0).Name != "ID" {
			continue
		}
		for k := range f.Len() {
			thing := f.Index(k)
			id := thing.Field(0).Addr().Interface().(*Ref)
			if _, taken := x.things[*id]; !taken {
				x.things[*id] = thing.Addr().Interface()
			}
		}
	}
}

// group collects the edges of each node, and the facts of each edge.
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

// Each of the following finds a thing by its ref. It returns nil if the ref names
// nothing, or a thing of another kind.

func (x *Index) Node(r Ref) *Node             { return lookup[Node](x, r) }
func (x *Index) Edge(r Ref) *Edge             { return lookup[Edge](x, r) }
func (x *Index) Domain(r Ref) *Domain         { return lookup[Domain](x, r) }
func (x *Index) Agreement(r Ref) *Agreement   { return lookup[Agreement](x, r) }
func (x *Index) Event(r Ref) *Event           { return lookup[Event](x, r) }
func (x *Index) Source(r Ref) *Source         { return lookup[Source](x, r) }
func (x *Index) Claim(r Ref) *Claim           { return lookup[Claim](x, r) }
func (x *Index) Difference(r Ref) *Difference { return lookup[Difference](x, r) }
func (x *Index) Contested(r Ref) *Contested   { return lookup[Contested](x, r) }
func (x *Index) Step(r Ref) *Step             { return lookup[Step](x, r) }
func (x *Index) ActKind(r Ref) *ActKind       { return lookup[ActKind](x, r) }
func (x *Index) Standing(r Ref) *ActStanding  { return lookup[ActStanding](x, r) }
func (x *Index) Reach(r Ref) *Reach           { return lookup[Reach](x, r) }

// EdgesOf are the edges of a node, in the dataset's order.
func (x *Index) EdgesOf(node Ref) []*Edge { return x.edgesOf[node] }

// EdgeBetween is the edge of two nodes, in either order, or nil.
func (x *Index) EdgeBetween(a, b Ref) *Edge {
	for _, e := range x.edgesOf[a] {
		if e.Joins(a, b) {
			return e
		}
	}
	return nil
}

// Joins reports whether e is the edge of two nodes, in either order. A nil edge joins
// nothing.
func (e *Edge) Joins(a, b Ref) bool {
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

// Word is the wording for a key. For a missing one it is the key in braces, so that
// somebody sees the gap.
func (x *Index) Word(key string) Text {
	words := x.ds.Words
	i := sort.Search(len(words), func(i int) bool { return words[i].Key >= key })
	if i < len(words) && words[i].Key == key {
		return words[i].Text
	}
	return Plain("{" + key + "}")
}

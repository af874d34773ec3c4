package data

import (
	"math"
	"slices"
)

// Find is the first of a list that has an id; nil if none has.
func find[T any](list []T, id Ref, of func(*T) Ref) *T {
	for i := range list {
		if of(&list[i]) == id {
			return &list[i]
		}
	}
	return nil
}

// Kind is the kind of an act, by its id; nil if the codebook does not have it.
func (b *Codebook) Kind(id Ref) *ActKind {
	return find(b.Acts, id, func(k *ActKind) Ref { return k.ID })
}

// Standing finds a standing by its id, or nil.
func (b *Codebook) Standing(id Ref) *ActStanding {
	return find(b.Standings, id, func(s *ActStanding) Ref { return s.ID })
}

// Reach finds a reach by its id, or nil.
func (b *Codebook) Reach(id Ref) *Reach {
	return find(b.Reaches, id, func(r *Reach) Ref { return r.ID })
}

// Strength is how far an act moves trust before the gain, in levels: the value of
// its kind over the scale, times its standing, times its reaches. It is 0 where the
// codebook does not have one of them.
func (b *Codebook) Strength(a *Act) float64 {
	kind, standing := b.Kind(a.Kind), b.Standing(a.Standing)
	if kind == nil || standing == nil {
		return 0
	}
	s := kind.Value / b.Scale * standing.Weight
	for _, r := range a.Reach {
		if reach := b.Reach(r); reach != nil {
			s *= reach.Weight
		}
	}
	return s
}

// Promises reports whether an act is a promise to each other: done together, of a
// kind that promises, among few.
func (b *Codebook) Promises(a *Act) bool {
	kind := b.Kind(a.Kind)
	return a.Joint() && kind != nil && kind.Promise && kind.Value > 0 &&
		!slices.ContainsFunc(a.Reach, func(r Ref) bool { reach := b.Reach(r); return reach != nil && !reach.Promises })
}

// Accuses reports whether one state lays something on another in an event, whose
// answer has to be told.
func (b *Codebook) Accuses(e *Event) bool {
	return slices.ContainsFunc(e.Acts, func(a Act) bool { kind := b.Kind(a.Kind); return kind != nil && kind.Accuses })
}

// Weight is how much of an act counts in a domain, 0…1.
func (m *Model) Weight(a *Act, domain Ref) float64 {
	switch {
	case slices.Contains(a.About, domain):
		return 1
	case slices.Contains(a.Beside, domain):
		return m.Side
	}
	return m.SpillOver
}

// MainDomain is the domain of an event for grouping: the one in which its acts
// weigh most, the first of the dataset's among equals. Where no act weighs
// anything, they count alike.
func MainDomain(ds *Dataset, e *Event) Ref {
	best, most := Ref(""), [2]float64{-1, -1}
	for i := range ds.Domains {
		var sum [2]float64 // of weights, and of acts
		for k := range e.Acts {
			a, id := &e.Acts[k], ds.Domains[i].ID
			if named := slices.Contains(a.About, id) || slices.Contains(a.Beside, id); named {
				w := ds.Model.Weight(a, id)
				sum[0] += w * math.Abs(ds.Codebook.Strength(a))
				sum[1] += w
			}
		}
		// A sum may be off by its last bits: equal is what differs by less.
		if d := sum[0] - most[0]; d > 1e-9 || d > -1e-9 && sum[1] > most[1] {
			best, most = ds.Domains[i].ID, sum
		}
	}
	return best
}

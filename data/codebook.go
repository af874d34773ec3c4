package data

import (
	"math"
	"slices"
)

// find returns the first item of a list with an id, or nil.
func find[T any](list []T, id Ref, of func(*T) Ref) *T {
	for i := range list {
		if of(&list[i]) == id {
			return &list[i]
		}
	}
	return nil
}

// Kind finds a kind of act by its id, or nil.
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

// Strength is how far an act moves trust, in levels and before the gain: the value of
// its kind divided by the scale, times the weights of its standing and its reaches. It
// is 0 if the codebook lacks the kind or the standing.
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

// Promises reports whether two promise each other something with an act: they do it
// together, its kind promises, and only a few others take part.
func (b *Codebook) Promises(a *Act) bool {
	kind := b.Kind(a.Kind)
	return a.Joint() && kind != nil && kind.Promise && kind.Value > 0 &&
		!slices.ContainsFunc(a.Reach, func(r Ref) bool { reach := b.Reach(r); return reach != nil && !reach.Promises })
}

// Accuses reports whether a state accuses another in an event, so that the facts must
// have the other's answer.
func (b *Codebook) Accuses(e *Event) bool {
	return slices.ContainsFunc(e.Acts, func(a Act) bool { kind := b.Kind(a.Kind); return kind != nil && kind.Accuses })
}

// Weight is how much of an act counts in a domain, 0…1.
func (f *Formula) Weight(a *Act, domain Ref) float64 {
	switch {
	case slices.Contains(a.About, domain):
		return 1
	case slices.Contains(a.Beside, domain):
		return f.Side
	}
	return f.SpillOver
}

// MainDomain is the domain under which lists show an event: the one in which its acts
// weigh most, and among equals the first of the dataset. If no act has any strength,
// all acts count alike.
func MainDomain(ds *Dataset, e *Event) Ref {
	best, most := Ref(""), [2]float64{-1, -1}
	for i := range ds.Domains {
		var sum [2]float64 // of weights, and of acts
		for k := range e.Acts {
			a, id := &e.Acts[k], ds.Domains[i].ID
			if named := slices.Contains(a.About, id) || slices.Contains(a.Beside, id); named {
				w := ds.Formula.Weight(a, id)
				sum[0] += w * math.Abs(ds.Codebook.Strength(a))
				sum[1] += w
			}
		}
		// Rounding may change the last bits of a sum: sums that differ by less are equal.
		if d := sum[0] - most[0]; d > 1e-9 || d > -1e-9 && sum[1] > most[1] {
			best, most = ds.Domains[i].ID, sum
		}
	}
	return best
}

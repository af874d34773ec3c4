package trust

import (
	"math"

	"tripoint/data"
)

// Moves returns how far an event moved the trust of an edge's two sides on its day, in
// levels: A in B and B in A, each in the domain that it moved most.
func Moves(ds *data.Dataset, e *data.Edge, event *data.Event) (moves [2]float64) {
	if ds.Codebook == nil {
		return moves
	}
	for i := range ds.Domains {
		var in [2]float64
		for k := range event.Acts {
			a := &event.Acts[k]
			ab, ba := Acted(ds, e, a)
			w := ds.Formula.Weight(a, ds.Domains[i].ID)
			in[0] += w * ab
			in[1] += w * ba
		}
		for k, by := range in {
			if math.Abs(by) > math.Abs(moves[k]) {
				moves[k] = by
			}
		}
	}
	return moves
}

// Acted returns how far an act moves the trust of an edge's two sides in the domain
// that it is about, in levels: A in B and B in A; both 0 if it is not between them.
func Acted(ds *data.Dataset, e *data.Edge, a *data.Act) (ab, ba float64) {
	doer, met := a.Pair()
	if !e.Joins(doer, met) {
		return 0, 0
	}
	full := ds.Formula.Gain * ds.Codebook.Strength(a)
	own := full * shown(ds, &ds.Formula, a)
	if doer == e.A {
		return own, full
	}
	return full, own
}

// shown returns which part of an act counts for the doer's own trust, 0…1.
func shown(ds *data.Dataset, f *data.Formula, a *data.Act) float64 {
	if a.Joint() {
		return 1
	}
	if kind := ds.Codebook.Kind(a.Kind); kind == nil || kind.Denied {
		return 0
	}
	return f.Shown
}

package state

import (
	"math"

	"tripoint/data"
	"tripoint/wasm/core/trust"
)

// What no date changes. Facts computes each of these figures once, when somebody
// first asks for it.

// onEdge is an event on one of its edges.
type onEdge struct{ edge, event data.Ref }

// Moves returns how far an event moved the two sides of an edge, in levels: A in B,
// then B in A.
func (at *At) Moves(e *data.Edge, event *data.Event) [2]float64 {
	key := onEdge{e.ID, event.ID}
	moves, known := at.moves[key]
	if !known {
		moves = trust.Moves(at.Data, e, event)
		at.moves[key] = moves
	}
	return moves
}

// LargestMove returns the larger of an event's two moves on an edge, and whether it
// is that of A in B.
func (at *At) LargestMove(e *data.Edge, event *data.Event) (by float64, ab bool) {
	moves := at.Moves(e, event)
	if math.Abs(moves[1]) > math.Abs(moves[0]) {
		return moves[1], false
	}
	return moves[0], true
}

// periodCache holds the periods of the triangles under one set of levels.
type periodCache struct {
	levels  *trust.Levels
	periods map[periodKey][]trust.Period
}

type periodKey struct {
	triangle *trust.Triangle
	domain   data.Ref
}

// Periods returns the balance of a triangle in a domain over the dataset's span.
func (at *At) Periods(t *trust.Triangle, domain data.Ref) []trust.Period {
	cache := &at.periods
	if cache.levels != at.Levels {
		*cache = periodCache{at.Levels, map[periodKey][]trust.Period{}}
	}
	key := periodKey{t, domain}
	periods, known := cache.periods[key]
	if !known {
		periods = at.Levels.Periods(t, domain, at.Data.From.Years(), at.Data.Until.EndYears())
		cache.periods[key] = periods
	}
	return periods
}

// Counts are others' yearly figures beside the levels of the facts.
type Counts struct {
	Years  []trust.Years
	Pooled float64 // rank correlation over all edges
}

// Outside returns the figures of all sets. No hypothesis changes them either.
func (f *Facts) Outside() []Counts {
	sets := f.Data.Outside
	for i := len(f.outside); i < len(sets); i++ {
		years, pooled := f.Actual.Outside(f.X, &sets[i])
		f.outside = append(f.outside, Counts{years, pooled})
	}
	return f.outside
}

package trust

import (
	"tripoint/data"
)

// Telling says how much a triangle has to tell at a time, over some domains. An unbalanced
// one holds the tension from which, by the theory, something moves: such triads have the
// higher energy (S. A. Marvel, S. H. Strogatz and J. M. Kleinberg, Energy Landscape of
// Social Balance, Physical Review Letters 103, 2009). A balanced one has at least a sign on
// each edge. Of equal ones that tells more in which the levels are farther apart: which
// part readers should look for first is our choice, not the theory's.
type Telling struct {
	Unbalanced, Balanced int     // in how many domains
	Apart                float64 // the largest difference of two edges in a domain, in levels
}

// Telling judges a triangle in some domains at t (years).
func (l *Levels) Telling(tr *Triangle, domains []*data.Domain, t float64) (told Telling) {
	for _, d := range domains {
		low, high := Highest, Lowest
		for _, e := range tr.Edges {
			mean := l.Mean(e, d.ID, t)
			low, high = min(low, mean), max(high, mean)
		}
		told.Apart = max(told.Apart, high-low)
		switch l.Balance(tr, d.ID, t).Balance {
		case Unbalanced:
			told.Unbalanced++
		case Balanced:
			told.Balanced++
		case Open:
			// It tells only how far apart its levels are.
		}
	}
	return told
}

// MoreThan reports whether there is more to tell than another has.
func (a Telling) MoreThan(b Telling) bool {
	if a.Unbalanced != b.Unbalanced {
		return a.Unbalanced > b.Unbalanced
	}
	if a.Balanced != b.Balanced {
		return a.Balanced > b.Balanced
	}
	return a.Apart > b.Apart
}

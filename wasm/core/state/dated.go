package state

import (
	"tripoint/data"
	"tripoint/wasm/core/trust"
)

// What holds for all edges on a date. The map and the panel both ask for all levels,
// so Facts computes them once for each date. An index names an edge or a domain here:
// its position in the dataset.

// dated caches the levels of all edges at one time.
type dated struct {
	levels *trust.Levels
	time   float64 // years
	all    [][2]float64
}

// both returns the i-th levels at t (years): A in B, then B in A.
func (d *dated) both(levels *trust.Levels, t float64, i int) [2]float64 {
	if d.levels != levels || d.time != t {
		d.levels, d.time = levels, t
		levels.All(t, d.all)
	}
	return d.all[i]
}

// mean returns the mean of both.
func (d *dated) mean(levels *trust.Levels, t float64, i int) float64 {
	both := d.both(levels, t, i)
	return (both[0] + both[1]) / 2
}

// IndexOf returns the index of an edge in the dataset. The search begins at from,
// which the edge may not precede.
func (at *At) IndexOf(e *data.Edge, from int) int {
	for &at.Data.Edges[from] != e {
		from++
	}
	return from
}

// indexOfPair returns the index of an edge's domain in lists of all pairs of edge
// and domain.
func (at *At) indexOfPair(edge, domain int) int { return edge*len(at.Data.Domains) + domain }

// BothLevels returns the levels of A in B and of B in A on the shown date.
func (at *At) BothLevels(edge, domain int) [2]float64 {
	return at.shown.both(at.Levels, at.Now, at.indexOfPair(edge, domain))
}

// LevelStep returns the step of an edge's level on the shown date: that of the mean
// of its two directions. LevelKey names its word.
func (at *At) LevelStep(edge, domain int) int {
	return trust.Step(at.shown.mean(at.Levels, at.Now, at.indexOfPair(edge, domain)))
}

// LevelRange returns the lowest and the highest step under all interpretations.
func (at *At) LevelRange(edge, domain int) (low, high int) {
	lowest, highest := at.Ranges().Mean(&at.Data.Edges[edge], at.Data.Domains[domain].ID, at.Now)
	return trust.Step(lowest), trust.Step(highest)
}

// TrendStep returns the direction in which that mean has moved within the years of a
// trend: 1 up, −1 down, 0 if it is steady.
func (at *At) TrendStep(edge, domain int) int {
	i := at.indexOfPair(edge, domain)
	return trust.TrendStep(at.shown.mean(at.Levels, at.Now, i) - at.earlier.mean(at.Levels, at.Now-trust.TrendYears, i))
}

// CoverageAt returns how far agreements cover a domain of an edge on the shown date,
// and whether all those agreements only advise.
func (at *At) CoverageAt(edge, domain int) (c trust.Coverage, advisory bool) {
	return at.coverages.At(edge, domain, at.Now)
}

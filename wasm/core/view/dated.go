package view

import (
	"tripoint/data"
	"tripoint/wasm/core/trust"
)

// What holds for all edges on a date. The map and the panel both ask for all
// levels, so they are computed once for each date; and what is said of them
// changes only where a level becomes another word, so it is kept until then.
// Edges and domains are named by their places in the dataset. As in words.go, what
// is not inlined keeps the program small.

// dated are the levels of all edges at a time.
type dated struct {
	levels *trust.Levels
	at     float64 // years
	all    [][2]float64
}

// both are the i-th levels of A in B and of B in A at t (years).
//
//go:noinline
func (d *dated) both(levels *trust.Levels, t float64, i int) [2]float64 {
	if d.levels != levels || d.at != t {
		d.levels, d.at = levels, t
		levels.All(t, d.all)
	}
	return d.all[i]
}

// mean is the mean of both.
//
//go:noinline
func (d *dated) mean(levels *trust.Levels, t float64, i int) float64 {
	both := d.both(levels, t, i)
	return (both[0] + both[1]) / 2
}

// placeOf is the place of an edge in the dataset, which is not before from.
func (f *frame) placeOf(e *data.Edge, from int) int {
	for &f.ds.Edges[from] != e {
		from++
	}
	return from
}

// pair is the place of a domain of an edge in lists of all of them.
func (f *frame) pair(edge, domain int) int { return edge*len(f.ds.Domains) + domain }

// bothLevels are the levels of A in B and of B in A on the shown date.
func (f *frame) bothLevels(edge, domain int) [2]float64 {
	return f.shown.both(f.levels, f.now, f.pair(edge, domain))
}

// step is the word of the level of an edge on the shown date: that of the mean of
// its two directions.
//
//go:noinline
func (f *frame) step(edge, domain int) int {
	return trust.Step(f.shown.mean(f.levels, f.now, f.pair(edge, domain)))
}

// stepRange are the lowest and the highest of these words under all readings.
func (f *frame) stepRange(edge, domain int) (low, high int) {
	lowest, highest := f.readings().Mean(&f.ds.Edges[edge], f.ds.Domains[domain].ID, f.now)
	return trust.Step(lowest), trust.Step(highest)
}

// trendStep is where that mean has moved within the years of a trend.
//
//go:noinline
func (f *frame) trendStep(edge, domain int) int {
	i := f.pair(edge, domain)
	return trust.TrendStep(f.shown.mean(f.levels, f.now, i) - f.earlier.mean(f.levels, f.now-trust.TrendYears, i))
}

// standings are how all edges stood when something was said of them, so that it
// is said anew only where they stand otherwise.
type standings struct {
	lang   string
	domain data.Ref // the lens
	of     []int    // 0: nothing has been said
}

// same reports whether an edge stands in all domains as it did, and notes how it
// does. Trend, coverage and other readings count only if all of it is told.
func (s *standings) same(f *frame, edge int, all bool) bool {
	if s.of == nil || s.lang != f.m.Device.Lang || s.domain != f.m.Domain {
		s.lang, s.domain, s.of = f.m.Device.Lang, f.m.Domain, make([]int, len(f.ds.Edges)*len(f.ds.Domains))
	}
	same := true
	for k := range f.ds.Domains {
		const few = 8 // more than there are of each
		now := few/2 + f.step(edge, k)
		if all {
			c, advisory := f.coverages.At(edge, k, f.now)
			if advisory {
				c += few / 2
			}
			low, high := f.stepRange(edge, k)
			now = (((now*few+few/2+f.trendStep(edge, k))*few+int(c))*few+few/2+low)*few + few/2 + high
		}
		if was := &s.of[f.pair(edge, k)]; *was != now {
			*was, same = now, false
		}
	}
	return same
}

package state

import (
	"tripoint/data"
	"tripoint/wasm/core/trust"
)

// What holds for all edges on a date. The map and the panel both ask for all
// levels, so they are computed once for each date; and what is said of them
// changes only where a level becomes another word, so it is kept until then.
// Edges and domains are named by their places in the dataset.

// dated are the levels of all edges at a time.
type dated struct {
	levels *trust.Levels
	at     float64 // years
	all    [][2]float64
}

// both are the i-th levels of A in B and of B in A at t (years).
func (d *dated) both(levels *trust.Levels, t float64, i int) [2]float64 {
	if d.levels != levels || d.at != t {
		d.levels, d.at = levels, t
		levels.All(t, d.all)
	}
	return d.all[i]
}

// mean is the mean of both.
func (d *dated) mean(levels *trust.Levels, t float64, i int) float64 {
	both := d.both(levels, t, i)
	return (both[0] + both[1]) / 2
}

// placeOf is the place of an edge in the dataset, which is not before from.
func (at *At) IndexOf(e *data.Edge, from int) int {
	for &at.Data.Edges[from] != e {
		from++
	}
	return from
}

// pair is the place of a domain of an edge in lists of all of them.
func (at *At) pair(edge, domain int) int { return edge*len(at.Data.Domains) + domain }

// bothLevels are the levels of A in B and of B in A on the shown date.
func (at *At) BothLevels(edge, domain int) [2]float64 {
	return at.shown.both(at.Levels, at.Now, at.pair(edge, domain))
}

// step is the word of the level of an edge on the shown date: that of the mean of
// its two directions.
func (at *At) LevelStep(edge, domain int) int {
	return trust.Step(at.shown.mean(at.Levels, at.Now, at.pair(edge, domain)))
}

// stepRange are the lowest and the highest of these words under all readings.
func (at *At) LevelRange(edge, domain int) (low, high int) {
	lowest, highest := at.Readings().Mean(&at.Data.Edges[edge], at.Data.Domains[domain].ID, at.Now)
	return trust.Step(lowest), trust.Step(highest)
}

// trendStep is where that mean has moved within the years of a trend.
func (at *At) TrendStep(edge, domain int) int {
	i := at.pair(edge, domain)
	return trust.TrendStep(at.shown.mean(at.Levels, at.Now, i) - at.earlier.mean(at.Levels, at.Now-trust.TrendYears, i))
}

// Standings are how all edges stood when something was said of them, so that it
// is said anew only where they stand otherwise.
type Standings struct {
	lang   string
	domain data.Ref // the lens
	of     []int    // 0: nothing has been said
}

// Same reports whether an edge stands in all domains as it did, and notes how it
// does. Trend, coverage and other readings count only if all of it is told.
func (s *Standings) Same(at *At, edge int, all bool) bool {
	if s.of == nil || s.lang != at.Lang || s.domain != at.Domain {
		s.lang, s.domain, s.of = at.Lang, at.Domain, make([]int, len(at.Data.Edges)*len(at.Data.Domains))
	}
	same := true
	for k := range at.Data.Domains {
		const few = 8 // more than there are of each
		now := few/2 + at.LevelStep(edge, k)
		if all {
			c, advisory := at.CoverageAt(edge, k)
			if advisory {
				c += few / 2
			}
			low, high := at.LevelRange(edge, k)
			now = (((now*few+few/2+at.TrendStep(edge, k))*few+int(c))*few+few/2+low)*few + few/2 + high
		}
		if was := &s.of[at.pair(edge, k)]; *was != now {
			*was, same = now, false
		}
	}
	return same
}

// CoverageAt is how far agreements cover a domain of an edge on the shown date, and
// whether all that do are only advice.
func (at *At) CoverageAt(edge, domain int) (c trust.Coverage, advisory bool) {
	return at.coverages.At(edge, domain, at.Now)
}

// Package trust reads the facts: levels of trust at a date, with events
// switched off if asked, and how far agreements cover a domain.
//
// Nobody draws a level by hand: it follows from the events by the formula at
// Levels. The package must not know how a level looks. Start reading at Levels.
package trust

import (
	"math"
	"slices"
	"sort"

	"tripoint/data"
)

// The ends of the scale of levels.
const (
	Lowest  = -2.0
	Highest = 2.0
)

// Levels answers how far A trusts B in a domain at a time:
//
//	clamp( b + g · Σ wᵢ · sᵢ · 2^(−(t − tᵢ)/h), −2, +2 )
//
// over the events i with a shift sᵢ of A's trust in B that have happened by t
// (years) and are not switched off; b is the baseline, g the gain, h the
// half-life in years, and wᵢ is 1 if the event belongs to the domain, else the
// spill-over. An event counts from the first day of its date.
//
// The sum fades evenly, so what an event leaves behind is kept once for each
// event; a level is then a binary search and one power.
type Levels struct {
	model  data.Model
	series map[direction]*series
	edges  []*series // of each edge, each domain: A in B, B in A
}

// direction is trust of from in to, in one domain.
type direction struct{ from, to, domain data.Ref }

// series holds the sum after each event of a direction, at times ascending.
type series struct {
	baseline float64
	times    []float64 // years
	sums     []float64 // at the same index, before gain and clamping
}

// Compute prepares the levels of a dataset under a model, with the events of
// without switched off. The events must be by date, as those of a bundle are, and
// the model's numbers in order: a bundle's are, those of anybody else go through
// Bounded first.
func Compute(ds *data.Dataset, model data.Model, without []data.Ref) *Levels {
	l := &Levels{model: model, series: map[direction]*series{}}
	for i := range ds.Baselines {
		b := &ds.Baselines[i]
		l.at(direction{b.From, b.To, b.Domain}).baseline = b.Level
	}
	for i := range ds.Events {
		e := &ds.Events[i]
		if slices.Contains(without, e.ID) {
			continue
		}
		t := e.Date.Years()
		for _, s := range e.Shifts {
			if s.By == 0 {
				continue
			}
			for k := range ds.Domains {
				weight := model.SpillOver
				if ds.Domains[k].ID == e.Domain {
					weight = 1
				}
				l.at(direction{s.From, s.To, ds.Domains[k].ID}).add(t, weight*float64(s.By), model.HalfLife)
			}
		}
	}
	l.edges = make([]*series, 0, 2*len(ds.Edges)*len(ds.Domains))
	for i := range ds.Edges {
		for k := range ds.Domains {
			d := direction{ds.Edges[i].A, ds.Edges[i].B, ds.Domains[k].ID}
			for range 2 {
				l.edges = append(l.edges, l.at(d))
				d.from, d.to = d.to, d.from
			}
		}
	}
	return l
}

// at is the series of a direction, a new one if there is none yet. Inlined, its two
// looks into the map would be in the program three times.
//
//go:noinline
func (l *Levels) at(d direction) *series {
	s := l.series[d]
	if s == nil {
		s = &series{}
		l.series[d] = s
	}
	return s
}

func (s *series) add(t, shift, halfLife float64) {
	if n := len(s.times); n > 0 {
		shift += s.sums[n-1] * fading(t-s.times[n-1], halfLife)
	}
	s.times = append(s.times, t)
	s.sums = append(s.sums, shift)
}

// fading is what is left of an event after some years.
func fading(years, halfLife float64) float64 { return math.Exp2(-years / halfLife) }

// At is the level of from's trust in to in a domain, t in years.
func (l *Levels) At(from, to, domain data.Ref, t float64) float64 {
	return l.Line(from, to, domain).At(t)
}

// Line is the level of one direction over time, for whoever asks for many times.
type Line struct {
	model  *data.Model
	series *series // nil where nothing is known
}

// Line returns the level of from's trust in to in a domain over time.
func (l *Levels) Line(from, to, domain data.Ref) Line {
	return Line{&l.model, l.series[direction{from, to, domain}]}
}

// At is the level at t (years).
func (l Line) At(t float64) float64 {
	level, _ := l.free(t)
	return min(max(level, Lowest), Highest)
}

// free is the level at t before it is kept on the scale, and how many of the
// times have come by then. Inlined, it would be in the program four times.
//
//go:noinline
func (l Line) free(t float64) (level float64, come int) {
	s := l.series
	if s == nil {
		return 0, 0
	}
	level = s.baseline
	come = sort.Search(len(s.times), func(i int) bool { return s.times[i] > t })
	if i := come - 1; i >= 0 {
		level += l.model.Gain * s.sums[i] * fading(t-s.times[i], l.model.HalfLife)
	}
	return level, come
}

// Times are the times in years at which the level jumps, ascending; two events
// of one day appear twice. The caller must not change them.
func (l Line) Times() []float64 {
	if l.series == nil {
		return nil
	}
	return l.series.times
}

// All sets into to the levels of all edges at t (years): for each edge of the
// dataset, and within it for each domain, those of A in B and of B in A. They are
// the same as At's, without looking each of them up by its refs.
func (l *Levels) All(t float64, into [][2]float64) {
	for i, s := range l.edges {
		into[i/2][i%2] = Line{&l.model, s}.At(t)
	}
}

// Mean is the level of an edge: the mean of its two directions.
func (l *Levels) Mean(e *data.Edge, domain data.Ref, t float64) float64 {
	return (l.At(e.A, e.B, domain, t) + l.At(e.B, e.A, domain, t)) / 2
}

// neutral is how far from 0 a level may be and still be neutral; a mean within
// has no sign.
const neutral = 0.5

// Step is the level's word as a whole number: −2 hostile, −1 strained,
// 0 neutral, 1 cooperative, 2 close. The bounds are those of the contracts:
// hostile < −1.5 ≤ strained < −0.5 ≤ neutral ≤ 0.5 < cooperative ≤ 1.5 < close.
func Step(level float64) int {
	switch {
	case level < -1.5:
		return -2
	case level < -neutral:
		return -1
	case level <= neutral:
		return 0
	case level <= 1.5:
		return 1
	}
	return 2
}

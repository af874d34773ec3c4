// Package trust computes levels of trust from the facts, with events switched off if
// asked, and how far agreements cover a domain.
//
// Nobody draws a level by hand: it follows from coded acts by the formula at
// Levels. The package must not know how a level looks. Start reading at Levels;
// acts.go turns events into contributions, settle.go sums them up, range.go says how
// sure a level is, breakdown.go why it is what it is.
package trust

import (
	"math"
	"sort"

	"tripoint/data"
)

// The ends of the scale of levels.
const (
	Lowest  = -2.0
	Highest = 2.0
)

// Levels answers how far A trusts B in a domain at a time t, in years:
//
//	raw   = b + g · ( P(t) + Σ⁺ w·s·2^(−(t−tᵢ)/h⁺) + Σ⁻ w·s·2^(−(t−tᵢ)/h⁻) )
//	level = clamp(raw, −2, +2)
//
// The sums run over the acts with tᵢ ≤ t of all events that are not switched off; an
// act counts from the first day of its event's date. s is the act's strength (see
// data.Codebook), w its weight in the domain (see data.Formula); Σ⁺ runs over acts
// with s > 0, Σ⁻ over those with s < 0. What B does to A counts in full for A's
// trust in B, and times "shown" for B's trust in A unless B denies it. What both do
// together counts in full both ways. b is the baseline, g the gain, h⁺ and h⁻ are
// the half-lives of goodwill and grievances.
//
// P(t) is the largest w·s among the promises in force (see promise); it does not
// fade. The part of a promise that raises P is not in Σ⁺; the rest of it is. When a
// promise ends and P falls, Σ⁺ takes over the difference and lets it fade. So a level
// jumps by acts and when an earlier promise comes into force, but never when a promise
// ends.
//
// All terms of a sum fade at the same rate, so Levels stores each sum once for each
// time at which it changes; a level is then a binary search and two powers.
type Levels struct {
	formula *data.Formula
	series  map[direction]*series
	edges   []*series // of each edge, each domain: A in B, B in A
}

// direction is trust of from in to, in one domain.
type direction struct{ from, to, domain data.Ref }

// series holds all that moves one direction.
type series struct {
	baseline float64
	acts     []contribution
	fades    []fade    // by time
	holders  []holder  // by time
	times    []float64 // years, ascending, at which a sum or the promise changes
	states   []state   // states[i] is valid from times[i] on
}

// fade is what of an act fades from a time on, before the gain.
type fade struct {
	at, by float64
	act    int // in acts
}

// holder is the promise that counts from a time on.
type holder struct {
	from float64
	act  int // in acts, or none
}

const none = -1

// state is what a level consists of from a time on, before the gain: good and bad
// fade, the promise does not.
type state struct {
	good, bad float64
	holder    int // of the promise, in acts, or none
}

// Compute prepares the levels of a dataset by a formula, with the events of without
// switched off. The formula's parameters must be valid: a bundle's are, a reader's must
// go through Bounded first.
func Compute(ds *data.Dataset, formula data.Formula, without []data.Ref) *Levels {
	return compute(ds, &interpretation{formula: &formula}, newForces(ds, without))
}

func compute(ds *data.Dataset, r *interpretation, f *forces) *Levels {
	l := &Levels{formula: r.formula, series: map[direction]*series{}}
	for i := range ds.Baselines {
		b := &ds.Baselines[i]
		l.at(direction{b.From, b.To, b.Domain}).baseline = b.Level
	}
	l.add(ds, r, f)
	for _, s := range l.series {
		s.settle(l.formula)
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

// at returns the series of a direction; it adds a new one if there is none yet.
func (l *Levels) at(d direction) *series {
	s := l.series[d]
	if s == nil {
		s = &series{}
		l.series[d] = s
	}
	return s
}

// fading returns which part of an act is left after some years, 0…1.
func fading(years, halfLife float64) float64 { return math.Exp2(-years / halfLife) }

// At returns the level of from's trust in to in a domain at t (years).
func (l *Levels) At(from, to, domain data.Ref, t float64) float64 {
	return l.Line(from, to, domain).At(t)
}

// Line is the level of one direction over time. It saves the look-up for callers that
// ask for many times.
type Line struct {
	formula *data.Formula
	series  *series // nil where nothing is known
}

// Line returns the level of from's trust in to in a domain over time.
func (l *Levels) Line(from, to, domain data.Ref) Line {
	return Line{l.formula, l.series[direction{from, to, domain}]}
}

// At returns the level at t (years).
func (l Line) At(t float64) float64 { return clamp(l.Raw(t)) }

func clamp(raw float64) float64 { return min(max(raw, Lowest), Highest) }

// Raw returns the level at t (years) before it is clamped to the scale.
func (l Line) Raw(t float64) float64 {
	d, _ := l.decay(t)
	return d.at(t, l.formula)
}

// decay returns how the level goes on from t, and how many of the series' times are not
// later than t.
func (l Line) decay(t float64) (d decay, come int) {
	s := l.series
	if s == nil {
		return decay{}, 0
	}
	d.rest = s.baseline
	come = sort.Search(len(s.times), func(i int) bool { return s.times[i] > t })
	if i := come - 1; i >= 0 {
		now := &s.states[i]
		d.from = s.times[i]
		d.rest += l.formula.Gain * s.promised(now.holder)
		d.good, d.bad = l.formula.Gain*now.good, l.formula.Gain*now.bad
	}
	return d, come
}

// decay is a level that fades from a time on: rest stays, good and bad fade.
type decay struct{ from, rest, good, bad float64 }

func (d decay) at(t float64, f *data.Formula) float64 {
	level := d.rest
	if d.good != 0 {
		level += d.good * fading(t-d.from, f.HalfLifeGoodwill)
	}
	if d.bad != 0 {
		level += d.bad * fading(t-d.from, f.HalfLifeGrievance)
	}
	return level
}

// Times returns the times in years at which the level may jump, ascending. The caller
// must not change them.
func (l Line) Times() []float64 {
	if l.series == nil {
		return nil
	}
	return l.series.times
}

// All sets into to the levels of all edges at t (years): for each edge of the
// dataset, and within it for each domain, those of A in B and of B in A. They equal
// At's, but All looks no ref up.
func (l *Levels) All(t float64, into [][2]float64) {
	for i, s := range l.edges {
		into[i/2][i%2] = Line{l.formula, s}.At(t)
	}
}

// Mean returns the level of an edge at t (years): the mean of its two directions.
func (l *Levels) Mean(e *data.Edge, domain data.Ref, t float64) float64 {
	return (l.At(e.A, e.B, domain, t) + l.At(e.B, e.A, domain, t)) / 2
}

// neutral is how far from 0 a neutral level may be.
const neutral = 0.5

// Step returns the level's word as a whole number: −2 hostile, −1 strained,
// 0 neutral, 1 cooperative, 2 close. The bounds are
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

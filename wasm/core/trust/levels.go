// Package trust reads the facts: levels of trust at a date, with events
// switched off if asked, and how far agreements cover a domain.
//
// Nobody draws a level by hand: it follows from coded acts by the formula at
// Levels. The package must not know how a level looks. Start reading at Levels;
// acts.go turns events into what they add, settle.go adds it up, range.go and
// breakdown.go say how sure a level is and why it is so.
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
// over the acts of events that are not switched off, with tᵢ ≤ t; an act counts
// from the first day of its event's date. s is the act's strength (see
// data.Codebook), w its weight in the domain (see data.Formula); Σ⁺ runs over acts
// with s > 0, Σ⁻ over those with s < 0. What B does to A counts in full for A's
// trust in B, and times "shown" for B's trust in A unless B denies it. What both do
// together counts in full both ways. b is the baseline, g the gain, h⁺ and h⁻ are
// the half-lives of goodwill and grievances.
//
// P(t) is the largest w·s among the promises in force (see promise), which does not
// fade. What of a promise raises P is not in Σ⁺ as well; the rest of it is, and so
// is, from then on, by what P falls when its promise ends. Thus a level jumps by
// acts, and where one promised earlier comes into force, but by no end of a promise.
//
// The sums fade evenly, so what acts leave behind is kept once for each time at
// which something changes; a level is then a binary search and two powers.
type Levels struct {
	model  *data.Formula
	series map[direction]*series
	edges  []*series // of each edge, each domain: A in B, B in A
}

// direction is trust of from in to, in one domain.
type direction struct{ from, to, domain data.Ref }

// series is all that moves one direction.
type series struct {
	baseline float64
	acts     []contribution
	fades    []fade    // by time
	holders  []holder  // by time
	times    []float64 // years, ascending, at which something changes
	states   []state   // from then on, at the same index
}

// fade is what an act leaves to fade from a time on, before the gain.
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

// state is what a level is made of from a time on, before the gain: good and bad
// fade, the promise does not.
type state struct {
	good, bad float64
	holder    int // of the promise, in acts, or none
}

// Compute prepares the levels of a dataset under a model, with the events of
// without switched off. The model's numbers must be in order: a bundle's are, those
// of anybody else go through Bounded first.
func Compute(ds *data.Dataset, model data.Formula, without []data.Ref) *Levels {
	return compute(ds, &reading{model: &model}, newForces(ds, without))
}

func compute(ds *data.Dataset, r *reading, f *forces) *Levels {
	l := &Levels{model: r.model, series: map[direction]*series{}}
	for i := range ds.Baselines {
		b := &ds.Baselines[i]
		l.at(direction{b.From, b.To, b.Domain}).baseline = b.Level
	}
	l.add(ds, r, f)
	for _, s := range l.series {
		s.settle(l.model)
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

// at returns the series of a direction, a new one if there is none yet.
func (l *Levels) at(d direction) *series {
	s := l.series[d]
	if s == nil {
		s = &series{}
		l.series[d] = s
	}
	return s
}

// fading is how much of an act some years leave, as a part of 1.
func fading(years, halfLife float64) float64 { return math.Exp2(-years / halfLife) }

// At is the level of from's trust in to in a domain, t in years.
func (l *Levels) At(from, to, domain data.Ref, t float64) float64 {
	return l.Line(from, to, domain).At(t)
}

// Line is the level of one direction over time, for whoever asks for many times.
type Line struct {
	model  *data.Formula
	series *series // nil where nothing is known
}

// Line returns the level of from's trust in to in a domain over time.
func (l *Levels) Line(from, to, domain data.Ref) Line {
	return Line{l.model, l.series[direction{from, to, domain}]}
}

// At is the level at t (years).
func (l Line) At(t float64) float64 { return clamp(l.Raw(t)) }

func clamp(raw float64) float64 { return min(max(raw, Lowest), Highest) }

// Raw is the level at t (years) before it is kept on the scale.
func (l Line) Raw(t float64) float64 {
	d, _ := l.decay(t)
	return d.at(t, l.model)
}

// decay is how the level goes on from t, and how many of the times have come by
// then.
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
		d.rest += l.model.Gain * s.promised(now.holder)
		d.good, d.bad = l.model.Gain*now.good, l.model.Gain*now.bad
	}
	return d, come
}

// decay is a level that fades from a time on: rest stays, good and bad go.
type decay struct{ from, rest, good, bad float64 }

func (d decay) at(t float64, m *data.Formula) float64 {
	level := d.rest
	if d.good != 0 {
		level += d.good * fading(t-d.from, m.HalfLifeGoodwill)
	}
	if d.bad != 0 {
		level += d.bad * fading(t-d.from, m.HalfLifeGrievance)
	}
	return level
}

// Times are the times in years at which the level may jump, ascending. The caller
// must not change them.
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
		into[i/2][i%2] = Line{l.model, s}.At(t)
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

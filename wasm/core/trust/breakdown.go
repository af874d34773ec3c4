package trust

import (
	"math"

	"tripoint/data"
)

// Part is what one act adds to a level.
type Part struct {
	Event   *data.Event
	Act     *data.Act
	By      float64 // levels, after the gain
	Promise bool    // the act is the strongest promise in force at the time
}

// Breakdown is what a level of one direction consists of at a time. The baseline and
// all parts add up to the raw level.
type Breakdown struct {
	Baseline float64
	Parts    []Part // what fades, by date; then the promise in force
}

// Breakdown returns what the level of from's trust in to in a domain consists of at t
// (years).
func (l *Levels) Breakdown(from, to, domain data.Ref, t float64) Breakdown {
	s := l.series[direction{from, to, domain}]
	if s == nil {
		return Breakdown{}
	}
	b := Breakdown{Baseline: s.baseline}
	sums := make([]float64, len(s.acts))
	for _, f := range s.fades {
		if f.at > t {
			break
		}
		halfLife := l.formula.HalfLifeGoodwill
		if s.acts[f.act].by < 0 {
			halfLife = l.formula.HalfLifeGrievance
		}
		sums[f.act] += l.formula.Gain * f.by * fading(t-f.at, halfLife)
	}
	for i, by := range sums {
		if math.Abs(by) > nothing {
			b.Parts = append(b.Parts, Part{Event: s.acts[i].event, Act: s.acts[i].act, By: by})
		}
	}
	if _, come := (Line{l.formula, s}).decay(t); come > 0 && s.states[come-1].holder != none {
		c := &s.acts[s.states[come-1].holder]
		b.Parts = append(b.Parts, Part{c.event, c.act, l.formula.Gain * c.by, true})
	}
	return b
}

// nothing bounds what rounding leaves of goodwill that an ended promise takes back.
const nothing = 1e-13

package trust

import "tripoint/data"

// Part is what one act adds to a level.
type Part struct {
	Event   *data.Event
	Act     *data.Act
	By      float64 // levels, after the gain
	Promise bool    // in force at the time, and the strongest of those
}

// Breakdown is what makes up a level of one direction at a time. The baseline and
// all parts add up to the raw level.
type Breakdown struct {
	Baseline float64
	Parts    []Part // of acts by date; the promise in force last
}

// Sum is the raw level.
func (b *Breakdown) Sum() float64 {
	sum := b.Baseline
	for i := range b.Parts {
		sum += b.Parts[i].By
	}
	return sum
}

// Breakdown says what makes up the level of from's trust in to in a domain at t
// (years).
func (l *Levels) Breakdown(from, to, domain data.Ref, t float64) Breakdown {
	s := l.series[direction{from, to, domain}]
	if s == nil {
		return Breakdown{}
	}
	b := Breakdown{Baseline: s.baseline}
	strongest := -1
	for i := range s.acts {
		c := &s.acts[i]
		if c.at > t {
			continue
		}
		since := c.at
		if c.promises() {
			switch {
			case c.inForce(t):
				if strongest < 0 || c.by > s.acts[strongest].by {
					strongest = i
				}
				continue
			case c.until <= t:
				since = c.until
			}
		}
		halfLife := l.model.HalfLifeGoodwill
		if c.by < 0 {
			halfLife = l.model.HalfLifeGrievance
		}
		b.Parts = append(b.Parts, Part{Event: c.event, Act: c.act, By: l.model.Gain * c.by * fading(t-since, halfLife)})
	}
	if strongest >= 0 {
		c := &s.acts[strongest]
		b.Parts = append(b.Parts, Part{c.event, c.act, l.model.Gain * c.by, true})
	}
	return b
}

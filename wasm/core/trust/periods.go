package trust

import (
	"math"

	"tripoint/data"
)

// Period is a time, in years, in which the balance stays the same.
type Period struct {
	From, Until float64 // it begins with From and is over at Until
	Balance     Balance
}

// instant is the least time, in years, that Periods tells apart: half a minute.
const instant = 1e-6

// Periods is the balance of a triangle in a domain from one time until another
// (years): periods without gaps, each of another balance than the one before.
//
// A balance changes only where a level jumps, which is at the start of an event's
// day, and where the mean of an edge fades across ±0.5. Between jumps the mean
// fades towards one level with the half-life, but for the moment when one of its
// directions comes off the end of the scale. So all changes have a closed form,
// and none is missed that lasts longer than an instant.
func (l *Levels) Periods(tr *Triangle, domain data.Ref, from, until float64) []Period {
	var courses [3]course
	for i, e := range tr.Edges {
		courses[i] = course{l.Line(e.A, e.B, domain), l.Line(e.B, e.A, domain)}
	}
	var periods []Period
	for t := from; t < until; {
		next := until
		for i := range courses {
			next = min(next, courses[i].next(t, l.model.HalfLife))
		}
		// In the middle nothing is about to change, so that no rounding matters.
		var means [3]float64
		for i := range courses {
			means[i] = courses[i].at((t + next) / 2)
		}
		b := product(means)
		if last := len(periods) - 1; last >= 0 && periods[last].Balance == b {
			periods[last].Until = next
		} else {
			periods = append(periods, Period{t, next, b})
		}
		t = next
	}
	return periods
}

// course is the level of an edge over time: of its two directions.
type course [2]Line

// at is the mean of the two at t.
func (c *course) at(t float64) float64 { return (c[0].At(t) + c[1].At(t)) / 2 }

// next is the first time after t at which the mean jumps, crosses ±0.5 or begins
// to fade in another way; +Inf if there is none.
func (c *course) next(t, halfLife float64) float64 {
	level, towards, jump, fade := 0.0, 0.0, math.Inf(1), math.Inf(1)
	for _, line := range c {
		s := line.stretch(t)
		level += s.level / 2
		towards += s.towards / 2
		jump = min(jump, s.jump)
		fade = min(fade, s.freed)
	}
	fade = min(fade, passing(level, towards, neutral, halfLife), passing(level, towards, -neutral, halfLife))
	// Rounding may find again what lies at t itself: so at least an instant later.
	return min(jump, t+max(fade, instant))
}

// stretch tells how a level goes on: it fades from one level towards another
// until it jumps or, if it stays at an end of the scale, comes off it.
type stretch struct {
	level, towards float64
	jump           float64 // time of the next jump in years, or +Inf
	freed          float64 // years until it comes off the end of the scale, or +Inf
}

func (l Line) stretch(t float64) stretch {
	level, come := l.free(t)
	s := stretch{level: l.At(t), jump: math.Inf(1), freed: math.Inf(1)}
	if l.series == nil {
		return s
	}
	if come < len(l.series.times) {
		s.jump = l.series.times[come]
	}
	s.towards = l.series.baseline
	if s.level != level {
		s.freed = passing(level, s.towards, s.level, l.model.HalfLife)
		s.towards = s.level
	}
	return s
}

// passing is how many years it takes until what fades from one level towards
// another passes a third between them; +Inf if that does not lie between.
func passing(from, towards, level, halfLife float64) float64 {
	left := (level - towards) / (from - towards)
	if left > 0 && left < 1 {
		return -halfLife * math.Log2(left)
	}
	return math.Inf(1)
}

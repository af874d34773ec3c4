package trust

import (
	"math"

	"tripoint/data"
)

// Period is a time, in years, in which the balance stays the same.
type Period struct {
	From, Until float64 // From included, Until excluded
	Balance     Balance
}

// instant is the shortest time, in years, that Periods resolves: half a minute.
const instant = 1e-6

// Periods returns the balance of a triangle in a domain from one time until another
// (years): periods without gaps, in which neighbours differ.
//
// A balance changes only where a level jumps and where the mean of an edge fades
// across ±0.5. Between jumps a level is a sum of two powers, which has at most one
// extremum, and so is the mean, except when one of its directions reaches an end of the
// scale or leaves it. Between those times bisection finds every crossing, so Periods
// misses none that lasts longer than an instant.
func (l *Levels) Periods(tr *Triangle, domain data.Ref, from, until float64) []Period {
	var courses [3]course
	for i, e := range tr.Edges {
		courses[i] = course{l.Line(e.A, e.B, domain), l.Line(e.B, e.A, domain)}
	}
	var periods []Period
	for t := from; t < until; {
		next := until
		for i := range courses {
			next = min(next, courses[i].next(t, until, l.formula))
		}
		// In the middle no level is about to cross, so rounding does not matter.
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

// course is the levels of an edge's two directions over time.
type course [2]Line

// at returns the mean of the two at t.
func (c *course) at(t float64) float64 { return (c[0].At(t) + c[1].At(t)) / 2 }

// next returns the first time after t at which the mean jumps, crosses ±0.5 or begins
// to fade at another rate, or until.
func (c *course) next(t, until float64, f *data.Formula) float64 {
	mean := decay{from: t}
	for _, line := range c {
		d, come := line.decay(t)
		if line.series != nil && come < len(line.series.times) {
			until = min(until, line.series.times[come])
		}
		now := d.at(t, f)
		// A level beyond an end of the scale stays at that end until it passes it again.
		until = min(until, d.passes(Highest, t, until, f), d.passes(Lowest, t, until, f))
		if now > Highest || now < Lowest {
			d = decay{from: t, rest: clamp(now)}
		}
		mean.rest += d.rest / 2
		mean.good += d.good / 2 * fading(t-d.from, f.HalfLifeGoodwill)
		mean.bad += d.bad / 2 * fading(t-d.from, f.HalfLifeGrievance)
	}
	return min(until, mean.passes(neutral, t, until, f), mean.passes(-neutral, t, until, f))
}

// passes returns the first time from t+instant on at which the decay passes a level, or
// until.
func (d decay) passes(level, t, until float64, f *data.Formula) float64 {
	from := t + instant
	for _, to := range [2]float64{d.turn(f), until} {
		if to = min(to, until); to <= from {
			continue
		}
		if above := d.at(from, f) > level; above != (d.at(to, f) > level) {
			for to-from > instant/2 {
				if middle := (from + to) / 2; (d.at(middle, f) > level) == above {
					from = middle
				} else {
					to = middle
				}
			}
			return to
		}
		from = to
	}
	return until
}

// turn returns when a level has its extremum, −Inf if it has none. One fading sum pulls
// it up and the other down; where its slope is 0,
// good/h⁺ · 2^(−x/h⁺) = −bad/h⁻ · 2^(−x/h⁻).
func (d decay) turn(f *data.Formula) float64 {
	ratio := -d.good / d.bad * f.HalfLifeGrievance / f.HalfLifeGoodwill
	rate := 1/f.HalfLifeGoodwill - 1/f.HalfLifeGrievance
	if !(ratio > 0) || rate == 0 {
		return math.Inf(-1)
	}
	return d.from + math.Log2(ratio)/rate
}

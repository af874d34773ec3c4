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
// A balance changes only where a level jumps and where the mean of an edge fades
// across ±0.5. Between jumps a level is a sum of two powers, which turns at most
// once, and so is the mean but for the moments when one of its directions comes to
// an end of the scale or off it. Between those every crossing is found by halving,
// so none is missed that lasts longer than an instant.
func (l *Levels) Periods(tr *Triangle, domain data.Ref, from, until float64) []Period {
	var courses [3]course
	for i, e := range tr.Edges {
		courses[i] = course{l.Line(e.A, e.B, domain), l.Line(e.B, e.A, domain)}
	}
	var periods []Period
	for t := from; t < until; {
		next := until
		for i := range courses {
			next = min(next, courses[i].next(t, until, l.model))
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
// to fade in another way, or until.
func (c *course) next(t, until float64, m *data.Formula) float64 {
	mean := decay{from: t}
	for _, line := range c {
		d, come := line.decay(t)
		if line.series != nil && come < len(line.series.times) {
			until = min(until, line.series.times[come])
		}
		now := d.at(t, m)
		// What has come to an end of the scale stays there until it comes off it.
		until = min(until, d.passes(Highest, t, until, m), d.passes(Lowest, t, until, m))
		if now > Highest || now < Lowest {
			d = decay{from: t, rest: clamp(now)}
		}
		mean.rest += d.rest / 2
		mean.good += d.good / 2 * fading(t-d.from, m.HalfLifeGoodwill)
		mean.bad += d.bad / 2 * fading(t-d.from, m.HalfLifeGrievance)
	}
	return min(until, mean.passes(neutral, t, until, m), mean.passes(-neutral, t, until, m))
}

// passes is the first time from t+instant until a time at which a level passes
// another, or that time.
func (d decay) passes(level, t, until float64, m *data.Formula) float64 {
	from := t + instant
	for _, to := range [2]float64{d.turn(m), until} {
		if to = min(to, until); to <= from {
			continue
		}
		if above := d.at(from, m) > level; above != (d.at(to, m) > level) {
			for to-from > instant/2 {
				if middle := (from + to) / 2; (d.at(middle, m) > level) == above {
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

// turn is when a level that is drawn up by one fading sum and down by the other
// turns, or −Inf: there its slope is 0, that is
// good/h⁺ · 2^(−x/h⁺) = −bad/h⁻ · 2^(−x/h⁻).
func (d decay) turn(m *data.Formula) float64 {
	ratio := -d.good / d.bad * m.HalfLifeGrievance / m.HalfLifeGoodwill
	rate := 1/m.HalfLifeGoodwill - 1/m.HalfLifeGrievance
	if !(ratio > 0) || rate == 0 {
		return math.Inf(-1)
	}
	return d.from + math.Log2(ratio)/rate
}

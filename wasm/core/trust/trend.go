package trust

import "tripoint/data"

// TrendYears is how many years a trend looks back.
const TrendYears = 2.0

// steady is how far a level may move within TrendYears and count as steady: a quarter
// of the way from one level to the next. No strand and no word would show less.
const steady = 0.25

// Trend returns how far the level of an edge, the mean of its two directions, has
// moved in a domain within the two years before t (years): level(t) − level(t − 2),
// in levels, −4…4. Before the first event it is 0.
func (l *Levels) Trend(e *data.Edge, domain data.Ref, t float64) float64 {
	return l.Mean(e, domain, t) - l.Mean(e, domain, t-TrendYears)
}

// TrendStep returns the direction of a trend: 1 up, −1 down, and 0 if it is steady,
// within ±0.25 levels, the ends included.
func TrendStep(trend float64) int {
	switch {
	case trend > steady:
		return 1
	case trend < -steady:

		return -1
	}
	return 0
}

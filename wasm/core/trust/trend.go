package trust

// TrendYears is how many years a trend looks back: it is how far the level of an edge, the
// mean of its two directions, has moved in a domain since then, in levels, −4…4. Before
// the first event it is 0.
const TrendYears = 2.0

// steady is how far a level may move within TrendYears and count as steady: a quarter
// of the way from one level to the next. No strand and no word would show less.
const steady = 0.25

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

package trust

import "tripoint/data"

// The bounds of the parameters that a reader may choose, for sliders and for
// Bounded. Half-lives are in years.
const (
	MinGain, MaxGain           = 0.0, 2.0
	MinHalfLife, MaxHalfLife   = 0.25, 32.0
	MinSpillOver, MaxSpillOver = 0.0, 1.0
)

// Bounded is a model with each parameter that readers choose brought to the nearest
// value within the bounds above; what is no number (NaN) becomes the least. A
// dataset's own model may lie outside of them and needs no bounding.
func Bounded(m data.Formula) data.Formula {
	m.Gain = bounded(m.Gain, MinGain, MaxGain)
	m.HalfLifeGoodwill = bounded(m.HalfLifeGoodwill, MinHalfLife, MaxHalfLife)
	m.HalfLifeGrievance = bounded(m.HalfLifeGrievance, MinHalfLife, MaxHalfLife)
	m.SpillOver = bounded(m.SpillOver, MinSpillOver, MaxSpillOver)
	return m
}

func bounded(x, least, most float64) float64 {
	if !(x >= least) { // which NaN is not
		return least
	}
	return min(x, most)
}

package trust

import "tripoint/data"

// The bounds of the parameters that a reader may choose, for sliders and for
// Bounded. Half-lives are in years.
const (
	MinGain, MaxGain           = 0.0, 2.0
	MinHalfLife, MaxHalfLife   = 0.25, 32.0
	MinSpillOver, MaxSpillOver = 0.0, 1.0
)

// Bounded clamps each parameter that readers choose to the bounds above; NaN gives the
// lower bound. A dataset's own formula may lie outside of them and needs no bounding.
func Bounded(f data.Formula) data.Formula {
	f.Gain = bounded(f.Gain, MinGain, MaxGain)
	f.HalfLifeGoodwill = bounded(f.HalfLifeGoodwill, MinHalfLife, MaxHalfLife)
	f.HalfLifeGrievance = bounded(f.HalfLifeGrievance, MinHalfLife, MaxHalfLife)
	f.SpillOver = bounded(f.SpillOver, MinSpillOver, MaxSpillOver)
	return f
}

func bounded(x, least, most float64) float64 {
	if !(x >= least) { // also NaN
		return least
	}
	return min(x, most)
}

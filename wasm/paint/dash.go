package paint

import "math"

// dashes are the length of a dash and of the gap behind it, in device pixels;
// no dashes if on is 0.
type dashes struct{ on, off float64 }

// newDashes scales dash and gap in dp.
func newDashes(dash [2]float64, scale float64) dashes {
	return dashes{dash[0] * scale, dash[1] * scale}
}

// fit stretches or shrinks dashes a little, so that a whole number of them
// covers a length with a dash at each end: both ends of a band look the same.
// Without dashes, or if the length has room for no gap, one dash covers it all.
func (d dashes) fit(length float64) dashes {
	n := 1.0
	if d.on > 0 && d.off > 0 {
		n = math.Round((length + d.off) / (d.on + d.off))
	}
	if n < 2 {
		return dashes{on: length, off: endless}
	}
	k := length / (n*d.on + (n-1)*d.off)
	return dashes{d.on * k, d.off * k}
}

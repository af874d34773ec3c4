package stroke

import "math"

// count is how many dashes a length has: so many that dash and gap change least
// when they are stretched to it, with a dash at each end. It is 1 without dashes,
// or where the length has no room for a gap.
func count(dash [2]float64, length float64) int {
	on, off := dash[0], dash[1]
	if on <= 0 || off <= 0 {
		return 1
	}
	return max(1, int(math.Round((length+off)/(on+off))))
}

// Whole is the length of all dashes of a band, with the gaps between them, before
// they are stretched.
func (b *Band) Whole() float64 { return float64(b.Count)*(b.Dash[0]+b.Dash[1]) - b.Dash[1] }

// Stretched returns dash and gap stretched or shrunk a little, so that they cover
// the band. The one dash of a solid band is as long as the band.
func (b *Band) Stretched() (on, off float64) {
	length := b.Line.Length()
	if b.Count == 1 {
		return length, 0
	}
	k := length / b.Whole()
	return b.Dash[0] * k, b.Dash[1] * k
}

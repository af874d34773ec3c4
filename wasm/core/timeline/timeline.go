// Package timeline lays out time: it chooses the years of an axis, stacks the marks of
// events along a lane, and moves a date while it plays.
//
// It must not know what an axis shows, nor how. Start reading at Scale, then Lay in
// lanes.go and Playback in playback.go.
package timeline

import "math"

// Scale maps time in years to an offset along an axis in dp.
type Scale struct{ From, Until, Left, Right float64 }

// X returns the offset of a time, clamped to the scale.
func (s Scale) X(years float64) float64 {
	return s.Left + (min(max(years, s.From), s.Until)-s.From)/(s.Until-s.From)*(s.Right-s.Left)
}

// Years returns the time at an offset, clamped to the scale; NaN gives From.
func (s Scale) Years(x float64) float64 {
	if !(x > s.Left) {
		return s.From
	}
	return s.From + (min(x, s.Right)-s.Left)/(s.Right-s.Left)*(s.Until-s.From)
}

// Ticks returns round years on the scale, at least room dp apart.
func (s Scale) Ticks(room float64) []int {
	step := YearStep(s.Until-s.From, int((s.Right-s.Left)/room))
	var years []int
	for year := int(math.Ceil(s.From/float64(step))) * step; float64(year) <= s.Until; year += step {
		years = append(years, year)
	}
	return years
}

// YearStep returns how many years lie between two labels of an axis that spans some years
// and has room for most labels: the smallest fitting one of 1, 2, 4, 5, 10, 20, 40, 50 …
func YearStep(years float64, most int) int {
	for ten := 1; ; ten *= 10 {
		for _, step := range []int{ten, 2 * ten, 4 * ten, 5 * ten} {
			if years/float64(step) <= float64(max(most, 1)) || step > 1_000_000 {
				return step
			}
		}
	}
}

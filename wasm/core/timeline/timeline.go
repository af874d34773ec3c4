// Package timeline lays time out for people: the years of an axis, the marks of
// events along a lane, and how a date moves that is played.
//
// It must not know what is shown along the axis, nor how. Start reading at
// Scale, then Lay in lanes.go and Playback in playback.go.
package timeline

import "math"

// Scale maps time in years to a place along an axis in dp.
type Scale struct{ From, Until, Left, Right float64 }

// X is the place of a time; times beyond the scale are at its ends.
func (s Scale) X(years float64) float64 {
	return s.Left + (min(max(years, s.From), s.Until)-s.From)/(s.Until-s.From)*(s.Right-s.Left)
}

// Years is the time at a place; places beyond the scale, and none at all (NaN),
// are at its ends.
func (s Scale) Years(x float64) float64 {
	if !(x > s.Left) {
		return s.From
	}
	return s.From + (min(x, s.Right)-s.Left)/(s.Right-s.Left)*(s.Until-s.From)
}

// Ticks are the round years on the scale that have room dp each.
func (s Scale) Ticks(room float64) []int {
	step := YearStep(s.Until-s.From, int((s.Right-s.Left)/room))
	var years []int
	for year := int(math.Ceil(s.From/float64(step))) * step; float64(year) <= s.Until; year += step {
		years = append(years, year)
	}
	return years
}

// YearStep returns how many years are between two words of an axis that spans
// some years and has room for most words: the smallest of 1, 2, 4, 5 and their
// like in tens, hundreds …
func YearStep(years float64, most int) int {
	for ten := 1; ; ten *= 10 {
		for _, step := range []int{ten, 2 * ten, 4 * ten, 5 * ten} {
			if years/float64(step) <= float64(max(most, 1)) || step > 1_000_000 {
				return step
			}
		}
	}
}

// Package timeline divides time for axes that people read.
//
// It must not know what is shown along the axis, nor how. Start reading at
// YearStep.
package timeline

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

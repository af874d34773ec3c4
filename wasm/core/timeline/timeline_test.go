package timeline

import (
	"math"
	"testing"
)

func TestYearStep(t *testing.T) {
	for _, test := range []struct {
		name  string
		years float64
		most  int
		want  int
	}{
		{"nineteen years in five words", 19, 5, 4},
		{"two years in five words", 2, 5, 1},
		{"a lifetime in five words", 81, 5, 20},
		{"as many words as years", 12, 12, 1},
		{"one word too few", 13, 12, 2},
		{"room for nothing", 19, 0, 20},
		{"no time at all", 0, 5, 1},
		{"a span without end", math.Inf(1), 5, 2_000_000},
	} {
		if got := YearStep(test.years, test.most); got != test.want {
			t.Errorf("%s: %d, want %d", test.name, got, test.want)
		}
	}
}

package trust

import "testing"

func TestTrendStepIsZeroWithinAQuarterLevel(t *testing.T) {
	for trend, want := range map[float64]int{-4: -1, -0.26: -1, -0.25: 0, 0: 0, 0.25: 0, 0.26: 1, 4: 1} {
		if got := TrendStep(trend); got != want {
			t.Errorf("%v is step %d, want %d", trend, got, want)
		}
	}
}

package trust

import (
	"math"
	"testing"

	. "tripoint/wasm/internal/sample"
)

// In guard the raid of 2010 moves the mean by −0.5. Half of that is left two years
// later, after one half-life. The feast of 2012 then adds 0.125.
func TestTrendIsTheChangeWithinTwoYears(t *testing.T) {
	ds := Dataset()
	l, e := Compute(ds, ds.Formula, nil), &ds.Edges[0]
	for _, test := range []struct {
		name    string
		t, want float64
		step    int
	}{
		{"is 0 before the first event", 2009, 0, 0},
		{"falls by the raid", 2010, -0.5, -1},
		{"rises as the raid fades and the feast counts", 2012, 0.375, 1},
		{"is 0 once both have faded", 2030, 0, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := l.Trend(e, Guard, test.t)
			if math.Abs(got-test.want) > 1e-3 || TrendStep(got) != test.step {
				t.Errorf("trend %v, step %d, want %v, %d", got, TrendStep(got), test.want, test.step)
			}
		})
	}
}

func TestTrendStepIsZeroWithinAQuarterLevel(t *testing.T) {
	for trend, want := range map[float64]int{-4: -1, -0.26: -1, -0.25: 0, 0: 0, 0.25: 0, 0.26: 1, 4: 1} {
		if got := TrendStep(trend); got != want {
			t.Errorf("%v is step %d, want %d", trend, got, want)
		}
	}
}

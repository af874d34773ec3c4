package trust

import (
	"math"
	"testing"

	. "tripoint/wasm/internal/sample"
)

// In guard the raid of 2010 moved the mean by −0.5, of which two years later,
// after one half-life, half is left; the feast of 2012 then added 0.125.
func TestTrendIsTheChangeOfTwoYears(t *testing.T) {
	ds := Dataset()
	l, e := Compute(ds, ds.Formula, nil), &ds.Edges[0]
	for _, test := range []struct {
		name    string
		t, want float64
		step    int
	}{
		{"nothing before the first event", 2009, 0, 0},
		{"down by the raid", 2010, -0.5, -1},
		{"up as the raid fades and a feast is held", 2012, 0.375, 1},
		{"still when both have faded", 2030, 0, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := l.Trend(e, Guard, test.t)
			if math.Abs(got-test.want) > 1e-3 || TrendStep(got) != test.step {
				t.Errorf("trend %v, step %d, want %v, %d", got, TrendStep(got), test.want, test.step)
			}
		})
	}
}

func TestTrendStepHasBoundsOfAQuarterLevel(t *testing.T) {
	for trend, want := range map[float64]int{-4: -1, -0.26: -1, -0.25: 0, 0: 0, 0.25: 0, 0.26: 1, 4: 1} {
		if got := TrendStep(trend); got != want {
			t.Errorf("%v is step %d, want %d", trend, got, want)
		}
	}
}

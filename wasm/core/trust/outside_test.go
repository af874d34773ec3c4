package trust

import (
	"math"
	"testing"

	"tripoint/data"
	. "tripoint/wasm/internal/sample"
)

func TestRankCorrelationIsSpearmans(t *testing.T) {
	for _, test := range []struct {
		name string
		a, b []float64
		want float64
	}{
		{"is 1 in the same order", []float64{1, 2, 30}, []float64{-5, 0, 1}, 1},
		{"is −1 in the inverse order", []float64{1, 2, 3}, []float64{9, 8, 1}, -1},
		{"shares the ranks of equals", []float64{1, 1, 2}, []float64{1, 2, 3}, math.Sqrt(3) / 2},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := RankCorrelation(test.a, test.b); math.Abs(got-test.want) > 1e-12 {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
	if got := RankCorrelation([]float64{1, 1}, []float64{1, 2}); got == got {
		t.Errorf("of equal values it is %v, want NaN", got)
	}
}

func TestOutsideComparesCountsWithYearlyLevels(t *testing.T) {
	ds := Dataset()
	x := data.NewIndex(ds)
	o := &data.Outside{Sign: -1, From: 2009, Series: []data.Series{
		{From: North, To: South, Values: []float64{0, 1, 3}}, {From: South, To: North, Values: []float64{0, 4, 1}},
		{Edge: SouthWest, Values: []float64{0, 0, 0}}}}
	years, pooled := Compute(ds, ds.Formula, nil).Outside(x, o)
	if len(years) != 2 || years[0].Edge.ID != NorthSouth || years[0].Counts[1] != 5 || years[0].Levels[0] != 0 {
		t.Fatalf("got %+v", years)
	}
	// The raid of 2010 makes that year's level lower than the next year's, and the count of
	// 2010 is the highest.
	if years[0].Rank != 1 || years[1].Rank == years[1].Rank {
		t.Errorf("the rank correlations are %v and %v, want 1 and NaN", years[0].Rank, years[1].Rank)
	}
	if !(pooled > 0.5) {
		t.Errorf("the pooled rank correlation is %v", pooled)
	}
}

// Nobody tuned the formula to these counts.
func TestCountsOfOthersConfirmTheOrderOfTheLevels(t *testing.T) {
	x := facts(t)
	l := Compute(x.Data(), x.Data().Formula, nil)
	for i := range x.Data().Outside {
		o := &x.Data().Outside[i]
		years, pooled := l.Outside(x, o)
		t.Logf("%s: pooled %.2f", o.ID, pooled)
		for _, y := range years {
			t.Logf("  %s %.2f", y.Edge.ID, y.Rank)
		}
		if !(pooled > 0.4) {
			t.Errorf("%s: the pooled rank correlation is %.2f", o.ID, pooled)
		}
	}
}

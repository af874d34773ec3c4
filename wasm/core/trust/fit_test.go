package trust

import (
	"math"
	"testing"

	"tripoint/data"
	. "tripoint/wasm/core/internal/sample"
)

// The raid of 2010 moved North in South by −1, and half a year later, at the end
// of June, 2^(−1/4) of it is left; the mean with South in North is half of that.
// That is neutral, and the assessment says strained.
func TestFitComparesWithTheEndOfTheDate(t *testing.T) {
	x := data.NewIndex(Dataset())
	got := Compute(x.Data(), x.Data().Model, nil).Fit(x)
	level := -0.5 * math.Exp2(-(data.Date("2010-06").EndYears()-2010)/2)
	if len(got.Pairs) != 1 || math.Abs(got.Pairs[0].Level-level) > 1e-12 || got.Pairs[0].Assessment != &x.Data().Assessments[0] {
		t.Fatalf("got %+v, want the level %v", got.Pairs, level)
	}
	if math.Abs(got.Mean-(level+1)) > 1e-12 || got.Signs != 0 || got.Pairs[0].Agrees() {
		t.Errorf("got %v and %d signs, want %v and 0", got.Mean, got.Signs, level+1)
	}
}

func TestPairsAgreeWhereTheirSignsDo(t *testing.T) {
	for _, test := range []struct {
		judged int
		level  float64
		want   bool
	}{
		{0, 0.5, true}, {0, -0.5, true}, {0, 0.51, false}, {1, 0.51, true}, {2, 0.6, true},
		{1, 0.5, false}, {-1, -0.51, true}, {-2, -0.51, true}, {-1, 1, false}, {-1, -0.5, false},
	} {
		p := Pair{&data.Assessment{Level: test.judged}, test.level}
		if p.Agrees() != test.want {
			t.Errorf("%d and %v agree: %v", test.judged, test.level, p.Agrees())
		}
	}
}

func TestFitWithoutAssessmentsIsNothing(t *testing.T) {
	ds := Dataset()
	ds.Assessments = nil
	if got := Compute(ds, ds.Model, nil).Fit(data.NewIndex(ds)); len(got.Pairs) != 0 || got.Mean != 0 || got.Signs != 0 {
		t.Errorf("got %+v", got)
	}
}

// How far the computed levels are from what people judged. The bounds are loose:
// better-founded facts may move the figures, a slip in the formula moves them far.
func TestTheModelIsNearTheAssessments(t *testing.T) {
	x := facts(t)
	fit := Compute(x.Data(), x.Data().Model, nil).Fit(x)
	n := len(fit.Pairs)
	t.Logf("mean distance %.3f levels, %d of %d signs agree", fit.Mean, fit.Signs, n)
	if n < 70 || !(fit.Mean > 0.3 && fit.Mean < 0.5) || fit.Signs < n*7/10 {
		t.Errorf("the model is %.3f levels from the assessments on average and agrees with %d of %d signs; it was 0.465 and 57 of 77", fit.Mean, fit.Signs, n)
	}
}

package trust

import (
	"math"
	"testing"

	"tripoint/data"
	. "tripoint/wasm/internal/sample"
)

// The raid of 2010 moved North in South by −1, and half a year later, at the end
// of June, 2^(−1/4) of it is left; the mean with South in North is half of that.
// That is neutral, and the assessment says strained.
func TestFitComparesWithTheEndOfTheDate(t *testing.T) {
	x := data.NewIndex(Dataset())
	got := Compute(x.Data(), x.Data().Formula, nil).Fit(x)
	level := -0.5 * math.Exp2(-(data.Date("2010-06").EndYears()-2010)/2)
	if len(got.Pairs) != 1 || math.Abs(got.Pairs[0].Level-level) > 1e-6 || got.Pairs[0].Assessment != &x.Data().Assessments[0] {
		t.Fatalf("got %+v, want the level %v", got.Pairs, level)
	}
	if math.Abs(got.Mean-(level+1)) > 1e-6 || got.Words != 0 || got.Pairs[0].Agrees() {
		t.Errorf("got %v and %d words, want %v and 0", got.Mean, got.Words, level+1)
	}
}

// An event of the day after an assessment's period is not part of it.
func TestFitEndsBeforeTheNextDay(t *testing.T) {
	ds := Dataset()
	ds.Assessments[0].Date = "2011-12-31"
	ds.Assessments[0].Domain = Trade
	x := data.NewIndex(ds)
	with := Compute(ds, ds.Formula, nil).Fit(x).Pairs[0].Level
	without := Compute(ds, ds.Formula, []data.Ref{Feast}).Fit(x).Pairs[0].Level
	if with != without {
		t.Errorf("the feast of 1 January 2012 moves the level of 31 December from %v to %v", without, with)
	}
}

func TestPairsAgreeWhereTheirWordsDo(t *testing.T) {
	for _, test := range []struct {
		judged int
		level  float64
		want   bool
	}{
		{0, 0.5, true}, {0, -0.5, true}, {0, 0.51, false}, {1, 0.51, true}, {2, 0.6, false},
		{1, 0.5, false}, {-1, -0.51, true}, {-2, -0.51, false}, {-2, -1.51, true}, {-1, 1, false},
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
	if got := Compute(ds, ds.Formula, nil).Fit(data.NewIndex(ds)); len(got.Pairs) != 0 || got.Mean != 0 || got.Words != 0 {
		t.Errorf("got %+v", got)
	}
}

// Four points, worked out on paper: two of an edge, in one domain at 2 and 0, and
// one in another at 1.
func TestBaselinesNeedNoModel(t *testing.T) {
	judged := []data.Assessment{
		{Edge: NorthSouth, Domain: Trade, Level: 2}, {Edge: NorthSouth, Domain: Trade, Level: 0}, {Edge: NorthSouth, Domain: Guard, Level: 1}}
	want := Baselines{Zero: 1, Edge: 2.0 / 3, Domain: 2.0 / 3, Last: 5.0 / 3}
	got := baselines(judged)
	for _, d := range []float64{got.Zero - want.Zero, got.Edge - want.Edge, got.Domain - want.Domain, got.Last - want.Last} {
		if math.Abs(d) > 1e-12 {
			t.Fatalf("got %+v, want %+v", got, want)
		}
	}
}

// How far the computed levels are from what people judged, beside guesses that
// need no model. The bounds are loose: better facts may move the figures, a slip in
// the formula moves them far.
func TestTheModelIsNearerThanGuesses(t *testing.T) {
	x := facts(t)
	fit := Compute(x.Data(), x.Data().Formula, nil).Fit(x)
	n, b := len(fit.Pairs), fit.Baselines
	t.Logf("mean distance %.3f levels, %d of %d words, rank correlation %.3f; guesses %.2f, %.2f, %.2f, %.2f",
		fit.Mean, fit.Words, n, fit.Rank, b.Zero, b.Edge, b.Domain, b.Last)
	if n < 70 || !(fit.Mean < 0.8*min(b.Zero, b.Edge, b.Domain, b.Last)) || fit.Words < n*6/10 || !(fit.Rank > 0.8) {
		t.Errorf("the model is %.3f levels from the assessments on average, has %d of %d words and a rank correlation of %.2f; it was 0.375, 51 of 77 and 0.92",
			fit.Mean, fit.Words, n, fit.Rank)
	}
}

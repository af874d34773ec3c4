package trust

import (
	"math"
	"testing"

	"tripoint/data"
	. "tripoint/wasm/internal/sample"
)

// The raid of 2010 moved North in South by −1. Half a year later, at the end of June,
// 2^(−1/4) of it is left; the mean with South in North is half of that. The level is
// neutral, and the assessment says strained.
func TestScoreComparesAnAssessmentWithTheLevelAtTheEndOfItsDate(t *testing.T) {
	x := data.NewIndex(Dataset())
	got := Compute(x.Data(), x.Data().Formula, nil).Score(x)
	level := -0.5 * math.Exp2(-(data.Date("2010-06").EndYears()-2010)/2)
	if len(got.Pairs) != 1 || math.Abs(got.Pairs[0].Level-level) > 1e-6 || got.Pairs[0].Assessment != &x.Data().Assessments[0] {
		t.Fatalf("got %+v, want the level %v", got.Pairs, level)
	}
	if math.Abs(got.Mean-(level+1)) > 1e-6 || got.Words != 0 || got.Pairs[0].Agrees() {
		t.Errorf("got %v and %d words, want %v and 0", got.Mean, got.Words, level+1)
	}
}

func TestScoreIgnoresAnEventOnTheDayAfterAnAssessment(t *testing.T) {
	ds := Dataset()
	ds.Assessments[0].Date = "2011-12-31"
	ds.Assessments[0].Domain = Trade
	x := data.NewIndex(ds)
	with := Compute(ds, ds.Formula, nil).Score(x).Pairs[0].Level
	without := Compute(ds, ds.Formula, []data.Ref{Feast}).Score(x).Pairs[0].Level
	if with != without {
		t.Errorf("the feast of 1 January 2012 moves the level of 31 December from %v to %v", without, with)
	}
}

func TestAPairAgreesIfItsLevelsHaveTheSameWord(t *testing.T) {
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

func TestScoreIsZeroWithoutAssessments(t *testing.T) {
	ds := Dataset()
	ds.Assessments = nil
	if got := Compute(ds, ds.Formula, nil).Score(data.NewIndex(ds)); len(got.Pairs) != 0 || got.Mean != 0 || got.Words != 0 {
		t.Errorf("got %+v", got)
	}
}

// Worked out on paper: an edge has the assessments 2 and 0 in one domain, and 1 in
// another.
func TestBaselinesAreTheErrorsOfSimpleGuesses(t *testing.T) {
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

// The bounds are loose: better facts may move the figures a little, a mistake in the
// formula moves them far.
func TestTheFormulaScoresBetterThanSimpleGuesses(t *testing.T) {
	x := facts(t)
	score := Compute(x.Data(), x.Data().Formula, nil).Score(x)
	n, b := len(score.Pairs), score.Baselines
	t.Logf("mean distance %.3f levels, %d of %d words, rank correlation %.3f; guesses %.2f, %.2f, %.2f, %.2f",
		score.Mean, score.Words, n, score.Rank, b.Zero, b.Edge, b.Domain, b.Last)
	if n < 70 || !(score.Mean < 0.8*min(b.Zero, b.Edge, b.Domain, b.Last)) || score.Words < n*6/10 || !(score.Rank > 0.8) {
		t.Errorf("the levels are %.3f from the assessments on average, have %d of %d words and a rank correlation of %.2f; they had 0.375, 51 of 77 and 0.92",
			score.Mean, score.Words, n, score.Rank)
	}
}

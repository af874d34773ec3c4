package trust

import (
	"math"
	"math/rand/v2"
	"testing"

	"tripoint/data"
	. "tripoint/wasm/internal/sample"
)

// Two edges stay at 1. North in South rises by 2·0.5 in 2010 and by as much again in
// 2011, and fades with a half-life of 2 years. So the third edge has a sign only while
// the mean of its two directions is over 0.5.
func TestAPeriodBeginsWhenALevelJumpsOrFadesAcrossABound(t *testing.T) {
	ds := Dataset()
	ds.Events = nil
	for _, e := range ds.Edges[1:] {
		ds.Baselines = append(ds.Baselines,
			data.Baseline{From: e.A, To: e.B, Domain: Trade, Level: 1}, data.Baseline{From: e.B, To: e.A, Domain: Trade, Level: 1})
	}
	for _, date := range []data.Date{"2010", "2011"} {
		ds.Events = append(ds.Events, data.Event{Date: date, Acts: []data.Act{Moved(North, South, 2, Trade)}})
	}
	l, tr := Compute(ds, ds.Formula, nil), &Triangles(data.NewIndex(ds))[0]
	over := 2011 + 2*math.Log2((1+math.Exp2(-0.5))/1) // when the sum of both has fallen to 1
	want := []Period{{2009, 2011, Open}, {2011, over, Balanced}, {over, 2015, Open}}
	got := l.Periods(tr, Trade, 2009, 2015)
	if len(got) != len(want) {
		t.Fatalf("got %v, want %v", got, want)
	}
	for i, p := range got {
		if math.Abs(p.From-want[i].From) > 1e-5 || math.Abs(p.Until-want[i].Until) > 1e-5 || p.Balance != want[i].Balance {
			t.Errorf("period %d is %v, want %v", i, p, want[i])
		}
	}
	if got := l.Periods(tr, Trade, 2015, 2015); got != nil {
		t.Errorf("an empty span has the periods %v", got)
	}
}

func TestASpanWithoutEventsIsOnePeriod(t *testing.T) {
	l, tr := standing([3]float64{1, -1, -1})
	want := Period{2008, 2015, Balanced}
	if got := l.Periods(tr, Trade, 2008, 2015); len(got) != 1 || got[0] != want {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestPeriodsOfRandomFactsEqualDenseSampling(t *testing.T) {
	changes := 0
	many(t, func(t *testing.T, _ *rand.Rand, ds *data.Dataset) {
		changes += compare(t, Compute(ds, ds.Formula, nil), data.NewIndex(ds), 2007.03, 2019.7)
	})
	if changes < 60 {
		t.Errorf("the random datasets have %d changes, which is too few to tell", changes)
	}
}

func TestPeriodsOfTheFactsEqualDenseSampling(t *testing.T) {
	x := facts(t)
	ds := x.Data()
	compare(t, Compute(ds, ds.Formula, nil), x, ds.From.Years(), ds.Until.EndYears())
}

// compare checks the periods of all triangles and domains against Balance, at every
// third of a day, or at every third day in a short run. It returns how many changes the
// periods have.
func compare(t *testing.T, l *Levels, x *data.Index, from, until float64) (changes int) {
	t.Helper()
	step := 0.001
	if testing.Short() {
		step = 0.009
	}
	for _, tr := range Triangles(x) {
		for _, d := range x.Data().Domains {
			periods := l.Periods(&tr, d.ID, from, until)
			whole(t, periods, from, until)
			changes += len(periods) - 1
			i := 0
			for at := from; at < until; at += step {
				for periods[i].Until <= at {
					i++
				}
				near := min(at-periods[i].From, periods[i].Until-at) <= 2*instant
				if b := l.Balance(&tr, d.ID, at); b.Balance != periods[i].Balance && !near {
					t.Fatalf("%s at %.5f: the balance is %d, and %v says otherwise", d.ID, at, b.Balance, periods[i])
				}
			}
		}
	}
	return changes
}

// whole checks that the periods fill the span without gaps and that neighbours differ.
func whole(t *testing.T, periods []Period, from, until float64) {
	t.Helper()
	if len(periods) == 0 || periods[0].From != from || periods[len(periods)-1].Until != until {
		t.Fatalf("%v do not go from %v to %v", periods, from, until)
	}
	for i := range periods {
		p := periods[i]
		if p.From >= p.Until || i > 0 && (p.From != periods[i-1].Until || p.Balance == periods[i-1].Balance) {
			t.Fatalf("the periods at %d are not in order: %v", i, periods)
		}
	}
}

func BenchmarkPeriods(b *testing.B) {
	x := facts(b)
	ds := x.Data()
	l := Compute(ds, ds.Formula, nil)
	tr, d := &Triangles(x)[0], ds.Domains[0].ID
	b.ReportAllocs()
	for b.Loop() {
		l.Periods(tr, d, ds.From.Years(), ds.Until.EndYears())
	}
}

package trust

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"tripoint/data"
	. "tripoint/wasm/internal/sample"
)

// random returns the sample with baselines and up to 30 made-up events by date, many of
// them on the same day.
func random(r *rand.Rand) *data.Dataset {
	ds := Dataset()
	ds.Events = nil
	year, month := 2008, 1
	for i := range r.IntN(31) {
		if r.IntN(3) > 0 {
			month += 1 + r.IntN(5)
		}
		for ; month > 12; month -= 12 {
			year++
		}
		e := data.Event{ID: data.Ref(fmt.Sprintf("event/%d", i)), Date: data.MakeMonth(year, month)}
		for _, edge := range ds.Edges {
			about := ds.Domains[r.IntN(2)].ID
			e.Acts = append(e.Acts, Moved(edge.A, edge.B, r.IntN(5)-2, about), Moved(edge.B, edge.A, r.IntN(5)-2, about))
			if r.IntN(4) == 0 { // a promise among others
				e.Agreement = agreed(ds, r, edge, len(ds.Agreements), year)
				e.Acts = append(e.Acts, data.Act{Kind: Feasted, Between: []data.Ref{edge.A, edge.B}, Standing: Rumour, About: []data.Ref{about}})
			}
		}
		ds.Events = append(ds.Events, e)
	}
	for _, edge := range ds.Edges {
		ds.Baselines = append(ds.Baselines,
			data.Baseline{From: edge.A, To: edge.B, Domain: Trade, Level: 4*r.Float64() - 2},
			data.Baseline{From: edge.B, To: edge.A, Domain: Trade, Level: 4*r.Float64() - 2})
	}
	ds.Formula = data.Formula{Gain: MaxGain * r.Float64(), HalfLifeGoodwill: MinHalfLife + 5*r.Float64(), HalfLifeGrievance: MinHalfLife + 5*r.Float64(),
		SpillOver: r.Float64(), Side: r.Float64(), Shown: r.Float64()}
	return ds
}

// agreed adds an agreement about an edge and returns its ref; the agreement may end.
func agreed(ds *data.Dataset, r *rand.Rand, e data.Edge, i, year int) data.Ref {
	a := data.Agreement{ID: data.Ref(fmt.Sprintf("agreement/%d", i)), Standing: data.Political, Edges: []data.Ref{e.ID},
		Parties: []data.Party{{Node: e.A}, {Node: e.B}}, From: data.MakeMonth(year+r.IntN(2), 1+r.IntN(12))}
	if r.IntN(2) == 0 {
		a.Until = data.MakeMonth(year+2+r.IntN(3), 1+r.IntN(12))
	}
	if last := len(ds.Agreements) - 1; last > 0 && r.IntN(3) == 0 {
		a.Under = ds.Agreements[last].ID
	}
	ds.Agreements = append(ds.Agreements, a)
	return a.ID
}

// many calls do with many random datasets, each in a sub-test that names its seed.
func many(t *testing.T, do func(t *testing.T, r *rand.Rand, ds *data.Dataset)) {
	for seed := range uint64(60) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			r := rand.New(rand.NewPCG(seed, 3))
			do(t, r, random(r))
		})
	}
}

// directions calls do for each direction of the edges, at many times.
func directions(ds *data.Dataset, do func(from, to, domain data.Ref, t float64)) {
	for _, e := range ds.Edges {
		for _, d := range ds.Domains {
			for t := 2007.0; t < 2020; t += 0.171 {
				do(e.A, e.B, d.ID, t)
				do(e.B, e.A, d.ID, t)
			}
		}
	}
}

func TestLevelsStayOnTheScaleWithAnyParameters(t *testing.T) {
	wild := []float64{math.NaN(), math.Inf(1), math.Inf(-1), 0, -3, 1e-300, 1e300, 0.7}
	many(t, func(t *testing.T, r *rand.Rand, ds *data.Dataset) {
		one := func() float64 { return wild[r.IntN(len(wild))] }
		f := Bounded(data.Formula{Gain: one(), HalfLifeGoodwill: one(), HalfLifeGrievance: one(), SpillOver: one(), Side: 0.5, Shown: 0.5})
		l := Compute(ds, f, nil)
		directions(ds, func(from, to, domain data.Ref, at float64) {
			if level := l.At(from, to, domain, at); !(level >= Lowest && level <= Highest) {
				t.Fatalf("%v in %v is at %v under %+v", from, to, level, f)
			}
		})
	})
}

func TestTheOrderOfEventsOfOneDayDoesNotMatter(t *testing.T) {
	many(t, func(t *testing.T, _ *rand.Rand, ds *data.Dataset) {
		before := Compute(ds, ds.Formula, nil)
		for from, until := 0, 0; from < len(ds.Events); from = until {
			for until = from; until < len(ds.Events) && ds.Events[until].Date == ds.Events[from].Date; until++ {
			}
			for i, j := from, until-1; i < j; i, j = i+1, j-1 {
				ds.Events[i], ds.Events[j] = ds.Events[j], ds.Events[i]
			}
		}
		after := Compute(ds, ds.Formula, nil)
		directions(ds, func(from, to, domain data.Ref, at float64) {
			if a, b := before.At(from, to, domain, at), after.At(from, to, domain, at); math.Abs(a-b) > 1e-12 {
				t.Fatalf("%v in %v is at %v, the other way round at %v", from, to, a, b)
			}
		})
	})
}

func TestTheLevelIsTheBaselineWithAllEventsOff(t *testing.T) {
	many(t, func(t *testing.T, _ *rand.Rand, ds *data.Dataset) {
		var all []data.Ref
		for _, e := range ds.Events {
			all = append(all, e.ID)
		}
		want := map[direction]float64{}
		for _, b := range ds.Baselines {
			want[direction{b.From, b.To, b.Domain}] = b.Level
		}
		l := Compute(ds, ds.Formula, all)
		directions(ds, func(from, to, domain data.Ref, at float64) {
			if got := l.At(from, to, domain, at); got != want[direction{from, to, domain}] {
				t.Fatalf("%v in %v is at %v, want the baseline %v", from, to, got, want[direction{from, to, domain}])
			}
		})
	})
}

func TestBoundedClampsEachParameter(t *testing.T) {
	note := data.Plain("kept")
	formula := func(gain, goodwill, grievance, spillOver float64) data.Formula {
		return data.Formula{Gain: gain, HalfLifeGoodwill: goodwill, HalfLifeGrievance: grievance, SpillOver: spillOver}
	}
	nan, inf := math.NaN(), math.Inf(1)
	tests := []struct {
		name      string
		got, want data.Formula
	}{
		{"leaves values within the bounds", formula(0.75, 4, 8, 0.25), formula(0.75, 4, 8, 0.25)},
		{"leaves the lower bounds", formula(0, 0.25, 0.25, 0), formula(0, 0.25, 0.25, 0)},
		{"leaves the upper bounds", formula(2, 32, 32, 1), formula(2, 32, 32, 1)},
		{"raises lower values", formula(-1, 0, -3, -inf), formula(0, 0.25, 0.25, 0)},
		{"lowers higher values", formula(2.1, 1e9, 33, inf), formula(2, 32, 32, 1)},
		{"turns NaN into the lower bounds", formula(nan, nan, nan, nan), formula(0, 0.25, 0.25, 0)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			test.got.Note = note
			got := Bounded(test.got)
			if got.Gain != test.want.Gain || got.HalfLifeGoodwill != test.want.HalfLifeGoodwill ||
				got.HalfLifeGrievance != test.want.HalfLifeGrievance || got.SpillOver != test.want.SpillOver || got.Note.String() != "kept" {
				t.Errorf("got %+v, want %+v", got, test.want)
			}
		})
	}
}

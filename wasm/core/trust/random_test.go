package trust

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"tripoint/data"
	. "tripoint/wasm/core/internal/sample"
)

// random is the sample with up to 30 made-up events by date, many of them on the
// same day, and baselines.
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
		e := data.Event{ID: data.Ref(fmt.Sprintf("event/%d", i)), Domain: ds.Domains[r.IntN(2)].ID, Date: data.MakeMonth(year, month)}
		for _, edge := range ds.Edges {
			e.Shifts = append(e.Shifts,
				data.Shift{From: edge.A, To: edge.B, By: r.IntN(5) - 2}, data.Shift{From: edge.B, To: edge.A, By: r.IntN(5) - 2})
		}
		ds.Events = append(ds.Events, e)
	}
	for _, edge := range ds.Edges {
		ds.Baselines = append(ds.Baselines,
			data.Baseline{From: edge.A, To: edge.B, Domain: Trade, Level: 4*r.Float64() - 2},
			data.Baseline{From: edge.B, To: edge.A, Domain: Trade, Level: 4*r.Float64() - 2})
	}
	ds.Model = data.Model{Gain: MaxGain * r.Float64(), HalfLife: MinHalfLife + 5*r.Float64(), SpillOver: r.Float64()}
	return ds
}

// many calls do with many random datasets; a fault names its seed.
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

func TestLevelsStayOnTheScaleWhateverReadersChoose(t *testing.T) {
	wild := []float64{math.NaN(), math.Inf(1), math.Inf(-1), 0, -3, 1e-300, 1e300, 0.7}
	many(t, func(t *testing.T, r *rand.Rand, ds *data.Dataset) {
		one := func() float64 { return wild[r.IntN(len(wild))] }
		m := Bounded(data.Model{Gain: one(), HalfLife: one(), SpillOver: one()})
		l := Compute(ds, m, nil)
		directions(ds, func(from, to, domain data.Ref, at float64) {
			if level := l.At(from, to, domain, at); !(level >= Lowest && level <= Highest) {
				t.Fatalf("%v in %v is at %v under %+v", from, to, level, m)
			}
		})
	})
}

func TestTheOrderOfEventsOfOneDayDoesNotMatter(t *testing.T) {
	many(t, func(t *testing.T, _ *rand.Rand, ds *data.Dataset) {
		before := Compute(ds, ds.Model, nil)
		for from, until := 0, 0; from < len(ds.Events); from = until {
			for until = from; until < len(ds.Events) && ds.Events[until].Date == ds.Events[from].Date; until++ {
			}
			for i, j := from, until-1; i < j; i, j = i+1, j-1 {
				ds.Events[i], ds.Events[j] = ds.Events[j], ds.Events[i]
			}
		}
		after := Compute(ds, ds.Model, nil)
		directions(ds, func(from, to, domain data.Ref, at float64) {
			if a, b := before.At(from, to, domain, at), after.At(from, to, domain, at); math.Abs(a-b) > 1e-12 {
				t.Fatalf("%v in %v is at %v, the other way round at %v", from, to, a, b)
			}
		})
	})
}

func TestWithoutAnyEventTheBaselineIsLeft(t *testing.T) {
	many(t, func(t *testing.T, _ *rand.Rand, ds *data.Dataset) {
		var all []data.Ref
		for _, e := range ds.Events {
			all = append(all, e.ID)
		}
		want := map[direction]float64{}
		for _, b := range ds.Baselines {
			want[direction{b.From, b.To, b.Domain}] = b.Level
		}
		l := Compute(ds, ds.Model, all)
		directions(ds, func(from, to, domain data.Ref, at float64) {
			if got := l.At(from, to, domain, at); got != want[direction{from, to, domain}] {
				t.Fatalf("%v in %v is at %v, want the baseline %v", from, to, got, want[direction{from, to, domain}])
			}
		})
	})
}

func TestBounded(t *testing.T) {
	note := data.Plain("kept")
	tests := []struct {
		name      string
		got, want data.Model
	}{
		{"leaves what is within", data.Model{Gain: 0.75, HalfLife: 4, SpillOver: 0.25}, data.Model{Gain: 0.75, HalfLife: 4, SpillOver: 0.25}},
		{"leaves the least", data.Model{HalfLife: 0.5}, data.Model{HalfLife: 0.5}},
		{"leaves the most", data.Model{Gain: 2, HalfLife: 20, SpillOver: 1}, data.Model{Gain: 2, HalfLife: 20, SpillOver: 1}},
		{"raises what is too little", data.Model{Gain: -1, HalfLife: 0, SpillOver: math.Inf(-1)}, data.Model{HalfLife: 0.5}},
		{"lowers what is too much", data.Model{Gain: 2.1, HalfLife: 1e9, SpillOver: math.Inf(1)}, data.Model{Gain: 2, HalfLife: 20, SpillOver: 1}},
		{"takes no number for the least", data.Model{Gain: math.NaN(), HalfLife: math.NaN(), SpillOver: math.NaN()}, data.Model{HalfLife: 0.5}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			test.got.Note = note
			got := Bounded(test.got)
			if got.Gain != test.want.Gain || got.HalfLife != test.want.HalfLife || got.SpillOver != test.want.SpillOver || got.Note.String() != "kept" {
				t.Errorf("got %+v, want %+v", got, test.want)
			}
		})
	}
}

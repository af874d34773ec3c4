package trust

import (
	"math"
	"testing"

	"tripoint/data"
	. "tripoint/wasm/internal/sample"
)

// The sample has gain 0.5, half-life 2 years and spill-over 0.25; a raid in 2010 (guard,
// −2 for North in South) and a feast in 2012 (trade, +1 both ways).
func TestLevelsOfTheSample(t *testing.T) {
	tests := []struct {
		name             string
		from, to, domain data.Ref
		t                float64
		without          []data.Ref
		want             float64
	}{
		{"are zero before the first event", North, South, Guard, 2009.99, nil, 0},
		{"jump on the first day of the event's year", North, South, Guard, 2010, nil, 0.5 * -2},
		{"halve after the half-life", North, South, Guard, 2011.9999, nil, -0.5},
		{"spill over into other domains", North, South, Trade, 2010, nil, 0.5 * 0.25 * -2},
		{"do not move the doer of an act that it denies", South, North, Guard, 2010, nil, 0},
		{"add up over events", North, South, Trade, 2012, nil, 0.5 * (0.25*-2*0.5 + 1)},
		{"leave out an event that is switched off", North, South, Trade, 2012, []data.Ref{Raid}, 0.5},
		{"are zero without facts", West, South, Trade, 2012, nil, 0},
	}
	ds := Dataset()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			l := Compute(ds, ds.Formula, test.without)
			if got := l.At(test.from, test.to, test.domain, test.t); math.Abs(got-test.want) > 1e-3 {
				t.Errorf("level %.4f, want %.4f", got, test.want)
			}
		})
	}
}

// Levels carries sums on from event to event; the formula adds up all events anew.
func TestLevelsEqualTheSumOfTheFormula(t *testing.T) {
	ds := Dataset()
	ds.Events = nil
	ds.Formula.HalfLifeGoodwill, ds.Formula.HalfLifeGrievance = 1, 5
	ds.Baselines = []data.Baseline{{From: North, To: South, Domain: Trade, Level: 0.3}}
	dates := []data.Date{"2008-11", "2009-03-04", "2009-03-04", "2010", "2011-07~", "2012-12-31", "2013-01-01/2013-02-02"}
	for i, d := range dates {
		domain := Trade
		if i%2 == 1 {
			domain = Guard
		}
		ds.Events = append(ds.Events, data.Event{ID: data.Ref("event/e"), Date: d, Domain: domain,
			Acts: []data.Act{Moved(North, South, i%5-2, domain)}})
	}
	l := Compute(ds, ds.Formula, nil)
	for now := 2008.0; now < 2015; now += 0.037 {
		sum := 0.0
		for _, e := range ds.Events {
			if at := e.Date.Years(); at <= now {
				w := ds.Formula.SpillOver
				if e.Domain == Trade {
					w = 1
				}
				by, halfLife := w*ds.Codebook.Strength(&e.Acts[0]), ds.Formula.HalfLifeGoodwill
				if by < 0 {
					halfLife = ds.Formula.HalfLifeGrievance
				}
				sum += by * math.Pow(2, -(now-at)/halfLife)
			}
		}
		want := min(max(0.3+ds.Formula.Gain*sum, -2), 2)
		if got := l.At(North, South, Trade, now); math.Abs(got-want) > 1e-9 {
			t.Fatalf("at %.3f the level is %v, by the formula %v", now, got, want)
		}
	}
}

func TestALevelIsClampedToTheScale(t *testing.T) {
	ds := Dataset()
	ds.Formula.Gain = 50
	l := Compute(ds, ds.Formula, nil)
	if got := l.At(North, South, Guard, 2010); got != Lowest {
		t.Errorf("level %v, want %v", got, Lowest)
	}
}

func TestAtDoesNotAllocate(t *testing.T) {
	ds := Dataset()
	l := Compute(ds, ds.Formula, nil)
	if n := testing.AllocsPerRun(100, func() { l.At(North, South, Guard, 2013) }); n != 0 {
		t.Errorf("%v allocations, want 0", n)
	}
}

func TestStepTurnsALevelIntoTheNumberOfItsWord(t *testing.T) {
	for level, want := range map[float64]int{
		-2: -2, -1.51: -2, -1.5: -1, -0.51: -1, -0.5: 0, 0: 0, 0.5: 0, 0.51: 1, 1.5: 1, 1.51: 2, 2: 2,
	} {
		if got := Step(level); got != want {
			t.Errorf("%v is step %d, want %d", level, got, want)
		}
	}
}

func TestCoverageOfADomain(t *testing.T) {
	change := func(f func(a *data.Agreement)) *data.Agreement {
		a := Dataset().Agreements[0]
		f(&a)
		return &a
	}
	asIs := change(func(*data.Agreement) {})
	tests := []struct {
		name       string
		agreements []*data.Agreement
		domain     data.Ref
		t          float64
		want       Coverage
	}{
		{"is none without agreements", nil, Trade, 2011, None},
		{"is full with a commitment and no gap in the domain", []*data.Agreement{asIs}, Trade, 2011, Full},
		{"is partial with a gap in the domain, though technical commitments count", []*data.Agreement{asIs}, Guard, 2011, Partial},
		{"is none before the agreement is in effect", []*data.Agreement{asIs}, Trade, 2010.2, None},
		{"is none from the day on which the agreement ends", []*data.Agreement{asIs}, Trade, 2013, None},
		{"is partial if all agreements only recommend", []*data.Agreement{change(func(a *data.Agreement) { a.Standing = data.Recommendation })}, Trade, 2011, Partial},
		{"is none for a proposal", []*data.Agreement{change(func(a *data.Agreement) { a.Standing = data.Proposal })}, Trade, 2011, None},
		{"is none if a side stayed outside", []*data.Agreement{change(func(a *data.Agreement) {
			a.Parties = []data.Party{{Node: North}, {Node: South, Outside: true}}
		})}, Trade, 2011, None},
	}
	e := &Dataset().Edges[0]
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := Cover(test.agreements, e, test.domain, test.t); got.Coverage != test.want {
				t.Errorf("coverage %d, want %d", got.Coverage, test.want)
			}
		})
	}
}

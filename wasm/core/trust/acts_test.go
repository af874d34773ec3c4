package trust

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"tripoint/data"
	. "tripoint/wasm/internal/sample"
)

// treaty returns the sample, in which the feast now makes the pact; the pact is in
// force from 2012 until 2014. Half-life of goodwill 2 years, gain 0.5.
func treaty(change func(ds *data.Dataset)) *data.Dataset {
	ds := Dataset()
	ds.Events[1].Agreement = Pact
	ds.Agreements[0].From, ds.Agreements[0].Until = "2012-01-01", "2014"
	ds.Codebook.Reaches[0].Promises = true
	if change != nil {
		change(ds)
	}
	return ds
}

func TestAPromiseCountsInFullOnlyWhileItIsInForce(t *testing.T) {
	under := func(ds *data.Dataset) {
		parent := ds.Agreements[0]
		parent.ID = "agreement/parent"
		ds.Agreements[0].Under = parent.ID
		ds.Agreements[0].Until = ""
		ds.Agreements = append(ds.Agreements, parent)
		ds.Events[0].Agreement = parent.ID
	}
	for _, test := range []struct {
		name    string
		change  func(ds *data.Dataset)
		without []data.Ref
		t, want float64 // the level of South's trust in North, in trade: only the feast moves it
	}{
		{"from its beginning", nil, nil, 2012, 0.5},
		{"until its end", nil, nil, 2013.99, 0.5},
		{"and it fades after its end", nil, nil, 2016, 0.25},
		{"and it fades before its beginning", func(ds *data.Dataset) { ds.Agreements[0].From = "2013" }, nil, 2012.999, 0.5 * math.Exp2(-0.5)},
		{"and it returns in full when it begins", func(ds *data.Dataset) { ds.Agreements[0].From = "2013" }, nil, 2013, 0.5},
		{"until it is suspended", func(ds *data.Dataset) { ds.Agreements[0].Suspended = "2013" }, nil, 2015, 0.25},
		{"and goes on without the event that ended it", func(ds *data.Dataset) { ds.Agreements[0].EndedBy = Raid }, []data.Ref{Raid}, 2030, 0.5},
		{"but not beyond its period without the event that suspended it", func(ds *data.Dataset) {
			ds.Agreements[0].Suspended, ds.Agreements[0].EndedBy = "2013", Raid
		}, []data.Ref{Raid}, 2016, 0.25},
		{"but never by a proposal", func(ds *data.Dataset) { ds.Agreements[0].Standing = data.Proposal }, nil, 2014, 0.25},
		{"but never by a recommendation", func(ds *data.Dataset) { ds.Agreements[0].Standing = data.Recommendation }, nil, 2014, 0.25},
		{"but never by an agreement that was never in effect", func(ds *data.Dataset) { ds.Agreements[0].From, ds.Agreements[0].Until = "", "" }, nil, 2014, 0.25},
		{"but never if a side stayed outside", func(ds *data.Dataset) { ds.Agreements[0].Parties[1].Outside = true }, nil, 2014, 0.25},
		{"but never if its reach promises nothing", func(ds *data.Dataset) {
			ds.Codebook.Reaches[0].Weight, ds.Codebook.Reaches[0].Promises = 1, false
			ds.Events[1].Acts[0].Reach = []data.Ref{"reach/half"}
		}, nil, 2014, 0.25},
		{"until the agreement that it is under ends", under, nil, 2016, 0.25},
		{"but never if the agreement that it is under was never made", under, []data.Ref{Raid}, 2014, 0.25},
		{"but never if the agreement above that was never made", func(ds *data.Dataset) {
			under(ds)
			top := ds.Agreements[1]
			top.ID, ds.Agreements[1].Under, ds.Events[0].Agreement = "agreement/top", "agreement/top", "agreement/top"
			ds.Agreements = append(ds.Agreements, top)
		}, []data.Ref{Raid}, 2014, 0.25},
		{"but never if the event that made it is off", nil, []data.Ref{Feast}, 2013, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			ds := treaty(test.change)
			l := Compute(ds, ds.Formula, test.without)
			// South denies the raid, so the raid does not move South's trust.
			if got := l.At(South, North, Trade, test.t); math.Abs(got-test.want) > 2e-3 {
				t.Errorf("at %v the level is %.4f, want %.4f", test.t, got, test.want)
			}
		})
	}
}

func TestOnlyTheStrongestOfSeveralPromisesCounts(t *testing.T) {
	ds := treaty(func(ds *data.Dataset) {
		second := ds.Events[1]
		second.ID, second.Date = "event/second", "2012-06"
		second.Acts = []data.Act{{Kind: Feasted, Between: []data.Ref{North, South}, Standing: Rumour, About: []data.Ref{Trade}}}
		ds.Events = append(ds.Events, second)
	})
	l := Compute(ds, ds.Formula, nil)
	weaker := func(t float64) float64 { return 0.25 * math.Exp2(-(t-data.Date("2012-06").Years())/2) }
	for at, want := range map[float64]float64{2013: 0.5, 2014: 0.5} { // while the strongest is in force, and when it ends
		if got := l.At(South, North, Trade, at); math.Abs(got-want-weaker(at)) > 1e-12 {
			t.Errorf("at %v the level is %v, want %v and the goodwill %v of the weaker promise", at, got, want, weaker(at))
		}
	}
}

// On its day an act moves the level by its weight, even a promise beside a stronger one.
// A promise that comes into force later raises the level again. The end of a promise
// moves nothing: the promise starts to fade.
func TestLevelsJumpOnlyByActsAndBeginningPromises(t *testing.T) {
	many(t, func(t *testing.T, _ *rand.Rand, ds *data.Dataset) {
		l := Compute(ds, ds.Formula, nil)
		days := map[float64][]*data.Event{}
		for i := range ds.Events {
			at := ds.Events[i].Date.Years()
			days[at] = append(days[at], &ds.Events[i])
		}
		for _, e := range ds.Edges {
			for _, d := range ds.Domains {
				line := l.Line(e.A, e.B, d.ID)
				for _, at := range line.Times() {
					want := 0.0
					for _, event := range days[at] {
						for k := range event.Acts {
							ab, _ := Acted(ds, &e, &event.Acts[k])
							want += ab * ds.Formula.Weight(&event.Acts[k], d.ID)
						}
					}
					got := line.Raw(at) - line.Raw(math.Nextafter(at, 0))
					begins := slices.ContainsFunc(ds.Agreements, func(a data.Agreement) bool { return a.From.Years() == at })
					if math.Abs(got-want) > 1e-6 && !(begins && got > want) {
						t.Fatalf("%s in %s at %v: the level jumps by %v, the acts of the day weigh %v", e.ID, d.ID, at, got, want)
					}
				}
			}
		}
	})
}

// An act moves the receiver's trust in the doer in full, and the doer's own by the
// formula's "shown", unless the doer denies it.
func TestAnActMovesTheDoersOwnTrustByHalf(t *testing.T) {
	ds := Dataset()
	ds.Codebook.Acts[0].Denied = false
	l := Compute(ds, ds.Formula, nil)
	if met, own := l.At(North, South, Guard, 2010), l.At(South, North, Guard, 2010); met != -1 || own != -0.5 {
		t.Errorf("the raid moves who met it to %v and who did it to %v, want −1 and −0.5", met, own)
	}
}

func TestAnActMovesADomainBesideItsOwnByHalf(t *testing.T) {
	ds := Dataset()
	ds.Events[0].Acts[0].Beside = []data.Ref{Trade}
	if got := Compute(ds, ds.Formula, nil).At(North, South, Trade, 2010); got != -0.5 {
		t.Errorf("the level is %v, want −0.5", got)
	}
}

func TestTheBreakdownAddsUpToTheRawLevel(t *testing.T) {
	promised := false
	many(t, func(t *testing.T, _ *rand.Rand, ds *data.Dataset) {
		l := Compute(ds, ds.Formula, nil)
		directions(ds, func(from, to, domain data.Ref, at float64) {
			b, raw := l.Breakdown(from, to, domain, at), l.Line(from, to, domain).Raw(at)
			sum := b.Baseline
			for _, p := range b.Parts {
				sum += p.By
			}
			if math.Abs(sum-raw) > 1e-9 {
				t.Fatalf("%v in %v at %v: the parts add up to %v, the raw level is %v", from, to, at, sum, raw)
			}
			for i, p := range b.Parts {
				promised = promised || p.Promise
				if p.Promise && i < len(b.Parts)-1 {
					t.Fatalf("part %d of %d is the promise", i, len(b.Parts))
				}
			}
		})
	})
	if !promised {
		t.Error("no random dataset has a promise in force")
	}
}

// Switching an event off removes its acts and its promise, so only levels of its edges
// may change, and only from its day on.
func TestSwitchingAnEventOffChangesOnlyItsEdgesFromItsDayOn(t *testing.T) {
	x := facts(t)
	ds := x.Data()
	with := Compute(ds, ds.Formula, nil)
	for i := range ds.Events {
		off := &ds.Events[i]
		without := Compute(ds, ds.Formula, []data.Ref{off.ID})
		ended := map[data.Ref]bool{}
		for k := range ds.Agreements {
			if a := &ds.Agreements[k]; a.EndedBy == off.ID {
				for _, e := range a.Edges {
					ended[e] = true
				}
			}
		}
		for _, e := range ds.Edges {
			on := ended[e.ID]
			for _, r := range off.Edges {
				on = on || r == e.ID
			}
			for _, d := range ds.Domains {
				for _, at := range []float64{off.Date.Years() - 0.01, off.Date.Years() + 1, ds.Until.Years()} {
					a, b := with.Line(e.A, e.B, d.ID).Raw(at), without.Line(e.A, e.B, d.ID).Raw(at)
					if changed := math.Abs(a-b) > 1e-9; changed && (!on || at < off.Date.Years()) {
						t.Errorf("%s off moves %s in %s at %.2f from %v to %v", off.ID, e.ID, d.ID, at, a, b)
					}
				}
			}
		}
	}
}

// The charges of 2018 ended the understanding of 2015.
func TestAPromiseStaysInForceWithoutTheEventThatEndedIt(t *testing.T) {
	x := facts(t)
	ds := x.Data()
	const charges = data.Ref("event/2018-12-apt10")
	e := x.EdgeBetween("node/cn", "node/us")
	at := data.Date("2020").Years()
	promise := func(without []data.Ref) (found bool) {
		for _, p := range Compute(ds, ds.Formula, without).Breakdown(e.A, e.B, "domain/economic", at).Parts {
			found = found || p.Promise && p.Event.Agreement == "agreement/cn-us-2015"
		}
		return found
	}
	if promise(nil) || !promise([]data.Ref{charges}) {
		t.Errorf("in 2020 the promise is in force: %v; without the charges: %v", promise(nil), promise([]data.Ref{charges}))
	}
}

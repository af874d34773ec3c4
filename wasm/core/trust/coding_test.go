package trust

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"tripoint/data"
)

// How far the two codings agree that were made apart, before the rules were
// settled. The figures are computed and told on the page of the method; this holds
// the page to them.

// codedEvents are the acts of all events by a coding; where it has none they are the
// dataset's own.
func codedEvents(ds *data.Dataset, c *data.Coding) map[data.Ref][]data.Act {
	coded := Coded(c)
	for i := range ds.Events {
		if e := &ds.Events[i]; coded[e.ID] == nil {
			coded[e.ID] = e.Acts
		}
	}
	return coded
}

// key is what makes an act the same act in another coding: its kind and its pair.
func key(a *data.Act) string {
	from, to := a.Pair()
	return fmt.Sprint(a.Kind, from, to)
}

func TestTheTwoCodingsAgreeAsTold(t *testing.T) {
	x := facts(t)
	ds := x.Data()
	if len(ds.Codings) != 2 {
		t.Fatalf("there are %d codings", len(ds.Codings))
	}
	one, other := codedEvents(ds, &ds.Codings[0]), codedEvents(ds, &ds.Codings[1])
	var both, first, second int
	var a, b []float64 // moves of trust by event, direction and domain
	opposite := 0
	for i := range ds.Events {
		e := &ds.Events[i]
		if slices.Contains(later, e.ID) {
			continue
		}
		keys := map[string]int{}
		for k := range one[e.ID] {
			keys[key(&one[e.ID][k])] |= 1
		}
		for k := range other[e.ID] {
			keys[key(&other[e.ID][k])] |= 2
		}
		for _, in := range keys {
			switch in {
			case 1:
				first++
			case 2:
				second++
			default:
				both++
			}
		}
		for _, r := range e.Edges {
			edge := x.Edge(r)
			for _, d := range ds.Domains {
				p, q := movesBy(ds, edge, one[e.ID], d.ID), movesBy(ds, edge, other[e.ID], d.ID)
				for k := range p {
					if p[k] == 0 && q[k] == 0 {
						continue
					}
					a, b = append(a, p[k]), append(b, q[k])
					if p[k]*q[k] < 0 {
						opposite++
					}
				}
			}
		}
	}
	f1 := 2 * float64(both) / float64(2*both+first+second)
	alpha := intervalAlpha(a, b)
	t.Logf("%d acts in both, %d in the first, %d in the second: F1 %.2f; %d moves, alpha %.2f, %d of opposite sign", both, first, second, f1, len(a), alpha, opposite)
	if f1 < 0.8 || alpha < 0.8 {
		t.Errorf("the codings agree less than told: F1 %.2f, alpha %.2f", f1, alpha)
	}
	told := fmt.Sprintf("%d acts are in both, %d in only one; for the moves of trust that follow from them Krippendorff’s alpha is %.2f",
		both, first+second, alpha)
	if !slices.ContainsFunc(ds.Formula.Limits, func(limit data.Text) bool { return strings.Contains(limit.String(), told) }) {
		t.Errorf("the limits of the model do not tell: %s", told)
	}
}

// later are the events that were added after both codings were made.
var later = []data.Ref{
	"event/2013-04-working-group", "event/2016-04-geneva-review", "event/2016-06-dialogue-2", "event/2018-03-grid-alert", "event/2019-02-troll-factory",
	"event/2019-05-kremlin", "event/2019-06-grid", "event/2019-12-cybercrime-vote", "event/2020-01-phase-one", "event/2020-07-vaccines",
	"event/2022-10-chips", "event/2023-05-micron", "event/2023-07-storm-0558", "event/2024-04-tiktok-law", "event/2024-05-ai-talks",
	"event/2024-09-doppelganger", "event/2025-04-data-rule", "event/2025-05-statement", "event/2025-10-truce", "event/2025-12-sanctions-halted",
	"event/2026-01-house-mail", "event/2026-01-tiktok", "event/2026-03-global-mechanism", "event/2026-05-beijing",
}

// movesBy is how far acts move both sides of an edge in a domain, spill-over left
// out.
func movesBy(ds *data.Dataset, e *data.Edge, acts []data.Act, domain data.Ref) (moves [2]float64) {
	for i := range acts {
		ab, ba := Acted(ds, e, &acts[i])
		if w := ds.Formula.Weight(&acts[i], domain); w != ds.Formula.SpillOver {
			moves[0] += w * ab
			moves[1] += w * ba
		}
	}
	return moves
}

// intervalAlpha is Krippendorff's alpha of two coders for values on an interval
// scale: 1 less the squared differences within pairs over those among all values.
// (K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011.)
func intervalAlpha(a, b []float64) float64 {
	var within, among float64
	all := slices.Concat(a, b)
	for i := range a {
		within += 2 * (a[i] - b[i]) * (a[i] - b[i])
	}
	for i := range all {
		for j := range all {
			among += (all[i] - all[j]) * (all[i] - all[j])
		}
	}
	n := float64(len(all))
	return 1 - (within/n)/(among/(n*(n-1)))
}

func TestIntervalAlpha(t *testing.T) {
	if got := intervalAlpha([]float64{1, 2, 3}, []float64{1, 2, 3}); got != 1 {
		t.Errorf("of the same values it is %v, want 1", got)
	}
	// By hand: within (0+0+2)/6, among 2·(the squared differences of all pairs)/30.
	if got, want := intervalAlpha([]float64{0, 0, 1}, []float64{0, 0, 0}), 0.0; math.Abs(got-want) > 1e-12 {
		t.Errorf("it is %v, want %v", got, want)
	}
}

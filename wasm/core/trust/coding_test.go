package trust

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"tripoint/data"
)

// Two people coded the events independently, before the rules were settled. This file
// computes how far they agree and holds the figures in the method chapter to it.

// codedEvents returns the acts of all events by a coding, and the dataset's own acts for
// an event that the coding lacks.
func codedEvents(ds *data.Dataset, c *data.Coding) map[data.Ref][]data.Act {
	coded := Coded(c)
	for i := range ds.Events {
		if e := &ds.Events[i]; coded[e.ID] == nil {
			coded[e.ID] = e.Acts
		}
	}
	return coded
}

// key identifies an act across codings: by its kind and its pair.
func key(a *data.Act) string {
	from, to := a.Pair()
	return fmt.Sprint(a.Kind, from, to)
}

// agreement counts how far two codings agree.
type agreement struct {
	both, first, second int       // acts in both codings, and in only one
	a, b                []float64 // moves of trust by event, direction and domain
}

// addActs counts the acts of one event by both codings.
func (g *agreement) addActs(one, other []data.Act) {
	in := map[string]int{}
	for i := range one {
		in[key(&one[i])] |= 1
	}
	for i := range other {
		in[key(&other[i])] |= 2
	}
	for _, which := range in {
		switch which {
		case 1:
			g.first++
		case 2:
			g.second++
		default:
			g.both++
		}
	}
}

// addMoves adds what the acts of one event move in a domain of an edge by both codings.
func (g *agreement) addMoves(one, other [2]float64) {
	for k := range one {
		if one[k] != 0 || other[k] != 0 {
			g.a, g.b = append(g.a, one[k]), append(g.b, other[k])
		}
	}
}

func TestTheMethodChapterSaysHowFarTheTwoCodingsAgree(t *testing.T) {
	x := facts(t)
	ds := x.Data()
	if len(ds.Codings) != 2 {
		t.Fatalf("there are %d codings", len(ds.Codings))
	}
	one, other := codedEvents(ds, &ds.Codings[0]), codedEvents(ds, &ds.Codings[1])
	var g agreement
	for i := range ds.Events {
		e := &ds.Events[i]
		if slices.Contains(later, e.ID) {
			continue
		}
		g.addActs(one[e.ID], other[e.ID])
		for _, r := range e.Edges {
			for _, d := range ds.Domains {
				g.addMoves(movesBy(ds, x.Edge(r), one[e.ID], d.ID), movesBy(ds, x.Edge(r), other[e.ID], d.ID))
			}
		}
	}
	f1 := 2 * float64(g.both) / float64(2*g.both+g.first+g.second)
	alpha := intervalAlpha(g.a, g.b)
	t.Logf("%d acts in both, %d in the first, %d in the second: F1 %.2f; %d moves, alpha %.2f", g.both, g.first, g.second, f1, len(g.a), alpha)
	if f1 < 0.8 || alpha < 0.8 {
		t.Errorf("the codings agree too little: F1 %.2f, alpha %.2f", f1, alpha)
	}
	says := fmt.Sprintf("%d acts are in both, %d in only one; for the moves of trust that follow from them Krippendorff’s alpha is %.2f",
		g.both, g.first+g.second, alpha)
	if !slices.ContainsFunc(ds.Formula.Limits, func(limit data.Text) bool { return strings.Contains(limit.String(), says) }) {
		t.Errorf("the limits of the formula do not say: %s", says)
	}
}

// later lists the events that were added after both codings were made.
var later = []data.Ref{
	"event/2013-04-working-group", "event/2016-04-geneva-review", "event/2016-06-dialogue-2", "event/2018-03-grid-alert", "event/2019-02-troll-factory",
	"event/2019-05-kremlin", "event/2019-06-grid", "event/2019-12-cybercrime-vote", "event/2020-01-phase-one", "event/2020-07-vaccines",
	"event/2022-10-chips", "event/2023-05-micron", "event/2023-07-storm-0558", "event/2024-04-tiktok-law", "event/2024-05-ai-talks",
	"event/2024-09-doppelganger", "event/2025-04-data-rule", "event/2025-05-statement", "event/2025-10-truce", "event/2025-12-sanctions-halted",
	"event/2026-01-house-mail", "event/2026-01-tiktok", "event/2026-03-global-mechanism", "event/2026-05-beijing",
}

// movesBy returns how far acts move both sides of an edge in a domain, without
// spill-over.
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

// intervalAlpha returns Krippendorff's alpha of two coders for values on an interval
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

func TestIntervalAlphaIsKrippendorffs(t *testing.T) {
	if got := intervalAlpha([]float64{1, 2, 3}, []float64{1, 2, 3}); got != 1 {
		t.Errorf("of the same values it is %v, want 1", got)
	}
	// By hand: within (0+0+2)/6, among 2·(the squared differences of all pairs)/30.
	if got, want := intervalAlpha([]float64{0, 0, 1}, []float64{0, 0, 0}), 0.0; math.Abs(got-want) > 1e-12 {
		t.Errorf("it is %v, want %v", got, want)
	}
}

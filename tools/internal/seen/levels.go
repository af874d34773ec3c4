package seen

import (
	"fmt"
	"math"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/trust"
)

// least is the difference of levels from which readers may see it: a line of the chart
// is thicker.
const least = 0.005

// instant is, in years, how long before the end of a month its levels are compared: an
// event of the first of the next one does not count yet.
const instant = 1e-6

// levels compares the levels of the relationships that both datasets have, month by month,
// in the domains that both have. The result is by the address of the relationship.
func levels(before, after *data.Dataset) map[string][]Level {
	x := data.NewIndex(after)
	facts := state.New(x)
	at := facts.At(state.Key{Lang: after.Lang()})
	old, now := trust.Compute(before, before.Formula, nil), trust.Compute(after, after.Formula, nil)
	had := data.NewIndex(before)
	moved := map[string][]Level{}
	for i := range after.Edges {
		e := &after.Edges[i]
		if had.Edge(e.ID) == nil {
			continue
		}
		for k := range after.Domains {
			d := &after.Domains[k]
			if had.Domain(d.ID) == nil {
				continue
			}
			for _, pair := range [][2]data.Ref{{e.A, e.B}, {e.B, e.A}} {
				l := Level{Domain: at.Said(d.Name), Of: at.Arrow(pair[0], pair[1])}
				if l.differs(after, func(t float64) [2]float64 {
					return [2]float64{old.At(pair[0], pair[1], d.ID, t), now.At(pair[0], pair[1], d.ID, t)}
				}, &at) {
					moved["#"+string(e.ID)] = append(moved["#"+string(e.ID)], l)
				}
			}
		}
	}
	return moved
}

// differs fills in when and how far a level differs, in the months that readers can
// choose.
func (l *Level) differs(ds *data.Dataset, both func(t float64) [2]float64, at *state.At) bool {
	most := least
	for month := ds.From.Month(); month.Check() == nil && month.Years() <= ds.Until.Years(); month = next(month) {
		t := month.EndYears() - instant
		b := both(t)
		by := math.Abs(b[0] - b[1])
		if by <= least {
			continue
		}
		if l.Since == "" {
			l.Since = at.DateText(month)
		}
		if by > most {
			most = by
			l.At, l.Levels = at.DateText(month), b
		}
	}
	for i := range l.Levels {
		l.Words[i] = at.Word(state.LevelKey(trust.Step(l.Levels[i])))
	}
	return l.At != ""
}

func next(month data.Date) data.Date {
	y, m := month.YearMonth()
	if m == 12 {
		return data.MakeMonth(y+1, 1)
	}
	return data.MakeMonth(y, m+1)
}

// drawn says where the map has what: a change that no words tell.
func drawn(ds *data.Dataset) string {
	var b strings.Builder
	fmt.Fprint(&b, ds.Center, ds.Places)
	for i := range ds.Nodes {
		n := &ds.Nodes[i]
		fmt.Fprint(&b, n.ID, n.Lat, n.Lng, n.Outlines, n.Label, n.Short, n.Brief)
	}
	for i := range ds.Edges {
		fmt.Fprint(&b, ds.Edges[i].ID)
	}
	return b.String()
}

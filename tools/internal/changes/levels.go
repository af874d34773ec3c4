package changes

import (
	"math"
	"slices"

	"tripoint/data"
	"tripoint/wasm/core/trust"
)

// Move is how a level of trust differs between two versions, at the time at which it does
// most: that of From in To, in a domain of an edge.
type Move struct {
	Edge, From, To, Domain data.Ref
	Names                  [3]string // of the nodes and the domain, in the newer version
	Date                   data.Date // a month
	Before, After          float64
	Words                  [2]string // for the level before and after, in the newer version
}

// By is how far the level moved.
func (m *Move) By() float64 { return m.After - m.Before }

// Turned reports whether the level has another word now.
func (m *Move) Turned() bool { return trust.Step(m.Before) != trust.Step(m.After) }

// least is the smallest move that is told: figures have one decimal.
const least = 0.05

// moves compares the levels of all edges and domains that both versions have, from month
// to month and wherever one of them jumps. The largest move comes first.
func moves(older, newer *data.Dataset) (found []Move) {
	a, b := trust.Compute(older, older.Formula, nil), trust.Compute(newer, newer.Formula, nil)
	was, x := data.NewIndex(older), data.NewIndex(newer)
	from := math.Max(older.From.Years(), newer.From.Years())
	until := math.Min(older.Until.Years(), newer.Until.Years())
	for i := range newer.Edges {
		e := &newer.Edges[i]
		if was.Edge(e.ID) == nil {
			continue
		}
		for k := range newer.Domains {
			d := &newer.Domains[k]
			if was.Domain(d.ID) == nil {
				continue
			}
			for _, side := range [][2]data.Ref{{e.A, e.B}, {e.B, e.A}} {
				m := largest(a.Line(side[0], side[1], d.ID), b.Line(side[0], side[1], d.ID), from, until)
				if math.Abs(m.By()) < least {
					continue
				}
				m.Edge, m.From, m.To, m.Domain = e.ID, side[0], side[1], d.ID
				m.Words = [2]string{wordOf(x, m.Before), wordOf(x, m.After)}
				m.Names = [3]string{x.Node(m.From).Short.String(), x.Node(m.To).Short.String(), d.Name.String()}
				found = append(found, m)
			}
		}
	}
	slices.SortStableFunc(found, func(a, b Move) int {
		switch x, y := math.Abs(a.By()), math.Abs(b.By()); {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	})
	return found
}

// wordOf is the word for a level.
func wordOf(x *data.Index, level float64) string {
	return x.Word("level." + number(trust.Step(level))).String()
}

// largest is the largest move between two lines, the earliest of equal ones.
func largest(a, b trust.Line, from, until float64) (m Move) {
	var times []float64
	for t := from; t <= until; t += 1. / 12 {
		times = append(times, t)
	}
	for _, own := range [][]float64{a.Times(), b.Times()} {
		for _, t := range own {
			// The lines part most where one of them jumps, or on the day before.
			times = append(times, t, math.Nextafter(t, 0))
		}
	}
	slices.Sort(times)
	best := 0.0
	for _, t := range times {
		if t < from || t > until {
			continue
		}
		before, after := a.At(t), b.At(t)
		if by := math.Abs(after - before); by > best+1e-9 {
			best = by
			m = Move{Date: month(t), Before: before, After: after}
		}
	}
	return m
}

// month is the month that a time in years is in.
func month(t float64) data.Date {
	year, n := pad(int(t), 4)+"-", 12
	for n > 1 && data.Date(year+pad(n, 2)).Years() > t {
		n--
	}
	return data.Date(year + pad(n, 2))
}

func pad(n, width int) string {
	s := number(n)
	for len(s) < width {
		s = "0" + s
	}
	return s
}

package timeline

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLayStacksMarksAndMergesThemWhenNoRowIsFree(t *testing.T) {
	one := Lane{Rows: 1, Dot: 10, Digit: 6}
	two := Lane{Rows: 2, Dot: 10, Digit: 6}
	tests := []struct {
		name    string
		lane    Lane
		offsets []float64
		want    []Mark
	}{
		{"no event", one, nil, nil},
		{"two events apart", one, []float64{0, 20}, []Mark{{First: 0, Count: 1, X: 0, Width: 10, Alone: true}, {First: 1, Count: 1, X: 20, Width: 10, Alone: true}}},
		{"two events at one offset", one, []float64{5, 5}, []Mark{{First: 0, Count: 2, X: 5, Width: 16, Alone: true}}},
		{"two events at one offset with two rows", two, []float64{5, 5}, []Mark{{First: 0, Count: 1, X: 5, Width: 10}, {First: 1, Count: 1, X: 5, Width: 10, Row: 1}}},
		{"three events at one offset with two rows", two, []float64{5, 5, 5}, []Mark{{First: 0, Count: 3, X: 5, Width: 16, Alone: true}}},
		{"the third event in a row that is free again", two, []float64{0, 6, 12}, []Mark{
			{First: 0, Count: 1, X: 0, Width: 10}, {First: 1, Count: 1, X: 6, Width: 10, Row: 1}, {First: 2, Count: 1, X: 12, Width: 10}}},
		{"a merged mark that grows into its neighbour", one, []float64{0, 10.5, 14}, []Mark{{First: 0, Count: 3, X: 7, Width: 16, Alone: true}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, test.lane.Lay(test.offsets)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// check fails unless each event has one mark and no mark overlaps another.
func check(t *testing.T, l Lane, offsets []float64, marks []Mark) {
	t.Helper()
	next := 0
	for i, m := range marks {
		if m.First != next || m.Count < 1 {
			t.Fatalf("%v has marks %v, in which event %d does not come next", offsets, marks, next)
		}
		next += m.Count
		for _, o := range marks[:i] {
			if (o.Row == m.Row || o.Count > 1 || m.Count > 1) && l.touch(&o, &m) {
				t.Fatalf("%v has marks %v and %v that overlap", offsets, o, m)
			}
		}
	}
	if next != len(offsets) {
		t.Fatalf("%d of %d events have a mark", next, len(offsets))
	}
}

func TestLayGivesEachEventOneMarkAndNoMarksOverlap(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		l := Lane{Rows: r.IntN(4), Dot: 4 + 8*r.Float64(), Digit: 7, Gap: r.Float64()}
		offsets := make([]float64, r.IntN(80))
		for i := range offsets {
			offsets[i] = float64(r.IntN(600))
		}
		slices.Sort(offsets)
		marks := l.Lay(offsets)
		check(t, l, offsets, marks)
		if diff := cmp.Diff(marks, l.Lay(offsets)); diff != "" {
			t.Fatalf("the second time the marks differ: %s", diff)
		}
	}
}

func BenchmarkLay(b *testing.B) {
	offsets := make([]float64, 100)
	for i := range offsets {
		offsets[i] = float64(i * i % 700)
	}
	slices.Sort(offsets)
	l := Lane{Rows: 2, Dot: 9, Digit: 7, Gap: 0.5}
	b.ReportAllocs()
	for b.Loop() {
		l.Lay(offsets)
	}
}

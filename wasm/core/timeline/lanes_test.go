package timeline

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLay(t *testing.T) {
	one := Lane{Rows: 1, Dot: 10, Digit: 6}
	two := Lane{Rows: 2, Dot: 10, Digit: 6}
	tests := []struct {
		name   string
		lane   Lane
		places []float64
		want   []Mark
	}{
		{"nothing", one, nil, nil},
		{"apart", one, []float64{0, 20}, []Mark{{First: 0, Count: 1, X: 0, Width: 10, Alone: true}, {First: 1, Count: 1, X: 20, Width: 10, Alone: true}}},
		{"at one place", one, []float64{5, 5}, []Mark{{First: 0, Count: 2, X: 5, Width: 16, Alone: true}}},
		{"at one place, stacked", two, []float64{5, 5}, []Mark{{First: 0, Count: 1, X: 5, Width: 10}, {First: 1, Count: 1, X: 5, Width: 10, Row: 1}}},
		{"one too many for the rows", two, []float64{5, 5, 5}, []Mark{{First: 0, Count: 3, X: 5, Width: 16, Alone: true}}},
		{"a row that is free again", two, []float64{0, 6, 12}, []Mark{
			{First: 0, Count: 1, X: 0, Width: 10}, {First: 1, Count: 1, X: 6, Width: 10, Row: 1}, {First: 2, Count: 1, X: 12, Width: 10}}},
		{"a count that takes in its neighbour", one, []float64{0, 10.5, 14}, []Mark{{First: 0, Count: 3, X: 7, Width: 16, Alone: true}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, test.lane.Lay(test.places)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// check fails unless each thing has one mark and no mark lies upon another.
func check(t *testing.T, l Lane, places []float64, marks []Mark) {
	t.Helper()
	next := 0
	for i, m := range marks {
		if m.First != next || m.Count < 1 {
			t.Fatalf("%v has marks %v: thing %d is not in its turn", places, marks, next)
		}
		next += m.Count
		for _, o := range marks[:i] {
			if (o.Row == m.Row || o.Count > 1 || m.Count > 1) && l.touch(&o, &m) {
				t.Fatalf("%v has marks %v and %v upon each other", places, o, m)
			}
		}
	}
	if next != len(places) {
		t.Fatalf("%d of %d things have a mark", next, len(places))
	}
}

func TestNoMarkHidesAnotherAndEachThingHasOne(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		l := Lane{Rows: r.IntN(4), Dot: 4 + 8*r.Float64(), Digit: 7, Gap: r.Float64()}
		places := make([]float64, r.IntN(80))
		for i := range places {
			places[i] = float64(r.IntN(600))
		}
		slices.Sort(places)
		marks := l.Lay(places)
		check(t, l, places, marks)
		if diff := cmp.Diff(marks, l.Lay(places)); diff != "" {
			t.Fatalf("the second time it is another: %s", diff)
		}
	}
}

func BenchmarkLay(b *testing.B) {
	places := make([]float64, 100)
	for i := range places {
		places[i] = float64(i * i % 700)
	}
	slices.Sort(places)
	l := Lane{Rows: 2, Dot: 9, Digit: 7, Gap: 0.5}
	b.ReportAllocs()
	for b.Loop() {
		l.Lay(places)
	}
}

package trust

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"tripoint/data"
	"tripoint/data/bundle"
	. "tripoint/wasm/internal/sample"
)

// facts returns the facts that readers get.
func facts(t testing.TB) *data.Index {
	t.Helper()
	ds, err := bundle.Load()
	if err != nil {
		t.Fatal(err)
	}
	return data.NewIndex(ds)
}

// standing returns the levels of the sample without events, in which the edges have
// these means in trade, and its one triangle. The two directions of an edge are 0.4
// apart.
func standing(levels [3]float64) (*Levels, *Triangle) {
	ds := Dataset()
	ds.Events = nil
	for i, e := range ds.Edges {
		ds.Baselines = append(ds.Baselines,
			data.Baseline{From: e.A, To: e.B, Domain: Trade, Level: levels[i] - 0.2},
			data.Baseline{From: e.B, To: e.A, Domain: Trade, Level: levels[i] + 0.2})
	}
	return Compute(ds, ds.Formula, nil), &Triangles(data.NewIndex(ds))[0]
}

// The test goes through all 27 combinations of signs, and in each through all changes of
// one edge's sign: Balance must report those that balance the triangle, and no others.
func TestBalanceFollowsTheTruthTable(t *testing.T) {
	at := map[int][3]float64{-1: {-0.6, -1.1, -1.7}, 0: {-0.4, 0.1, 0.3}, 1: {1.7, 0.9, 0.7}}
	for n := range 27 {
		signs := [3]int{n/9 - 1, n/3%3 - 1, n%3 - 1}
		t.Run(fmt.Sprint(signs), func(t *testing.T) {
			levels := [3]float64{at[signs[0]][0], at[signs[1]][1], at[signs[2]][2]}
			l, tr := standing(levels)
			got := l.Balance(tr, Trade, 2010)
			if want := signs[0] * signs[1] * signs[2]; got.Signs != signs || got.Balance != Balance(want) {
				t.Errorf("got %v %v, want %v %v", got.Signs, got.Balance, signs, want)
			}
			changes := got.Changes[:got.Count]
			for edge := range 3 {
				if l.Sign(tr.Edges[edge], Trade, 2010) != signs[edge] {
					t.Errorf("the sign of edge %d is not %d", edge, signs[edge])
				}
				for to := -1; to <= 1; to++ {
					changed := signs
					changed[edge] = to
					balances := got.Balance != Balanced && changed[0]*changed[1]*changed[2] > 0
					i := slices.IndexFunc(changes, func(c Change) bool { return c.Edge == edge && c.To == to })
					if balances != (i >= 0) {
						t.Errorf("edge %d to %d: reported %v, would balance it %v", edge, to, i >= 0, balances)
					}
					if i >= 0 {
						crosses(t, levels, changes[i])
					}
				}
			}
			if !slices.IsSortedFunc(changes, func(a, b Change) int { return int(math.Copysign(1, a.By-b.By)) }) {
				t.Errorf("the changes %v do not begin with the shortest", changes)
			}
		})
	}
}

// crosses checks that a level takes a change's sign when it moves by a little more than
// the change's distance, and not when it moves by a little less.
func crosses(t *testing.T, levels [3]float64, c Change) {
	t.Helper()
	for _, more := range []float64{-1e-6, 1e-6} {
		moved := levels[c.Edge] + float64(c.To)*(c.By+more)
		if (sign(moved) == c.To) != (more > 0) {
			t.Errorf("edge %d moved by %.6f is at %.6f, which has the sign %d", c.Edge, c.By+more, moved, sign(moved))
		}
	}
}

func TestALevelAtTheEdgeOfNeutralHasNoSign(t *testing.T) {
	l, tr := standing([3]float64{0.5, -0.5, 2})
	want := Balancing{Signs: [3]int{0, 0, 1}}
	if got := l.Balance(tr, Trade, 2010); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestTriangles(t *testing.T) {
	tests := []struct {
		name  string
		edges []string // of nodes of one letter
		want  []string // of the indices of edges
	}{
		{"finds none in two edges", []string{"ab", "ac"}, nil},
		{"finds none in a ring of four", []string{"ab", "bc", "cd", "ad"}, nil},
		{"finds none in a star", []string{"ab", "ac", "ad", "ae"}, nil},
		{"finds one in three edges", []string{"ab", "ac", "bc"}, []string{"[0 1 2]"}},
		{"keeps the dataset's order of edges", []string{"bc", "cd", "ac", "ad", "ab"}, []string{"[0 2 4]", "[1 2 3]"}},
		{"finds four between four nodes", []string{"ab", "ac", "ad", "bc", "bd", "cd"}, []string{"[0 1 3]", "[0 2 4]", "[1 2 5]", "[3 4 5]"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			ds := joined(test.edges)
			var got []string
			for _, tr := range Triangles(data.NewIndex(ds)) {
				var indexes [3]int
				for i, e := range tr.Edges {
					indexes[i] = slices.IndexFunc(ds.Edges, func(o data.Edge) bool { return o.ID == e.ID })
				}
				got = append(got, fmt.Sprint(indexes))
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}

func joined(edges []string) *data.Dataset {
	ds := &data.Dataset{}
	for _, e := range edges {
		ds.Edges = append(ds.Edges, data.Edge{ID: data.Ref("edge/" + e), A: data.Ref("node/" + e[:1]), B: data.Ref("node/" + e[1:])})
	}
	return ds
}

// Fourteen nodes with an edge between any two have 364 triangles.
func TestTrianglesStopsAtItsBound(t *testing.T) {
	var edges []string
	for a := 'a'; a <= 'n'; a++ {
		for b := a + 1; b <= 'n'; b++ {
			edges = append(edges, string(a)+string(b))
		}
	}
	found := Triangles(data.NewIndex(joined(edges)))
	seen := map[Triangle]bool{}
	for _, tr := range found {
		seen[tr] = true
	}
	if len(found) != MostTriangles || len(seen) != MostTriangles {
		t.Errorf("%d triangles, %d of them different, want %d", len(found), len(seen), MostTriangles)
	}
}

func TestSignBalanceAndCoveredDoNotAllocate(t *testing.T) {
	x := facts(t)
	l := Compute(x.Data(), x.Data().Formula, nil)
	tr, d := &Triangles(x)[0], x.Data().Domains[0].ID
	e := tr.Edges[0]
	agreements := x.AgreementsOf(e.ID)
	for name, ask := range map[string]func(){
		"Sign":    func() { l.Sign(e, d, 2016) },
		"Balance": func() { l.Balance(tr, d, 2016) },
		"Covered": func() { Covered(agreements, e, d, 2016) },
	} {
		if n := testing.AllocsPerRun(100, ask); n != 0 {
			t.Errorf("%s: %v allocations, want 0", name, n)
		}
	}
}

func BenchmarkBalance(b *testing.B) {
	x := facts(b)
	l := Compute(x.Data(), x.Data().Formula, nil)
	tr, d := &Triangles(x)[0], x.Data().Domains[0].ID
	b.ReportAllocs()
	for b.Loop() {
		l.Balance(tr, d, 2016)
	}
}

// BenchmarkLevels asks for all levels of a date, each time of another date.
func BenchmarkLevels(b *testing.B) {
	x := facts(b)
	ds := x.Data()
	l, all, now := Compute(ds, ds.Formula, nil), make([][2]float64, len(ds.Edges)*len(ds.Domains)), 0.0
	b.ReportAllocs()
	for b.Loop() {
		now = math.Mod(now+0.3, 20)
		l.All(2006+now, all)
	}
}

func BenchmarkCompute(b *testing.B) {
	x := facts(b)
	b.ReportAllocs()
	for b.Loop() {
		Compute(x.Data(), x.Data().Formula, nil)
	}
}

package scene

import (
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/geom"
)

func target(ref data.Ref, radius float64, path ...geom.Point) Target {
	return Target{ref, path, radius, geom.Bounds(path)}
}

var crossing = Scene{Targets: []Target{
	target("edge/b", 8, geom.Point{X: 0, Y: 100}, geom.Point{X: 200, Y: 100}),
	target("edge/a", 8, geom.Point{X: 100, Y: 0}, geom.Point{X: 100, Y: 200}),
	target("node/n", 14, geom.Point{X: 0, Y: 100}),
}}

func TestHit(t *testing.T) {
	tests := []struct {
		name  string
		at    geom.Point
		slop  float64
		trail []geom.Point
		want  data.Ref
	}{
		{"on a band", geom.Point{X: 50, Y: 104}, MouseSlop, nil, "edge/b"},
		{"beside a band within the mouse's slop", geom.Point{X: 50, Y: 119}, MouseSlop, nil, "edge/b"},
		{"beside a band beyond the mouse's slop", geom.Point{X: 50, Y: 121}, MouseSlop, nil, ""},
		{"beside a band within a finger's slop", geom.Point{X: 50, Y: 129}, TouchSlop, nil, "edge/b"},
		{"on the sea", geom.Point{X: 40, Y: 30}, MouseSlop, nil, ""},
		{"on a node where a band begins", geom.Point{X: 4, Y: 100}, MouseSlop, nil, "node/n"},
		{"past the end of a band", geom.Point{X: 230, Y: 100}, MouseSlop, nil, ""},
		{"where bands cross, coming along the horizontal one", geom.Point{X: 100, Y: 100}, MouseSlop,
			[]geom.Point{{X: 60, Y: 100}, {X: 80, Y: 100}}, "edge/b"},
		{"where bands cross, coming along the vertical one", geom.Point{X: 100, Y: 100}, MouseSlop,
			[]geom.Point{{X: 100, Y: 60}, {X: 100, Y: 80}}, "edge/a"},
		{"where bands cross, coming from nowhere", geom.Point{X: 100, Y: 100}, MouseSlop, nil, "edge/a"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := crossing.Hit(test.at, test.slop, test.trail); got != test.want {
				t.Errorf("hit %q, want %q", got, test.want)
			}
		})
	}
}

func TestHitIsTheSameWhateverTheOrderOfTargets(t *testing.T) {
	reversed := Scene{}
	for i := len(crossing.Targets) - 1; i >= 0; i-- {
		reversed.Targets = append(reversed.Targets, crossing.Targets[i])
	}
	for x := 0.0; x < 220; x += 7 {
		for y := 0.0; y < 220; y += 7 {
			p := geom.Point{X: x, Y: y}
			if a, b := crossing.Hit(p, TouchSlop, nil), reversed.Hit(p, TouchSlop, nil); a != b {
				t.Errorf("at %v one order hits %q, the other %q", p, a, b)
			}
		}
	}
}

func TestHitDoesNotAllocate(t *testing.T) {
	trail := []geom.Point{{X: 60, Y: 100}, {X: 80, Y: 100}}
	if n := testing.AllocsPerRun(100, func() { crossing.Hit(geom.Point{X: 100, Y: 100}, MouseSlop, trail) }); n != 0 {
		t.Errorf("%v allocations, want 0", n)
	}
}

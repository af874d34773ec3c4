package scene

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/geom"
)

func target(ref data.Ref, radius float64, path ...geom.Point) Target {
	t := Target{Ref: ref, Path: path, Radius: radius, Bounds: geom.Bounds(path)}
	if len(path) > 2 {
		t.Parts = Parts(path)
	}
	return t
}

var crossing = Scene{Targets: []Target{
	target("edge/b", 8, geom.Point{X: 0, Y: 100}, geom.Point{X: 200, Y: 100}),
	target("edge/a", 8, geom.Point{X: 100, Y: 0}, geom.Point{X: 100, Y: 200}),
	target("node/n", 14, geom.Point{X: 0, Y: 100}),
}}

func TestHitFindsTheNearestTargetWithinSlop(t *testing.T) {
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

func TestHitDoesNotDependOnTheOrderOfTargets(t *testing.T) {
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

// walked does what Hit does, but walks along all targets.
func walked(s *Scene, p geom.Point, slop float64, trail []geom.Point) data.Ref {
	away := func(t *Target) float64 { return max(0, distance(p, t.Path)-t.Radius) }
	nearest := math.Inf(1)
	for i := range s.Targets {
		nearest = min(nearest, away(&s.Targets[i]))
	}
	var best *Target
	for i := range s.Targets {
		t := &s.Targets[i]
		if d := away(t); d <= slop && d < nearest+equal && (best == nil || beats(t, best, trail)) {
			best = t
		}
	}
	if best == nil {
		return ""
	}
	return best.Ref
}

func TestHitFindsWhatAWalkAlongAllTargetsFinds(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	point := func() geom.Point { return geom.Point{X: r.Float64() * 400, Y: r.Float64() * 300} }
	for _, count := range []int{0, 1, 2, 9, 80, 700} {
		s := &Scene{}
		for i := range count {
			path := []geom.Point{point()}
			for range r.IntN(31) {
				path = append(path, path[len(path)-1].Add(point().Sub(geom.Point{X: 200, Y: 150}).Mul(0.2)))
			}
			s.Targets = append(s.Targets, target(data.Ref(fmt.Sprint("edge/", i)), r.Float64()*20/math.Sqrt(float64(count)), path...))
		}
		hits := 0
		for range 2000 {
			p, slop, trail := point().Mul(1.4), []float64{0, 3, MouseSlop, TouchSlop}[r.IntN(4)], []geom.Point{point()}
			p = p.Sub(geom.Point{X: 80, Y: 60})
			got, want := s.Hit(p, slop, trail), walked(s, p, slop, trail)
			if got != want {
				t.Fatalf("of %d targets %q is hit at %v within %v dp, want %q", count, got, p, slop, want)
			}
			if want != "" {
				hits++
			}
		}
		if count > 2 && (hits < 20 || hits > 1995) {
			t.Errorf("of %d targets 2000 random points hit %d; some must hit and some must not", count, hits)
		}
	}
}

func TestHitBearsPointsThatAreNotFinite(t *testing.T) {
	for _, p := range []geom.Point{{X: math.NaN()}, {Y: math.Inf(1)}, {X: -1e300, Y: 1e300}} {
		if got := crossing.Hit(p, TouchSlop, nil); got != "" {
			t.Errorf("at %v there is %q", p, got)
		}
	}
	flat := Scene{Targets: []Target{target("edge/a", 8, geom.Point{X: math.NaN(), Y: 3}, geom.Point{X: 5, Y: math.NaN()}), target("node/n", 4, geom.Point{X: 9, Y: 9})}}
	flat.Hit(geom.Point{X: 9, Y: 9}, MouseSlop, nil) // must not panic
}

func TestHitDoesNotAllocate(t *testing.T) {
	trail := []geom.Point{{X: 60, Y: 100}, {X: 80, Y: 100}}
	if n := testing.AllocsPerRun(100, func() { crossing.Hit(geom.Point{X: 100, Y: 100}, MouseSlop, trail) }); n != 0 {
		t.Errorf("%v allocations, want 0", n)
	}
}

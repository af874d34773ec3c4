package scene

import (
	"math"

	"tripoint/data"
	"tripoint/wasm/core/geom"
)

// Target is something that a pointer can hit: a disc (Path of one point) or a
// band along a path, Radius dp to each side. Bounds is that of Path.
type Target struct {
	Ref    data.Ref
	Path   []geom.Point
	Radius float64
	Bounds geom.Rect
}

// Slop is how far beside a target a pointer may be, in dp.
const (
	MouseSlop = 12.0
	TouchSlop = 22.0
)

// equal is the difference in dp below which two targets are equally near.
const equal = 1.0

// Hit returns the target at p, or "" if none is within slop dp. Inside several,
// a disc wins over a band. Of bands that are equally near, the one nearer to
// the pointer's trail wins, the way it came by, and last the one whose ref
// comes first, so that the answer is always the same. It does not allocate.
func (s *Scene) Hit(p geom.Point, slop float64, trail []geom.Point) data.Ref {
	nearest := math.Inf(1)
	for i := range s.Targets {
		nearest = min(nearest, s.Targets[i].away(p, slop))
	}
	// A second look, for the first cannot know what all are as near as.
	var best *Target
	for i := range s.Targets {
		t := &s.Targets[i]
		if t.away(p, slop) < nearest+equal && (best == nil || beats(t, best, trail)) {
			best = t
		}
	}
	if best == nil {
		return ""
	}
	return best.Ref
}

// away is how far p is outside t, 0 inside, infinite beyond slop.
func (t *Target) away(p geom.Point, slop float64) float64 {
	if !t.Bounds.Inset(-t.Radius - slop).Contains(p) {
		return math.Inf(1)
	}
	d := max(0, distance(p, t.Path)-t.Radius)
	if d > slop {
		return math.Inf(1)
	}
	return d
}

// beats decides between two targets that are equally near.
func beats(t, u *Target, trail []geom.Point) bool {
	if disc := len(t.Path) == 1; disc != (len(u.Path) == 1) {
		return disc
	}
	var dt, du float64
	for _, p := range trail {
		dt += distance(p, t.Path)
		du += distance(p, u.Path)
	}
	if dt != du {
		return dt < du
	}
	return t.Ref < u.Ref
}

// distance is how far p is from a polyline or a single point.
func distance(p geom.Point, path []geom.Point) float64 {
	best := math.Inf(1)
	for i, q := range path {
		if i == 0 {
			best = square(p.Sub(q))
			continue
		}
		best = min(best, toSegment(p, path[i-1], q))
	}
	return math.Sqrt(best)
}

// toSegment is the square of the distance from p to the segment a–b.
func toSegment(p, a, b geom.Point) float64 {
	ab, ap := b.Sub(a), p.Sub(a)
	length := square(ab)
	if length == 0 {
		return square(ap)
	}
	t := min(max(ap.Dot(ab)/length, 0), 1)
	return square(ap.Sub(ab.Mul(t)))
}

func square(p geom.Point) float64 { return p.Dot(p) }

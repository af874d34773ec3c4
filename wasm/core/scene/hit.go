package scene

import (
	"math"

	"tripoint/data"
	"tripoint/wasm/core/geom"
)

// Target is something that a pointer can hit: a disc (Path of one point) or a band along
// a path, Radius dp to each side. Bounds are those of Path. Parts are what the function
// Parts returns, or nil for a short path.
type Target struct {
	Ref    data.Ref
	Path   []geom.Point
	Radius float64
	Bounds geom.Rect
	Parts  []geom.Rect
}

// partSteps is the number of segments in a part of a path.
const partSteps = 9

// Parts returns the bounds of the parts of a path, so that a hit test needs to walk only
// along near parts.
func Parts(path []geom.Point) []geom.Rect {
	parts := make([]geom.Rect, (len(path)-2)/partSteps+1)
	for i := range parts {
		parts[i] = geom.Bounds(part(path, i))
	}
	return parts
}

// part returns the i-th part of a path; the next part begins where it ends.
func part(path []geom.Point, i int) []geom.Point {
	return path[i*partSteps : min((i+1)*partSteps+1, len(path))]
}

// The slop: how far beside a target a pointer may be and hit it, in dp.
const (
	MouseSlop = 12.0
	TouchSlop = 22.0
)

// equal is the difference in dp below which two targets are equally near.
const equal = 1.0

// Hit returns the target nearest to p, or "" if none is within slop dp. Of targets that
// are equally near, a disc wins over a band. Of bands that are equally near, the one
// nearer to the trail wins, the way on which the pointer came; then the one whose ref
// sorts first, so that the answer is always the same. Hit allocates nothing.
func (s *Scene) Hit(p geom.Point, slop float64, trail []geom.Point) data.Ref {
	nearest := math.Inf(1)
	for i := range s.Targets {
		nearest = min(nearest, s.Targets[i].away(p, min(slop, nearest)))
	}
	// The second loop compares the targets that are as near as the nearest, which only the
	// first loop finds.
	slop = min(slop, nearest+equal)
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

// away returns how far p is outside t, 0 inside, infinite beyond slop.
func (t *Target) away(p geom.Point, slop float64) float64 {
	d := math.Inf(1)
	switch reach := t.Radius + slop; {
	case !near(&t.Bounds, p, reach):
	case t.Parts == nil:
		d = distance(p, t.Path)
	default:
		for i := range t.Parts {
			if near(&t.Parts[i], p, reach) {
				d = min(d, distance(p, part(t.Path, i)))
			}
		}
	}
	if d = max(0, d-t.Radius); d > slop {
		return math.Inf(1)
	}
	return d
}

// near reports whether p is within a rectangle that is larger by reach on each side.
func near(r *geom.Rect, p geom.Point, reach float64) bool {
	return p.X >= r.Min.X-reach && p.X <= r.Max.X+reach && p.Y >= r.Min.Y-reach && p.Y <= r.Max.Y+reach
}

// beats reports whether t wins over u, which is equally near.
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

// distance returns how far p is from a polyline or a single point.
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

// toSegment returns the square of the distance from p to the segment a–b.
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

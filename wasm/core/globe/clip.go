package globe

import (
	"math"

	"tripoint/wasm/core/geom"
)

// The projection stretches the surroundings of the antipode around the whole rim. Maps
// end before that, at a circle of radius r around the middle of the plane, r < 2.

// ClipRing returns the part of a ring of projected points that lies within
// radius r: nothing, the ring itself, or the ring with arcs of the circle instead
// of the parts outside. The arcs turn as the ring does outside, so a ring around the
// antipode keeps its inside. (A circle is convex, so one walk is enough, after
// Sutherland and Hodgman 1974.)
func ClipRing(ring []geom.Point, r float64) []geom.Point {
	first := firstInside(ring, r)
	if first < 0 {
		return nil
	}
	if allInside(ring, r) {
		return ring
	}
	var out []geom.Point
	turned := 0.0 // the angle that the ring has turned since it left the circle
	n := len(ring)
	for i := range n {
		p, q := ring[(first+i)%n], ring[(first+i+1)%n]
		pIn, qIn := p.Len() <= r, q.Len() <= r
		if pIn {
			out = append(out, p)
		}
		switch {
		case pIn && !qIn:
			c := crossing(p, q, r)
			out = append(out, c)
			turned = angle(c, q)
		case !pIn && !qIn:
			turned += angle(p, q)
		case !pIn && qIn:
			c := crossing(q, p, r)
			out = appendArc(out, r, turned+angle(p, c))
			out = append(out, c)
		}
	}
	return out
}

// ClipLine returns the parts of a line of projected points within radius r.
func ClipLine(line []geom.Point, r float64) [][]geom.Point {
	var parts [][]geom.Point
	var part []geom.Point
	for i, p := range line {
		in := p.Len() <= r
		if i > 0 {
			if wasIn := line[i-1].Len() <= r; wasIn && !in {
				parts = append(parts, append(part, crossing(line[i-1], p, r)))
				part = nil
			} else if !wasIn && in {
				part = append(part, crossing(p, line[i-1], r))
			}
		}
		if in {
			part = append(part, p)
		}
	}
	if len(part) > 1 {
		parts = append(parts, part)
	}
	return parts
}

func firstInside(ring []geom.Point, r float64) int {
	for i, p := range ring {
		if p.Len() <= r {
			return i
		}
	}
	return -1
}

func allInside(ring []geom.Point, r float64) bool {
	for _, p := range ring {
		if p.Len() > r {
			return false
		}
	}
	return true
}

// crossing returns where the segment from a point inside to one outside meets the
// circle: at the larger root t of |in + t (out − in)|² = r².
func crossing(in, out geom.Point, r float64) geom.Point {
	d := out.Sub(in)
	a, b, c := d.Dot(d), in.Dot(d), in.Dot(in)-r*r
	t := (-b + math.Sqrt(max(0, b*b-a*c))) / a
	return in.Lerp(out, min(max(t, 0), 1))
}

// angle returns the angle from p to q around the origin, −π…π.
func angle(p, q geom.Point) float64 {
	return math.Atan2(p.X*q.Y-p.Y*q.X, p.Dot(q))
}

// appendArc adds points of the circle after the last of line, turning by turn.
func appendArc(line []geom.Point, r, turn float64) []geom.Point {
	last := line[len(line)-1]
	start := math.Atan2(last.Y, last.X)
	steps := int(math.Abs(turn)/0.05) + 1
	for i := 1; i < steps; i++ {
		s, c := math.Sincos(start + turn*float64(i)/float64(steps))
		line = append(line, geom.Point{X: r * c, Y: r * s})
	}
	return line
}

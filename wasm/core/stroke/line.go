// Package stroke is the geometry of lines that have a width: what is cut off their
// ends, what runs beside them, where their dashes are, and which bands a ribbon is
// made of. Every sink draws from it, so pixels, SVG and pictures agree.
//
// It must not know how a sink draws. Lengths are in whatever unit a line's points
// are mapped to: dp for SVG, pixels for images. Start reading at Line, then Bands.
package stroke

import (
	"math"

	"tripoint/wasm/core/geom"
)

// Line is a polyline, ready for bands along it.
type Line struct {
	At     []geom.Point
	Along  []float64    // length from the first point
	Normal []geom.Point // to the right, so long that a band keeps its width in the bend
}

// sharpest bounds how far a mitre reaches, as a multiple of half the width.
const sharpest = 3

// NewLine maps a path and then cuts a length off its start and its end. It takes
// points that fall together as one. A line of fewer than two points has no band.
func NewLine(path []geom.Point, to geom.Affine, start, end float64) *Line {
	l := &Line{At: make([]geom.Point, 0, len(path))}
	for _, p := range path {
		l.At = add(l.At, to.Apply(p))
	}
	l.measure()
	if start > 0 || end > 0 {
		l.At = l.between(start, l.Length()-end)
		l.measure()
	}
	l.bend()
	return l
}

// add appends a point unless it falls together with the last one.
func add(points []geom.Point, p geom.Point) []geom.Point {
	if n := len(points); n > 0 && p.Sub(points[n-1]).Len() <= 1e-3 {
		return points
	}
	return append(points, p)
}

// Length is the length of the whole line.
func (l *Line) Length() float64 {
	if len(l.Along) == 0 {
		return 0
	}
	return l.Along[len(l.Along)-1]
}

func (l *Line) measure() {
	l.Along = make([]float64, 0, len(l.At))
	sum := 0.0
	for i := range l.At {
		if i > 0 {
			sum += l.At[i].Sub(l.At[i-1]).Len()
		}
		l.Along = append(l.Along, sum)
	}
}

// Between is the part of the line from one length to another.
func (l *Line) Between(from, to float64) *Line {
	part := &Line{At: l.between(from, to)}
	part.measure()
	part.bend()
	return part
}

// beside is the line moved by an offset to its right, to its left if that is
// negative. What is as wide as before has the same normals.
func (l *Line) beside(offset float64) *Line {
	if offset == 0 {
		return l
	}
	moved := &Line{At: make([]geom.Point, len(l.At)), Normal: l.Normal}
	for i, p := range l.At {
		moved.At[i] = p.Add(l.Normal[i].Mul(offset))
	}
	moved.measure()
	return moved
}

// With is the line with further points on it, at lengths in ascending order.
func (l *Line) With(lengths ...float64) *Line {
	more := &Line{At: make([]geom.Point, 0, len(l.At)+len(lengths))}
	for i, p := range l.At {
		for len(lengths) > 0 && i > 0 && lengths[0] <= l.Along[i] {
			a, b := l.Along[i-1], l.Along[i]
			more.At = add(more.At, l.At[i-1].Lerp(p, max(0, lengths[0]-a)/(b-a)))
			lengths = lengths[1:]
		}
		more.At = add(more.At, p)
	}
	more.measure()
	more.bend()
	return more
}

// Border returns one side of a band along the line: what lies at a distance to its
// right, or to its left if that is negative.
func (l *Line) Border(distance float64) []geom.Point { return l.beside(distance).At }

func (l *Line) between(from, to float64) []geom.Point {
	if to <= from {
		return nil
	}
	var part []geom.Point
	for i := 1; i < len(l.At); i++ {
		a, b := l.Along[i-1], l.Along[i]
		if b <= from || a >= to {
			continue
		}
		if len(part) == 0 {
			part = append(part, l.At[i-1].Lerp(l.At[i], max(0, from-a)/(b-a)))
		}
		part = add(part, l.At[i-1].Lerp(l.At[i], min(1, (to-a)/(b-a))))
	}
	return part
}

// Dir is the direction of the segment that begins at point i.
func (l *Line) Dir(i int) geom.Point {
	return l.At[i+1].Sub(l.At[i]).Mul(1 / (l.Along[i+1] - l.Along[i]))
}

// bend computes the normals: halfway between those of the two segments at a point, and
// longer by one over the cosine of half the bend. Where a line turns back on itself, it
// takes the normal of the segment before.
func (l *Line) bend() {
	if len(l.At) < 2 {
		return
	}
	l.Normal = make([]geom.Point, len(l.At))
	for i := range l.At {
		before := l.Dir(max(i-1, 0))
		sum := before.Add(l.Dir(min(i, len(l.At)-2)))
		if length := sum.Len(); length > 1e-6 {
			before = sum.Mul(math.Min(2/length, sharpest) / length)
		}
		l.Normal[i] = geom.Point{X: -before.Y, Y: before.X}
	}
}

// Ring is a path that ends where it began, if it is closed.
func Ring(path []geom.Point, closed bool) []geom.Point {
	if closed && len(path) > 2 {
		return append(path[:len(path):len(path)], path[0])
	}
	return path
}

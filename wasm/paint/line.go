package paint

import (
	"math"

	"tripoint/wasm/core/geom"
)

// line is a polyline in device pixels, ready for bands along it.
type line struct {
	at     []geom.Point
	along  []float64    // length from the first point
	normal []geom.Point // to the right, so long that a strip keeps its width in the bend
}

// sharpest bounds how far a mitre reaches, as a multiple of half the width.
const sharpest = 3

// newLine maps a path and cuts start and end pixels off its ends. Points that
// fall together are taken as one. A line of fewer than two points has no band.
func newLine(path []geom.Point, to geom.Affine, start, end float64) *line {
	l := &line{at: make([]geom.Point, 0, len(path))}
	for _, p := range path {
		p = to.Apply(p)
		if n := len(l.at); n == 0 || p.Sub(l.at[n-1]).Len() > 1e-3 {
			l.at = append(l.at, p)
		}
	}
	l.measure()
	if start > 0 || end > 0 {
		l.at = l.between(start, l.length()-end)
		l.measure()
	}
	l.bend()
	return l
}

func (l *line) length() float64 {
	if len(l.along) == 0 {
		return 0
	}
	return l.along[len(l.along)-1]
}

func (l *line) measure() {
	l.along = l.along[:0]
	sum := 0.0
	for i := range l.at {
		if i > 0 {
			sum += l.at[i].Sub(l.at[i-1]).Len()
		}
		l.along = append(l.along, sum)
	}
}

// between is the part of the line from one length to another.
func (l *line) between(from, to float64) []geom.Point {
	if to <= from {
		return nil
	}
	var part []geom.Point
	for i := 1; i < len(l.at); i++ {
		a, b := l.along[i-1], l.along[i]
		if b <= from || a >= to {
			continue
		}
		if len(part) == 0 {
			part = append(part, l.at[i-1].Lerp(l.at[i], max(0, from-a)/(b-a)))
		}
		part = append(part, l.at[i-1].Lerp(l.at[i], min(1, (to-a)/(b-a))))
	}
	return part
}

// dir is the direction of the segment that begins at point i.
func (l *line) dir(i int) geom.Point {
	return l.at[i+1].Sub(l.at[i]).Mul(1 / (l.along[i+1] - l.along[i]))
}

// bend computes the normals: halfway between those of the two segments at a
// point, longer by one over the cosine of half the bend. Where a line turns
// back on itself the normal is that of the segment before.
func (l *line) bend() {
	if len(l.at) < 2 {
		return
	}
	l.normal = make([]geom.Point, len(l.at))
	for i := range l.at {
		before := l.dir(max(i-1, 0))
		sum := before.Add(l.dir(min(i, len(l.at)-2)))
		if length := sum.Len(); length > 1e-6 {
			before = sum.Mul(math.Min(2/length, sharpest) / length)
		}
		l.normal[i] = geom.Point{X: -before.Y, Y: before.X}
	}
}

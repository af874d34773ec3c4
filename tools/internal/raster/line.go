package raster

import (
	"math"

	"tripoint/wasm/core/geom"
)

// length is that of a polyline.
func length(path []geom.Point) float64 {
	sum := 0.0
	for i := 1; i < len(path); i++ {
		sum += path[i].Sub(path[i-1]).Len()
	}
	return sum
}

// between is the part of a polyline from one length along it to another, nil if
// there is none.
func between(path []geom.Point, from, to float64) []geom.Point {
	if to <= from {
		return nil
	}
	var part []geom.Point
	at := 0.0
	for i := 1; i < len(path); i++ {
		a, b := path[i-1], path[i]
		d := b.Sub(a).Len()
		if d > 0 && at+d > from && at < to {
			if part == nil {
				part = append(part, a.Lerp(b, max(0, from-at)/d))
			}
			part = append(part, a.Lerp(b, min(1, (to-at)/d)))
		}
		at += d
	}
	return part
}

// dashed cuts a polyline into dashes with gaps, both stretched a little so that
// there is a dash at each end. Without dashes it is one piece.
func dashed(path []geom.Point, on, off float64) [][]geom.Point {
	whole := length(path)
	n := 1.0
	if on > 0 && off > 0 {
		n = math.Round((whole + off) / (on + off))
	}
	if n < 2 {
		return [][]geom.Point{path}
	}
	k := whole / (n*on + (n-1)*off)
	var parts [][]geom.Point
	for i := range int(n) {
		from := float64(i) * (on + off) * k
		parts = append(parts, between(path, from, from+on*k))
	}
	return parts
}

// band is the polygon along a polyline, half wide to each side of a line that
// runs beside it, to its right if the offset is more than 0. Its ends are straight.
func band(path []geom.Point, offset, half float64) []geom.Point {
	polygon := make([]geom.Point, 0, 2*len(path))
	for i := range path {
		polygon = append(polygon, beside(path, i, offset-half))
	}
	for i := len(path) - 1; i >= 0; i-- {
		polygon = append(polygon, beside(path, i, offset+half))
	}
	return polygon
}

// beside is the i-th point of a polyline moved by d to its right.
func beside(path []geom.Point, i int, d float64) geom.Point {
	along := path[min(i+1, len(path)-1)].Sub(path[max(i-1, 0)])
	if size := along.Len(); size > 0 {
		return path[i].Add(geom.Point{X: -along.Y, Y: along.X}.Mul(d / size))
	}
	return path[i]
}

// capsules are polygons that together are a line with round joins and ends.
func capsules(path []geom.Point, half float64) [][]geom.Point {
	var parts [][]geom.Point
	for i, p := range path {
		parts = append(parts, circle(p, half))
		if i > 0 && p != path[i-1] {
			parts = append(parts, band(path[i-1:i+1], 0, half))
		}
	}
	return parts
}

// circle is a polygon that nobody can tell from one, wound as bands are.
func circle(at geom.Point, radius float64) []geom.Point {
	n := int(6 + 4*math.Sqrt(max(radius, 0)*4))
	polygon := make([]geom.Point, n)
	for i := range polygon {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(n))
		polygon[i] = at.Add(geom.Point{X: cos, Y: sin}.Mul(radius))
	}
	return polygon
}

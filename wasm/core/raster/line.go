package raster

import (
	"math"
	"slices"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/stroke"
)

// dashes returns the polygons of a band, one for each dash.
func dashes(b *stroke.Band) [][]geom.Point {
	if len(b.Line.At) < 2 {
		return nil
	}
	var parts [][]geom.Point
	on, off := b.Stretched()
	for i := range b.Count {
		from := float64(i) * (on + off)
		parts = append(parts, band(b.Line.Between(from, from+on), b.Half))
	}
	return parts
}

// band returns the polygon along a line, which reaches half to each side. Its ends are
// straight.
func band(l *stroke.Line, half float64) []geom.Point {
	left, right := l.Border(-half), l.Border(half)
	slices.Reverse(right)
	return append(left, right...)
}

// capsules returns polygons that together make a line with round joins and ends.
func capsules(path []geom.Point, half float64) [][]geom.Point {
	var parts [][]geom.Point
	for i, p := range path {
		parts = append(parts, circle(p, half))
		if i > 0 && p != path[i-1] {
			parts = append(parts, band(stroke.NewLine(path[i-1:i+1], geom.Identity, 0, 0), half))
		}
	}
	return parts
}

// circle returns a polygon that looks like a circle, wound as bands are.
func circle(at geom.Point, radius float64) []geom.Point {
	n := int(6 + 4*math.Sqrt(max(radius, 0)*4))
	polygon := make([]geom.Point, n)
	for i := range polygon {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(n))
		polygon[i] = at.Add(geom.Point{X: cos, Y: sin}.Mul(radius))
	}
	return polygon
}

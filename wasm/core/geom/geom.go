// Package geom holds plane geometry: points, rectangles, affine maps and
// polylines. Units are the caller's, mostly dp; y grows downwards.
//
// It must not know about maps, marks or pixels. Start reading at Point.
package geom

import "math"

// Point is a position or a vector in the plane.
type Point struct{ X, Y float64 }

// Add returns p + q.
func (p Point) Add(q Point) Point { return Point{p.X + q.X, p.Y + q.Y} }

// Sub returns p − q.
func (p Point) Sub(q Point) Point { return Point{p.X - q.X, p.Y - q.Y} }

// Mul returns p scaled by k.
func (p Point) Mul(k float64) Point { return Point{p.X * k, p.Y * k} }

// Dot returns the scalar product of p and q.
func (p Point) Dot(q Point) float64 { return p.X*q.X + p.Y*q.Y }

// Len returns the length of p as a vector.
func (p Point) Len() float64 { return math.Hypot(p.X, p.Y) }

// Lerp returns the point at t between p (t = 0) and q (t = 1).
func (p Point) Lerp(q Point, t float64) Point {
	return Point{p.X + (q.X-p.X)*t, p.Y + (q.Y-p.Y)*t}
}

// Rect is an axis-parallel rectangle; it is empty unless Min is left of and
// above Max.
type Rect struct{ Min, Max Point }

// R makes a rectangle from its left top corner and its size.
func R(x, y, width, height float64) Rect {
	return Rect{Point{x, y}, Point{x + width, y + height}}
}

// Width is 0 for an empty rectangle.
func (r Rect) Width() float64 { return math.Max(0, r.Max.X-r.Min.X) }

// Height is 0 for an empty rectangle.
func (r Rect) Height() float64 { return math.Max(0, r.Max.Y-r.Min.Y) }

// Center is the middle of r.
func (r Rect) Center() Point { return r.Min.Lerp(r.Max, 0.5) }

// Contains reports whether p is in r, its border included.
func (r Rect) Contains(p Point) bool {
	return p.X >= r.Min.X && p.X <= r.Max.X && p.Y >= r.Min.Y && p.Y <= r.Max.Y
}

// Inset returns r with each side moved inwards by d, outwards if d < 0.
func (r Rect) Inset(d float64) Rect {
	return Rect{Point{r.Min.X + d, r.Min.Y + d}, Point{r.Max.X - d, r.Max.Y - d}}
}

// Lerp returns the rectangle at t between r (t = 0) and s (t = 1).
func (r Rect) Lerp(s Rect, t float64) Rect { return Rect{r.Min.Lerp(s.Min, t), r.Max.Lerp(s.Max, t)} }

// Overlaps reports whether r and s share a point.
func (r Rect) Overlaps(s Rect) bool {
	return r.Min.X <= s.Max.X && s.Min.X <= r.Max.X && r.Min.Y <= s.Max.Y && s.Min.Y <= r.Max.Y
}

// Bounds is the smallest rectangle around the points, or an empty one.
func Bounds(points []Point) Rect {
	if len(points) == 0 {
		return Rect{}
	}
	b := Rect{points[0], points[0]}
	for _, p := range points[1:] {
		b.Min.X, b.Max.X = math.Min(b.Min.X, p.X), math.Max(b.Max.X, p.X)
		b.Min.Y, b.Max.Y = math.Min(b.Min.Y, p.Y), math.Max(b.Max.Y, p.Y)
	}
	return b
}

// Insets are distances from the sides of a rectangle inwards.
type Insets struct{ Top, Right, Bottom, Left float64 }

// In returns the part of r inside the insets.
func (i Insets) In(r Rect) Rect {
	return Rect{
		Point{r.Min.X + i.Left, r.Min.Y + i.Top},
		Point{r.Max.X - i.Right, r.Max.Y - i.Bottom},
	}
}

// Affine scales evenly by K and then moves by (X, Y). The zero value maps every point to
// the origin; Identity maps every point to itself.
type Affine struct{ K, X, Y float64 }

// Identity maps every point to itself.
var Identity = Affine{K: 1}

// Apply maps p.
func (a Affine) Apply(p Point) Point { return Point{p.X*a.K + a.X, p.Y*a.K + a.Y} }

// Then returns the map that applies a first and b second.
func (a Affine) Then(b Affine) Affine {
	return Affine{K: a.K * b.K, X: a.X*b.K + b.X, Y: a.Y*b.K + b.Y}
}

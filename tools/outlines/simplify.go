package main

import (
	"math"
	"slices"

	"tripoint/assets/outlines"
)

// draft is the state of outlines that lose points. Its lists are by arc and point of
// the source.
type draft struct {
	*outlines.World
	vectors [][]vector
	// ranks say how much a point matters: a line keeps the points of rank 1 and more.
	ranks [][]float64
	kept  [][]bool
}

// simplify leaves out the points of arcs that matter least, by the method of
// Visvalingam and Whyatt (1993): again and again it drops the point whose triangle with
// its two neighbours has the smallest area. It measures the area on the sphere, because
// the map's projection keeps areas, and weighs it by the detail wanted there. Ends of
// arcs stay, so that arcs that met still meet. It returns the number of crossings that
// the source has.
func simplify(o *outlines.World) (inSource int) {
	d := newDraft(o)
	inSource = d.repair()
	for i, arc := range o.Arcs {
		o.Arcs[i] = filterPoints(arc, d.kept[i])
	}
	return inSource
}

func newDraft(o *outlines.World) *draft {
	ofNode := make([]bool, len(o.Arcs))
	for ring, c := range rings(o) {
		for _, ref := range ring {
			ofNode[arcIndex(ref)] = ofNode[arcIndex(ref)] || nodes[o.Countries[c].Code]
		}
	}
	d := &draft{World: o}
	for i, arc := range o.Arcs {
		points := make([]vector, len(arc))
		for k, p := range arc {
			points[k] = toVector(p)
		}
		ranks := rank(points, func(p vector) float64 { return triangleLimit(p, ofNode[i]) })
		if closed(arc) {
			// Start it at a point that stays, so that it has ends as other arcs have.
			start := slices.Index(ranks, math.Inf(1))
			o.Arcs[i] = rotate(arc, start)
			points, ranks = rotate(points, start), rotate(ranks, start)
		}
		kept := make([]bool, len(arc))
		for k, r := range ranks {
			kept[k] = r >= 1
		}
		d.vectors = append(d.vectors, points)
		d.ranks = append(d.ranks, ranks)
		d.kept = append(d.kept, kept)
	}
	return d
}

// rank returns the rank of each point: the largest area, in units of the limit at that
// point, of the triangles with which it and the points dropped before it went. A point
// that never goes has the rank +Inf: the ends of an arc, or three points of a closed
// one. The first and last point of a closed arc are one, and so rank the same.
func rank(points []vector, limitKm2 func(vector) float64) []float64 {
	l := remaining{points: points, limitKm2: limitKm2, isRing: points[0] == points[len(points)-1]}
	n, fewest := len(points), 2
	if l.isRing {
		n, fewest = n-1, 3
	}
	for i := range n {
		l.line = append(l.line, i)
	}
	for k := range l.line {
		l.areas = append(l.areas, l.area(k))
	}
	ranks := make([]float64, len(points))
	most := 0.0
	for len(l.line) > fewest {
		point, area := l.drop()
		most = max(most, area)
		ranks[point] = most
	}
	for _, i := range l.line {
		ranks[i] = math.Inf(1)
	}
	if l.isRing {
		ranks[n] = ranks[0]
	}
	return ranks
}

// remaining is an arc that loses one point after the other.
type remaining struct {
	points   []vector
	limitKm2 func(vector) float64
	isRing   bool
	line     []int     // the points that are left
	areas    []float64 // of their triangles, in units of the limit
}

// area is that of the triangle of the k-th point that is left.
func (l *remaining) area(k int) float64 {
	n := len(l.line)
	if !l.isRing && (k == 0 || k == n-1) {
		return math.Inf(1)
	}
	before, at, after := l.line[(k+n-1)%n], l.line[k], l.line[(k+1)%n]
	area := triangleKm2(l.points[before], l.points[at], l.points[after]) / l.limitKm2(l.points[at])
	// Round the area: some processors round less often than others, and triangles that
	// are equal, as along a parallel, must be so on all of them.
	return float64(float32(area))
}

// drop removes the point with the smallest triangle, and returns it and that area.
func (l *remaining) drop() (point int, area float64) {
	least := 0
	for k, a := range l.areas {
		if a < l.areas[least] {
			least = k
		}
	}
	point, area = l.line[least], l.areas[least]
	l.line = slices.Delete(l.line, least, least+1)
	l.areas = slices.Delete(l.areas, least, least+1)
	n := len(l.line)
	for _, k := range []int{(least + n - 1) % n, least % n} {
		l.areas[k] = l.area(k)
	}
	return point, area
}

// rotate returns a closed arc, whose last item is its first, that starts at item
// start.
func rotate[T any](closed []T, start int) []T {
	body := closed[:len(closed)-1]
	return slices.Concat(body[start:], body[:start], body[start:start+1])
}

// filterPoints returns the points of an arc that stay.
func filterPoints(arc []outlines.LatLng, kept []bool) []outlines.LatLng {
	var line []outlines.LatLng
	for i, p := range arc {
		if kept[i] {
			line = append(line, p)
		}
	}
	return line
}

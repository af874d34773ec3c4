package main

import (
	"math"
	"slices"

	"tripoint/assets/outlines"
)

// draft is outlines on the way to fewer points. Everything is per arc and point
// of the source.
type draft struct {
	*outlines.World
	vectors [][]vector
	// ranks say how much a point matters: a line keeps those of 1 and more.
	ranks [][]float64
	kept  [][]bool
}

// simplify leaves out the points of arcs that matter least, by the method of
// Visvalingam and Whyatt (1993): again and again the point whose triangle with
// its two neighbours has the smallest area. The area is measured on the sphere,
// as the map's projection keeps areas, and weighed by the detail wanted there.
// Ends of arcs stay, so what met still meets. It returns the number of crossings
// that are in the source.
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
			// Let it start at a point that stays, so that it has ends like others.
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

// rank returns, for each point, the largest of the areas, in units of the limit
// at that point, at which it and the points before it were left out. What is
// never left out is +Inf: the ends of an arc, or three points of a closed one,
// which has no ends: its first and last point, being the same, rank the same.
func rank(points []vector, limitKm2 func(vector) float64) []float64 {
	n, fewest := len(points), 2
	isRing := points[0] == points[n-1]
	if isRing {
		n, fewest = n-1, 3
	}
	line := make([]int, n)
	for i := range line {
		line[i] = i
	}
	area := func(k int) float64 {
		if !isRing && (k == 0 || k == len(line)-1) {
			return math.Inf(1)
		}
		before, at, after := line[(k+len(line)-1)%len(line)], line[k], line[(k+1)%len(line)]
		area := triangleKm2(points[before], points[at], points[after]) / limitKm2(points[at])
		// Rounded, so that equal triangles, as along a parallel, are equal on all
		// processors, of which some round less often than others.
		return float64(float32(area))
	}
	areas := make([]float64, n)
	for k := range line {
		areas[k] = area(k)
	}
	ranks := make([]float64, len(points))
	most := 0.0
	for len(line) > fewest {
		least := 0
		for k, a := range areas {
			if a < areas[least] {
				least = k
			}
		}
		most = max(most, areas[least])
		ranks[line[least]] = most
		line = slices.Delete(line, least, least+1)
		areas = slices.Delete(areas, least, least+1)
		for _, k := range []int{(least + len(line) - 1) % len(line), least % len(line)} {
			areas[k] = area(k)
		}
	}
	for _, i := range line {
		ranks[i] = math.Inf(1)
	}
	if isRing {
		ranks[n] = ranks[0]
	}
	return ranks
}

// rotate returns a closed arc, whose last item is its first, that starts at item
// start.
func rotate[T any](closed []T, start int) []T {
	body := closed[:len(closed)-1]
	return slices.Concat(body[start:], body[:start], body[start:start+1])
}

// filterPoints returns the kept points of an arc.
func filterPoints(arc []outlines.LatLng, kept []bool) []outlines.LatLng {
	var line []outlines.LatLng
	for i, p := range arc {
		if kept[i] {
			line = append(line, p)
		}
	}
	return line
}

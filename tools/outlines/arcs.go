package main

import (
	"slices"

	"tripoint/assets/outlines"
)

// arcIndex returns the arc that a reference means, whatever its direction.
func arcIndex(ref int32) int { return int(max(ref, ^ref)) }

// directed returns the points of an arc in the direction of a reference.
func directed(arcs [][]outlines.LatLng, ref int32) []outlines.LatLng {
	arc := arcs[arcIndex(ref)]
	if ref < 0 {
		arc = slices.Clone(arc)
		slices.Reverse(arc)
	}
	return arc
}

// closed says whether an arc is a ring by itself, such as an island.
func closed(arc []outlines.LatLng) bool { return arc[0] == arc[len(arc)-1] }

// countUses returns how many references each arc has: 1 for a coast, 2 for a line
// between two countries, 0 for an arc that nothing uses any more.
func countUses(o *outlines.World) []int {
	uses := make([]int, len(o.Arcs))
	for ring := range rings(o) {
		for _, ref := range ring {
			uses[arcIndex(ref)]++
		}
	}
	return uses
}

// rings yields each ring with the index of its country.
func rings(o *outlines.World) func(yield func(ring []int32, country int) bool) {
	return func(yield func([]int32, int) bool) {
		for c, country := range o.Countries {
			for _, polygon := range country.Polygons {
				for _, ring := range polygon {
					if !yield(ring, c) {
						return
					}
				}
			}
		}
	}
}

// filterRings keeps the rings for which keep is true. A polygon that loses its
// outside goes with its holes, and a country without polygons goes too.
func filterRings(o *outlines.World, keep func(ring []int32) bool) {
	for c := range o.Countries {
		country := &o.Countries[c]
		for p, polygon := range country.Polygons {
			if !keep(polygon[0]) {
				country.Polygons[p] = nil
				continue
			}
			country.Polygons[p] = slices.DeleteFunc(polygon, func(ring []int32) bool { return !keep(ring) })
		}
		country.Polygons = slices.DeleteFunc(country.Polygons, func(p outlines.Polygon) bool { return p == nil })
	}
	o.Countries = slices.DeleteFunc(o.Countries, func(c outlines.Country) bool { return len(c.Polygons) == 0 })
}

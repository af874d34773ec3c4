package main

import (
	"math"
	"slices"

	"tripoint/assets/outlines"
)

// dropIslands leaves out islands and lakes that are too small for readers to see. The
// largest piece of a country always stays. So does a ring that shares an arc with a
// neighbour, because it would leave a hole.
func dropIslands(o *outlines.World) {
	uses := countUses(o)
	// The address of its first reference identifies a ring.
	largest := make(map[*int32]bool)
	ofNode := make(map[*int32]bool)
	for _, c := range o.Countries {
		best, bestKm2 := c.Polygons[0][0], 0.0
		for _, polygon := range c.Polygons {
			if km2 := sizeKm2(o, polygon[0]); km2 > bestKm2 {
				best, bestKm2 = polygon[0], km2
			}
			for _, ring := range polygon {
				ofNode[&ring[0]] = nodes[c.Code]
			}
		}
		largest[&best[0]] = true
	}
	filterRings(o, func(ring []int32) bool {
		key := &ring[0]
		if largest[key] || slices.ContainsFunc(ring, func(ref int32) bool { return uses[arcIndex(ref)] > 1 }) {
			return true
		}
		return sizeKm2(o, ring) >= islandLimit(toVector(o.Arcs[arcIndex(ring[0])][0]), ofNode[key])
	})
}

// sizeKm2 is the area inside a ring, whatever its direction.
func sizeKm2(o *outlines.World, ring []int32) float64 {
	return math.Abs(ringKm2(o.Ring(nil, ring)))
}

package main

import (
	"math"
	"slices"

	"tripoint/assets/outlines"
)

// snap moves all points to the grid, and writes −180° as 180°, so that two points are
// equal exactly if they have the same coordinates. It drops points that are then equal
// to the one before; then arcs that are only a point, or a line there and back, which
// the source has for islands below its own resolution; and then rings without arcs.
func snap(o *outlines.World) {
	gone := make([]bool, len(o.Arcs))
	for i, arc := range o.Arcs {
		for k, p := range arc {
			arc[k] = toGrid(p)
		}
		arc = slices.Compact(arc)
		o.Arcs[i] = arc
		gone[i] = len(arc) < 2 || closed(arc) && len(arc) < 4
	}
	for c := range o.Countries {
		for _, polygon := range o.Countries[c].Polygons {
			for r := range polygon {
				polygon[r] = slices.DeleteFunc(polygon[r], func(ref int32) bool { return gone[arcIndex(ref)] })
			}
		}
	}
	filterRings(o, func(ring []int32) bool { return len(ring) > 0 })
}

func toGrid(p outlines.LatLng) outlines.LatLng {
	lat, lng := math.Round(p.Lat*stepsPerDegree), math.Round(p.Lng*stepsPerDegree)
	if lng <= -180*stepsPerDegree {
		lng = 180 * stepsPerDegree
	}
	if math.Abs(lat) >= 90*stepsPerDegree {
		lng = 0 // A pole has no longitude. With the same one, all its points are equal.
	}
	// Adding 0 turns the −0 of rounding into 0.
	return outlines.LatLng{Lat: lat/stepsPerDegree + 0, Lng: lng/stepsPerDegree + 0}
}

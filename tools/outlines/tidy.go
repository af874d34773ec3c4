package main

import (
	"cmp"
	"slices"

	"tripoint/assets/outlines"
)

// tidy sorts countries by code and name, leaves out arcs without references, and
// numbers the others in the order in which countries refer to them: arcs that are near
// each other on the map are then near in the file, which makes it smaller.
func tidy(o *outlines.World) {
	slices.SortStableFunc(o.Countries, func(a, b outlines.Country) int {
		return cmp.Or(cmp.Compare(a.Code, b.Code), cmp.Compare(a.Name, b.Name))
	})
	number := make(map[int]int32, len(o.Arcs))
	var arcs [][]outlines.LatLng
	for ring := range rings(o) {
		for i, ref := range ring {
			n, known := number[arcIndex(ref)]
			if !known {
				n = int32(len(arcs))
				number[arcIndex(ref)] = n
				arcs = append(arcs, o.Arcs[arcIndex(ref)])
			}
			if ref < 0 {
				n = ^n
			}
			ring[i] = n
		}
	}
	o.Arcs = arcs
}

package main

import (
	"encoding/binary"
	"math"

	"tripoint/assets/outlines"
)

// encode writes outlines in the form that package outlines describes. All points must
// lie on the grid. It writes no borders: the decoder finds them.
func encode(o *outlines.World) []byte {
	b := append([]byte(outlines.Magic), outlines.Version)
	b = binary.AppendUvarint(b, stepsPerDegree)
	b = appendArcs(b, o.Arcs)
	b = appendCount(b, len(o.Countries))
	for _, c := range o.Countries {
		b = append(appendCount(b, len(c.Code)), c.Code...)
		b = append(appendCount(b, len(c.Name)), c.Name...)
		b = appendCount(b, len(c.Polygons))
		for _, polygon := range c.Polygons {
			b = appendCount(b, len(polygon))
			for _, ring := range polygon {
				b = appendCount(b, len(ring))
				for _, ref := range ring {
					b = binary.AppendVarint(b, int64(ref))
				}
			}
		}
	}
	return b
}

// appendArcs writes how many arcs and points there are, the length of each arc,
// and then all points as steps from the one before, from arc to arc too.
func appendArcs(b []byte, arcs [][]outlines.LatLng) []byte {
	points := 0
	for _, arc := range arcs {
		points += len(arc)
	}
	b = appendCount(appendCount(b, len(arcs)), points)
	for _, arc := range arcs {
		b = appendCount(b, len(arc))
	}
	var lat, lng int64
	for _, arc := range arcs {
		for _, p := range arc {
			nextLat, nextLng := gridSteps(p.Lat), gridSteps(p.Lng)
			b = binary.AppendVarint(b, nextLat-lat)
			b = binary.AppendVarint(b, shortWay(nextLng-lng))
			lat, lng = nextLat, nextLng
		}
	}
	return b
}

func gridSteps(degrees float64) int64 { return int64(math.Round(degrees * stepsPerDegree)) }

// shortWay returns the steps between two longitudes without going more than
// half way round.
func shortWay(steps int64) int64 {
	switch {
	case steps > 180*stepsPerDegree:
		return steps - 360*stepsPerDegree
	case steps < -180*stepsPerDegree:
		return steps + 360*stepsPerDegree
	}
	return steps
}

func appendCount(b []byte, n int) []byte { return binary.AppendUvarint(b, uint64(n)) }

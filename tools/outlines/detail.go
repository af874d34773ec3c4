package main

import (
	"tripoint/assets/outlines"
)

// These constants, and only these, decide how much detail the outlines keep.
//
// The measure is the map 1200 dp wide. A dp on it is about 15 km, and 4 km where the
// reader has zoomed four times. In the line of a node, where readers zoom in, a point
// stays if its triangle with its two neighbours is a little larger than one square dp
// of the zoomed map; elsewhere, if it is larger than about ten. Finer outlines took
// more bytes in brotli, 62 kB for 8 and 32 km² and 44 for 14 and 80 instead of 38, and
// readers see the difference only beyond that zoom.
const (
	// stepsPerDegree is the grid of all points. A step of latitude is 1.1 km, so
	// no point moves by more than about a pixel on that largest map. A grid twice
	// as fine costs a seventh more bytes after compression.
	stepsPerDegree = 100
	// nodeKm2 is the smallest triangle that stays in the line of a node.
	nodeKm2 = 20
	// otherKm2 is the smallest triangle that stays elsewhere near the centre.
	otherKm2 = 150
	// nodeIslandKm2 is the smallest island of a node that stays: nearly every island of
	// the source does. The smallest of the southern Kurils have 8 and 16 km².
	nodeIslandKm2 = 5
	// otherIslandKm2 is the smallest island that stays elsewhere near the centre.
	otherIslandKm2 = 300
)

// Beyond nearDegrees from the map's centre outlines get coarser, up to coarsest
// times at farDegrees: Beijing is at 52°, Washington at 64°, Moscow at 74°,
// London at 80°, Lima at 101° and the Cape of Good Hope at 165°. Readers see what is
// farther than Moscow only if they move the map there.
const (
	nearDegrees = 60.0
	farDegrees  = 110.0
	coarsest    = 25.0
)

// mapCentre is the centre of the map's projection, as in data/source/dataset.yaml.
var mapCentre = toVector(outlines.LatLng{Lat: 48, Lng: -170})

// nodes are the codes of the countries that are nodes of the map.
var nodes = map[string]bool{"156": true, "643": true, "840": true}

// coarseness returns 1 near the map's centre, up to coarsest far from it.
func coarseness(p vector) float64 {
	t := (degreesBetween(mapCentre, p) - nearDegrees) / (farDegrees - nearDegrees)
	t = min(max(t, 0), 1)
	return 1 + t*t*(coarsest-1)
}

// triangleLimit is the smallest triangle in km² that stays at p.
func triangleLimit(p vector, ofNode bool) float64 {
	if ofNode {
		return nodeKm2
	}
	return otherKm2 * coarseness(p)
}

// islandLimit is the smallest island or lake in km² that stays at p.
func islandLimit(p vector, ofNode bool) float64 {
	if ofNode {
		return nodeIslandKm2
	}
	return otherIslandKm2 * coarseness(p)
}

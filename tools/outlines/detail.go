package main

import (
	"tripoint/assets/outlines"
)

// How much detail the outlines keep is set here, and only here.
//
// The measure is the map 1200 dp wide: a dp is about 15 km, and zoomed four
// times, 4 km. A point stays if its triangle with its two neighbours covers a
// little more than one square dp there in the line of a node, which is where a
// reader zooms in, and about ten elsewhere. Finer outlines took more bytes in
// brotli, 62 kB for 8 and 32 km² and 44 for 14 and 80 instead of 38, and the
// difference shows only beyond that zoom.
const (
	// stepsPerDegree is the grid of all points. A step of latitude is 1.1 km, so
	// no point moves by more than about a pixel on that largest map. A grid twice
	// as fine costs a seventh more bytes after compression.
	stepsPerDegree = 100
	// nodeKm2 is the smallest triangle that stays in the line of a node.
	nodeKm2 = 20
	// otherKm2 is the smallest triangle that stays elsewhere near the centre.
	otherKm2 = 150
	// nodeIslandKm2 is the smallest island of a node, which is nearly every one
	// of the source: of the southern Kurils the smallest are 8 and 16 km².
	nodeIslandKm2 = 5
	// otherIslandKm2 is the smallest island elsewhere near the centre.
	otherIslandKm2 = 300
)

// Beyond nearDegrees from the map's centre outlines get coarser, up to coarsest
// times at farDegrees: Beijing is at 52°, Washington at 64°, Moscow at 74°,
// London at 80°, Lima at 101° and the Cape of Good Hope at 165°. What is farther
// than Moscow is in sight only where a reader moves the map there.
const (
	nearDegrees = 60.0
	farDegrees  = 110.0
	coarsest    = 25.0
)

// mapCentre is where the map is centred; see globe.Projection.
var mapCentre = toVector(outlines.LatLng{Lat: 48, Lng: -170})

// nodes are the codes of the countries of which the map tells.
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

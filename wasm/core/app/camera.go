package app

import "tripoint/wasm/core/geom"

// Camera says which part of the map is shown. Zoom 1 fits all nodes into the map; Offset
// is how far the middle of the view is from the middle of that fit, as a fraction of the
// map's width and height at zoom 1.
type Camera struct {
	Zoom   float64
	Offset geom.Point
}

// Home shows the whole map.
var Home = Camera{Zoom: 1}

// MaxZoom bounds the camera; it decides how far the outlines may be simplified.
const MaxZoom = 8

// bounded clamps a camera: its zoom to 1…MaxZoom, its middle to the map.
func bounded(c Camera) Camera {
	if !(c.Zoom > 1) { // also NaN
		return Home
	}
	c.Zoom = min(c.Zoom, MaxZoom)
	// At zoom z the view shows 1/z of the map. This limit keeps the view within the map,
	// so that no more than the fit's own margin shows.
	limit := (1 - 1/c.Zoom) / 2
	c.Offset.X = clamp(c.Offset.X, limit)
	c.Offset.Y = clamp(c.Offset.Y, limit)
	return c
}

func clamp(x, limit float64) float64 {
	if !(x > -limit) {
		return -limit
	}
	return min(x, limit)
}

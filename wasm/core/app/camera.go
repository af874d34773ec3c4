package app

import "tripoint/wasm/core/geom"

// Camera is the part of the map that is shown: Zoom 1 is the fit of all nodes;
// Offset is how far the middle of the view is from the fit's middle, as a
// fraction of the map's width and height at zoom 1.
type Camera struct {
	Zoom   float64
	Offset geom.Point
}

// Home shows everything.
var Home = Camera{Zoom: 1}

// MaxZoom bounds the camera; the outlines are simplified for it.
const MaxZoom = 8

// bounded keeps the camera between the whole map and MaxZoom, and its middle
// over the map.
func bounded(c Camera) Camera {
	if !(c.Zoom > 1) { // also what is not a number
		return Home
	}
	c.Zoom = min(c.Zoom, MaxZoom)
	// At zoom z the view shows 1/z of the map; its middle stays so far inside
	// that no more than the fit's own margin shows beyond.
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

//go:build !js

package main

import (
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/session"
)

// composition is where the parts of a window of a size are, in dp.
type composition struct {
	width, height        float64
	mapBox, panel, dates geom.Rect
	beside               bool // the panel is beside the map, not under it
}

// compose lays a window out: the panel at the right of map and dates where
// there is room, else everything in one column.
func compose(width, height float64) composition {
	const (
		dates      = session.TimelineHeight
		wide       = 900.0 // window from which on the panel is wide
		narrow     = 600.0 // window from which on the panel is beside the map
		mapOfTall  = 0.42  // part of the map of a window in one column
		widePanel  = 376.0
		smallPanel = 320.0
	)
	c := composition{width: width, height: height, beside: width >= narrow}
	if !c.beside {
		h := float64(int(height * mapOfTall))
		c.mapBox = geom.R(0, 0, width, h)
		c.dates = geom.R(0, h, width, dates)
		c.panel = geom.R(0, h+dates, width, max(height-h-dates, 1))
		return c
	}
	w := width - smallPanel
	if width >= wide {
		w = width - widePanel
	}
	c.mapBox = geom.R(0, 0, w, max(height-dates, 1))
	c.dates = geom.R(0, height-dates, w, dates)
	c.panel = geom.R(w, 0, width-w, height)
	return c
}

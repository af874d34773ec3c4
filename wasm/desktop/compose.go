package desktop

import (
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/theme"
)

// composition says where the parts of a window lie, in dp.
type composition struct {
	width, height             float64
	mapBox, key, panel, dates geom.Rect
	beside                    bool // the panel is beside the map, not under it
	words                     bool // the panel lies where the map would be
}

// compose lays a window out whose timeline is dates dp high: the panel at the right of map
// and dates where there is room, and in a low window too, whose map and panel would be
// strips; else everything in one column.
func compose(width, height, dates float64) composition {
	const (
		mapOfTall = 0.42 // part of the map of a window in one column
		low       = 560.0
		leastMap  = 280.0 // the width of a map beside the panel of a low window
	)
	c := composition{width: width, height: height}
	c.beside = width >= theme.BesideFrom || height < low && width >= theme.SmallPanel+leastMap
	key := float64(theme.KeyHeight)
	if !c.beside {
		if height < low {
			key = 0 // the panel needs its room
		}
		h := float64(int(height * mapOfTall))
		c.mapBox = geom.R(0, 0, width, h)
		c.key = geom.R(0, h, width, key)
		c.dates = geom.R(0, h+key, width, dates)
		c.panel = geom.R(0, c.dates.Max.Y, width, max(height-c.dates.Max.Y, 1))
		return c
	}
	w := width - theme.SmallPanel
	if width >= theme.BesideFrom {
		w = width - theme.WidePanel
	}
	c.mapBox = geom.R(0, 0, w, max(height-dates-key, 1))
	c.key = geom.R(0, height-dates-key, w, key)
	c.dates = geom.R(0, height-dates, w, dates)
	c.panel = geom.R(w, 0, width-w, height)
	return c
}

// onlyWords is the window with a text to read in place of the map, above the dates. The
// text begins below the bar, so it depends on the bar's layout.
func (c composition) onlyWords() composition {
	const widest = 760.0 // of a text whose lines are easy to read
	c.words = true
	c.key = geom.Rect{}
	c.dates = geom.R(0, c.height-c.dates.Height(), c.width, c.dates.Height())
	w := min(c.width, widest)
	c.panel = geom.R((c.width-w)/2, 0, w, max(c.dates.Min.Y, 1))
	return c
}

// top is the part along whose top the bar lies.
func (c composition) top() geom.Rect {
	if c.words {
		return geom.R(0, 0, c.width, max(c.dates.Min.Y, 1))
	}
	return c.mapBox
}

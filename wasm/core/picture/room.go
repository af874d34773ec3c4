package picture

import (
	"math"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
)

// room is what the map has left for words. Everything that comes takes its place from
// those that come later.
type room struct {
	within geom.Rect
	boxes  []geom.Rect
	bands  []scene.Target
}

// take gives a box away.
func (r *room) take(box geom.Rect) { r.boxes = append(r.boxes, box) }

// free reports whether a box lies within the room, and on nothing that is given away.
func (r *room) free(box geom.Rect) bool {
	if !r.clear(box) {
		return false
	}
	for i := range r.bands {
		t := &r.bands[i]
		if t.Bounds.Inset(-t.Radius).Overlaps(box) && crosses(t.Path, box.Inset(-t.Radius)) {
			return false
		}
	}
	return true
}

// clear is free, but the box may lie on a ribbon.
func (r *room) clear(box geom.Rect) bool {
	if !r.within.Contains(box.Min) || !r.within.Contains(box.Max) {
		return false
	}
	for _, taken := range r.boxes {
		if taken.Overlaps(box) {
			return false
		}
	}
	return true
}

// nearest reports whether no ribbon is nearer to a box than its own.
func (r *room) nearest(box geom.Rect, own *scene.Target) bool {
	nearest := away(box, own.Path)
	for i := range r.bands {
		if t := &r.bands[i]; t.Ref != own.Ref && away(box, t.Path) < nearest {
			return false
		}
	}
	return true
}

// away returns how far a box is from the nearest point of a path.
func away(box geom.Rect, path []geom.Point) float64 {
	nearest := math.Inf(1)
	for _, p := range path {
		in := geom.Point{X: min(max(p.X, box.Min.X), box.Max.X), Y: min(max(p.Y, box.Min.Y), box.Max.Y)}
		nearest = min(nearest, p.Sub(in).Len())
	}
	return nearest
}

// roomBeside returns the room that is left beside ribbons and beside what lies upon the map.
func (g *mapDrawing) roomBeside(ribbons []scene.Target) room {
	return room{
		within: g.free().Inset(-1), // the fit may end within a dp of what it aims at
		boxes:  []geom.Rect{toolsRoom(&g.key.Viewport)},
		bands:  ribbons[:len(g.Data.Edges):len(g.Data.Edges)],
	}
}

// free returns the part of the map that nothing lies upon.
func (g *mapDrawing) free() geom.Rect {
	port := &g.key.Viewport
	return insetsForFit(port).In(geom.R(0, 0, port.Width, port.Height))
}

// crosses reports whether a path goes through a box.
func crosses(path []geom.Point, box geom.Rect) bool {
	c, half := box.Center(), geom.Point{X: box.Width() / 2, Y: box.Height() / 2}
	for i := 1; i < len(path); i++ {
		a, b := path[i-1].Sub(c), path[i].Sub(c)
		if min(a.X, b.X) > half.X || max(a.X, b.X) < -half.X || min(a.Y, b.Y) > half.Y || max(a.Y, b.Y) < -half.Y {
			continue
		}
		// Neither axis of the box parts the two; the segment's own normal may.
		n := geom.Point{X: b.Y - a.Y, Y: a.X - b.X}
		if math.Abs(n.Dot(a)) <= math.Abs(n.X)*half.X+math.Abs(n.Y)*half.Y {
			return true
		}
	}
	return false
}

// square returns the box of a disc.
func square(at geom.Point, radius float64) geom.Rect {
	return geom.R(at.X-radius, at.Y-radius, 2*radius, 2*radius)
}

// textBox returns roughly where the letters of a text are.
func textBox(t *scene.Text) geom.Rect {
	box := labelBox(t)
	if t.Turn == 0 {
		return box
	}
	sin, cos := math.Sincos(t.Turn * math.Pi / 180)
	c, w, h := box.Center().Sub(t.At), box.Width()/2, box.Height()/2
	c = t.At.Add(geom.Point{X: c.X*cos - c.Y*sin, Y: c.X*sin + c.Y*cos})
	half := geom.Point{X: math.Abs(w*cos) + math.Abs(h*sin), Y: math.Abs(w*sin) + math.Abs(h*cos)}
	return geom.Rect{Min: c.Sub(half), Max: c.Add(half)}
}

// toolsRoom returns the corner that the buttons for zoom lie upon, and where the map is
// narrow, that for words beside them.
func toolsRoom(port *Viewport) geom.Rect {
	const height = 56
	if port.Width < theme.BesideFrom {
		return geom.R(0, port.Height-height, 160, height)
	}
	return geom.R(port.Width-112, port.Height-height, 112, height)
}

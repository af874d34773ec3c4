package picture

import (
	"math"
	"slices"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
)

// room is what the map has left for words. Everything that comes takes its place from
// those that come later.
type room struct {
	within geom.Rect
	tools  []geom.Rect // where buttons may lie
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
func (r *room) clear(box geom.Rect) bool { return r.open(box) && !overlaps(r.tools, box) }

// open is clear, but the box may lie under a button.
func (r *room) open(box geom.Rect) bool {
	return r.within.Contains(box.Min) && r.within.Contains(box.Max) && !overlaps(r.boxes, box)
}

// overlaps reports whether any of some boxes lies on a box.
func overlaps(boxes []geom.Rect, box geom.Rect) bool {
	return slices.ContainsFunc(boxes, box.Overlaps)
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
		tools:  toolsRoom(&g.key.Viewport),
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

// toolsRoom returns the corners that the buttons for zoom may lie upon, and the one for
// words: at the left where the panel is under the map, at the right where it is beside it,
// one above the other. The size of a map does not always tell which it is.
func toolsRoom(port *Viewport) (corners []geom.Rect) {
	const button, words = 56, 84
	if port.Width < theme.BesideFrom {
		corners = append(corners, geom.R(0, port.Height-button, 160, button))
	}
	if port.Width >= theme.BesideFrom-theme.WidePanel {
		width := port.letters(words) + 40
		corners = append(corners, geom.R(port.Width-width, port.Height-2*button+12, width, 2*button-12))
	}
	return corners
}

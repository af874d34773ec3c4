package picture

import (
	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/globe"
)

// place is where the plane of the projection lies on the map of a device.
func (p *Pictures) transformOf(port *Viewport) geom.Affine {
	box := geom.R(0, 0, port.Width, port.Height)
	fit := p.fit(port, box)
	c := box.Center()
	z := port.Camera.Zoom
	// Zoom around the middle of the map, after moving by the offset.
	return fit.Then(geom.Affine{
		K: z,
		X: c.X - z*(c.X+port.Camera.Offset.X*box.Width()),
		Y: c.Y - z*(c.Y+port.Camera.Offset.Y*box.Height()),
	})
}

// fit is where the plane lies before any zoom: all that must be shown is inside
// the box, and the discs and labels of the nodes are where nothing covers them.
// Land may be covered: it is seen well enough around whatever lies on it.
func (p *Pictures) fit(port *Viewport, box geom.Rect) geom.Affine {
	ms, inside := measuresOf(port), margins(port)
	free := insetsForFit(port).In(box)
	// The more of the map is covered, the more the countries may reach under what
	// covers it: nodes and edges must not become small.
	shown := p.plane.whole.Lerp(p.plane.figure, min(port.Insets.Bottom/max(figureAlone*box.Height(), 1), 1))
	var at geom.Affine
	for range mostRounds {
		at = globe.Fit(shown, inside.In(box))
		var over geom.Insets
		ds := p.facts.Data
		for i := range ds.Nodes {
			n := &ds.Nodes[i]
			place, room := at.Apply(p.plane.nodes[n.ID]), roomOf(n, port.Lang, ms)
			over.Left = max(over.Left, free.Min.X-(place.X-room.Left))
			over.Top = max(over.Top, free.Min.Y-(place.Y-room.Top))
			over.Right = max(over.Right, place.X+room.Right-free.Max.X)
			over.Bottom = max(over.Bottom, place.Y+room.Bottom-free.Max.Y)
		}
		if max(over.Left, over.Top, over.Right, over.Bottom) < 0.5 {
			break
		}
		inside.Left, inside.Top = inside.Left+over.Left, inside.Top+over.Top
		inside.Right, inside.Bottom = inside.Right+over.Right, inside.Bottom+over.Bottom
	}
	return at
}

// roomOf is how far a node's disc and its label reach from its place. A label
// above or below may move sideways, and asks for no width.
func roomOf(n *data.Node, lang string, ms measures) geom.Insets {
	disc := ms.node + 4
	room := geom.Insets{Top: disc, Right: disc, Bottom: disc, Left: disc}
	name, _ := n.Short.In(lang)
	width, height := disc+8+float64(len([]rune(name)))*ms.label*advance, disc+8+ms.label
	switch n.Label {
	case "above":
		room.Top = height
	case "left":
		room.Left = width
	case "right":
		room.Right = width
	default:
		room.Bottom = height
	}
	return room
}

// margins is what the fit leaves free around the nodes' countries.
func margins(d *Viewport) geom.Insets {
	side := min(max(d.Width*0.03, 8), 28)
	return geom.Insets{Top: side, Right: side, Bottom: side, Left: side}
}

// cover is what the fit takes for covered: all of it, unless that would leave the
// nodes too little of the map.
func insetsForFit(d *Viewport) geom.Insets {
	c := d.Insets
	share := func(size, a, b float64) float64 { return min(1, mostInset*size/max(a+b, 1)) }
	x, y := share(d.Width, c.Left, c.Right), share(d.Height, c.Top, c.Bottom)
	return geom.Insets{Top: c.Top * y, Right: c.Right * x, Bottom: c.Bottom * y, Left: c.Left * x}
}

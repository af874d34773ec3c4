package picture

import (
	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/globe"
)

const (
	// mostRounds bounds the rounds of the fit. Each makes the map smaller where a node
	// reached too far; where there is room to spare, a round gains only half of what it
	// asks for.
	mostRounds = 12
	// mostInset is the part of the map's width and height that insets may take from the
	// nodes.
	mostInset = 0.7
	// figureAlone is the part of the map's height that the bottom inset has when the map
	// is fitted around nodes and edges alone.
	figureAlone = 0.4
)

// transformOf returns where the plane of the projection lies in a viewport.
func (p *Pictures) transformOf(port *Viewport) geom.Affine {
	box := geom.R(0, 0, port.Width, port.Height)
	fit := p.fit(port, box)
	c := box.Center()
	z := port.Camera.Zoom
	// The map first moves by the offset, then grows around its middle.
	return fit.Then(geom.Affine{
		K: z,
		X: c.X - z*(c.X+port.Camera.Offset.X*box.Width()),
		Y: c.Y - z*(c.Y+port.Camera.Offset.Y*box.Height()),
	})
}

// fit returns where the plane lies before any zoom. The box contains all that must be
// shown, and the discs and labels of the nodes keep clear of the insets. Land may lie
// under a card: readers see enough of it around the card.
func (p *Pictures) fit(port *Viewport, box geom.Rect) geom.Affine {
	ms, inside := measuresOf(port), margins(port)
	free := insetsForFit(port).In(box)
	// The more a card takes of the map, the farther the countries may reach under it:
	// nodes and edges must not become small.
	shown := p.plane.whole.Lerp(p.plane.figure, min(port.Insets.Bottom/max(figureAlone*box.Height(), 1), 1))
	var at geom.Affine
	for range mostRounds {
		at = globe.Fit(shown, inside.In(box))
		var over geom.Insets
		ds := p.facts.Data
		for i := range ds.Nodes {
			n := &ds.Nodes[i]
			point, room := at.Apply(p.plane.nodes[n.ID]), roomOf(n, port, ms)
			over.Left = max(over.Left, free.Min.X-(point.X-room.Left))
			over.Top = max(over.Top, free.Min.Y-(point.Y-room.Top))
			over.Right = max(over.Right, point.X+room.Right-free.Max.X)
			over.Bottom = max(over.Bottom, point.Y+room.Bottom-free.Max.Y)
			for _, tools := range toolsRoom(port) { // no node lies under a button
				if disc := square(point, ms.node+4); disc.Overlaps(tools) {
					over.Bottom = max(over.Bottom, disc.Max.Y-tools.Min.Y)
				}
			}
		}
		if max(over.Left, over.Top, over.Right, over.Bottom) < 0.5 {
			break
		}
		inside.Left, inside.Top = inside.Left+over.Left, inside.Top+over.Top
		inside.Right, inside.Bottom = inside.Right+over.Right, inside.Bottom+over.Bottom
	}
	return at
}

// roomOf returns how far a node's disc and its label reach from its point. A label
// above or below may move sideways, and asks for no width.
func roomOf(n *data.Node, port *Viewport, ms measures) geom.Insets {
	disc := ms.node + 4
	room := geom.Insets{Top: disc, Right: disc, Bottom: disc, Left: disc}
	name, _ := port.nameOf(n).In(port.Lang)
	width, height := disc+8+widthOf(name, advance)*ms.label, disc+8+ms.label
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

// margins returns what the fit leaves free around the nodes' countries.
func margins(port *Viewport) geom.Insets {
	side := min(max(port.Width*0.03, 8), 28)
	return geom.Insets{Top: side, Right: side, Bottom: side, Left: side}
}

// insetsForFit returns the insets that the fit keeps nodes clear of: the viewport's own,
// made smaller where they would leave the nodes too little of the map.
func insetsForFit(port *Viewport) geom.Insets {
	c := port.Insets
	share := func(size, a, b float64) float64 { return min(1, mostInset*size/max(a+b, 1)) }
	x, y := share(port.Width, c.Left, c.Right), share(port.Height, c.Top, c.Bottom)
	return geom.Insets{Top: c.Top * y, Right: c.Right * x, Bottom: c.Bottom * y, Left: c.Left * x}
}

package picture

import (
	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
)

// ZoomAt returns the camera after zooming by a factor around a point of the map, which
// stays where it is.
func (p *Pictures) ZoomAt(port Viewport, at geom.Point, factor float64) app.Camera {
	c := port.Camera
	zoom := min(max(c.Zoom*factor, 1), app.MaxZoom)
	w, h := max(port.Width, 1), max(port.Height, 1)
	// The point shows what lies (at − middle)/zoom from the camera's middle.
	dx, dy := at.X-w/2, at.Y-h/2
	c.Offset.X += dx / w * (1/c.Zoom - 1/zoom)
	c.Offset.Y += dy / h * (1/c.Zoom - 1/zoom)
	c.Zoom = zoom
	return c
}

// PanBy returns the camera after the map was dragged by d dp.
func (p *Pictures) PanBy(port Viewport, d geom.Point) app.Camera {
	c := port.Camera
	c.Offset.X -= d.X / max(port.Width, 1) / c.Zoom
	c.Offset.Y -= d.Y / max(port.Height, 1) / c.Zoom
	return c
}

// CameraFor returns a camera that shows a node or an edge whole: the present camera if
// it does so, else that of the whole map.
func (p *Pictures) CameraFor(port Viewport, ref data.Ref) app.Camera {
	if port.Camera.Zoom > 1 && p.visiblePoints(&port, ref) < len(p.pointsOf(ref)) {
		return app.Home
	}
	return port.Camera
}

// The largest zoom of a step of the tour, and the room that it leaves around things for
// their labels, in dp.
const (
	closest  = 2.2
	showRoom = 56
)

// CameraShowing returns the camera that shows nodes and edges as large as the insets
// allow, and the whole map for none.
func (p *Pictures) CameraShowing(port Viewport, refs []data.Ref) app.Camera {
	box := geom.R(0, 0, port.Width, port.Height)
	fit := p.fit(&port, box)
	var points []geom.Point
	for _, r := range refs {
		points = append(points, transformed(p.pointsOf(r), fit)...)
	}
	room := insetsForFit(&port).In(box).Inset(showRoom)
	if len(points) == 0 || room.Width() == 0 || room.Height() == 0 {
		return app.Home
	}
	b := geom.Bounds(points)
	zoom := min(room.Width()/max(b.Width(), 1), room.Height()/max(b.Height(), 1), closest)
	if zoom <= 1 {
		return app.Home
	}
	// The middle of the things moves to the middle of the room.
	by := b.Center().Sub(box.Center()).Sub(room.Center().Sub(box.Center()).Mul(1 / zoom))
	return app.Camera{Zoom: zoom, Offset: geom.Point{X: by.X / box.Width(), Y: by.Y / box.Height()}}
}

// Visible reports whether the map shows anything of a node or an edge.
func (p *Pictures) Visible(port Viewport, ref data.Ref) bool { return p.visiblePoints(&port, ref) > 0 }

// visiblePoints counts the points of a node or an edge that the map shows.
func (p *Pictures) visiblePoints(port *Viewport, ref data.Ref) int {
	box, at, n := geom.R(0, 0, port.Width, port.Height), p.transformOf(port), 0
	for _, point := range p.pointsOf(ref) {
		if box.Contains(at.Apply(point)) {
			n++
		}
	}
	return n
}

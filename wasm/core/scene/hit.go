package scene

import (
	"tripoint/data"
	"tripoint/wasm/core/geom"
)

// Target is something that a pointer can hit: a disc (Path of one point) or a
// band along a path, Radius dp to each side. Bounds is that of Path.
type Target struct {
	Ref    data.Ref
	Path   []geom.Point
	Radius float64
	Bounds geom.Rect
}

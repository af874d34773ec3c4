package raster

import (
	"testing"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/stroke/stroketest"
)

func TestPicturesDrawDashesWhereAllSinksDo(t *testing.T) {
	const scale = 8.0 // fine enough to measure with
	stroketest.Run(t, func(t *testing.T, s *scene.Scene) func(geom.Point) bool {
		c := New(int(s.Width*scale), int(s.Height*scale), scale, white)
		c.Draw(s, geom.Point{})
		return func(p geom.Point) bool { return c.Image.RGBAAt(int(p.X*scale), int(p.Y*scale)).G < 128 }
	})
}

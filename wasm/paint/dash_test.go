package paint

import (
	"testing"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/stroke/stroketest"
)

func TestThePainterDrawsDashesWhereAllSinksDo(t *testing.T) {
	const scale = 8.0 // fine enough to measure with
	stroketest.Run(t, func(t *testing.T, s *scene.Scene) func(geom.Point) bool {
		img := render(New(nil), s, scale)
		return func(p geom.Point) bool { return img.RGBAAt(int(p.X*scale), int(p.Y*scale)).G < 128 }
	})
}

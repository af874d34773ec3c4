package typeset

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
)

// haloWidth is how far a halo reaches around letters, in dp.
const haloWidth = 1.5

// Words draws one line of words upon its halo. It is a paint.Words.
func Words(dst *ebiten.Image, t *scene.Text, at geom.Point, scale float64) {
	f := font{sans, t.Size}.at(scale)
	if t.Bold {
		f.family = sansBold
	}
	switch t.Anchor {
	case scene.Middle:
		at.X -= f.unit(t.Text) * f.size / 2
	case scene.End:
		at.X -= f.unit(t.Text) * f.size
	}
	if t.Halo.A > 0 {
		const steps = 16
		for i := range steps {
			sin, cos := math.Sincos(2 * math.Pi * float64(i) / steps)
			r := haloWidth * scale
			f.draw(dst, t.Text, round(at.X)+cos*r, round(at.Y)+sin*r, t.Halo)
		}
	}
	f.draw(dst, t.Text, at.X, at.Y, t.Color)
}

func round(x float64) float64 { return math.Floor(x + 0.5) }

// Width is how wide a scene.Text of a size in dp is, in dp.
func Width(text string, size float64, bold bool) float64 {
	if bold {
		return font{sansBold, size}.width(text)
	}
	return font{sans, size}.width(text)
}

//go:build !js

package paint

import (
	"math"

	"tripoint/wasm/core/scene"
)

// haloWidth is how far a halo reaches around letters, in dp.
const haloWidth = 1.5

// drawText draws one line of words, with its halo under it.
func (p *Painter) drawText(c canvas, t *scene.Text) {
	f := font{sans, t.Size}.at(c.words)
	if t.Bold {
		f.family = sansBold
	}
	at := c.to.Apply(t.At)
	switch t.Anchor {
	case scene.Middle:
		at.X -= f.width(t.Text) / 2
	case scene.End:
		at.X -= f.width(t.Text)
	}
	at.X += float64(c.img.Bounds().Min.X)
	at.Y += float64(c.img.Bounds().Min.Y)
	if t.Halo.A > 0 {
		const steps = 16
		for i := range steps {
			sin, cos := math.Sincos(2 * math.Pi * float64(i) / steps)
			r := haloWidth * c.words
			f.draw(c.img, t.Text, round(at.X)+cos*r, round(at.Y)+sin*r, t.Halo)
		}
	}
	f.draw(c.img, t.Text, at.X, at.Y, t.Color)
}

func round(x float64) float64 { return math.Floor(x + 0.5) }

// TextWidth is how wide a scene.Text of a size in dp is, in dp.
func TextWidth(text string, size float64, bold bool) float64 {
	if bold {
		return font{sansBold, size}.width(text)
	}
	return font{sans, size}.width(text)
}

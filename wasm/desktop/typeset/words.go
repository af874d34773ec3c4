package typeset

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/text/v2"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
)

// haloWidth is how far a halo reaches around letters, in dp.
const haloWidth = 1.5

// haloSteps is how many times the letters make their halo.
const haloSteps = 16

// Words draws one line of words upon its halo. It is a paint.Words.
func Words(dst *ebiten.Image, t *scene.Text, at geom.Point, scale float64) {
	f := font{familyOf(t.Style), t.Size}.at(scale)
	left := 0.0 // of the letters, from the point
	switch t.Anchor {
	case scene.Middle:
		left = -f.unit(t.Text) * f.size / 2
	case scene.End:
		left = -f.unit(t.Text) * f.size
	}
	if t.Turn != 0 {
		f.drawTurned(dst, t, left, at, scale)
		return
	}
	at.X += left
	if t.Halo.A > 0 {
		for i := range haloSteps {
			sin, cos := math.Sincos(2 * math.Pi * float64(i) / haloSteps)
			r := haloWidth * scale
			f.draw(dst, t.Text, round(at.X)+cos*r, round(at.Y)+sin*r, t.Halo)
		}
	}
	f.draw(dst, t.Text, at.X, at.Y, t.Color)
}

// drawTurned draws a turned line of words upon its halo, its letters left of the point.
func (f font) drawTurned(dst *ebiten.Image, t *scene.Text, left float64, at geom.Point, scale float64) {
	face := f.face()
	draw := func(by geom.Point, c theme.Color) {
		o := &text.DrawOptions{}
		o.GeoM.Translate(left, -math.Floor(face.Metrics().HAscent))
		o.GeoM.Rotate(t.Turn * math.Pi / 180)
		o.GeoM.Translate(at.X+by.X, at.Y+by.Y)
		o.Filter = ebiten.FilterLinear
		o.ColorScale.ScaleWithColor(rgba(c))
		text.Draw(dst, visible(t.Text), face, o)
	}
	for i := 0; i < haloSteps && t.Halo.A > 0; i++ {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / haloSteps)
		draw(geom.Point{X: cos, Y: sin}.Mul(haloWidth*scale), t.Halo)
	}
	draw(geom.Point{}, t.Color)
}

// familyOf returns the nearest font to a style.
func familyOf(s scene.Style) family {
	switch {
	case s&scene.Serif != 0:
		return serifBold
	case s&scene.Bold != 0:
		return sansBold
	case s&scene.Italic != 0:
		return sansItalic
	}
	return sans
}

func round(x float64) float64 { return math.Floor(x + 0.5) }

// Width is how wide a scene.Text of a size in dp is, in dp.
func Width(text string, size float64, bold bool) float64 {
	if bold {
		return font{sansBold, size}.width(text)
	}
	return font{sans, size}.width(text)
}

package paint

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/stroke"
	"tripoint/wasm/core/theme"
)

// Boxes collects rectangles with round corners, in device pixels, and draws them
// together. The zero value is empty.
type Boxes struct{ mesh mesh }

// Add adds a filled rectangle.
func (b *Boxes) Add(r geom.Rect, radius float64, c theme.Color) {
	if c.A == 0 || r.Width() == 0 || r.Height() == 0 {
		return
	}
	y, half := r.Center().Y, r.Height()/2
	l := stroke.NewLine([]geom.Point{{X: r.Min.X, Y: y}, {X: r.Max.X, Y: y}}, geom.Identity, 0, 0)
	b.mesh.strip(&stroke.Band{Line: l, Count: 1, Half: half, Corner: math.Max(radius, 0), From: c, To: c})
}

// AddBorder adds the line around a rectangle, its middle along r.
func (b *Boxes) AddBorder(r geom.Rect, radius, width float64, c theme.Color) {
	// The band begins in the middle of the top side, where both of its ends are
	// straight and meet without a seam; so they have no soft ends either.
	l := stroke.NewLine(rounded(r, radius), geom.Identity, 0, 0)
	b.mesh.strip(&stroke.Band{Line: l, Count: 1, Half: width / 2, Beyond: 0.5, From: c, To: c})
}

// Draw draws all boxes at dst's left top corner, the first one lowest, and leaves
// none.
func (b *Boxes) Draw(dst *ebiten.Image) {
	b.mesh.draw(dst, dst.Bounds().Min, ebiten.BlendSourceOver)
}

// rounded is the path around a rectangle with round corners, from the middle of
// its top side back to there.
func rounded(r geom.Rect, radius float64) []geom.Point {
	const steps = 8 // of a corner
	radius = math.Min(radius, math.Min(r.Width(), r.Height())/2)
	top := geom.Point{X: r.Center().X, Y: r.Min.Y}
	path := []geom.Point{top}
	for corner := range 4 {
		c := geom.Point{X: r.Max.X - radius, Y: r.Min.Y + radius}
		if corner == 1 || corner == 2 {
			c.Y = r.Max.Y - radius
		}
		if corner >= 2 {
			c.X = r.Min.X + radius
		}
		for i := range steps + 1 {
			sin, cos := math.Sincos(math.Pi / 2 * (float64(corner) - 1 + float64(i)/steps))
			path = append(path, c.Add(geom.Point{X: cos, Y: sin}.Mul(radius)))
		}
	}
	return append(path, top)
}

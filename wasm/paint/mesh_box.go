package paint

import (
	"math"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/theme"
)

// box adds a filled rectangle with round corners.
func (m *mesh) box(r geom.Rect, radius float64, c theme.Color) {
	if c.A == 0 || r.Width() == 0 || r.Height() == 0 {
		return
	}
	y, half := r.Center().Y, r.Height()/2
	l := newLine([]geom.Point{{X: r.Min.X, Y: y}, {X: r.Max.X, Y: y}}, geom.Identity, 0, 0)
	m.strip(l, band{half: half, corner: math.Max(radius, 0), from: c, to: c})
}

// frame adds the line of a rectangle with round corners, its middle along r.
func (m *mesh) frame(r geom.Rect, radius, width float64, c theme.Color) {
	// The band begins in the middle of the top side, where both of its ends are
	// straight and meet without a seam; so they have no soft ends either.
	l := newLine(rounded(r, radius), geom.Identity, 0, 0)
	m.strip(l, band{half: width / 2, beyond: 0.5, from: c, to: c})
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

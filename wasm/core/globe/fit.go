package globe

import "tripoint/wasm/core/geom"

// Fit returns the affine map that fits box, an area of the plane, into the rectangle to,
// as large as possible and centred. The map is finite even for a box or rectangle
// without area.
func Fit(box, to geom.Rect) geom.Affine {
	k := 1.0
	if w, h := box.Width(), box.Height(); w > 0 && h > 0 {
		k = min(to.Width()/w, to.Height()/h)
	} else if w > 0 {
		k = to.Width() / w
	} else if h > 0 {
		k = to.Height() / h
	}
	k = max(k, 1e-6)
	c, m := box.Center(), to.Center()
	return geom.Affine{K: k, X: m.X - c.X*k, Y: m.Y - c.Y*k}
}

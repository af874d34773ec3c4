// Package theme holds the tokens of the look as values: colours by role, for light
// and dark, the colour of a level of trust, and the measures of the layout.
//
// It must not know what uses a colour. Start reading at Theme.
package theme

// Color is a colour in sRGB with straight alpha. The zero value is transparent.
type Color struct{ R, G, B, A uint8 }

// RGB returns the opaque colour 0xRRGGBB.
func RGB(hex uint32) Color {
	return Color{uint8(hex >> 16), uint8(hex >> 8), uint8(hex), 255}
}

// Mix returns the colour at t between a (0) and b (1), linearly in sRGB. It clamps t to
// 0…1.
func Mix(a, b Color, t float64) Color {
	t = min(max(t, 0), 1)
	mix := func(x, y uint8) uint8 { return uint8(float64(x) + (float64(y)-float64(x))*t + 0.5) }
	return Color{mix(a.R, b.R), mix(a.G, b.G), mix(a.B, b.B), mix(a.A, b.A)}
}

// Fade returns c with its alpha multiplied by k, 0…1.
func (c Color) Fade(k float64) Color {
	c.A = uint8(float64(c.A)*min(max(k, 0), 1) + 0.5)
	return c
}

package desktop

import (
	"testing"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/theme"
)

func TestTheWidthDecidesHowTheWindowIsComposed(t *testing.T) {
	tests := []struct {
		name          string
		width, height float64
		panel         geom.Rect
	}{
		{"a wide window has the panel at its right", 1200, 750, geom.R(824, 0, 376, 750)},
		{"the narrowest wide window", theme.BesideFrom, 700, geom.R(theme.BesideFrom-theme.WidePanel, 0, theme.WidePanel, 700)},
		{"a narrow window has the panel under map and dates", theme.BesideFrom - 1, 800, geom.R(0, 494, theme.BesideFrom-1, 306)},
		{"a low window has the panel at its right", 600, 375, geom.R(280, 0, 320, 375)},
		{"a small window has no key", 320, 480, geom.R(0, 329, 320, 151)},
		{"a phone", 390, 844, geom.R(0, 512, 390, 332)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := compose(test.width, test.height, 128)
			if c.panel != test.panel {
				t.Errorf("the panel is at %v, want %v", c.panel, test.panel)
			}
			area := func(r geom.Rect) float64 { return r.Width() * r.Height() }
			if sum := area(c.mapBox) + area(c.key) + area(c.dates) + area(c.panel); sum != test.width*test.height {
				t.Errorf("the parts cover %v of %v", sum, test.width*test.height)
			}
		})
	}
}

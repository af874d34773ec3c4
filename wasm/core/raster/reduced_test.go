package raster

import (
	"image"
	"image/color"
	"testing"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/theme"
)

func TestReducedKeepsTheColoursOfAreas(t *testing.T) {
	c := New(200, 200, 1, white)
	areas := []theme.Color{theme.RGB(0xEDF1F2), theme.RGB(0x0F6E78), theme.RGB(0xB5450F)}
	for i, area := range areas {
		fill(c.Image, [][]geom.Point{square(float64(10+60*i), 60, 50)}, nonZero, flat(area))
	}
	// A gradient has many colours more than the palette.
	for x := range 200 {
		for y := range 40 {
			c.Image.SetRGBA(x, y, color.RGBA{uint8(x), uint8(y * 6), 128, 255})
		}
	}
	got := Reduced(c.Image)
	if n := len(got.Palette); n < 200 || n > mostColors {
		t.Errorf("the palette has %d colours", n)
	}
	for i, area := range areas {
		if r, g, b, _ := got.At(30+60*i, 80).RGBA(); theme.RGB(r>>8<<16|g>>8<<8|b>>8) != area {
			t.Errorf("an area has the colour %v, want %v", got.At(30+60*i, 80), area)
		}
	}
	furthest := 0
	for x := range 200 {
		for y := range 40 {
			r, g, _, _ := got.At(x, y).RGBA()
			furthest = max(furthest, apart(int(r>>8), x), apart(int(g>>8), y*6))
		}
	}
	if furthest > 16 {
		t.Errorf("a colour is %d of 255 from its own", furthest)
	}
}

func apart(a, b int) int { return max(a-b, b-a) }

func TestReducedKeepsAPictureOfFewColours(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 2, 1))
	img.SetRGBA(0, 0, color.RGBA{1, 2, 3, 255})
	img.SetRGBA(1, 0, color.RGBA{1, 2, 4, 255})
	got := Reduced(img)
	if len(got.Palette) != 2 || got.At(0, 0) != (color.RGBA{1, 2, 3, 255}) || got.At(1, 0) != (color.RGBA{1, 2, 4, 255}) {
		t.Errorf("the picture becomes %v", got)
	}
}

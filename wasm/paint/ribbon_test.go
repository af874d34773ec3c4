package paint

import (
	"image"
	"image/color"
	"testing"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/internal/screen"
)

// ribbon runs level from x0 to x1: a solid strand from red to blue, one with
// long dashes and one with short dashes, each 6 dp wide with 2 dp between.
func ribbon(x0, x1, y float64) *scene.Ribbon {
	r := &scene.Ribbon{Gap: 2, Casing: white, Strands: []scene.Strand{
		{Width: 6, From: red, To: blue},
		{Width: 6, From: black, To: black, Dash: [2]float64{14, 5}},
		{Width: 6, From: black, To: black, Dash: [2]float64{3.5, 5}},
	}}
	for i := 0; i <= 64; i++ {
		r.Path = append(r.Path, geom.Point{X: x0 + (x1-x0)*float64(i)/64, Y: y})
	}
	return r
}

// Rows of the strands' middles for a ribbon at y = 40, in dp.
const solidRow, longRow, shortRow = 32, 40, 48

func grey() *scene.Scene {
	s := sceneOf(ribbon(10, 110, 40))
	s.Background = theme.RGB(0x808080)
	return s
}

func TestAStrandHasAColourForEachHalf(t *testing.T) {
	for _, scale := range []int{1, 2, 3} {
		img := render(New(nil), grey(), float64(scale))
		is(t, img, 12*scale, solidRow*scale, red, 0)
		is(t, img, 52*scale, solidRow*scale, red, 0)
		is(t, img, 60*scale, solidRow*scale, theme.Mix(red, blue, 0.5), 12)
		is(t, img, 108*scale, solidRow*scale, blue, 0)
		is(t, img, 68*scale, solidRow*scale, blue, 0)
		is(t, img, 60*scale, 36*scale, white, 4) // between the strands
		is(t, img, 60*scale, 24*scale, theme.RGB(0x808080), 0)
	}
}

func TestAStrandEndsAsItBegins(t *testing.T) {
	img := render(New(nil), grey(), 2)
	if n := dashesOn(img, 2*longRow); n != 6 {
		t.Errorf("%d long dashes, want 6", n)
	}
	if n := dashesOn(img, 2*shortRow); n != 12 {
		t.Errorf("%d short dashes, want 12", n)
	}
	for _, y := range []int{2 * longRow, 2 * shortRow} {
		for x := 20; x < 120; x++ {
			if a, b := img.RGBAAt(x, y), img.RGBAAt(239-x, y); screen.Off(a, b) > 6 {
				t.Errorf("row %d: pixel %d is %v, its mirror image %v", y, x, a, b)
			}
		}
	}
}

// dashesOn counts the black pieces between white casing.
func dashesOn(img *image.RGBA, y int) int {
	n, dark := 0, false
	for x := 20; x < 220; x++ {
		now := img.RGBAAt(x, y).G < 100
		if now && !dark {
			n++
		}
		dark = now
	}
	return n
}

func TestARibbonHasSoftEdges(t *testing.T) {
	s := sceneOf(ribbon(10, 110, 40.3))
	s.Layers[0].Marks[0].(*scene.Ribbon).Strands = []scene.Strand{{Width: 6, From: black, To: black}}
	img := render(New(nil), s, 1)
	is(t, img, 60, 40, black, 0)
	is(t, img, 60, 37, theme.Mix(white, black, 0.7), 3)
	is(t, img, 60, 43, theme.Mix(white, black, 0.3), 3)
}

func TestARibbonLooksTheSameAtAnyScale(t *testing.T) {
	bent := grey()
	r := bent.Layers[0].Marks[0].(*scene.Ribbon)
	for i := range r.Path {
		d := float64(i-32) / 32
		r.Path[i].Y += 20 * d * d
	}
	r.Outline, r.OutlineWidth = black, 1.5
	one := render(New(nil), bent, 1)
	for _, scale := range []int{2, 3} {
		if d := meanOff(one, smaller(render(New(nil), bent, float64(scale)), scale)); d > 2 {
			t.Errorf("at scale %d pixels differ by %.1f of 255 on average, want at most 2", scale, d)
		}
	}
}

// smaller takes the mean of k by k pixels.
func smaller(img *image.RGBA, k int) *image.RGBA {
	out := image.NewRGBA(image.Rect(0, 0, img.Bounds().Dx()/k, img.Bounds().Dy()/k))
	for y := range out.Bounds().Dy() {
		for x := range out.Bounds().Dx() {
			var r, g, b int
			for i := range k * k {
				c := img.RGBAAt(x*k+i%k, y*k+i/k)
				r, g, b = r+int(c.R), g+int(c.G), b+int(c.B)
			}
			out.SetRGBA(x, y, color.RGBA{uint8(r / (k * k)), uint8(g / (k * k)), uint8(b / (k * k)), 255})
		}
	}
	return out
}

func meanOff(a, b *image.RGBA) float64 {
	sum := 0
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			sum += screen.Off(a.RGBAAt(x, y), b.RGBAAt(x, y))
		}
	}
	return float64(sum) / float64(a.Bounds().Dx()*a.Bounds().Dy())
}

func TestAnOutlineRunsAllAroundARibbon(t *testing.T) {
	s := grey()
	r := s.Layers[0].Marks[0].(*scene.Ribbon)
	r.Outline, r.OutlineWidth = blue, 2
	img := render(New(nil), s, 2)
	half := r.Width()/2 + 1 // in the middle of the outline
	is(t, img, 120, int(2*(40-half)), blue, 0)
	is(t, img, 120, int(2*(40+half)), blue, 0)
	is(t, img, 2*(10-3), 80, blue, 0)
	is(t, img, 2*(110+3)-1, 80, blue, 0)
	is(t, img, 2*(10-5), 80, theme.RGB(0x808080), 0)
}

func TestARibbonLeavesItsEndsFree(t *testing.T) {
	s := grey()
	r := s.Layers[0].Marks[0].(*scene.Ribbon)
	r.Start, r.End = 20, 30
	img := render(New(nil), s, 1)
	is(t, img, 26, solidRow, theme.RGB(0x808080), 0)
	is(t, img, 31, solidRow, red, 6)
	is(t, img, 78, solidRow, blue, 6)
	is(t, img, 84, solidRow, theme.RGB(0x808080), 0)
}

func TestAFadedRibbonLetsTheGroundThroughEvenly(t *testing.T) {
	s := grey()
	r := s.Layers[0].Marks[0].(*scene.Ribbon)
	r.Fade = 0.6
	img := render(New(nil), s, 2)
	is(t, img, 120, 2*solidRow, theme.Mix(theme.RGB(0x808080), theme.Mix(red, blue, 0.5), 0.4), 3)
	is(t, img, 120, 72, theme.Mix(theme.RGB(0x808080), white, 0.4), 3)
}

func TestThePainterLeavesOutARibbonShorterThanItsFreeEnds(t *testing.T) {
	s := grey()
	r := s.Layers[0].Marks[0].(*scene.Ribbon)
	r.Start, r.End = 60, 60
	img := render(New(nil), s, 1)
	for x := range 120 {
		is(t, img, x, 40, theme.RGB(0x808080), 0)
	}
}

package paint

import (
	"image"
	"image/color"
	"math"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/internal/screen"
)

var (
	white = theme.RGB(0xFFFFFF)
	black = theme.RGB(0x000000)
	red   = theme.RGB(0xC83214)
	blue  = theme.RGB(0x1464C8)
)

// TestMain runs the tests where pixels can be read.
func TestMain(m *testing.M) { screen.Main(m) }

// sceneOf is a white scene of 120 by 80 dp with one layer.
func sceneOf(marks ...scene.Mark) *scene.Scene {
	return &scene.Scene{Width: 120, Height: 80, Background: white,
		Layers: []scene.Layer{{Name: "test", Transform: geom.Identity, Marks: marks}}}
}

// render paints a scene at a scale and reads its pixels.
func render(p *Painter, s *scene.Scene, scale float64) *image.RGBA {
	dst := screen.NewImage(int(s.Width*scale), int(s.Height*scale))
	defer dst.Deallocate()
	p.Draw(dst, s, scale)
	return screen.Read(dst)
}

// is reports a pixel that differs from a colour by more than a tolerance in a channel.
func is(t *testing.T, img *image.RGBA, x, y int, want theme.Color, tolerance int) {
	t.Helper()
	got := img.RGBAAt(x, y)
	if screen.Off(got, color.RGBA{want.R, want.G, want.B, 255}) > tolerance {
		t.Errorf("pixel (%d, %d) is %v, want %v within %d", x, y, got, want, tolerance)
	}
}

func square(x0, y0, x1, y1 float64) []geom.Point {
	return []geom.Point{{X: x0, Y: y0}, {X: x1, Y: y0}, {X: x1, Y: y1}, {X: x0, Y: y1}}
}

func TestAFillPaintsWhatLiesInAnOddNumberOfRings(t *testing.T) {
	s := sceneOf(&scene.Fill{Color: red, Rings: [][]geom.Point{square(10, 10, 60, 60), square(20, 20, 40, 40)}})
	for _, scale := range []float64{1, 2, 3} {
		img := render(New(nil), s, scale)
		at := func(x float64) int { return int(x * scale) }
		is(t, img, at(15), at(15), red, 0)
		is(t, img, at(30), at(30), white, 0)
		is(t, img, at(10), at(10), red, 0)
		is(t, img, at(10)-1, at(30), white, 0)
		is(t, img, at(60)-1, at(59), red, 0)
		is(t, img, at(60), at(30), white, 0)
	}
}

func TestAFillHasASoftEdge(t *testing.T) {
	img := render(New(nil), sceneOf(&scene.Fill{Color: black, Rings: [][]geom.Point{square(10.5, 10, 60, 60)}}), 1)
	is(t, img, 10, 30, theme.Mix(white, black, 0.5), 2)
	slope := sceneOf(&scene.Fill{Color: black, Rings: [][]geom.Point{{{X: 10, Y: 10}, {X: 50, Y: 10}, {X: 40, Y: 70}, {X: 20, Y: 70}}}})
	if n := between(render(New(nil), slope, 1)); n < 60 {
		t.Errorf("%d pixels are neither inside nor outside, want at least 60", n)
	}
}

// between counts the pixels that are neither black nor white.
func between(img *image.RGBA) int {
	n := 0
	for i := 0; i < len(img.Pix); i += 4 {
		if v := img.Pix[i]; v > 8 && v < 247 {
			n++
		}
	}
	return n
}

// A long coast goes to and fro more often than a stencil of few bits can count.
func TestAFillWithManyTeethHasNoHoles(t *testing.T) {
	var ring []geom.Point
	const teeth = 50
	for i := range teeth {
		x := 10 + 2*float64(i)
		ring = append(ring, geom.Point{X: x, Y: 10}, geom.Point{X: x, Y: 60}, geom.Point{X: x + 1, Y: 60}, geom.Point{X: x + 1, Y: 10})
	}
	ring = append(ring, geom.Point{X: 109, Y: 5}, geom.Point{X: 10, Y: 5})
	img := render(New(nil), sceneOf(&scene.Fill{Color: red, Rings: [][]geom.Point{ring}}), 2)
	for i := range teeth {
		is(t, img, 20+4*i, 80, red, 0)
		is(t, img, 20+4*i+3, 80, white, 0)
	}
	is(t, img, 100, 15, red, 0)
}

func TestAStrokeCountsOnceWhereItsSegmentsMeet(t *testing.T) {
	line := []geom.Point{{X: 10, Y: 60}, {X: 60, Y: 60}, {X: 60, Y: 10}, {X: 20, Y: 40}}
	half := theme.Color{R: red.R, G: red.G, B: red.B, A: 128}
	img := render(New(nil), sceneOf(&scene.Stroke{Lines: [][]geom.Point{line}, Width: 8, Color: half}), 2)
	want := theme.Mix(white, red, 128.0/255)
	is(t, img, 60, 120, want, 2)
	is(t, img, 120, 120, want, 2)
	is(t, img, 120, 60, want, 2)
	is(t, img, 120, 21, want, 2)
}

func TestALineThinnerThanAPixelIsPaleAndUnbroken(t *testing.T) {
	line := []geom.Point{{X: 5, Y: 10.3}, {X: 115, Y: 17.8}}
	img := render(New(nil), sceneOf(&scene.Stroke{Lines: [][]geom.Point{line}, Width: 0.4, Color: black}), 1)
	for x := 10; x < 110; x++ {
		dark := 0
		for y := range 40 {
			dark += 255 - int(img.RGBAAt(x, y).R)
		}
		if dark < 85 || dark > 120 {
			t.Fatalf("column %d holds %d of darkness, want about 102", x, dark)
		}
	}
}

func TestAStrokeBeginsAndEndsWithADash(t *testing.T) {
	s := &scene.Stroke{Lines: [][]geom.Point{{{X: 10, Y: 40}, {X: 110, Y: 40}}}, Width: 4, Dash: [2]float64{6, 4}, Color: black}
	img := render(New(nil), sceneOf(s), 2)
	is(t, img, 21, 80, black, 0)
	is(t, img, 218, 80, black, 0)
	if n := dashesAt(img, 80); n != 10 {
		t.Errorf("%d dashes, want 10", n)
	}
}

// dashesAt counts the dark pieces of a row.
func dashesAt(img *image.RGBA, y int) int {
	n, dark := 0, false
	for x := range img.Bounds().Dx() {
		now := img.RGBAAt(x, y).G < 128
		if now && !dark {
			n++
		}
		dark = now
	}
	return n
}

func TestADiscHasAFillAndALine(t *testing.T) {
	at := geom.Point{X: 60, Y: 40}
	img := render(New(nil), sceneOf(&scene.Disc{Center: at, Radius: 20, Fill: red, Line: blue, Width: 4}), 1)
	is(t, img, 60, 40, red, 0)
	is(t, img, 79, 40, blue, 8)
	is(t, img, 83, 40, white, 0)
	ring := render(New(nil), sceneOf(&scene.Disc{Center: at, Radius: 20, Line: blue, Width: 4}), 1)
	is(t, ring, 60, 40, white, 0)
	is(t, ring, 79, 40, blue, 8)
}

func TestThePainterStaysWithinItsPartOfAnImage(t *testing.T) {
	whole := screen.NewImage(200, 200)
	defer whole.Deallocate()
	whole.Fill(rgba(blue))
	box := image.Rect(40, 50, 100, 110)
	s := sceneOf(
		&scene.Fill{Color: red, Rings: [][]geom.Point{square(-50, 10, 300, 20)}},
		&scene.Stroke{Lines: [][]geom.Point{{{X: -50, Y: 40}, {X: 300, Y: 40}, {X: 300, Y: 50}}}, Width: 6, Color: red},
		&scene.Disc{Center: geom.Point{X: 60, Y: 60}, Radius: 30, Fill: black},
		ribbon(-50, 300, 30))
	s.Layers = append(s.Layers, coast(red))
	New(nil).Draw(whole.SubImage(box).(*ebiten.Image), s, 1)
	img := screen.Read(whole)
	for y := range 200 {
		for x := range 200 {
			if !image.Pt(x, y).In(box) {
				is(t, img, x, y, blue, 0)
			}
		}
	}
	is(t, img, 40, 65, red, 0)
	is(t, img, 99, 108, black, 0)
	is(t, img, 41, 51, white, 0)
}

// coast is a layer with so many points that the painter caches it: a disc.
func coast(c theme.Color) scene.Layer {
	ring := make([]geom.Point, costly+1)
	for i := range ring {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(len(ring)))
		ring[i] = geom.Point{X: cos, Y: sin}
	}
	return scene.Layer{Name: "coast", Key: 1, Transform: geom.Affine{K: 10, X: 60, Y: 40},
		Marks: []scene.Mark{&scene.Fill{Rings: [][]geom.Point{ring}, Color: c}}}
}

func TestThePainterDrawsACostlyLayerAgainOnlyWhenItsCacheIsUseless(t *testing.T) {
	p := New(nil)
	s := sceneOf()
	layer := coast(red)
	show := func() *image.RGBA {
		s.Layers = []scene.Layer{layer}
		return render(p, s, 2)
	}
	is(t, show(), 120, 80, red, 0)

	layer.Marks = coast(blue).Marks
	is(t, show(), 120, 80, red, 0) // the same key looks the same

	layer.Rough, layer.Transform.X = true, 65
	moved := show()
	is(t, moved, 130, 80, red, 0)
	is(t, moved, 109, 80, white, 2)
	is(t, moved, 149, 80, red, 20)

	layer.Transform.X = 90 // farther than the margin of the cached image
	is(t, show(), 180, 80, blue, 0)

	layer.Rough, layer.Marks, layer.Transform.X = false, coast(black).Marks, 91
	is(t, show(), 182, 80, black, 0)

	layer.Key, layer.Marks = 2, coast(red).Marks
	is(t, show(), 182, 80, red, 0)
}

func TestARoughLayerGrowsAroundAFixedPoint(t *testing.T) {
	p := New(nil)
	s := sceneOf()
	layer := coast(red)
	s.Layers = []scene.Layer{layer}
	render(p, s, 1)
	layer.Rough = true
	layer.Transform = geom.Affine{K: 20, X: 60, Y: 40}
	s.Layers = []scene.Layer{layer}
	img := render(p, s, 1)
	is(t, img, 60, 40, red, 0)
	is(t, img, 78, 40, red, 0)
	is(t, img, 83, 40, white, 2)
}

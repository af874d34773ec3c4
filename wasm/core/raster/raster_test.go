package raster

import (
	"image"
	"math"
	"testing"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
)

var (
	white = theme.RGB(0xFFFFFF)
	black = theme.RGB(0x000000)
	red   = theme.RGB(0xFF0000)
)

// drawn draws 40×40 dp on white, one pixel for each dp.
func drawn(marks ...scene.Mark) *image.RGBA {
	c := New(40, 40, 1, white)
	c.Draw(&scene.Scene{Width: 40, Height: 40, Layers: []scene.Layer{{Transform: geom.Identity, Marks: marks}}}, geom.Point{})
	return c.Image
}

// dark sums up the black in a part of a picture, in pixels.
func dark(img *image.RGBA, x0, y0, x1, y1 int) float64 {
	sum := 0.0
	for y := y0; y < y1; y++ {
		for x := x0; x < x1; x++ {
			sum += 1 - float64(img.RGBAAt(x, y).G)/255
		}
	}
	return sum
}

func square(x, y, size float64) []geom.Point {
	return []geom.Point{{X: x, Y: y}, {X: x + size, Y: y}, {X: x + size, Y: y + size}, {X: x, Y: y + size}}
}

func TestMarksCoverTheirArea(t *testing.T) {
	across := []geom.Point{{X: 5, Y: 20}, {X: 35, Y: 20}}
	corner := []geom.Point{{X: 10, Y: 10}, {X: 30, Y: 10}, {X: 30, Y: 30}}
	for _, test := range []struct {
		name string
		mark scene.Mark
		want float64
	}{
		{"a fill on half pixels", &scene.Fill{Rings: [][]geom.Point{square(10.5, 10.5, 10)}, Color: black}, 100},
		{"a fill beyond the border", &scene.Fill{Rings: [][]geom.Point{square(30, 30, 100)}, Color: black}, 100},
		{"a hole", &scene.Fill{Rings: [][]geom.Point{square(10, 10, 20), square(15, 15, 10)}, Color: black}, 300},
		{"an island in a hole", &scene.Fill{Rings: [][]geom.Point{square(10, 10, 20), square(15, 15, 10), square(18, 18, 4)}, Color: black}, 316},
		{"a slanted fill", &scene.Fill{Rings: [][]geom.Point{{{X: 0, Y: 0}, {X: 40, Y: 40}, {X: 0, Y: 40}}}, Color: black}, 800},
		{"a disc", &scene.Disc{Center: geom.Point{X: 20, Y: 20}, Radius: 10, Fill: black}, 100 * math.Pi},
		{"a ring", &scene.Disc{Center: geom.Point{X: 20, Y: 20}, Radius: 10, Line: black, Width: 2}, 40 * math.Pi},
		{"a line with round ends", &scene.Stroke{Lines: [][]geom.Point{across}, Width: 4, Color: black}, 120 + 4*math.Pi},
		{"a corner counts once", &scene.Stroke{Lines: [][]geom.Point{corner}, Width: 2, Color: black}, 80 + math.Pi - 1 + math.Pi/4},
		{"a closed line", &scene.Stroke{Lines: [][]geom.Point{square(10, 10, 20)}, Closed: true, Width: 2, Color: black}, 160 - 4 + math.Pi},
		{"dashes", &scene.Stroke{Lines: [][]geom.Point{across}, Width: 4, Dash: [2]float64{6, 6}, Color: black}, 72},
		{"half a colour", &scene.Fill{Rings: [][]geom.Point{square(10, 10, 10)}, Color: black.Fade(0.5)}, 50},
		{"an empty line", &scene.Stroke{Lines: [][]geom.Point{{}}, Width: 4, Color: black}, 0},
		{"a ribbon leaves its ends free", &scene.Ribbon{Path: across, Strands: []scene.Strand{{Width: 4, From: black, To: black}},
			Casing: white, Start: 5, End: 5}, 80},
		{"a ribbon that is all ends", &scene.Ribbon{Path: across, Strands: []scene.Strand{{Width: 4, From: black, To: black}},
			Casing: white, Start: 20, End: 20}, 0},
		{"a ribbon that steps back", &scene.Ribbon{Path: across, Strands: []scene.Strand{{Width: 4, From: black, To: black}},
			Casing: white, Fade: 0.5}, 60},
		{"an outline around a casing", &scene.Ribbon{Path: across, Gap: 1, Casing: white, Outline: black, OutlineWidth: 1,
			Strands: []scene.Strand{{Width: 2, From: white, To: white}}}, 60},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := dark(drawn(test.mark), 0, 0, 40, 40); math.Abs(got-test.want) > max(1, test.want*0.015) {
				t.Errorf("%.1f pixels, want %.1f", got, test.want)
			}
		})
	}
}

func TestAStrandHasAColourForEachHalf(t *testing.T) {
	img := drawn(&scene.Ribbon{Path: []geom.Point{{X: 0, Y: 20}, {X: 40, Y: 20}}, Casing: white,
		Strands: []scene.Strand{{Width: 4, From: black, To: red}}})
	for x, want := range map[int]int{0: 0, 13: 0, 20: 138, 27: 255, 39: 255} {
		if got := img.RGBAAt(x, 20); got.G != 0 || max(int(got.R)-want, want-int(got.R)) > 3 {
			t.Errorf("at %d it is %v, want a red of %d", x, got, want)
		}
	}
}

func TestDrawStaysWithinTheScenesSize(t *testing.T) {
	c := New(60, 60, 2, white)
	c.Draw(&scene.Scene{Width: 10, Height: 10, Background: black, Layers: []scene.Layer{{Transform: geom.Affine{K: 2},
		Marks: []scene.Mark{&scene.Fill{Rings: [][]geom.Point{square(-50, -50, 100)}, Color: black}}}}}, geom.Point{X: 5, Y: 5})
	if got := dark(c.Image, 0, 0, 60, 60); got != 400 {
		t.Errorf("%.1f pixels, want 400", got)
	}
}

func TestWordsStandAtTheirAnchor(t *testing.T) {
	word := func(a scene.Anchor, text string) *image.RGBA {
		return drawn(&scene.Text{At: geom.Point{X: 20, Y: 25}, Anchor: a, Text: text, Size: 12, Style: scene.Bold, Color: black})
	}
	for _, test := range []struct {
		name        string
		img         *image.RGBA
		left, right bool
	}{
		{"a beginning", word(scene.Start, "HI"), false, true},
		{"a middle", word(scene.Middle, "HI"), true, true},
		{"an end", word(scene.End, "HI"), true, false},
		{"a sign of another font", word(scene.Middle, "→→"), true, true},
		{"a bend of a letter", word(scene.Middle, "oo"), true, true},
	} {
		left, right := dark(test.img, 0, 0, 20, 40), dark(test.img, 20, 0, 40, 40)
		if left > 3 != test.left || right > 3 != test.right {
			t.Errorf("%s: %.1f to the left, %.1f to the right", test.name, left, right)
		}
		if below := dark(test.img, 0, 30, 40, 40); below > 0 {
			t.Errorf("%s: %.1f below the line", test.name, below)
		}
	}
	if a, b := Width("mm", Sans, 10), Width("m", Sans, 10); math.Abs(a-2*b) > 1e-9 || b < 5 {
		t.Errorf("m is %.2f wide, mm %.2f", b, a)
	}
}

func TestAHaloKeepsWordsReadable(t *testing.T) {
	text := &scene.Text{At: geom.Point{X: 10, Y: 25}, Text: "I", Size: 20, Color: white, Halo: black}
	halo := dark(drawn(text), 0, 0, 40, 40)
	text.Halo = theme.Color{}
	if without := dark(drawn(text), 0, 0, 40, 40); halo < 30 || without != 0 {
		t.Errorf("%.1f pixels of halo, %.1f without", halo, without)
	}
}

func TestMissingTellsLettersThatNoFontHas(t *testing.T) {
	if got := Missing("United States, Россия, 中国\u2068 → −"); got != "" {
		t.Errorf("no font has %q", got)
	}
	if got := Missing("a\u0E01b\u0E01"); got != "\u0E01" {
		t.Errorf("missing are %q", got)
	}
}

// What a reader cannot read is seen to be missing.
func TestALetterThatNoFontHasIsABox(t *testing.T) {
	for _, f := range []Family{Sans, SansBold, SansItalic, SerifBold} {
		missing, box := glyphOf('\u0E01', f, 16), glyphOf(absent, f, 16)
		if len(box.outline) == 0 || len(missing.outline) != len(box.outline) || missing.advance != box.advance {
			t.Errorf("family %d draws %d lines for it, want %d", f, len(missing.outline), len(box.outline))
		}
	}
	if g := glyphOf('\u2068', Sans, 16); len(g.outline) > 0 {
		t.Error("a sign without a shape is drawn")
	}
}

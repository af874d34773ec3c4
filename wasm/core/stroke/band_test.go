package stroke

import (
	"math"
	"testing"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
)

var ink = theme.RGB(0x1F2A30)

// quarter is a quarter of a circle around the origin, which turns right.
func quarter(radius float64) []geom.Point {
	var path []geom.Point
	for i := range 91 {
		sin, cos := math.Sincos(float64(i) * math.Pi / 180)
		path = append(path, geom.Point{X: radius * cos, Y: radius * sin})
	}
	return path
}

func TestBandsLieUponEachOtherAndSideBySide(t *testing.T) {
	r := &scene.Ribbon{Path: quarter(100), Gap: 1, Casing: ink, Outline: ink, OutlineWidth: 2,
		Strands: []scene.Strand{{Width: 4}, {Width: 6}}}
	const scale = 2
	bands := Bands(NewLine(r.Path, geom.Affine{K: scale}, 0, 0), r, scale)
	if len(bands) != 4 {
		t.Fatalf("there are %d bands, want outline, casing and two strands", len(bands))
	}
	for i, want := range []struct {
		name         string
		half, radius float64 // in units, of its width and of its line
	}{{"the outline", 17, 200}, {"the casing", 13, 200}, {"the left strand", 4, 207}, {"the right strand", 6, 195}} {
		b := &bands[i]
		if math.Abs(b.Half-want.half) > 1e-9 || math.Abs(b.Line.At[45].Len()-want.radius) > 0.05 {
			t.Errorf("%s is half %v wide at a radius of %v, want %v at %v", want.name, b.Half, b.Line.At[45].Len(), want.half, want.radius)
		}
	}
}

func TestStrandsSideBySideHaveEquallyManyDashes(t *testing.T) {
	dashed := scene.Strand{Width: 20, Dash: [2]float64{4, 3}}
	r := &scene.Ribbon{Path: quarter(100), Strands: []scene.Strand{dashed, dashed, dashed}}
	bands := Bands(NewLine(r.Path, geom.Identity, 0, 0), r, 1)
	outer, _ := bands[0].Stretched()
	inner, _ := bands[2].Stretched()
	if bands[0].Count != bands[1].Count || bands[1].Count != bands[2].Count || bands[1].Count < 20 {
		t.Errorf("there are %d, %d and %d dashes", bands[0].Count, bands[1].Count, bands[2].Count)
	}
	if got := outer / inner; math.Abs(got-1.5) > 0.01 {
		t.Errorf("the outer dashes are %v times as long as the inner ones, want 120/80", got)
	}
}

func TestARibbonThatIsAllEndsHasNoBands(t *testing.T) {
	r := &scene.Ribbon{Path: []geom.Point{{}, {X: 5}}, Casing: ink, Strands: make([]scene.Strand, 1)}
	if bands := Bands(NewLine(r.Path, geom.Identity, 3, 3), r, 1); bands != nil {
		t.Errorf("it has %d", len(bands))
	}
}

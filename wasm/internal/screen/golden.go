package screen

import (
	"flag"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "write the goldens instead of comparing with them")

// How far a picture may differ from its golden: graphics drivers round differently.
const (
	Tolerance      = 24   // the difference in a channel up to which two pixels are equal
	pixelTolerance = 0.01 // the part of the pixels that may differ
)

// Golden compares an image with testdata/name.png.
func Golden(t *testing.T, name string, got *image.RGBA) {
	t.Helper()
	file := filepath.Join("testdata", name+".png")
	if *update {
		save(t, file, got)
		return
	}
	f, err := os.Open(file)
	if err != nil {
		t.Fatalf("%v; write it with -update", err)
	}
	defer f.Close()
	decoded, err := png.Decode(f)
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	if decoded.Bounds() != got.Bounds() {
		t.Fatalf("the picture is %v, the golden %v", got.Bounds().Size(), decoded.Bounds().Size())
	}
	want := image.NewRGBA(decoded.Bounds())
	draw.Draw(want, want.Bounds(), decoded, image.Point{}, draw.Src)
	different := 0
	for y := range want.Bounds().Dy() {
		for x := range want.Bounds().Dx() {
			if Off(want.RGBAAt(x, y), got.RGBAAt(x, y)) > Tolerance {
				different++
			}
		}
	}
	if part := float64(different) / float64(want.Bounds().Dx()*want.Bounds().Dy()); part > pixelTolerance {
		failed := filepath.Join(os.TempDir(), "tripoint-"+name+".png")
		save(t, failed, got)
		t.Errorf("%.1f %% of the pixels differ from %s, want at most %.0f %%; see %s, or accept it with -update",
			100*part, file, 100*pixelTolerance, failed)
	}
}

func save(t *testing.T, file string, img image.Image) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
}

// Off returns the largest difference of two colours in a channel.
func Off(a, b color.RGBA) int {
	d := func(x, y uint8) int { return max(int(x)-int(y), int(y)-int(x)) }
	return max(d(a.R, b.R), d(a.G, b.G), d(a.B, b.B))
}

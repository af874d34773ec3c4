// Package screen helps tests that draw: it runs them within the engine's loop,
// reads pixels, and compares pictures with goldens.
//
// Only tests may import it. Start reading at Main.
package screen

import (
	"flag"
	"fmt"
	"image"
	"os"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
)

// Main runs the tests of a package within the engine's loop, where alone they can read
// pixels, and exits. TestMain calls it. With -short and without a display it skips the
// tests and says so.
func Main(m *testing.M) {
	flag.Parse()
	r := &runner{m: m}
	ebiten.SetWindowVisible(false)
	ebiten.SetWindowSize(64, 64)
	if err := start(r); err != nil {
		if testing.Short() {
			fmt.Fprintln(os.Stderr, "these tests draw; with -short and without a display they are skipped:", err)
			os.Exit(0)
		}
		fmt.Fprintln(os.Stderr, "these tests draw and need a display:", err)
		fmt.Fprintln(os.Stderr, `run them with: LIBGL_ALWAYS_SOFTWARE=1 xvfb-run -a -s "-screen 0 1600x1000x24" go test ./wasm/...`)
		os.Exit(1)
	}
	os.Exit(r.code)
}

// start starts the engine. Without a display the engine returns an error or panics.
func start(r *runner) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%v", p)
		}
	}()
	return ebiten.RunGame(r)
}

type runner struct {
	m    *testing.M
	code int
}

func (r *runner) Update() error {
	r.code = r.m.Run()
	return ebiten.Termination
}

func (r *runner) Draw(*ebiten.Image) {}

func (r *runner) Layout(width, height int) (int, int) { return width, height }

// NewImage returns an image to draw on and to read, outside of the engine's atlases.
func NewImage(width, height int) *ebiten.Image {
	return ebiten.NewImageWithOptions(image.Rect(0, 0, width, height), &ebiten.NewImageOptions{Unmanaged: true})
}

// Read returns the pixels of an image.
func Read(img *ebiten.Image) *image.RGBA {
	out := image.NewRGBA(image.Rectangle{Max: img.Bounds().Size()})
	img.ReadPixels(out.Pix)
	return out
}

// Flush waits until img has everything that was drawn on it.
func Flush(img *ebiten.Image) { img.At(0, 0) }

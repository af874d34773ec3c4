//go:build !js

package paint

import (
	"fmt"
	"os"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
)

// TestMain runs the tests within the engine's loop, for pixels can only be read
// there.
func TestMain(m *testing.M) {
	r := &runner{m: m}
	ebiten.SetWindowVisible(false)
	ebiten.SetWindowSize(64, 64)
	if err := start(r); err != nil {
		fmt.Fprintln(os.Stderr, "paint: these tests draw and need a display:", err)
		fmt.Fprintln(os.Stderr, `run them with: LIBGL_ALWAYS_SOFTWARE=1 xvfb-run -a -s "-screen 0 1600x1000x24" go test ./wasm/paint`)
		os.Exit(1)
	}
	os.Exit(r.code)
}

// start starts the engine, which panics in some places without a display.
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

//go:build !js

package main

import (
	"errors"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"

	"github.com/hajimehoshi/ebiten/v2"
)

// shot runs the game without showing its window, until nothing moves any more,
// and saves the picture that a window of the asked size and scale would show.
type shot struct {
	game    *game
	desktop *desktop
	done    bool
	err     error
}

// takeShot saves the picture and returns what went wrong.
func takeShot(g *game, d *desktop) error {
	ebiten.SetWindowVisible(false)
	ebiten.SetWindowSize(320, 240)
	s := &shot{game: g, desktop: d}
	err := ebiten.RunGameWithOptions(s, &ebiten.RunGameOptions{InitUnfocused: true})
	if err != nil {
		return fmt.Errorf("screenshot: %w", err)
	}
	return s.err
}

func (s *shot) Update() error {
	if s.done {
		return ebiten.Termination
	}
	g, o := s.game, &s.desktop.options
	if g.width == 0 {
		g.width, g.height, g.scale = float64(o.width), float64(o.height), o.scale
		if g.scale == 0 {
			g.scale = ebiten.Monitor().DeviceScaleFactor()
		}
		box := s.desktop.Layout(g.width, g.height)
		g.session.Resize(box.Width(), box.Height(), g.scale)
	}
	return g.Update()
}

func (s *shot) Draw(*ebiten.Image) {
	g := s.game
	if s.done || g.shownScene == nil || len(s.desktop.clicks) > 0 || g.session.Animating() {
		return
	}
	s.done = true
	size := image.Pt(int(g.width*g.scale+0.5), int(g.height*g.scale+0.5))
	screen := ebiten.NewImage(size.X, size.Y)
	g.dirty = true
	g.Draw(screen)
	picture := image.NewRGBA(image.Rectangle{Max: size})
	screen.ReadPixels(picture.Pix)
	s.err = savePNG(s.desktop.options.screenshot, picture)
}

func (s *shot) Layout(width, height int) (int, int) { return width, height }

// savePNG writes the whole file or none.
func savePNG(name string, picture image.Image) error {
	f, err := os.CreateTemp(filepath.Dir(name), ".tripoint-*.png")
	if err == nil {
		defer os.Remove(f.Name())
		err = errors.Join(png.Encode(f, picture), f.Chmod(0o644), f.Close())
	}
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if path := (*os.PathError)(nil); errors.As(err, &path) {
		err = path.Err // of a name that the reader has not given
	}
	if err != nil {
		return fmt.Errorf("screenshot: %s: %w", name, err)
	}
	return nil
}

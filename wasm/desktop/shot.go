package desktop

import (
	"errors"
	"fmt"
	"image"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/data/file"
)

// shot runs the game without showing its window until nothing moves any more, and saves
// the picture that a window of that size and scale would show.
type shot struct {
	game    ebiten.Game
	desktop *Platform
	size    image.Point // in device pixels; zero before the first tick
	done    bool
	err     error
}

// takeShot saves the picture.
func takeShot(g ebiten.Game, d *Platform) error {
	if err := writable(d.options.screenshot); err != nil {
		return err
	}
	ebiten.SetWindowVisible(false)
	ebiten.SetWindowSize(320, 240)
	s := &shot{game: g, desktop: d}
	err := ebiten.RunGameWithOptions(s, &ebiten.RunGameOptions{InitUnfocused: true})
	if err != nil {
		return fmt.Errorf("screenshot: %w", needsScreen(err))
	}
	return s.err
}

func (s *shot) Update() error {
	if s.done {
		return ebiten.Termination
	}
	if s.size == (image.Point{}) {
		o := &s.desktop.options
		width, height := s.game.(ebiten.LayoutFer).LayoutF(float64(o.width), float64(o.height))
		s.size = image.Pt(int(width+0.5), int(height+0.5))
	}
	return s.game.Update()
}

// Draw lets the game draw once, after the last click has shown its effect.
func (s *shot) Draw(*ebiten.Image) {
	d := s.desktop
	if s.done || s.size == (image.Point{}) || d.shown || d.animating || len(d.clicks) > 0 {
		return
	}
	s.done = true
	screen := ebiten.NewImage(s.size.X, s.size.Y)
	s.game.Draw(screen)
	picture := image.NewRGBA(image.Rectangle{Max: s.size})
	screen.ReadPixels(picture.Pix)
	s.err = savePNG(d.options.screenshot, picture)
}

func (s *shot) Layout(width, height int) (int, int) { return width, height }

// savePNG writes the whole file or nothing: if it fails, an older file stays as it was.
func savePNG(name string, picture image.Image) error {
	f, err := os.CreateTemp(filepath.Dir(name), ".tripoint-*.png")
	if err == nil {
		defer os.Remove(f.Name())
		err = errors.Join(png.Encode(f, picture), f.Chmod(0o644), f.Close())
	}
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		return unwritten(name, err)
	}
	return nil
}

// writable checks the name of a file before the program draws anything.
func writable(name string) error {
	info, err := os.Stat(name)
	if err == nil && info.IsDir() || strings.HasSuffix(name, string(filepath.Separator)) {
		return fmt.Errorf("screenshot: %s is a folder; give the name of a file, such as %s", name, filepath.Join(name, "tripoint.png"))
	}
	if err == nil && !info.Mode().IsRegular() {
		return fmt.Errorf("screenshot: %s is not an ordinary file; choose another name", name)
	}
	if _, err := os.Stat(filepath.Dir(name)); err != nil {
		return unwritten(name, err)
	}
	if info, err := os.Stat(filepath.Dir(name)); err == nil && !info.IsDir() {
		return fmt.Errorf("screenshot: %s is not a folder; choose another place", filepath.Dir(name))
	}
	return nil
}

// unwritten explains why the program has not written a file, and what helps. It leaves
// out the error's own path, which the reader has not given.
func unwritten(name string, err error) error {
	folder := file.Name(filepath.Dir(name))
	name = file.Name(name)
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return fmt.Errorf("screenshot: %s is not saved: there is no room for it on the disk; make some, or choose another place", name)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return fmt.Errorf("screenshot: %s is not saved: you may not write into the folder %s; choose another place", name, folder)
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("screenshot: there is no folder %s; make it, or choose another place", folder)
	}
	if path := (*os.PathError)(nil); errors.As(err, &path) {
		err = path.Err
	}
	if link := (*os.LinkError)(nil); errors.As(err, &link) {
		err = link.Err
	}
	return fmt.Errorf("screenshot: %s is not saved: %w", name, err)
}

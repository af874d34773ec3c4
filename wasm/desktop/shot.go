package desktop

import (
	"fmt"
	"image"

	"github.com/hajimehoshi/ebiten/v2"
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
	if err := writable("screenshot", d.options.screenshot); err != nil {
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
	s.err = savePNG("screenshot", d.options.screenshot, picture)
}

func (s *shot) Layout(width, height int) (int, int) { return width, height }

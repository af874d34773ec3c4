package main

import (
	"image"
	"math"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/session"
	"tripoint/wasm/paint"
)

// game is the engine's side of a session: Update feeds it, and Draw paints it when
// something has changed.
type game struct {
	session  *session.Session
	platform platform
	painter  painter

	width, height float64 // of the window, dp
	scale         float64 // device pixels for each dp
	last          time.Time

	frame   *session.Frame // the last one; nil before the first
	painted *scene.Scene   // the one that the screen shows
	dirty   bool
	begun   int // how many ticks of its beginning the game has had
}

// beginning is the number of ticks until the game shows words.
const beginning = 2

// painter draws scenes; it is paint.Painter.
type painter interface {
	Draw(dst *ebiten.Image, s *scene.Scene, scale float64)
}

func newGame(s *session.Session, p platform) *game {
	return &game{session: s, platform: p, painter: paint.New(words), dirty: true}
}

// Update feeds the session and carries out what it asks for.
func (g *game) Update() error {
	if g.begun < beginning {
		g.begin()
		return nil
	}
	if err := g.platform.Poll(g.session); err != nil {
		return err
	}
	now := time.Now()
	if !g.last.IsZero() {
		g.session.Tick(now.Sub(g.last).Seconds())
	}
	g.last = now
	g.frame = g.session.Frame()
	if g.frame.Changed.Any() {
		drawn := g.platform.Show(g.session, g.frame)
		g.dirty = g.dirty || drawn || g.frame.Scene != g.painted
	}
	// Effects come last: they are about what is shown by now, such as a card to scroll to.
	for _, e := range g.session.Effects() {
		g.platform.Perform(g.session, e)
	}
	g.dirty = g.platform.Dirty() || g.dirty
	g.platform.Animating(g.session.Animating())
	return nil
}

// begin makes three short ticks of a long one: in the first the engine sets itself up
// with all shaders, in the second the game paints the map, and the words come with the
// third.
func (g *game) begin() {
	g.begun++
	g.frame = &session.Frame{Scene: paint.Primer(), Controls: g.session.Controls()}
	if g.begun == beginning {
		g.frame.Scene = g.session.Scene()
	}
	g.dirty = true
	g.platform.Animating(true)
}

// Draw paints the scene, or leaves the screen as it is.
func (g *game) Draw(screen *ebiten.Image) {
	if !g.dirty || g.frame == nil {
		return
	}
	g.dirty, g.painted = false, g.frame.Scene
	box := g.platform.Layout(g.width, g.height)
	part := image.Rect(
		int(box.Min.X*g.scale), int(box.Min.Y*g.scale),
		int(box.Max.X*g.scale+0.5), int(box.Max.Y*g.scale+0.5))
	if !g.frame.Controls.WordsOnly {
		g.painter.Draw(screen.SubImage(part).(*ebiten.Image), g.frame.Scene, g.scale)
	}
	if g.frame.Panel != nil {
		g.platform.Draw(screen, g.session, g.scale)
	}
}

// LayoutF asks for a screen of device pixels, so that the engine's last pass
// copies one to one.
func (g *game) LayoutF(width, height float64) (float64, float64) {
	scale := g.platform.Scale()
	if width != g.width || height != g.height || scale != g.scale {
		g.width, g.height, g.scale = width, height, scale
		box := g.platform.Layout(width, height)
		g.session.Resize(box.Width(), box.Height(), scale)
		g.dirty = true
	}
	return math.Round(width * scale), math.Round(height * scale) // as the engine makes the canvas
}

// Layout is never called: LayoutF takes its place.
func (g *game) Layout(width, height int) (int, int) { return width, height }

package main

import (
	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/session"
)

// platform is all that differs between the browser and the desktop.
// Packages browser and desktop have one each; main_js.go and main_desktop.go choose.
type platform interface {
	// Config returns what the session begins with. An error is shown to the
	// reader as it is.
	Config() (session.Config, error)
	// Run starts the engine with the platform's window or canvas and returns
	// when the program ends.
	Run(g ebiten.Game) error
	// Scale returns the number of device pixels for each dp.
	Scale() float64
	// Layout returns where the map lies in a window of the given size in dp.
	// The browser's canvas is the map.
	Layout(width, height float64) geom.Rect
	// Poll feeds the session what has happened since the last tick.
	Poll(s *session.Session) error
	// Perform carries out one effect.
	Perform(s *session.Session, e app.Effect)
	// Show brings up to date what is beside the map: labels, handles, panel,
	// timeline and controls. It is called when something of the frame has changed,
	// and returns whether there is something new to draw for it.
	Show(s *session.Session, f *session.Frame) bool
	// Draw adds what the platform draws itself upon the map: on the desktop the
	// panel and the focus ring, in the browser nothing.
	Draw(screen *ebiten.Image, s *session.Session, scale float64)
	// Dirty reports whether Draw has something new although the session has not.
	Dirty() bool
	// Animating tells the platform whether the next frame will differ; if not,
	// it may sleep until there is input.
	Animating(bool)
}

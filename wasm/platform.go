package main

import (
	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/session"
)

// platform is all that differs between the browser and the desktop. Packages browser
// and desktop have one each; main_js.go and main_desktop.go choose.
//
// The program calls Config once, then Run; if Config knows the size of the map, it calls
// Poll between them. The game calls Scale and Layout before its first Poll. In each tick it calls Poll, then Show if the frame has changed, Perform for
// each effect, Dirty and Animating. If there is something new, it calls Layout and Draw.
type platform interface {
	// Config returns what the session begins with. The reader sees an error as it is.
	Config() (session.Config, error)
	// Pause lets whatever else waits have its turn. The program calls it between the steps of
	// its start, and never from within the engine.
	Pause()
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
	// Show updates what is beside the map: labels, handles, panel, timeline and controls.
	// The game calls it when something of the frame has changed. It returns whether
	// Draw has something new.
	Show(s *session.Session, f *session.Frame) bool
	// Draw draws what the platform adds to the map: on the desktop the panel and the
	// focus ring, in the browser nothing.
	Draw(screen *ebiten.Image, s *session.Session, scale float64)
	// Dirty reports whether Draw has something new although no frame has changed.
	Dirty() bool
	// Animating tells the platform whether the next tick will change something without
	// input; if not, the platform may sleep until there is some.
	Animating(bool)
}

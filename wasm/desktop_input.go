//go:build !js

package main

import (
	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/session"
)

// input is all that happened since the last tick, in dp of the window.
type input struct {
	pointers []session.Pointer
	wheel    geom.Point // notches; y grows when the wheel turns away from the reader
	at       geom.Point // of the mouse
	keys     []ebiten.Key
	shift    bool
}

// mouse is the ID of the mouse as a pointer; fingers come after it.
const mouse = 0

// keys are those that mean something here.
var keys = []ebiten.Key{
	ebiten.KeyTab, ebiten.KeyEnter, ebiten.KeyNumpadEnter, ebiten.KeySpace, ebiten.KeyEscape,
	ebiten.KeyArrowLeft, ebiten.KeyArrowRight, ebiten.KeyArrowUp, ebiten.KeyArrowDown,
	ebiten.KeyPageUp, ebiten.KeyPageDown, ebiten.KeyHome, ebiten.KeyEnd,
	ebiten.KeyEqual, ebiten.KeyNumpadAdd, ebiten.KeyMinus, ebiten.KeyNumpadSubtract,
}

// readInput asks the engine. Before is where the mouse was; scale is the number
// of device pixels for each dp.
func readInput(before geom.Point, scale float64) input {
	in := input{at: before, shift: ebiten.IsKeyPressed(ebiten.KeyShift)}
	x, y := ebiten.CursorPosition()
	in.at = geom.Point{X: float64(x) / scale, Y: float64(y) / scale}
	in.wheel.X, in.wheel.Y = ebiten.Wheel()
	add := func(kind session.PointerKind, id int, at geom.Point, touch bool) {
		in.pointers = append(in.pointers, session.Pointer{Kind: kind, ID: id, At: at, Touch: touch})
	}
	if in.at != before {
		add(session.Move, mouse, in.at, false)
	}
	if inpututil.IsMouseButtonJustPressed(ebiten.MouseButtonLeft) {
		add(session.Down, mouse, in.at, false)
	}
	if inpututil.IsMouseButtonJustReleased(ebiten.MouseButtonLeft) {
		add(session.Up, mouse, in.at, false)
	}
	place := func(x, y int) geom.Point { return geom.Point{X: float64(x) / scale, Y: float64(y) / scale} }
	for _, id := range inpututil.AppendJustPressedTouchIDs(nil) {
		add(session.Down, 1+int(id), place(ebiten.TouchPosition(id)), true)
	}
	for _, id := range ebiten.AppendTouchIDs(nil) {
		if now, was := place(ebiten.TouchPosition(id)), place(inpututil.TouchPositionInPreviousTick(id)); now != was &&
			inpututil.TouchPressDuration(id) > 1 {
			add(session.Move, 1+int(id), now, true)
		}
	}
	for _, id := range inpututil.AppendJustReleasedTouchIDs(nil) {
		add(session.Up, 1+int(id), place(inpututil.TouchPositionInPreviousTick(id)), true)
	}
	for _, k := range keys {
		if inpututil.IsKeyJustPressed(k) || repeats(inpututil.KeyPressDuration(k)) {
			in.keys = append(in.keys, k)
		}
	}
	return in
}

// repeats reports whether a key that has been down for a number of ticks counts
// as pressed once more: again and again after a while.
func repeats(ticks int) bool {
	const pause, every = 30, 4
	return ticks >= pause && (ticks-pause)%every == 0
}

// click is the input of a click or of a touch without moving.
func click(at geom.Point) input {
	p := session.Pointer{Kind: session.Move, At: at}
	down, up := p, p
	down.Kind, up.Kind = session.Down, session.Up
	return input{at: at, pointers: []session.Pointer{p, down, up}}
}

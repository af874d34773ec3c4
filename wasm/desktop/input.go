package desktop

import (
	"image"
	"time"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/session"
)

// input is what happened since the last tick, in dp of the window.
type input struct {
	pointers []session.Pointer
	wheel    geom.Point // notches; y grows when the wheel turns away from the reader
	at       geom.Point // of the mouse
	keys     []ebiten.Key
	letters  []rune // as typed
	commands []command
	shift    bool
	now      time.Time
}

// mouse is the ID of the mouse as a pointer; fingers come after it.
const mouse = 0

// keys are those that the window uses, and whether a key repeats while somebody holds it
// down. A key that selects, opens or leaves something does not.
var keys = []struct {
	key     ebiten.Key
	repeats bool
}{
	{ebiten.KeyTab, true}, {ebiten.KeyPageUp, true}, {ebiten.KeyPageDown, true},
	{ebiten.KeyArrowLeft, true}, {ebiten.KeyArrowRight, true}, {ebiten.KeyArrowUp, true}, {ebiten.KeyArrowDown, true},
	{ebiten.KeyEqual, true}, {ebiten.KeyNumpadAdd, true}, {ebiten.KeyMinus, true}, {ebiten.KeyNumpadSubtract, true},
	{ebiten.KeyBackspace, true}, {ebiten.KeyDelete, true},
	{ebiten.KeyEnter, false}, {ebiten.KeyNumpadEnter, false}, {ebiten.KeySpace, false}, {ebiten.KeyEscape, false},
	{ebiten.KeyHome, false}, {ebiten.KeyEnd, false},
}

// snapshot is the engine's input in one tick, in device pixels.
type snapshot struct {
	cursor                  image.Point
	wheel                   geom.Point
	pressed, released, held bool // the left button: since the last tick, and now
	touches                 []touch
	keys                    map[ebiten.Key]int // for how many ticks each has been down, 1 in the first
	letters                 []rune
	shift                   bool
	control                 bool     // Ctrl, or ⌘
	names                   []string // what the keys that went down in this tick write
	now                     time.Time
}

// touch is a finger: where it is and was one tick ago.
type touch struct {
	id       int
	at, was  image.Point
	down, up bool // since the last tick
}

// takeSnapshot asks the engine for its input.
func takeSnapshot() snapshot {
	r := snapshot{
		cursor:   image.Pt(ebiten.CursorPosition()),
		pressed:  inpututil.IsMouseButtonJustPressed(ebiten.MouseButtonLeft),
		released: inpututil.IsMouseButtonJustReleased(ebiten.MouseButtonLeft),
		// IsMouseButtonPressed would be true in a tick with a whole click, too.
		held:    inpututil.MouseButtonPressDuration(ebiten.MouseButtonLeft) > 0,
		letters: ebiten.AppendInputChars(nil),
		shift:   ebiten.IsKeyPressed(ebiten.KeyShift),
		// Ctrl with Alt writes letters on some keyboards.
		control: ebiten.IsKeyPressed(ebiten.KeyControl) && !ebiten.IsKeyPressed(ebiten.KeyAlt) || ebiten.IsKeyPressed(ebiten.KeyMeta),
		now:     time.Now(),
	}
	if r.control {
		for _, k := range inpututil.AppendJustPressedKeys(nil) {
			r.names = append(r.names, nameOf(k))
		}
	}
	r.wheel.X, r.wheel.Y = ebiten.Wheel()
	for _, id := range ebiten.AppendTouchIDs(nil) {
		r.touches = append(r.touches, touch{id: int(id), at: image.Pt(ebiten.TouchPosition(id)),
			was: image.Pt(inpututil.TouchPositionInPreviousTick(id)), down: inpututil.TouchPressDuration(id) == 1})
	}
	for _, id := range inpututil.AppendJustReleasedTouchIDs(nil) {
		r.touches = append(r.touches, touch{id: int(id), was: image.Pt(inpututil.TouchPositionInPreviousTick(id)), up: true})
	}
	for _, k := range keys {
		ticks := inpututil.KeyPressDuration(k.key)
		if inpututil.IsKeyJustPressed(k.key) {
			ticks = 1 // although the reader may have let go within the tick
		}
		if ticks > 0 {
			if r.keys == nil {
				r.keys = map[ebiten.Key]int{}
			}
			r.keys[k.key] = ticks
		}
	}
	return r
}

// input turns a snapshot into input. Before is where the mouse was; scale is the number
// of device pixels for each dp.
func (r *snapshot) input(before geom.Point, scale float64) input {
	dp := func(p image.Point) geom.Point { return geom.Point{X: float64(p.X) / scale, Y: float64(p.Y) / scale} }
	in := input{at: dp(r.cursor), wheel: r.wheel, letters: r.letters, shift: r.shift, now: r.now}
	add := func(kind session.PointerKind, at geom.Point, id int) {
		in.pointers = append(in.pointers, session.Pointer{Kind: kind, ID: id, At: at, Touch: id != mouse, Shift: r.shift})
	}
	if in.at != before {
		add(session.Move, in.at, mouse)
	}
	again := r.pressed && r.released && r.held // let go and pressed within a tick
	if again {
		add(session.Up, in.at, mouse)
	}
	if r.pressed {
		add(session.Down, in.at, mouse)
	}
	if r.released && !again {
		add(session.Up, in.at, mouse)
	}
	for _, t := range r.touches {
		switch {
		case t.up:
			add(session.Up, dp(t.was), 1+t.id)
		case t.down:
			add(session.Down, dp(t.at), 1+t.id)
		case t.at != t.was:
			add(session.Move, dp(t.at), 1+t.id)
		}
	}
	if r.control {
		in.letters, in.commands = nil, commandsOf(r.names, r.shift)
		return in
	}
	for _, k := range keys {
		if ticks := r.keys[k.key]; ticks == 1 || k.repeats && repeats(ticks) {
			in.keys = append(in.keys, k.key)
		}
	}
	return in
}

// repeats reports whether a key that has been down for so many ticks repeats in this
// one: it does so regularly after a pause.
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

package session

import (
	"tripoint/wasm/core/geom"
)

// PointerKind says what a pointer did.
type PointerKind uint8

// The kinds.
const (
	Move PointerKind = iota
	Down
	Up
	Cancel // the pointer has left, or the system uses it for something else
)

// Pointer is one event of a mouse, finger or pen, in dp from the map's left top. ID
// tells fingers apart. Shift says that the Shift key is down.
type Pointer struct {
	Kind  PointerKind
	ID    int
	At    geom.Point
	Touch bool
	Shift bool
}

// Key is a key that does something on the map or on the timeline.
type Key uint8

// The keys.
const (
	KeyNone Key = iota
	KeyEnter
	KeyCompare // Shift+Enter
	KeyEscape
	KeyNext     // Tab
	KeyPrevious // Shift+Tab
	KeyLeft
	KeyRight
	KeyUp
	KeyDown
	KeyZoomIn
	KeyZoomOut
	KeyHome
	KeyEnd
	KeyPageUp
	KeyPageDown
	KeyHelp // a question mark
)

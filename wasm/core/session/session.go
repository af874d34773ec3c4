// Package session turns pointer and key events into messages, feeds them to
// app.Update, and keeps the scene and the document of the model up to date.
//
// It must not know the engine, the browser or the desktop: platforms call its
// methods and carry out its effects. Start reading at Session.
package session

import (
	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/globe"
	"tripoint/wasm/core/scene"
)

// Config is what a session is made from.
type Config struct {
	Data     *data.Dataset
	Outlines *globe.Outlines
	Device   app.Device
	Hash     string // the state to begin with
	// WordsInScene asks for a scene that holds the words of the map's controls
	// as well, for platforms that have no other place for them.
	WordsInScene bool
}

// Session is one reader's visit. It is not safe for concurrent use.
type Session struct {
	model app.Model
}

// PointerKind says what a pointer did.
type PointerKind uint8

// The kinds.
const (
	Move PointerKind = iota
	Down
	Up
	Cancel // the pointer was taken away or has left
)

// Pointer is one event of a mouse, finger or pen, in dp from the map's left
// top. ID tells fingers apart.
type Pointer struct {
	Kind  PointerKind
	ID    int
	At    geom.Point
	Touch bool
}

// Key is a key that has a meaning on the map.
type Key uint8

// The keys.
const (
	KeyNone Key = iota
	KeyEnter
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
)

// New begins a session.
func New(c Config) *Session { return &Session{} }

// Send feeds one message.
func (s *Session) Send(m app.Message) {}

// Resize tells the map's size in dp and the device pixels for each dp.
func (s *Session) Resize(width, height, scale float64) {}

// Pointer feeds one pointer event.
func (s *Session) Pointer(p Pointer) {}

// Wheel zooms around a point by factor, 1 for no change.
func (s *Session) Wheel(at geom.Point, factor float64) {}

// Key feeds one key press and reports whether it had a meaning.
func (s *Session) Key(k Key) bool { return false }

// Tick moves what moves by dt seconds; a long pause counts as a short one.
func (s *Session) Tick(dt float64) {}

// Animating reports whether another Tick will change the scene.
func (s *Session) Animating() bool { return false }

// Model is the state as it is now.
func (s *Session) Model() app.Model { return s.model }

// Scene is the picture of the state. The pointer is the same until the picture
// changes. The caller must not change it.
func (s *Session) Scene() *scene.Scene { return nil }

// Document is what the panel shows; the pointer is the same until it changes.
func (s *Session) Document() *doc.Document { return nil }

// Controls is the state of what surrounds the map.
func (s *Session) Controls() Controls { return Controls{} }

// Effects returns what is to be done since the last call, in order.
func (s *Session) Effects() []app.Effect { return nil }

// Announcement is the sentence for app.Announce: the selection in under 120
// characters.
func (s *Session) Announcement() string { return "" }

// Controls is what the controls around the map show. The date is a number of
// months from the dataset's first.
type Controls struct {
	DateMonth, LastMonth int
	DateText             string // "May 2016"
	Zoomed               bool   // there is a way back to the whole map
}

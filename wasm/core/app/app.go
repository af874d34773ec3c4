// Package app holds the state of the explainer and the one function that changes it:
// Update takes a model and a message, and returns the next model and the effects that
// the platform has to carry out. All of these are values.
//
// It must not know positions on the screen, the clock or the browser. Start reading
// at Model, then Update.
package app

import (
	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/theme"
)

// Address is the part of the state that is in the hash, so that a link brings it back.
// Two states with equal addresses show the same facts.
type Address struct {
	Selection data.Ref  // of a node or an edge; "" for none
	Part      Part      // of the selection
	Date      data.Date // the shown date
	Domain    data.Ref  // the lens; "" for all
	Compare   data.Ref  // a second edge; "" for none
	Without   Refs      // the events that are off, in the order in which the reader switched them off
	Step      int       // of the tour; 0 for none
	Params    Params    // of the trust formula, if the reader has changed them
	Chapter   Chapter   // in the panel in place of the selection; NoChapter for none
	Theme     theme.Choice
	View      string // "text" asks for the words only
}

// Model is the whole state: its address, what lasts for a moment, and the reader's
// device.
type Model struct {
	Address

	Hover       data.Ref // the thing under the pointer
	Press       data.Ref // the thing that a pointer holds down
	Focus       data.Ref // the thing with the keyboard's focus
	OldestFirst bool     // order of the lists of events
	Filter      string   // lists show the items that contain these words; "" for all
	DarkPaper   bool     // the ground of pictures that the reader saves
	Peek        Peek     // the open mark of the timeline
	Playing     bool     // the date moves by itself
	Told        Told     // what that has come to
	LastStep    int      // the step of the tour to resume at; 0 if the reader has not begun it
	Camera      Camera
	Moving      bool // the camera follows a gesture or eases
	Device      Device
}

// Device describes the reader's device and settings.
type Device struct {
	Width, Height float64 // of the map, in dp
	Scale         float64 // device pixels for each dp
	Time          float64 // width of the timeline, in dp
	// Insets are how far a bar or a card that lies upon the map reaches into it from
	// each side, in dp: the map is fitted into what is left.
	Insets geom.Insets
	// Letters is how many times larger than usual the reader has letters; less than 1
	// counts as 1, more than MostLetters as that.
	Letters float64
	// Base is the address of the page without a hash, for citations; "" if there is no
	// page.
	Base          string
	Touch         bool // the last pointer was a finger
	Dark          bool // the system's colour scheme
	MoreContrast  bool // the reader asks for more contrast, or the system decides on all colours
	ReducedMotion bool // the reader asks for no motion
	Lang          string
}

// MostLetters bounds how much larger the words of the map become.
const MostLetters = 2

// Dark reports whether the dark theme is in force.
func (m *Model) Dark() bool {
	return m.Theme == theme.DarkChoice || m.Theme == theme.Auto && m.Device.Dark
}

// Look is a theme, for keys: what has the same one has the same colours.
type Look = *theme.Theme

// Look returns the theme in force.
func (m *Model) Look() Look { return theme.Of(m.Dark(), m.Device.MoreContrast) }

// WordsOnly reports whether the reader wants words only, without a map.
func (a *Address) WordsOnly() bool { return a.View == textView }

// textView is the View of words only.
const textView = "text"

// Chapter is a text that is about no single node or edge. The panel shows it in place of
// the selection, and the address has it as "page".
type Chapter string

// The chapters that the panel shows.
const (
	NoChapter      Chapter = ""
	ArticleChapter Chapter = "article" // the founding article and the record
	MethodChapter  Chapter = "model"   // how the levels are computed
	KeysChapter    Chapter = "keys"    // what each key does
)

// ChapterRef returns the ref of a chapter, for links: "page/article".
func ChapterRef(c Chapter) data.Ref { return data.MakeRef(chapterKind, string(c)) }

const chapterKind = "page"

// Told is what playing has come to: an event that it tells for a moment, the date of the
// article or the end of the span, where it stops. The zero value is nothing.
type Told struct {
	Event        data.Ref
	Article, End bool
}

// Peek is the open mark of the timeline: the one on the lane of Edge whose first event
// is Event. The zero value is none.
type Peek struct{ Edge, Event data.Ref }

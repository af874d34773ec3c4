// Package app holds the state of the explainer and the one function that
// changes it: Update takes a model and a message and returns the next model and
// the effects that the platform has to carry out. All are values.
//
// It must not know coordinates, pixels, the clock or the browser. Start reading
// at Model, then Update.
package app

import (
	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/theme"
)

// Address is the part of the state that lives in the hash and that a link brings
// back. Two states show the same facts if their addresses are equal.
type Address struct {
	Selection data.Ref  // of a node or an edge; "" for none
	Date      data.Date // the shown date
	Domain    data.Ref  // the lens; "" for all
	Compare   data.Ref  // a second edge; "" for none
	Without   Refs      // events switched off, in the order given
	Step      int       // of the tour; 0 for none
	Params    Params    // of the trust formula, where the reader has moved them
	Chapter   Chapter   // of the panel, in place of the selection's
	Theme     theme.Choice
	View      string // "text" asks for the words only
}

// Model is the whole state: its address, and what is of the moment and of the
// reader's device.
type Model struct {
	Address

	Hover       data.Ref // under the pointer
	Press       data.Ref // held down
	Focus       data.Ref // reached by keyboard
	OldestFirst bool     // order of the lists of events
	Filter      string   // lists show what has these words; "" for all
	Peek        Peek     // what the timeline tells of
	Playing     bool     // the date moves by itself
	LastStep    int      // of the tour, to resume there; 0 if it was not begun
	Camera      Camera
	Moving      bool // the camera follows a gesture or eases
	Device      Device
}

// Device is what the reader's device and settings ask for.
type Device struct {
	Width, Height float64 // of the map, in dp
	Scale         float64 // device pixels for each dp
	Time          float64 // width of the timeline, dp
	// Insets are how far a bar or a card that lies upon the map reaches into it from
	// each side, in dp: the map is fitted into what is left.
	Insets geom.Insets
	// Base is the address of the page without a hash, for what is to be cited;
	// "" where there is no page.
	Base          string
	Touch         bool // the last pointer was a finger
	Dark          bool // the system's colour scheme
	ReducedMotion bool // the reader asks for no motion
	Lang          string
}

// Dark reports whether the dark theme is to be shown.
func (m *Model) Dark() bool {
	return m.Theme == theme.DarkChoice || m.Theme == theme.Auto && m.Device.Dark
}

// WordsOnly reports whether everything is to be read, without a map.
func (a *Address) WordsOnly() bool { return a.View == textView }

// textView is the view of words only.
const textView = "text"

// Hypothetical reports whether the levels are not those of the facts: events are
// switched off, or parameters are the reader's.
func (a *Address) Hypothetical() bool { return a.Without != "" || a.Params != (Params{}) }

// Chapter is a part of the text about no one node or edge: the panel shows it in place
// of the selection, and the address has it as "page".
type Chapter string

// The chapters that the panel shows.
const (
	NoChapter      Chapter = ""
	ArticleChapter Chapter = "article" // the founding article and the record
	MethodChapter  Chapter = "model"   // how the levels are computed
)

// ChapterRef is a page as a thing that a link leads to: "page/article".
func ChapterRef(p Chapter) data.Ref { return data.MakeRef(chapterKind, string(p)) }

const chapterKind = "page"

// Peek is a mark of the timeline that has been opened: the events that it stands
// for on the lane of an edge are those of the mark of its first event. The zero
// value is none.
type Peek struct{ Edge, Event data.Ref }

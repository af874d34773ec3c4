package app

import (
	"strings"

	"tripoint/data"
)

// Message is something that happened, in terms of refs and values.
type Message interface{ isMessage() }

// The messages.
type (
	// Select chooses a node or an edge, "" none. Anything that does not exist
	// leaves the selection as it is.
	Select struct{ Ref data.Ref }
	// Hover tells what is under the pointer.
	Hover struct{ Ref data.Ref }
	// Press tells what is held down.
	Press struct{ Ref data.Ref }
	// Focus tells what the keyboard has reached.
	Focus struct{ Ref data.Ref }
	// SetDate shows another date; it is clamped to the dataset's span.
	SetDate struct{ Date data.Date }
	// SetHash brings the state of an address, with or without the "#".
	SetHash struct{ Hash string }
	// SetTheme asks for a theme.
	SetTheme struct{ Name string }
	// SetOrder sorts the lists of events.
	SetOrder struct{ OldestFirst bool }
	// SetCamera shows another part of the map. Moving tells that more of the
	// same follows.
	SetCamera struct {
		Camera Camera
		Moving bool
	}
	// SetDevice tells of another size, scale or setting.
	SetDevice struct{ Device Device }
	// Open asks for a page in the reader's browser.
	Open struct{ URL string }
)

func (Select) isMessage()    {}
func (Hover) isMessage()     {}
func (Press) isMessage()     {}
func (Focus) isMessage()     {}
func (SetDate) isMessage()   {}
func (SetHash) isMessage()   {}
func (SetTheme) isMessage()  {}
func (SetOrder) isMessage()  {}
func (SetCamera) isMessage() {}
func (SetDevice) isMessage() {}
func (Open) isMessage()      {}

// Effect is something that the platform has to do.
type Effect interface{ isEffect() }

// The effects.
type (
	// WriteHash puts the state's address into the address bar, "#" included.
	WriteHash struct{ Hash string }
	// Announce says one sentence about the selection to assistive software.
	Announce struct{}
	// FocusOn moves the keyboard's focus to the handle of a ref.
	FocusOn struct{ Ref data.Ref }
	// OpenURL opens a page outside.
	OpenURL struct{ URL string }
	// Tell passes a change on to the page that embeds this one: "select" with
	// Ref, or "date" with Date.
	Tell struct {
		Type string
		Ref  data.Ref
		Date data.Date
	}
)

func (WriteHash) isEffect() {}
func (Announce) isEffect()  {}
func (FocusOn) isEffect()   {}
func (OpenURL) isEffect()   {}
func (Tell) isEffect()      {}

// Action reads the action of a doc.Option or of a control, "name:value", or
// returns nil if there is no such action.
func Action(s string) Message {
	name, value, _ := strings.Cut(s, ":")
	switch name {
	case "select":
		return Select{data.Ref(value)}
	case "order":
		return SetOrder{OldestFirst: value == "oldest"}
	case "theme":
		return SetTheme{value}
	case "date":
		return SetDate{data.Date(value)}
	}
	return nil
}

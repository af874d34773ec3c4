package app

import "tripoint/data"

// Message is something that happened, in terms of refs and values.
type Message interface{ isMessage() }

// The messages.
type (
	// Select chooses a node or an edge, "" none. What has a card in a panel, such
	// as an event or a claim, chooses that panel and shows the card; a page opens.
	// Anything that does not exist leaves the selection as it is.
	Select struct{ Ref data.Ref }
	// Hover tells what is under the pointer.
	Hover struct{ Ref data.Ref }
	// Press tells what is held down.
	Press struct{ Ref data.Ref }
	// Focus tells what the keyboard has reached.
	Focus struct{ Ref data.Ref }
	// SetDate shows another date; it is clamped to the dataset's span. What the
	// timeline tells of is closed, as by any other change of date or selection.
	SetDate struct{ Date data.Date }
	// SetHash brings the state of an address, with or without the "#".
	SetHash struct{ Hash string }
	// SetTheme asks for a theme.
	SetTheme struct{ Name string }
	// SetView shows words only, or the map too.
	SetView struct{ WordsOnly bool }
	// SetDomain chooses the lens, "" for all domains.
	SetDomain struct{ Domain data.Ref }
	// Compare sets a second edge beside the selected one, "" for none. Without a
	// selected edge it selects this one.
	Compare struct{ Ref data.Ref }
	// Switch switches an event off, or on again.
	Switch struct{ Event data.Ref }
	// SetParam moves a parameter of the trust formula: "gain", "goodwill" or
	// "grievance", which are half-lives in years, or "spill-over".
	SetParam struct {
		Name  string
		Value float64
	}
	// Reset ends the hypothesis: all events on, and the dataset's parameters.
	Reset struct{}
	// SetFilter shows in lists what has these words.
	SetFilter struct{ Text string }
	// OpenChapter shows a page in the panel.
	OpenChapter struct{ Chapter Chapter }
	// StepEvent shows the date of the next (+1) or previous (−1) event in sight:
	// of the lens, and of the selection if there is one. The timeline tells of that
	// event where there is room.
	StepEvent struct{ By int }
	// ShowPeek opens a mark of the timeline, or closes it.
	ShowPeek struct{ Peek Peek }
	// GoStep goes to a step of the tour, 1 for the first; 0 leaves the tour.
	GoStep struct{ Step int }
	// MoveStep goes to the next (+1) or previous (−1) step; from the tour's end,
	// nowhere.
	MoveStep struct{ By int }
	// Play moves the date by itself, or stops that; any other change of the date
	// stops it too.
	Play struct{ On bool }
	// Advance is the next date while it moves by itself.
	Advance struct{ Date data.Date }
	// Copy puts text on the reader's clipboard.
	Copy struct{ Text string }
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

func (Select) isMessage()      {}
func (Hover) isMessage()       {}
func (Press) isMessage()       {}
func (Focus) isMessage()       {}
func (SetDate) isMessage()     {}
func (SetHash) isMessage()     {}
func (SetTheme) isMessage()    {}
func (SetView) isMessage()     {}
func (SetDomain) isMessage()   {}
func (Compare) isMessage()     {}
func (Switch) isMessage()      {}
func (SetParam) isMessage()    {}
func (Reset) isMessage()       {}
func (SetFilter) isMessage()   {}
func (OpenChapter) isMessage() {}
func (StepEvent) isMessage()   {}
func (ShowPeek) isMessage()    {}
func (GoStep) isMessage()      {}
func (MoveStep) isMessage()    {}
func (Play) isMessage()        {}
func (Advance) isMessage()     {}
func (Copy) isMessage()        {}
func (SetOrder) isMessage()    {}
func (SetCamera) isMessage()   {}
func (SetDevice) isMessage()   {}
func (Open) isMessage()        {}

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
	// ShowCard brings the card of a thing into sight in the panel, open.
	ShowCard struct{ Ref data.Ref }
	// CopyText puts text on the clipboard.
	CopyText struct{ Text string }
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
func (ShowCard) isEffect()  {}
func (CopyText) isEffect()  {}
func (OpenURL) isEffect()   {}
func (Tell) isEffect()      {}

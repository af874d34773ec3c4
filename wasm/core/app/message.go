package app

import "tripoint/data"

// Message says what happened, in terms of refs and values.
type Message interface{ isMessage() }

// The messages.
type (
	// Select selects a node or an edge, "" none. Of a thing with a card, such as an event
	// or a claim, it selects the panel and shows the card; of a chapter it opens that. A
	// ref that does not exist changes nothing.
	Select struct{ Ref data.Ref }
	// Hover says what is under the pointer.
	Hover struct{ Ref data.Ref }
	// Press says what a pointer holds down.
	Press struct{ Ref data.Ref }
	// Focus says what has the keyboard's focus.
	Focus struct{ Ref data.Ref }
	// SetDate shows another date, clamped to the dataset's span. Like any change of date
	// or selection it closes the open mark of the timeline.
	SetDate struct{ Date data.Date }
	// SetHash takes over the state of an address, with or without the "#".
	SetHash struct{ Hash string }
	// SetTheme sets the theme.
	SetTheme struct{ Name string }
	// SetView shows words only, or the map too.
	SetView struct{ WordsOnly bool }
	// SetDomain sets the lens, "" for all domains.
	SetDomain struct{ Domain data.Ref }
	// OpenPart shows a part of the selection, and narrows the lens to Domain unless that is
	// "".
	OpenPart struct {
		Part   Part
		Domain data.Ref
	}
	// Compare sets the second edge, "" for none. If no edge is selected, it selects this
	// one. Unless Of is "", it selects that edge first.
	Compare struct{ Ref, Of data.Ref }
	// Switch switches an event off, or on again.
	Switch struct{ Event data.Ref }
	// SetParam sets a parameter of the trust formula: "gain", "spill-over", or the
	// half-lives "goodwill" and "grievance" in years.
	SetParam struct {
		Name  string
		Value float64
	}
	// Reset ends the hypothesis: all events on, and the dataset's parameters.
	Reset struct{}
	// SetFilter makes lists show only items that contain these words.
	SetFilter struct{ Text string }
	// OpenChapter shows a chapter in the panel, NoChapter the selection.
	OpenChapter struct{ Chapter Chapter }
	// StepEvent shows the date of the next (+1) or previous (−1) visible event, and opens
	// its mark of the timeline if there is room for a card.
	StepEvent struct{ By int }
	// ShowPeek opens a mark of the timeline; the zero Peek closes it.
	ShowPeek struct{ Peek Peek }
	// GoStep goes to a step of the tour, 1 for the first; 0 leaves the tour.
	GoStep struct{ Step int }
	// MoveStep goes to the next (+1) or previous (−1) step; from the tour's end,
	// nowhere.
	MoveStep struct{ By int }
	// Play moves the date by itself, or stops that; any other change of the date
	// stops it too.
	Play struct{ On bool }
	// Advance shows the next date while the date moves by itself, and what it tells there.
	// The article's date and the end stop the movement.
	Advance struct {
		Date data.Date
		Told Told
	}
	// Copy puts text on the reader's clipboard.
	Copy struct{ Text string }
	// Save gives the reader something to keep of the state: see package export. Of a picture
	// it names the size too, as in "png2".
	Save struct{ What string }
	// SetPaper chooses the ground of pictures that a reader saves.
	SetPaper struct{ Dark bool }
	// SetOrder sorts the lists of events.
	SetOrder struct{ OldestFirst bool }
	// SetCamera shows another part of the map. Moving says that another SetCamera of the
	// same movement follows.
	SetCamera struct {
		Camera Camera
		Moving bool
	}
	// SetDevice sets another size, scale or setting.
	SetDevice struct{ Device Device }
	// Open opens a page in the reader's browser.
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
func (OpenPart) isMessage()    {}
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
func (Save) isMessage()        {}
func (SetPaper) isMessage()    {}
func (SetOrder) isMessage()    {}
func (SetCamera) isMessage()   {}
func (SetDevice) isMessage()   {}
func (Open) isMessage()        {}

// Effect says what the platform has to do.
type Effect interface{ isEffect() }

// The effects.
type (
	// WriteHash puts the state's address into the address bar, "#" included. Turn says that
	// the reader has gone on to another place, to which a browser's way back is to lead:
	// another selection, part, chapter or step. All else replaces the address.
	WriteHash struct {
		Hash string
		Turn bool
	}
	// Announce says one sentence about the selection, or about what playing tells, to
	// assistive software.
	Announce struct{}
	// FocusOn moves the keyboard's focus to the handle of a ref.
	FocusOn struct{ Ref data.Ref }
	// ShowCard scrolls the panel to the card of a thing and opens it.
	ShowCard struct{ Ref data.Ref }
	// CopyText puts text on the clipboard.
	CopyText struct{ Text string }
	// SaveFile gives the reader what Save asks for.
	SaveFile struct{ What string }
	// OpenURL opens a page outside.
	OpenURL struct{ URL string }
	// Tell passes a change on to the host page: "select" with Ref, or "date" with Date.
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
func (SaveFile) isEffect()  {}
func (OpenURL) isEffect()   {}
func (Tell) isEffect()      {}

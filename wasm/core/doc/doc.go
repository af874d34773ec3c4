// Package doc holds what is read: a document of blocks, without any layout.
//
// It must not know how a block looks; core/html and the desktop's words are its
// sinks. Start reading at Document.
package doc

import (
	"tripoint/data"
	"tripoint/wasm/core/scene"
)

// Document is what a panel shows about Ref ("" when nothing is selected), beside
// Compare if it lays two edges side by side. One about other things is read from
// its beginning.
type Document struct {
	Ref      data.Ref
	Compare  data.Ref
	Lang     string
	Sections []Section
}

// Section is a part of a document that changes as one; its Key is unique in the
// document and stays the same while its meaning does.
type Section struct {
	Key    string
	Role   SectionRole
	Blocks []Block
}

// SectionRole is what a section is for where it is more than a part of a text. Like
// Role, it decides the look.
type SectionRole uint8

// The roles of sections.
const (
	Part       SectionRole = iota
	Contents               // leads to the parts, and stays in sight
	Filter                 // chooses what the map is about
	Invitation             // leads into the tour
	Band                   // tells that the facts are not shown as they are
	Ways                   // leads on from a card, and stays in sight
	Exit                   // leads out of a card
)

// Block is a Heading, Paragraph, List, Table, Figure, Card, Choice, Buttons,
// Switch, Slider, Field, Code or Jumps.
type Block interface{ isBlock() }

// Heading opens a part; Level is 1 for the document's own, up to 4.
type Heading struct {
	Level int
	Spans []Span
}

// Role is what a block or a span is for; it decides the look, never the
// meaning.
type Role uint8

// The roles.
const (
	Plain    Role = iota
	Kicker        // the small line above a heading
	Lead          // the paragraph that says it all
	Muted         // secondary: places, dates, sources
	Strong        // the words that matter in a sentence
	Note          // a remark on a fact: unconfirmed, judged
	Chip          // a short label in a pill
	Mark          // a chip that warns: contested
	Level         // a level of trust; Span.Level says which
	Coverage      // how far agreements cover a domain; Span.Level is a trust.Coverage
	Term          // a word of the glossary; Span.Label is its definition, which opens in place
)

// Paragraph is a run of spans.
type Paragraph struct {
	Role  Role
	Spans []Span
}

// Span is a piece of text in one role. Href makes it a link to a page, Ref a
// link to a thing in this explainer; Label is what is heard instead of Text
// where that alone would not be understood, and of a Term its definition. Level belongs to roles Level and
// Coverage.
type Span struct {
	_     [0]func() // spans are never compared, and code for that has its bytes
	Text  string
	Lang  string // "" is the document's
	Role  Role
	Href  string
	Ref   data.Ref
	Label string
	Level int
}

// List is a list of items, each of blocks. A Bare one shows no numbers or
// bullets.
type List struct {
	Ordered bool
	Bare    bool
	Role    Role
	Items   [][]Block
}

// Table has a caption, which may be empty, a head and rows of cells. The first
// cell of each row is its heading; a row of one cell goes on below the row above
// it, across all columns. Of Sentences are the headings of the rows of a table whose
// other cells are numbers.
type Table struct {
	Sentences bool
	Caption   string
	Head      [][]Span
	Rows      [][][]Span
}

// Figure is a picture with a text alternative and a caption. Where Action is not
// empty, a press on one of the picture's targets is the action "Action:ref"; all
// of that can be done elsewhere too, for those without a pointer. One that is
// Over ends a section and lies upon the figure that begins the next one, which
// has the same size: what of a picture changes with the date, and its words.
type Figure struct {
	Picture scene.Scene
	Alt     string
	Caption []Span
	Action  string
	Over    bool
}

// Card is one thing with a frame: an agreement, an event. Dim tells that it is
// not there yet, or no longer, on the shown date. A card with a Summary can be
// closed; then only the summary shows.
type Card struct {
	Ref     data.Ref
	Dim     bool
	Plain   bool // no frame: an entry of a list of events
	Blocks  []Block
	Summary []Span // of More; empty: there is no more
	More    []Block
}

// Choice is a set of buttons of which one is on, or none. Dots shows them as a
// row of dots, their Text only heard.
type Choice struct {
	Label   string
	Options []Option
	Dots    bool
}

// Buttons are a row of buttons that each do one thing.
type Buttons struct{ Options []Option }

// Option is one button. Action is an action for app.Action. Off is a button that
// has nothing to do now; Done is what is said once it has been pressed, where
// that is not seen.
type Option struct {
	Text   string
	Label  string // what is heard instead of Text where that would not be understood
	Action string
	On     bool
	Off    bool
	Done   string
}

// Switch is something that is on or off; a press on it is Action.
type Switch struct {
	Text   string
	Label  string // as in Option
	Action string
	On     bool
}

// Slider chooses a number. To move it to x is the action "Action:x". Text is the
// value in words.
type Slider struct {
	Label                 string
	Action                string
	Min, Max, Step, Value float64
	Text                  string
}

// Field takes words. To fill it is the action "Action:words". Hint stands in it
// while it is empty.
type Field struct {
	Label  string
	Action string
	Value  string
	Hint   string
}

// Code is text to be copied as it is, by a button of the words Copy.
type Code struct {
	Label string
	Text  string
	Copy  Option
}

// Jumps leads to the sections of a long document.
type Jumps struct {
	Label string
	To    []Jump
}

// Jump is one way; Section is the key of the section where it leads.
type Jump struct {
	Text    string
	Section string
}

func (*Heading) isBlock()   {}
func (*Paragraph) isBlock() {}
func (*List) isBlock()      {}
func (*Table) isBlock()     {}
func (*Figure) isBlock()    {}
func (*Card) isBlock()      {}
func (*Choice) isBlock()    {}
func (*Buttons) isBlock()   {}
func (*Switch) isBlock()    {}
func (*Slider) isBlock()    {}
func (*Field) isBlock()     {}
func (*Code) isBlock()      {}
func (*Jumps) isBlock()     {}

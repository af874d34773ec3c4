// Package doc holds what readers read: a document of blocks, without any layout.
//
// It must not know how a block looks; core/html and wasm/desktop/typeset are its
// sinks. Start reading at Document.
package doc

import (
	"tripoint/data"
	"tripoint/wasm/core/scene"
)

// Document is what a panel shows about Ref ("" when nothing is selected), and about
// Compare if it compares two edges. When either changes, a sink scrolls to the
// beginning.
type Document struct {
	Ref      data.Ref
	Compare  data.Ref
	Lang     string
	Sections []Section
}

// Section is a part of a document that changes as one. Its Key is unique in the document
// and stays the same while its meaning does.
type Section struct {
	Key    string
	Role   SectionRole
	Blocks []Block
}

// SectionRole says what a section is for. Like Role, it decides the look.
type SectionRole uint8

// The roles of sections.
const (
	Part       SectionRole = iota // a part of the text
	Contents                      // leads to the parts, and stays visible
	Filter                        // chooses what the map is about
	Invitation                    // leads into the tour
	Band                          // says that what is shown is a hypothesis
	Ways                          // leads on from a card, and stays visible
	Exit                          // leads out of a card
)

// Block is a Heading, Paragraph, List, Table, Figure, Card, Choice, Buttons,
// Switch, Slider, Field, Code or Jumps.
type Block interface{ isBlock() }

// Heading opens a part; Level is 1 for the document's own, up to 4.
type Heading struct {
	Level int
	Spans []Span
}

// Role says what a block or a span is for. It decides the look, never the meaning.
type Role uint8

// The roles.
const (
	Plain    Role = iota
	Kicker        // the small line above a heading
	Lead          // the paragraph that sums everything up
	Muted         // secondary: places, dates, sources
	Strong        // the words that matter in a sentence
	Note          // a remark on a fact: unconfirmed, judged
	Chip          // a short label in a pill
	Mark          // a chip that warns: contested
	Level         // a level of trust; Span.Level says which
	Coverage      // how far agreements cover a domain; Span.Level is a trust.Coverage
	Term          // a word of the glossary; Span.Label is its definition, which opens behind it
)

// Paragraph is a run of spans.
type Paragraph struct {
	Role  Role
	Spans []Span
}

// Span is a piece of text in one role. Href makes it a link to a page, Ref a link to a
// thing in this explainer. Label replaces Text for assistive software where Text would
// not be understood; of a Term it is the definition. Level belongs to the roles Level
// and Coverage.
type Span struct {
	_     [0]func() // makes spans incomparable: the code that compares them would cost bytes
	Text  string
	Lang  string // "" is the document's
	Role  Role
	Href  string
	Ref   data.Ref
	Label string
	Level int
}

// List is a list of items, each of blocks. A Bare one shows no numbers or bullets.
type List struct {
	Ordered bool
	Bare    bool
	Role    Role
	Items   [][]Block
}

// Table has a caption, which may be empty, a head and rows of cells. The first
// cell of each row is its heading; a row of one cell continues the row above
// it, across all columns. Sentences says that the headings of the rows are sentences and
// all other cells numbers.
type Table struct {
	Sentences bool
	Caption   string
	Head      [][]Span
	Rows      [][][]Span
}

// Figure is a picture with a text alternative and a caption. If Action is not empty, a
// press on one of the picture's targets is the action "Action:ref"; readers without a
// pointer find the same actions elsewhere. A figure that is Over ends a section and lies
// upon the figure that begins the next section, which has the same size: it holds what
// changes with the date.
type Figure struct {
	Picture scene.Scene
	Alt     string
	Caption []Span
	Action  string
	Over    bool
}

// Card is one thing with a border: an agreement, an event. Dim says that it does not
// count on the shown date: it is in the future, over, or off. A card with a Summary has
// More, which opens and closes.
type Card struct {
	Ref     data.Ref
	Dim     bool
	Plain   bool // no border: an entry of a list of events
	Blocks  []Block
	Summary []Span // of More; empty if there is no more
	More    []Block
}

// Choice is a set of buttons of which at most one is on. Dots shows them as a row of
// dots, whose Text is for assistive software.
type Choice struct {
	Label   string
	Options []Option
	Dots    bool
}

// Buttons are a row of buttons that each do one thing.
type Buttons struct{ Options []Option }

// Option is one button. Action is an action for app.Action. An Off button has nothing to
// do now. Done is announced after a press whose effect is not visible.
type Option struct {
	Text   string
	Label  string // replaces Text for assistive software; may be empty
	Action string
	On     bool
	Off    bool
	Done   string
}

// Switch is on or off; a press on it is Action.
type Switch struct {
	Text   string
	Label  string // as in Option
	Action string
	On     bool
}

// Slider chooses a number. Moving it to x is the action "Action:x". Text is the value in
// words.
type Slider struct {
	Label                 string
	Action                string
	Min, Max, Step, Value float64
	Text                  string
}

// Field takes words. Filling it is the action "Action:words". Hint shows in it while it
// is empty.
type Field struct {
	Label  string
	Action string
	Value  string
	Hint   string
}

// Code is text that the button Copy copies as it is.
type Code struct {
	Label string
	Text  string
	Copy  Option
}

// Jumps is a table of contents: it leads to the sections of a long document.
type Jumps struct {
	Label string
	To    []Jump
}

// Jump is one entry; Section is the key of the section to which it leads.
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

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
// beginning. Part is the part of Ref that it shows, "" for the overview; each part keeps
// the place to which a reader has scrolled it.
type Document struct {
	Ref      data.Ref
	Compare  data.Ref
	Part     string
	Lang     string
	Sections Sections
}

// Section is a part of a document that changes as one. Its Key is unique in the document
// and stays the same while its meaning does.
type Section struct {
	Key    string
	Role   SectionRole
	Blocks Blocks
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
	Parts                         // holds the Tabs; the sections after it are the part that they show
	Foot                          // ends a panel
)

// Block is a Heading, Paragraph, List, Table, Figure, Card, Choice, Buttons,
// Switch, Slider, Field, Code, Jumps, Tabs, Rows or Bars.
type Block interface{ isBlock() }

// Heading opens a part; Level is 1 for the document's own, up to 4. Aside stands at the
// other end of its line: where more of the same is, or whose words follow.
type Heading struct {
	Level int
	Spans Spans
	Aside Spans
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
	Sign          // the sign of a level of trust in a disc; Span.Level says which, Span.Label in words
	Move          // a move of trust and whose; Span.Level is from −2, fell sharply, to 2
	Second        // belongs to the second direction of a chart, and has the colour of its line
)

// incomparable keeps the compiler from writing code that compares structs with it, which
// nobody does.
type incomparable [0]func()

// Paragraph is a run of spans.
type Paragraph struct {
	Role  Role
	Spans Spans
}

// Span is a piece of text in one role. Href makes it a link to a page, Ref a link to a
// thing in this explainer, and Action a button for app.Action; with an Href too, it is a
// link where no program answers. Label replaces Text for assistive software where Text would
// not be understood; of a Term it is the definition. Level belongs to the roles Level
// and Coverage.
type Span struct {
	_      incomparable
	Text   string
	Lang   string // "" is the document's
	Role   Role
	Href   string
	Ref    data.Ref
	Action string
	Label  string
	Level  int
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
	Head      Cells
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
// count on the shown date: it is in the future, over, or off. A card with a Summary or a
// Line has More, which opens and closes; the Line is its summary as a row, which leads
// nowhere else.
type Card struct {
	Ref     data.Ref
	Dim     bool
	Plain   bool // no border: an entry of a list of events
	Blocks  Blocks
	Summary []Span // of More; empty if there is no more
	Line    *Row
	More    Blocks
}

// Rows is a list of lines that each lead somewhere.
type Rows struct{ Rows []Row }

// Row is one line: Begin at its left, Text or a Picture or both in the middle, End at its
// right. It leads to what Ref, Action and Href say, as in a Span.
type Row struct {
	Ref     data.Ref
	Action  string
	Href    string
	Begin   []Span // a date, or a name and what there is to know of it
	Text    Spans
	Picture *scene.Scene
	Alt     string   // of the picture
	End     [][]Span // lines
}

// Bars is a table of amounts that add up, each drawn as a bar from one zero. Heads are
// those of the two amounts, and Most is the length of the longest bar that there is room
// for. The last row is the sum.
type Bars struct {
	Caption string
	Heads   [2]string
	Most    float64
	Rows    []Bar
}

// Bar is one row: what it is, its two amounts, and these in words.
type Bar struct {
	Name []Span
	By   [2]float64
	Text [2]string
}

// Tabs lead to the parts of a thing, of which one is shown. Without a program they are
// links.
type Tabs struct {
	Label string
	Tabs  []Tab
}

// Tab is one of them. Count is how much the part holds, "" for no number.
type Tab struct {
	_            incomparable
	Text, Count  string
	Action, Href string // as in Span
	On           bool
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
	_      incomparable
	Text   string
	Label  string // replaces Text for assistive software; may be empty
	Action string
	On     bool
	Off    bool
	Done   string
}

// Switch is on or off; a press on it is Action.
type Switch struct {
	_      incomparable
	Text   string
	Label  string // as in Option
	Action string
	On     bool
}

// Slider chooses a number. Moving it to x is the action "Action:x". Text is the value in
// words.
type Slider struct {
	_                     incomparable
	Label                 string
	Action                string
	Min, Max, Step, Value float64
	Text                  string
}

// Field takes words. Filling it is the action "Action:words". Hint shows in it while it
// is empty.
type Field struct {
	_      incomparable
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
	_       incomparable
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
func (*Tabs) isBlock()      {}
func (*Rows) isBlock()      {}
func (*Bars) isBlock()      {}

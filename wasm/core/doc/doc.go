// Package doc holds what is read: a document of blocks, without any layout.
//
// It must not know how a block looks; core/html and the desktop's words are its
// sinks. Start reading at Document.
package doc

import (
	"tripoint/data"
	"tripoint/wasm/core/scene"
)

// Document is what a panel shows about Ref ("" when nothing is selected).
type Document struct {
	Ref      data.Ref
	Lang     string
	Sections []Section
}

// Section is a part of a document that changes as one; its Key is unique in the
// document and stays the same while its meaning does.
type Section struct {
	Key    string
	Blocks []Block
}

// Block is a Heading, Paragraph, List, Table, Figure, Card, Choice or Jumps.
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
)

// Paragraph is a run of spans.
type Paragraph struct {
	Role  Role
	Spans []Span
}

// Span is a piece of text in one role. Href makes it a link to a page, Ref a
// link to a thing in this explainer; Label is what is heard instead of Text
// where that alone would not be understood. Level belongs to roles Level and
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
// cell of each row is its heading.
type Table struct {
	Caption string
	Head    [][]Span
	Rows    [][][]Span
}

// Figure is a picture with a text alternative and a caption.
type Figure struct {
	Picture scene.Scene
	Alt     string
	Caption []Span
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

// Choice is a set of buttons of which one is on. Each button's Action says what a
// press does.
type Choice struct {
	Label   string
	Options []Option
}

// Option is one button of a Choice. Action is a message's name for app.Action.
type Option struct {
	Text   string
	Action string
	On     bool
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
func (*Jumps) isBlock()     {}

// Package scene holds what sinks draw and pointers hit: layers of marks in dp, handles
// for the keyboard, and targets for the pointer.
//
// It must not know why a mark is there, nor how a sink draws it: wasm/paint and
// core/svg are its sinks. Start reading at Scene.
package scene

import (
	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/theme"
)

// Scene is one picture, in dp, with the origin at the left top. Layers lie upon
// each other in order, the first at the bottom.
type Scene struct {
	Width, Height float64
	Background    theme.Color
	Layers        []Layer
	Handles       []Handle
	Targets       []Target
}

// Add adds a layer on top.
func (s *Scene) Add(l Layer) { s.Layers = append(s.Layers, l) }

// Layer is a group of marks that change together. Two layers of the same name
// and the same Key look the same, so a sink may cache their image. Transform
// maps the points of the layer's marks to dp; widths, sizes and radii are in dp
// already. While Rough is true, a sink that is too slow for a gesture may draw its
// cached image, moved by the difference of the transforms. Group names the marks for
// style sheets, which may show or hide them; it is often "".
type Layer struct {
	Name      string
	Key       uint64
	Transform geom.Affine
	Rough     bool
	Group     string
	Marks     Marks
}

// Marks lie upon each other, the last on top.
type Marks []Mark

// Add adds marks on top. Wherever append is written out instead, the compiler writes
// some hundred bytes of the program.
func (m *Marks) Add(marks ...Mark) { *m = append(*m, marks...) }

// With returns the marks, and others upon them.
func (m Marks) With(marks ...Mark) Marks { return append(m, marks...) }

// Mark is a Fill, Stroke, Ribbon, Disc or Text.
type Mark interface{ isMark() }

// Fill is an area within rings (closed without repeating the first point), by
// the even-odd rule.
type Fill struct {
	Rings [][]geom.Point
	Color theme.Color
}

// Stroke is a set of lines with round joins and caps. Dash is the length of
// dash and gap in dp; no dashes if the first is 0.
type Stroke struct {
	Lines  [][]geom.Point
	Closed bool
	Width  float64
	Dash   [2]float64
	Color  theme.Color
}

// Ribbon is a band of strands along Path, an open polyline of at least two
// points. The strands lie side by side from the left of the path to its right,
// with Gap dp of Casing between and around them; Outline surrounds all of it,
// OutlineWidth dp wide, if that is more than 0. Fade (0…1) is how far the
// ribbon fades into the background. Start and End are how many dp of the path
// stay free for the discs at its ends.
type Ribbon struct {
	Ref          data.Ref
	Path         []geom.Point
	Strands      []Strand
	Gap          float64
	Casing       theme.Color
	Outline      theme.Color
	OutlineWidth float64
	Fade         float64
	Start, End   float64
}

// Strand is one band of a ribbon, Width dp wide. Its first half has the colour From, its
// second To, with a short hand-over between them. Dash is the length of dash and gap in
// dp; no dashes if the first is 0.
type Strand struct {
	Width    float64
	From, To theme.Color
	Dash     [2]float64
}

// Width returns the ribbon's extent across its path in dp, with casing, without outline.
func (r *Ribbon) Width() float64 {
	w := r.Gap * float64(len(r.Strands)+1)
	for i := range r.Strands {
		w += r.Strands[i].Width
	}
	return w
}

// Disc is a circle with a fill and a line; a transparent colour means none. Radius is
// that of the fill, and of the middle of the line.
type Disc struct {
	Center geom.Point
	Radius float64
	Fill   theme.Color
	Line   theme.Color
	Width  float64
}

// Anchor says which part of a text lies at its point.
type Anchor uint8

// The anchors.
const (
	Start Anchor = iota
	Middle
	End
)

// Text is one line of words. At is the point on its baseline at Anchor. Size is
// the font size in dp. Turn is how far the line is turned clockwise around its point, in
// degrees. Halo is a thin border that keeps it readable on any ground; none if
// transparent. Lang is a BCP 47 tag.
type Text struct {
	At     geom.Point
	Anchor Anchor
	Text   string
	Lang   string
	Size   float64
	Style  Style
	Turn   float64
	Color  theme.Color
	Halo   theme.Color
}

// Style is a sum of what sets letters apart from plain ones.
type Style uint8

// The parts of a style.
const (
	Bold Style = 1 << iota
	Italic
	Serif
)

func (*Fill) isMark()   {}
func (*Stroke) isMark() {}
func (*Ribbon) isMark() {}
func (*Disc) isMark()   {}
func (*Text) isMark()   {}

// Handle is a box that the keyboard and assistive software can reach. In the
// browser it is a button over the canvas, on the desktop a focus stop. Name is
// its accessible name. Handles come in reading order.
type Handle struct {
	Ref      data.Ref
	Box      geom.Rect // at least 24×24 dp
	Name     string
	Lang     string
	Selected bool
	Away     bool // the thing is out of view, so the box lies at the map's border
}

// KeyItem is a part of the key under the map: a sample, and the words before and after
// it, in full and for where there is little room.
type KeyItem struct {
	Sample                                 Scene
	Before, After, BriefBefore, BriefAfter string
}

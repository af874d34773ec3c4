package typeset

import (
	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
)

// layout is where everything of a document lies, in dp from its left top.
type layout struct {
	boxes    []box
	pictures []picture
	runs     []run
	links    []Link
	fields   []field
	tops     map[string]float64   // of the sections, by key
	cards    map[data.Ref]float64 // where the cards begin
	height   float64
}

// run is a piece of text on one line.
type run struct {
	x, base float64 // left end and baseline
	width   float64
	font    font
	tone    tone
	text    string
}

// box is a rectangle with round corners: a card, a pill, a rule, a dot.
type box struct {
	geom.Rect
	radius     float64
	fill, line tone
	lineWidth  float64
	dotted     bool // a row of dots, as high as the box
}

// picture is a figure's scene, scaled by scale.
type picture struct {
	geom.Rect
	scene  *scene.Scene
	scale  float64
	action string // of a press on a target
}

// field is a field for words; the caret decides where they begin.
type field struct {
	geom.Rect
	link        int
	value, hint string
}

// tone is a colour by its role; the theme has its value.
type tone uint8

const (
	none tone = iota
	ink
	muted
	paper
	raised
	rule
	tint     // behind chips
	banner   // behind words upon a picture
	onBanner // these words
	linked
	lowest  // of the five levels
	highest = lowest + 4
)

// level is the tone of a level of trust, −2…2.
func level(l int) tone { return lowest + tone(min(max(l, -2), 2)+2) }

func (t tone) color(th *theme.Theme) theme.Color {
	switch t {
	case ink:
		return th.Ink
	case muted:
		return th.Muted
	case paper:
		return th.Paper
	case raised:
		return th.Raised
	case rule:
		return th.Rule
	case tint:
		return theme.Mix(th.Paper, th.Rule, 0.5)
	case linked:
		return th.Focus
	case banner:
		return th.Levels[1]
	case onBanner:
		return theme.Light.Ink // dark, because the banner is bright in both themes
	case none:
		return theme.Color{}
	}
	return th.Levels[t-lowest]
}

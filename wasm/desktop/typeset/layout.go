package typeset

import (
	"math"

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
	words    *wording             // of the runs; nil until somebody asks
	tops     map[string]float64   // of the sections, by key
	cards    map[data.Ref]float64 // where the cards begin
	strip    strip                // the tabs
	height   float64
}

// run is a piece of text on one line.
type run struct {
	x, base   float64 // left end and baseline
	width     float64
	top, line float64 // of its line: where that begins, and its height
	font      font
	tone      tone
	text      string
	joint     joint // to the run before it
	mute      bool  // it is a sign that nobody selects: a bullet, an arrow
}

// joint is what stands between two runs where a reader copies both.
type joint uint8

const (
	onNewLine  joint = iota // of another block
	inNextCell              // beside the other
	afterBlank
	seamless // part of the same word
)

func (j joint) String() string { return [...]string{"\n", "\t", " ", ""}[j] }

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
	second   // of the two directions of a relationship
	under    // behind what the pointer is on
	onLowest // the signs upon the five levels
	lowest   = onLowest + 5
	highest  = lowest + 4
)

// level is the tone of a level of trust, −2…2.
func level(l int) tone { return lowest + tone(min(max(l, -2), 2)+2) }

// onDisc is the tone of a sign upon the colour of a level.
func onDisc(l int) tone { return level(l) - lowest + onLowest }

// move is the tone of words about a move of trust: it has the colour of the end of the
// scale to which the move leads, because those in between are too pale for words.
func move(l int) tone {
	switch {
	case l > 0:
		return highest
	case l < 0:
		return lowest
	}
	return muted
}

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
	case second:
		return th.Second
	case under:
		return theme.Mix(th.Paper, th.Rule, 0.35)
	case banner:
		return th.Levels[1]
	case onBanner:
		return theme.Light.Ink // dark, because the banner is bright in both themes
	case none:
		return theme.Color{}
	}
	if t < lowest {
		return legible(th.Levels[t-onLowest], th.Ink, th.Paper)
	}
	return th.Levels[t-lowest]
}

// legible is that of two colours which differs more in brightness from a ground.
func legible(ground, a, b theme.Color) theme.Color {
	brightness := func(c theme.Color) float64 { return 0.3*float64(c.R) + 0.59*float64(c.G) + 0.11*float64(c.B) }
	if g := brightness(ground); math.Abs(brightness(a)-g) >= math.Abs(brightness(b)-g) {
		return a
	}
	return b
}

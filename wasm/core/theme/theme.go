package theme

// Choice is the theme that the reader asks for.
type Choice uint8

// The choices; Auto follows the reader's system.
const (
	Auto Choice = iota
	LightChoice
	DarkChoice
)

// ParseChoice reads "auto", "light" or "dark". It returns false for anything else.
func ParseChoice(s string) (c Choice, ok bool) {
	switch s {
	case "auto":
		return Auto, true
	case "light":
		return LightChoice, true
	case "dark":
		return DarkChoice, true
	}
	return Auto, false
}

// String returns the word that ParseChoice reads.
func (c Choice) String() string {
	return [...]string{"auto", "light", "dark"}[c]
}

// Theme is one set of tokens, and makes the colours between them.
type Theme struct {
	Paper   Color // behind text
	Raised  Color // cards on paper
	Rule    Color // lines on paper
	Band    Color // behind a warning: a hypothesis
	Ink     Color // text
	Muted   Color // secondary text
	Second  Color // line and name of the second side of a relationship, beside Ink
	Sea     Color
	Land    Color
	Country Color    // land of the nodes
	Border  Color    // between countries
	Casing  Color    // between the strands of a ribbon
	Focus   Color    // ring around what has the keyboard's focus
	Levels  [5]Color // hostile … close, at −2, −1, 0, 1, 2
	Aside   float64  // how far a ribbon fades that steps back behind others, 0…1
	// Signs asks for the sign of its level at each end of each strand: colours alone may not
	// tell the levels.
	Signs bool
	// OfLevel and OfMix make the colours between tokens in a theme whose colours stand
	// for names (tools/site/names.go). They are nil in Light and Dark.
	OfLevel func(level float64) Color
	OfMix   func(a, b Color, t float64) Color
}

// Light is the light theme.
var Light = Theme{
	Paper:   RGB(0xFBFAF7),
	Raised:  RGB(0xFFFFFF),
	Rule:    RGB(0xDCD7CC),
	Band:    RGB(0xF2CF9E),
	Ink:     RGB(0x1F2A30),
	Muted:   RGB(0x5C6870),
	Second:  RGB(0x4A6E8C),
	Sea:     RGB(0xEDF1F1),
	Land:    RGB(0xE3DED4),
	Country: RGB(0xCFC7B7),
	Border:  RGB(0xF7F5F0),
	Casing:  RGB(0xFBFAF7),
	Focus:   RGB(0x1558B0),
	Levels:  [5]Color{RGB(0xB4470F), RGB(0xE09A57), RGB(0xB0B6B8), RGB(0x459BA3), RGB(0x075F69)},
	Aside:   0.35,
}

// Dark is the dark theme.
var Dark = Theme{
	Paper:   RGB(0x1B2225),
	Raised:  RGB(0x232B2F),
	Rule:    RGB(0x3A4449),
	Band:    RGB(0x553C1C),
	Ink:     RGB(0xF1F4F4),
	Muted:   RGB(0xA9B4B9),
	Second:  RGB(0x7F9CB8),
	Sea:     RGB(0x12181B),
	Land:    RGB(0x283034),
	Country: RGB(0x394146),
	Border:  RGB(0x161C1F),
	Casing:  RGB(0x12181B),
	Focus:   RGB(0x8FC3FF),
	Levels:  [5]Color{RGB(0xE0672B), RGB(0xE9AE74), RGB(0x848E92), RGB(0x92DADD), RGB(0x2FB0BA)},
	Aside:   0.35,
}

// For readers who ask for more contrast or cannot see colours: the lighter, the more
// trust, so that levels keep their order in grey.
var (
	LightMore = Light.marked([5]Color{RGB(0x451800), RGB(0x6A2A00), RGB(0x4F5658), RGB(0x017980), RGB(0x02939B)}).strong()
	DarkMore  = Dark.marked([5]Color{RGB(0xCC5422), RGB(0xD67D3F), RGB(0xA9B2B6), RGB(0x7BDEE5), RGB(0xB6FAFB)}).strong()
	// Printed is for paper, on which weak lines stay weak.
	Printed = Light.marked(LightMore.Levels)
)

// marked returns a theme with signs, and other colours for levels, which never fade.
func (t Theme) marked(levels [5]Color) Theme {
	t.Levels, t.Aside, t.Signs = levels, 0, true
	return t
}

// strong returns a theme in which nothing is weaker than the words.
func (t Theme) strong() Theme {
	t.Muted, t.Rule = t.Ink, t.Ink
	return t
}

// Of returns the theme for a dark or a light ground, and for more contrast or the usual one.
func Of(dark, more bool) *Theme {
	switch {
	case dark && more:
		return &DarkMore
	case dark:
		return &Dark
	case more:
		return &LightMore
	}
	return &Light
}

// Chip returns the colour of a pill on paper.
func (t *Theme) Chip() Color { return t.Mix(t.Paper, t.Ink, 0.07) }

// Mix mixes two colours of the theme as the function Mix does. Pictures must use this
// one, which minds OfMix.
func (t *Theme) Mix(a, b Color, at float64) Color {
	if t.OfMix != nil {
		return t.OfMix(a, b, at)
	}
	return Mix(a, b, at)
}

// Level returns the colour of a level of trust, clamped to −2…2; between two tokens it
// mixes them.
func (t *Theme) Level(level float64) Color {
	level = min(max(level, -2), 2)
	if t.OfLevel != nil {
		return t.OfLevel(level)
	}
	x := level + 2
	i := min(int(x), 3)
	return Mix(t.Levels[i], t.Levels[i+1], x-float64(i))
}

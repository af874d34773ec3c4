package theme

import (
	"fmt"
	"math"
	"testing"
)

// luminance returns the relative luminance of WCAG 2.2.
func luminance(c Color) float64 {
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

// linear is a channel of sRGB in linear light.
func linear(v uint8) float64 {
	x := float64(v) / 255
	if x <= 0.04045 {
		return x / 12.92
	}
	return math.Pow((x+0.055)/1.055, 2.4)
}

func contrast(a, b Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

var themes = map[string]*Theme{"light": &Light, "dark": &Dark, "light with more contrast": &LightMore, "dark with more contrast": &DarkMore,
	"paper": &Printed}

// pair is one colour on another, as some part of the page shows it.
type pair struct {
	what   string
	on     Color
	ground Color
}

func check(t *testing.T, least float64, pairs func(*Theme) []pair) {
	t.Helper()
	for name, th := range themes {
		for _, p := range pairs(th) {
			if got := contrast(p.on, p.ground); got < least {
				t.Errorf("%s: %s has %.2f:1, want %v:1", name, p.what, got, least)
			}
		}
	}
}

func TestTextHasTheContrastOfWCAG(t *testing.T) {
	check(t, 4.5, func(th *Theme) []pair {
		return []pair{
			{"text on paper", th.Ink, th.Paper},
			{"text on a card", th.Ink, th.Raised},
			{"text in a pill", th.Ink, th.Chip()},
			{"text on a band", th.Ink, th.Band},
			{"text on a button that is on, or the shown date", th.Paper, th.Ink},
			{"secondary text on paper", th.Muted, th.Paper},
			{"secondary text on a card", th.Muted, th.Raised},
			{"secondary text in a pill", th.Muted, th.Chip()},
			{"the name of the second side on paper", th.Second, th.Paper},
			{"the name of the second side on a card", th.Second, th.Raised},
			{"the name of the second side in a pill", th.Second, th.Chip()},
			// The words of the legend have a halo of the sea's colour on any ground.
			{"the legend", th.Muted, th.Sea},
			{"a link under the pointer on paper", th.Focus, th.Paper},
			{"a link under the pointer on a card", th.Focus, th.Raised},
			{"a link under the pointer in a pill", th.Focus, th.Chip()},
			{"a label on the sea", th.Ink, th.Sea},
			{"a label on land", th.Ink, th.Land},
			{"a label on a country", th.Ink, th.Country},
			{"a label's halo", th.Ink, th.Casing},
		}
	})
}

func TestFocusRingsOutlinesAndControlsHaveTheContrastOfWCAG(t *testing.T) {
	check(t, 3, func(th *Theme) []pair {
		return []pair{
			{"the focus on paper", th.Focus, th.Paper},
			{"the focus on a card", th.Focus, th.Raised},
			{"the focus in a pill", th.Focus, th.Chip()},
			{"the focus on a band", th.Focus, th.Band},
			{"the focus on the sea", th.Focus, th.Sea},
			{"the focus on land", th.Focus, th.Land},
			{"the focus on a country", th.Focus, th.Country},
			{"the focus on a border", th.Focus, th.Border},
			{"the focus beside a ribbon or a label's halo", th.Focus, th.Casing},
			{"the outline of the selection on the sea", th.Ink, th.Sea},
			{"the outline of the selection on land", th.Ink, th.Land},
			{"the outline of the selection on a country", th.Ink, th.Country},
			{"a switch or a field on paper", th.Muted, th.Paper},
			{"a switch or a field on a card", th.Muted, th.Raised},
			{"the dots of the tour", th.Muted, th.Paper},
			{"the dot that is on", th.Ink, th.Paper},
		}
	})
}

// levelsOn pairs some levels with all that lies behind strands and dots.
func levelsOn(th *Theme, levels ...int) []pair {
	var pairs []pair
	for _, i := range levels {
		for ground, behind := range map[string]Color{
			"sea": th.Sea, "land": th.Land, "country": th.Country, "casing": th.Casing, "paper": th.Paper, "raised": th.Raised, "chip": th.Chip(),
		} {
			pairs = append(pairs, pair{fmt.Sprintf("level %d on %s", i-2, ground), th.Levels[i], behind})
		}
	}
	return pairs
}

func TestTheEndsOfTheScaleStandOutFromAnyGround(t *testing.T) {
	check(t, 3, func(th *Theme) []pair {
		if th.Signs {
			return nil // see below
		}
		return levelsOn(th, 0, 4)
	})
}

// With signs, no level may be weak on what is directly behind strands, dots and samples:
// land is not, for a ribbon has a casing.
func TestWithMoreContrastAllLevelsStandOut(t *testing.T) {
	check(t, 3, func(th *Theme) (pairs []pair) {
		if th.Signs {
			for i, c := range th.Levels {
				for ground, behind := range map[string]Color{"sea": th.Sea, "casing": th.Casing, "paper": th.Paper, "raised": th.Raised, "chip": th.Chip()} {
					pairs = append(pairs, pair{fmt.Sprintf("level %d on %s", i-2, ground), c, behind})
				}
			}
		}
		return pairs
	})
}

// lightness is L* of CIE 1976, 0…100: what is left of a colour in grey.
func lightness(c Color) float64 {
	return 116*math.Cbrt(luminance(c)) - 16
}

func TestInGreyLevelsKeepTheirOrder(t *testing.T) {
	for name, th := range themes {
		for i := 1; th.Signs && i < len(th.Levels); i++ {
			if by := lightness(th.Levels[i]) - lightness(th.Levels[i-1]); by < 8 {
				t.Errorf("%s: level %d is %.1f lighter than level %d, want 8 at least", name, i-2, by, i-3)
			}
		}
	}
}

// The usual colours have no order in grey, which is why there are others.
func TestMoreContrastKeepsTheHues(t *testing.T) {
	for name, th := range themes {
		l := th.Levels
		for i, c := range l {
			if warm := int(c.R) - int(c.B); i < 2 && warm < 40 || i > 2 && warm > -40 || i == 2 && (warm > 20 || warm < -20) {
				t.Errorf("%s: level %d is %v, want orange for distrust, teal for trust", name, i-2, c)
			}
		}
	}
}

func TestOfReturnsWhatIsAskedFor(t *testing.T) {
	for _, dark := range []bool{false, true} {
		for _, more := range []bool{false, true} {
			th := Of(dark, more)
			if isDark := luminance(th.Paper) < 0.5; isDark != dark || th.Signs != more {
				t.Errorf("for dark %v and more contrast %v the theme is dark: %v, with signs: %v", dark, more, isDark, th.Signs)
			}
		}
	}
}

// In the light theme the middle of the scale is pale. A word and a sign say the level
// wherever it matters; the colour must only differ from its ground.
func TestTheMiddleOfTheScaleDiffersFromAnyGround(t *testing.T) {
	check(t, 1.2, func(th *Theme) []pair {
		if th.Signs {
			return nil
		}
		return levelsOn(th, 1, 2, 3)
	})
	for _, p := range levelsOn(&Dark, 1, 2, 3) {
		if got := contrast(p.on, p.ground); got < 3 {
			t.Errorf("dark: %s has %.2f:1, want 3:1", p.what, got)
		}
	}
}

func TestLevelReturnsTokensMixesBetweenThemAndClamps(t *testing.T) {
	for i, want := range Light.Levels {
		if got := Light.Level(float64(i - 2)); got != want {
			t.Errorf("level %d is %v, want the token %v", i-2, got, want)
		}
	}
	if got, want := Light.Level(0.5), Mix(Light.Levels[2], Light.Levels[3], 0.5); got != want {
		t.Errorf("half a level is %v, want %v", got, want)
	}
	if Light.Level(-9) != Light.Levels[0] || Light.Level(9) != Light.Levels[4] {
		t.Error("Level does not clamp levels beyond the scale")
	}
}

func TestAThemeOfNamesMakesItsOwnColours(t *testing.T) {
	th := Light
	var levels []float64
	th.OfLevel = func(level float64) Color { levels = append(levels, level); return RGB(7) }
	th.OfMix = func(a, b Color, at float64) Color { return RGB(8) }
	if th.Level(1e-300) != RGB(7) || th.Level(9) != RGB(7) || levels[0] != 1e-300 || levels[1] != 2 {
		t.Errorf("the theme makes the colours of %v, want the first level unchanged and the other clamped", levels)
	}
	if th.Chip() != RGB(8) || th.Mix(th.Ink, th.Paper, 0.5) != RGB(8) {
		t.Error("the theme does not mix its own colours")
	}
}

// The confusions are what readers see who lack one of the three kinds of cones, in linear
// light, after Machado, Oliveira and Fernandes 2009 at full severity.
var confusions = map[string][3][3]float64{
	"no long cones":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"no middle cones": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	"no short cones":  {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
}

// lab is a colour in CIE L*a*b* as a reader with a confusion sees it.
func lab(c Color, seen [3][3]float64) [3]float64 {
	in := [3]float64{linear(c.R), linear(c.G), linear(c.B)}
	var rgb [3]float64
	for i, row := range seen {
		rgb[i] = min(max(row[0]*in[0]+row[1]*in[1]+row[2]*in[2], 0), 1)
	}
	f := func(t float64) float64 {
		if t > 0.008856 {
			return math.Cbrt(t)
		}
		return 7.787*t + 16.0/116
	}
	x := f((0.4124*rgb[0] + 0.3576*rgb[1] + 0.1805*rgb[2]) / 0.9505)
	y := f(0.2126*rgb[0] + 0.7152*rgb[1] + 0.0722*rgb[2])
	z := f((0.0193*rgb[0] + 0.1192*rgb[1] + 0.9505*rgb[2]) / 1.089)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

// A difference of 10 is seen at a glance. With more contrast signs stand on all strands,
// and neighbours differ by their lightness alone.
func TestAnyTwoLevelsDifferForReadersWhoConfuseColours(t *testing.T) {
	for name, th := range themes {
		least := 12.0
		if th.Signs {
			least = 9
		}
		for who, seen := range confusions {
			for i := range th.Levels {
				for k := range i {
					a, b := lab(th.Levels[i], seen), lab(th.Levels[k], seen)
					if d := math.Hypot(math.Hypot(a[0]-b[0], a[1]-b[1]), a[2]-b[2]); d < least {
						t.Errorf("%s, %s: levels %d and %d differ by %.1f, want %v", name, who, i-2, k-2, d, least)
					}
				}
			}
		}
	}
}

// Readers who do not tell red from green must see the order of the levels too.
func TestNeighbouringLevelsDifferByMoreThanHue(t *testing.T) {
	for _, th := range themes {
		for i := 1; !th.Signs && i < len(th.Levels); i++ {
			a, b := th.Levels[i-1], th.Levels[i]
			d := math.Abs(float64(a.R)-float64(b.R)) + math.Abs(float64(a.G)-float64(b.G)) + math.Abs(float64(a.B)-float64(b.B))
			if d < 60 {
				t.Errorf("levels %d and %d are hardly apart: %v, %v", i-3, i-2, a, b)
			}
		}
	}
}

func TestParseChoiceReadsWhatStringWrites(t *testing.T) {
	for _, s := range []string{"auto", "light", "dark"} {
		if c, ok := ParseChoice(s); !ok || c.String() != s {
			t.Errorf("%q is read as %v, %v", s, c, ok)
		}
	}
	if _, ok := ParseChoice("sepia"); ok {
		t.Error("sepia is no theme")
	}
}

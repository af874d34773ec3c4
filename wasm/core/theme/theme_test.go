package theme

import (
	"math"
	"testing"
)

// luminance is the relative luminance of WCAG 2.2.
func luminance(c Color) float64 {
	linear := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

func contrast(a, b Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestTextIsReadable(t *testing.T) {
	for name, th := range map[string]*Theme{"light": &Light, "dark": &Dark} {
		grounds := map[string]Color{"paper": th.Paper, "raised": th.Raised, "sea": th.Sea}
		for ground, behind := range grounds {
			for text, c := range map[string]Color{"ink": th.Ink, "muted": th.Muted} {
				if got := contrast(c, behind); got < 4.5 {
					t.Errorf("%s: %s on %s has %.2f:1, want 4.5:1", name, text, ground, got)
				}
			}
		}
		for ground, behind := range map[string]Color{"land": th.Land, "country": th.Country} {
			if got := contrast(th.Ink, behind); got < 4.5 {
				t.Errorf("%s: labels on %s have %.2f:1, want 4.5:1", name, ground, got)
			}
		}
	}
}

func TestFocusIsVisible(t *testing.T) {
	for name, th := range map[string]*Theme{"light": &Light, "dark": &Dark} {
		for ground, behind := range map[string]Color{"paper": th.Paper, "sea": th.Sea, "land": th.Land, "country": th.Country} {
			if got := contrast(th.Focus, behind); got < 3 {
				t.Errorf("%s: focus on %s has %.2f:1, want 3:1", name, ground, got)
			}
		}
	}
}

func TestDarkStrandsStandOutFromLandAndSea(t *testing.T) {
	for i, level := range Dark.Levels {
		for ground, behind := range map[string]Color{"sea": Dark.Sea, "land": Dark.Land, "country": Dark.Country, "casing": Dark.Casing} {
			if got := contrast(level, behind); got < 3 {
				t.Errorf("level %d on %s has %.2f:1, want 3:1", i-2, ground, got)
			}
		}
	}
}

func TestLevelMixesBetweenTheTokens(t *testing.T) {
	for i, want := range Light.Levels {
		if got := Light.Level(float64(i - 2)); got != want {
			t.Errorf("level %d is %v, want the token %v", i-2, got, want)
		}
	}
	if got, want := Light.Level(0.5), Mix(Light.Levels[2], Light.Levels[3], 0.5); got != want {
		t.Errorf("half a level is %v, want %v", got, want)
	}
	if Light.Level(-9) != Light.Levels[0] || Light.Level(9) != Light.Levels[4] {
		t.Error("levels beyond the scale are not clamped")
	}
}

// Trust must not hang on hue: the order of the levels shows in the steps
// between neighbours even where red and green look alike.
func TestNeighbouringLevelsDiffer(t *testing.T) {
	for _, th := range []*Theme{&Light, &Dark} {
		for i := 1; i < len(th.Levels); i++ {
			a, b := th.Levels[i-1], th.Levels[i]
			d := math.Abs(float64(a.R)-float64(b.R)) + math.Abs(float64(a.G)-float64(b.G)) + math.Abs(float64(a.B)-float64(b.B))
			if d < 60 {
				t.Errorf("levels %d and %d are hardly apart: %v, %v", i-3, i-2, a, b)
			}
		}
	}
}

func TestChoiceIsReadAndWritten(t *testing.T) {
	for _, s := range []string{"auto", "light", "dark"} {
		if c, ok := ParseChoice(s); !ok || c.String() != s {
			t.Errorf("%q is read as %v, %v", s, c, ok)
		}
	}
	if _, ok := ParseChoice("sepia"); ok {
		t.Error("sepia is no theme")
	}
}

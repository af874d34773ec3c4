package picture

import (
	"math"
	"slices"
	"testing"

	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
)

// textsOf returns the words of a map by what they say, each as large as it is.
func textsOf(s *scene.Scene) map[string]float64 {
	all := map[string]float64{}
	for _, l := range s.Layers {
		for _, m := range l.Marks {
			if text, ok := m.(*scene.Text); ok {
				all[text.Text] = text.Size
			}
		}
	}
	return all
}

func TestWordsOfTheMapGrowWithTheReadersLetters(t *testing.T) {
	_, p := real(t)
	m := app.New(p.facts.X, app.Device{Width: 1800, Height: 1300, Scale: 1, Lang: "en"}, "#edge/cn-us")
	usual := textsOf(p.Map(&m))
	for _, test := range []struct{ letters, times float64 }{{0, 1}, {0.5, 1}, {1, 1}, {1.25, 1.25}, {2, 2}, {9, app.MostLetters}} {
		m.Device.Letters = test.letters
		for text, size := range textsOf(p.Map(&m)) {
			if had := usual[text]; len(text) > 3 && had > 0 && size != had*test.times { // signs grow less
				t.Errorf("with letters %v %q has %v dp, want %v times %v", test.letters, text, size, test.times, had)
			}
		}
	}
}

// The least a page gives a map is 256 dp for each of the times that letters are larger.
func TestLargerLettersLeaveOutTheLeastImportantWords(t *testing.T) {
	_, p := real(t)
	for _, size := range sizes() {
		if size.w < 256*size.letters || size.h < 300 {
			continue
		}
		for _, state := range []string{"", "#edge/cn-us", "#node/us"} {
			for _, more := range []bool{false, true} {
				m := app.New(p.facts.X, app.Device{Width: size.w, Height: size.h, Letters: size.letters, Scale: 1, Lang: "en",
					Insets: geom.Insets{Top: 54}, MoreContrast: more}, state)
				k := MapKeyOf(&m)
				said := textsOf(p.Map(&m))
				for i := range p.facts.Data.Nodes {
					n := &p.facts.Data.Nodes[i]
					if name, brief := k.nameOf(n).String(), k.briefOf(n).String(); said[name] == 0 && said[brief] == 0 {
						t.Errorf("%v, %q, more contrast: %v: %q has no name", size, state, more, name)
					}
				}
			}
		}
	}
}

func TestAWideMapKeepsItsHeadlinesInLargeLetters(t *testing.T) {
	_, p := real(t)
	m := app.New(p.facts.X, app.Device{Width: 1300, Height: 900, Letters: 2, Scale: 1, Lang: "en", Insets: geom.Insets{Top: 54}}, "")
	said := textsOf(p.Map(&m))
	if !slices.ContainsFunc([]string{"Restraint, for business only", "Talks frozen, channels open", "Close on sovereignty and content"},
		func(headline string) bool { return said[headline] == 2*headlineText }) {
		t.Errorf("no headline is among %v", said)
	}
}

// Beside the words of a low window a map is 580 to 680 dp wide.
func TestNoNameLiesUnderAButtonOfALowMap(t *testing.T) {
	_, p := real(t)
	for _, w := range []float64{580, 600, 620, 650, 680, 824} {
		for h := 300.0; h < 350; h += 7 {
			for _, state := range []string{"", "#edge/cn-us", "#edge/ru-us", "#node/us"} {
				m := app.New(p.facts.X, app.Device{Width: w, Height: h, Scale: 1, Lang: "en", Insets: geom.Insets{Top: 54}}, state)
				button := geom.R(w-120, h-98, 120, 98)
				for _, l := range p.Map(&m).Layers {
					for _, mark := range l.Marks {
						if text, ok := mark.(*scene.Text); ok && textBox(text).Overlaps(button) {
							t.Errorf("%v by %v, %q: %q lies under a button", w, h, state, text.Text)
						}
					}
				}
			}
		}
	}
}

// Letters of Chinese are squares, and too dense to be small.
func TestLettersOfChineseAreSquaresAndNotSmall(t *testing.T) {
	if got := labelBox(&scene.Text{Text: "中俄", Size: 10}).Width(); got != 20 {
		t.Errorf("two letters of Chinese are %v wide, want 20", got)
	}
	if got := labelBox(&scene.Text{Text: "Да", Size: 10}).Width(); math.Abs(got-2*10*advance) > 1e-9 {
		t.Errorf("two letters of Russian are %v wide", got)
	}
	for _, test := range []struct {
		name, want string
		room       float64
	}{
		{"网络主权", "网络主权", 40}, {"网络主权", "网络…", 30}, {"Россия", "Россия", 32}, {"Россия", "Росс…", 27}, {"Россия", "…", 1},
	} {
		if got := shortened(test.name, test.room, 10); got != test.want {
			t.Errorf("in %v dp %s is %s, want %s", test.room, test.name, got, test.want)
		}
	}
	for lang, least := range map[string]float64{"zh-Hans": leastHan, "en": 12} {
		port := Viewport{Lang: lang}
		if got := port.words(12); got != least {
			t.Errorf("words in %s are %v dp, want %v", lang, got, least)
		}
	}
}

package typeset

import (
	"bytes"
	"math"
	"strings"
	"sync"
	"unicode"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/text/v2"

	"tripoint/assets"
	"tripoint/wasm/core/theme"
)

// family is one of the embedded fonts.
type family uint8

const (
	sans family = iota
	sansBold
	sansItalic
	serifBold
)

// font is a family at a size: in dp where Layout measures words, in device pixels
// where Draw draws them.
type font struct {
	family family
	size   float64
}

// at returns the font in device pixels, scale of them for each dp. Its size is whole,
// because the shaper spaces letters for whole sizes only.
func (f font) at(scale float64) font {
	return font{f.family, max(1, round(f.size*scale))}
}

// measured is the size in which letters are measured; widths grow with the size.
const measured = 64.0

// sources are the parsed fonts: each family, then those with more signs. They are
// part of the program, so every test finds one that cannot be parsed.
var sources = sync.OnceValue(func() (s struct{ families, signs, han []*text.GoTextFaceSource }) {
	parse := func(ttf []byte) *text.GoTextFaceSource {
		source, err := text.NewGoTextFaceSource(bytes.NewReader(ttf))
		if err != nil {
			panic("typeset: " + err.Error())
		}
		return source
	}
	for _, ttf := range [][]byte{assets.SansRegular, assets.SansBold, assets.SansItalic, assets.SerifBold} {
		s.families = append(s.families, parse(ttf))
	}
	s.signs = append(s.signs, parse(assets.MathRegular), parse(assets.SymbolsRegular))
	regular, bold := parse(assets.HanRegular), parse(assets.HanBold)
	s.han = []*text.GoTextFaceSource{sans: regular, sansBold: bold, sansItalic: regular, serifBold: bold} // Chinese has no italics
	return s
})

var faces = map[font]text.Face{}

// face returns the face of a font; it leaves out characters that no font has.
func (f font) face() text.Face {
	if face := faces[f]; face != nil {
		return face
	}
	s := sources()
	parts := []text.Face{&text.GoTextFace{Source: s.families[f.family], Size: f.size}}
	for _, signs := range append(s.signs[:len(s.signs):len(s.signs)], s.han[f.family]) {
		parts = append(parts, &text.GoTextFace{Source: signs, Size: f.size})
	}
	face, err := text.NewMultiFace(parts...)
	if err != nil {
		panic("typeset: " + err.Error())
	}
	faces[f] = face
	return face
}

// word is the key of a cached width.
type word struct {
	family family
	text   string
}

var widths = map[word]float64{}

// density is how many device pixels each dp has where documents are drawn.
var density = 1.0

// SetDensity says how many device pixels each dp has where panels are drawn. Letters have
// whole sizes in pixels, so their widths in dp depend on it: panels that are laid out
// afterwards fit the letters that they show.
func SetDensity(k float64) { density = k }

// drawn is the size in dp that letters have where they are drawn.
func (f font) drawn() float64 { return f.at(density).size / density }

// advance is how wide a text is, in dp.
func (f font) advance(s string) float64 { return measure(f.family, s) * f.drawn() }

// width is the same, and caches the widths of words: a panel has thousands, and most of
// them again after every change.
func (f font) width(s string) float64 { return f.unit(s) * f.drawn() }

// measure is how wide a text is in letters of size 1.
func measure(f family, s string) float64 {
	return text.Advance(visible(s), font{f, measured}.face()) / measured
}

// unit is the same, from the cache.
func (f font) unit(s string) float64 {
	key := word{f.family, s}
	w, ok := widths[key]
	if !ok {
		w = measure(f.family, s)
		if len(widths) > 20000 {
			clear(widths)
		}
		widths[key] = w
	}
	return w
}

var missing = map[rune]bool{}

// lacks reports whether no font has a character.
func lacks(r rune) bool {
	lack, known := missing[r]
	if !known {
		glyphs := text.AppendLazyGlyphs(nil, string(r), font{sans, measured}.face(), nil)
		lack = len(glyphs) == 0 || glyphs[0].GID == 0
		missing[r] = lack
	}
	return lack
}

// visible returns a text with a box in place of each letter that no font has: the fonts'
// own sign for that is blank.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if r < unicode.MaxLatin1 || !unicode.IsPrint(r) || unicode.IsMark(r) || !lacks(r) {
			return r
		}
		return '□'
	}, s)
}

// unreadable reports whether no font has any of a text's letters.
func unreadable(s string) bool {
	letters := false
	for _, r := range s {
		if unicode.IsLetter(r) {
			if !lacks(r) {
				return false
			}
			letters = true
		}
	}
	return letters
}

// draw draws a text with its left end at x and its baseline at y, in pixels of dst. It
// puts the baseline and the first letter on whole pixels, because the letters' images
// are sharp only there.
func (f font) draw(dst *ebiten.Image, s string, x, y float64, c theme.Color) {
	face := f.face()
	o := &text.DrawOptions{}
	o.GeoM.Translate(round(x), round(y)-math.Floor(face.Metrics().HAscent))
	o.ColorScale.ScaleWithColor(rgba(c))
	text.Draw(dst, visible(s), face, o)
}

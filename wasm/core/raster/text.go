package raster

import (
	"math"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"tripoint/assets"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
)

// Family is one of the fonts of assets.
type Family uint8

// The families.
const (
	Sans Family = iota
	SansBold
	SansItalic
	SerifBold
)

// fonts has the families, and then fonts with more signs. They are part of the program,
// so every test finds one that cannot be read.
var fonts = sync.OnceValue(func() []*sfnt.Font {
	var all []*sfnt.Font
	for _, ttf := range [][]byte{assets.SansRegular, assets.SansBold, assets.SansItalic, assets.SerifBold, assets.MathRegular, assets.SymbolsRegular, assets.HanRegular, assets.HanBold} {
		f, err := sfnt.Parse(ttf)
		if err != nil {
			panic("raster: " + err.Error())
		}
		all = append(all, f)
	}
	return all
})

// glyph is the shape of a letter at 0, 0 in some size, and the distance to the next.
type glyph struct {
	outline [][]geom.Point
	advance float64
}

// absent stands for a letter that no font has: the families' own sign for that is blank.
const absent = '□'

// glyphOf looks for a letter in its family, then in the fonts with more signs.
func glyphOf(r rune, f Family, size float64) glyph {
	all := fonts()
	var b sfnt.Buffer
	face := all[f]
	id := must(face.GlyphIndex(&b, r))
	han := len(all) - 2 // regular and bold
	if f == SansBold || f == SerifBold {
		han++
	}
	for _, signs := range append(all[SerifBold+1:len(all)-2:len(all)-2], all[han]) {
		if other := must(signs.GlyphIndex(&b, r)); id == 0 && other != 0 {
			face, id = signs, other
		}
	}
	if id == 0 && r != absent && !unicode.Is(unicode.Cf, r) {
		return glyphOf(absent, f, size)
	}
	ppem := fixed.Int26_6(math.Round(size * 64))
	return glyph{
		outline: outline(must(face.LoadGlyph(&b, id, ppem, nil))),
		advance: number(must(face.GlyphAdvance(&b, id, ppem, font.HintingNone))),
	}
}

// Missing returns the letters of a text that no font has, each once.
func Missing(text string) string {
	var b sfnt.Buffer
	missing := ""
	for _, r := range text {
		found := unicode.Is(unicode.Cf, r) // it has no shape
		for _, f := range fonts() {
			found = found || must(f.GlyphIndex(&b, r)) != 0
		}
		if !found && !strings.ContainsRune(missing, r) {
			missing += string(r)
		}
	}
	return missing
}

// must panics where a font of assets lacks what it always has.
func must[T any](v T, err error) T {
	if err != nil {
		panic("raster: " + err.Error())
	}
	return v
}

func number(x fixed.Int26_6) float64 { return float64(x) / 64 }

func point(p fixed.Point26_6) geom.Point { return geom.Point{X: number(p.X), Y: number(p.Y)} }

// pieces is how many straight lines make a curve of a letter.
const pieces = 8

func outline(segments sfnt.Segments) (polygons [][]geom.Point) {
	var at geom.Point
	for _, s := range segments {
		a := [3]geom.Point{point(s.Args[0]), point(s.Args[1]), point(s.Args[2])}
		last := len(polygons) - 1
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			polygons, at = append(polygons, []geom.Point{a[0]}), a[0]
		case sfnt.SegmentOpLineTo:
			polygons[last], at = append(polygons[last], a[0]), a[0]
		case sfnt.SegmentOpQuadTo:
			for i := 1; i <= pieces; i++ {
				t := float64(i) / pieces
				polygons[last] = append(polygons[last], at.Lerp(a[0], t).Lerp(a[0].Lerp(a[1], t), t))
			}
			at = a[1]
		case sfnt.SegmentOpCubeTo:
			for i := 1; i <= pieces; i++ {
				t := float64(i) / pieces
				p, q, r := at.Lerp(a[0], t), a[0].Lerp(a[1], t), a[1].Lerp(a[2], t)
				polygons[last] = append(polygons[last], p.Lerp(q, t).Lerp(q.Lerp(r, t), t))
			}
			at = a[2]
		}
	}
	return polygons
}

// letters returns the shapes of a line of text from a point on its baseline, and its width.
func letters(text string, f Family, size float64, at geom.Point) (polygons [][]geom.Point, width float64) {
	for _, r := range text {
		g := glyphOf(r, f, size)
		polygons = append(polygons, moved(g.outline, geom.Point{X: at.X + width, Y: at.Y})...)
		width += g.advance
	}
	return polygons, width
}

func moved(polygons [][]geom.Point, by geom.Point) [][]geom.Point {
	out := make([][]geom.Point, len(polygons))
	for i, polygon := range polygons {
		for _, p := range polygon {
			out[i] = append(out[i], p.Add(by))
		}
	}
	return out
}

// Width returns the width of a line of text, in the unit of its size.
func Width(text string, f Family, size float64) float64 {
	_, width := letters(text, f, size, geom.Point{})
	return width
}

// Write writes a line of text from a point on its baseline, both in dp.
func (c *Canvas) Write(text string, f Family, size float64, at geom.Point, color theme.Color) {
	polygons, _ := letters(text, f, size*c.scale, at.Mul(c.scale))
	fill(c.Image, polygons, nonZero, flat(color))
}

// haloWidth is how far a halo reaches around letters, in dp.
const haloWidth = 1.5

func (p *painter) text(t *scene.Text) {
	at, size := p.to.Apply(t.At), t.Size*p.scale
	polygons, width := letters(t.Text, familyOf(t.Style), size, at)
	switch t.Anchor {
	case scene.Middle:
		polygons = moved(polygons, geom.Point{X: -width / 2})
	case scene.End:
		polygons = moved(polygons, geom.Point{X: -width})
	}
	turn(polygons, t.Turn, at)
	if t.Halo.A > 0 {
		const steps = 16
		var around [][]geom.Point
		for i := range steps {
			sin, cos := math.Sincos(2 * math.Pi * float64(i) / steps)
			around = append(around, moved(polygons, geom.Point{X: cos, Y: sin}.Mul(haloWidth*p.scale))...)
		}
		fill(p.img, around, nonZero, flat(t.Halo))
	}
	fill(p.img, polygons, nonZero, flat(t.Color))
}

// familyOf returns the nearest font to a style.
func familyOf(s scene.Style) Family {
	switch {
	case s&scene.Serif != 0:
		return SerifBold
	case s&scene.Bold != 0:
		return SansBold
	case s&scene.Italic != 0:
		return SansItalic
	}
	return Sans
}

// turn turns polygons clockwise around a point, by degrees.
func turn(polygons [][]geom.Point, degrees float64, around geom.Point) {
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	for _, polygon := range polygons {
		for i, p := range polygon {
			d := p.Sub(around)
			polygon[i] = around.Add(geom.Point{X: d.X*cos - d.Y*sin, Y: d.X*sin + d.Y*cos})
		}
	}
}

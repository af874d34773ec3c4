package typeset

import (
	"unicode/utf8"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/theme"
)

// drawField draws the words of a field, and the caret if the field has the focus: so
// far to the left that the caret is visible.
func (p *Panel) drawField(c canvas, f *field, v View) {
	const inset = 9.0
	words, t := f.value, ink
	if words == "" {
		words, t = f.hint, muted
	}
	focused := v.Focused == f.link
	before := 0.0
	if focused {
		before = body.font.width(firstLetters(f.value, v.Caret))
	}
	room := f.Width() - 2*inset
	x := f.Min.X + inset - max(0, before-room)
	base := f.Center().Y + body.font.size*0.36
	clip := pixels(geom.Rect{Min: c.to.Apply(f.Min), Max: c.to.Apply(f.Max)}, 1).Add(c.img.Bounds().Min)
	img := c.img.SubImage(clip).(*ebiten.Image)
	if img.Bounds().Empty() {
		return
	}
	at := c.to.Apply(geom.Point{X: x, Y: base})
	left, top := float64(c.img.Bounds().Min.X), float64(c.img.Bounds().Min.Y)
	body.font.at(v.Scale).draw(img, words, at.X+left, at.Y+top, t.color(v.Theme))
	if focused {
		p.boxes.Add(c.caret(x+before, f.Rect), 0, v.Theme.Ink)
		p.boxes.Draw(c.img)
	}
}

// caret is the line where letters will appear, on whole pixels.
func (c canvas) caret(x float64, f geom.Rect) geom.Rect {
	at := c.to.Apply(geom.Point{X: x, Y: f.Center().Y})
	return geom.R(round(at.X), round(at.Y-9*c.scale), max(1, round(1.5*c.scale)), round(18*c.scale))
}

// firstLetters are the first n letters of a text, or all.
func firstLetters(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// CaretAt is the caret's position nearest to x, in letters from the beginning; x is in
// dp from the document's left.
func (l *Link) CaretAt(x float64) int {
	const inset = 10.0
	x -= l.Boxes[0].Min.X + inset
	last := 0.0
	for i := range utf8.RuneCountInString(l.Field.Value) {
		w := body.font.width(firstLetters(l.Field.Value, i+1))
		if x < (last+w)/2 {
			return i
		}
		last = w
	}
	return utf8.RuneCountInString(l.Field.Value)
}

// drawSheet draws the ground of a card upon a picture, with a soft shadow.
func (p *Panel) drawSheet(dst *ebiten.Image, v View) {
	const corner, reach = 10.0, 12.0
	r := geom.Rect{Min: v.Rect.Min.Mul(v.Scale), Max: v.Rect.Max.Mul(v.Scale)}
	r.Min.X, r.Min.Y, r.Max.X, r.Max.Y = round(r.Min.X), round(r.Min.Y), round(r.Max.X), round(r.Max.Y)
	for by := reach; by > 0; by -= 2 {
		shade := theme.Color{A: 4}
		under := r.Inset(-by * v.Scale)
		under.Min.Y, under.Max.Y = under.Min.Y+2*v.Scale, under.Max.Y+2*v.Scale
		p.boxes.Add(under, (corner+by)*v.Scale, shade)
	}
	p.boxes.Add(r, corner*v.Scale, v.Theme.Rule)
	p.boxes.Add(r.Inset(v.Scale), (corner-1)*v.Scale, v.Theme.Paper)
	p.boxes.Draw(dst)
}

// addDots adds a row of dots, as large as a rectangle in pixels is high and as far
// apart.
func (p *Panel) addDots(r geom.Rect, c theme.Color) {
	d := r.Height()
	for x := r.Min.X; x+d <= r.Max.X; x += 2 * d {
		p.boxes.Add(geom.R(x, r.Min.Y, d, d), d/2, c)
	}
}

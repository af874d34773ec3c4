package typeset

import (
	"image"
	"image/color"
	"slices"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/theme"
)

// View is how somebody looks at a panel.
type View struct {
	Rect    geom.Rect // where it is on the screen, dp
	Scroll  float64   // how far the document's top is above the panel's, dp
	Scale   float64   // device pixels for each dp
	Theme   *theme.Theme
	Focused int   // index of the link that has the focus, −1 for none
	Hovered *Link // that the pointer is on, nil for none
	Caret   int   // in the words of the field that has the focus, in letters from their beginning
}

// canvas is the image that a document is drawn on.
type canvas struct {
	img   *ebiten.Image
	to    geom.Affine // from the document's dp to device pixels from the left top of img
	scale float64     // device pixels for each dp
}

// whole is a rectangle of the document in whole device pixels.
func (c *canvas) whole(r geom.Rect) geom.Rect {
	r = geom.Rect{Min: c.to.Apply(r.Min), Max: c.to.Apply(r.Max)}
	r.Min.X, r.Min.Y, r.Max.X, r.Max.Y = round(r.Min.X), round(r.Min.Y), round(r.Max.X), round(r.Max.Y)
	return r
}

// Draw draws the visible part of the document on the panel's ground, and nothing
// outside the view's rectangle but the shadow of a sheet.
func (p *Panel) Draw(dst *ebiten.Image, v View) {
	if v.Rect.Width() <= 0 || v.Rect.Height() <= 0 {
		return
	}
	part := dst.SubImage(pixels(v.Rect, v.Scale).Add(dst.Bounds().Min)).(*ebiten.Image)
	switch p.kind {
	case column:
		part.Fill(rgba(v.Theme.Paper))
	case sheet, finder:
		p.drawSheet(dst, v)
	}
	// The document begins on a whole pixel, so that its rules are sharp.
	scroll := round(v.Scroll*v.Scale) / v.Scale
	visible := geom.R(0, scroll, v.Rect.Width(), v.Rect.Height())
	c := canvas{img: part, to: geom.Affine{K: v.Scale, Y: -scroll * v.Scale}, scale: v.Scale}
	p.drawHovered(c, v)
	for i := range p.layout.boxes {
		if b := &p.layout.boxes[i]; b.Overlaps(visible) {
			p.addBox(c, b, v.Theme)
		}
	}
	p.boxes.Draw(part)
	for i := range p.layout.pictures {
		if pic := &p.layout.pictures[i]; pic.Overlaps(visible) {
			at := pixels(geom.Rect{Min: c.to.Apply(pic.Min), Max: c.to.Apply(pic.Max)}, 1).Add(part.Bounds().Min)
			clip := part.SubImage(at).(*ebiten.Image)
			p.drawPicture(clip, at.Min, pic, v.Scale)
		}
	}
	focused := p.focused(v)
	if focused != nil && !focused.Tab {
		p.drawRing(c, focused, p.layout.boxes, v.Theme)
	}
	for i := range p.layout.fields {
		if f := &p.layout.fields[i]; f.Overlaps(visible) {
			p.drawField(c, f, v)
		}
	}
	p.drawHits(c, visible, v.Theme)
	p.drawChosen(c, visible, v.Theme)
	p.boxes.Draw(part)
	p.drawRuns(c, p.layout.runs, visible, v.Theme)
	p.drawStrip(c, scroll, focused, v)
}

// focused is the link that has the focus, or nil.
func (p *Panel) focused(v View) *Link {
	if v.Focused < 0 || v.Focused >= len(p.layout.links) {
		return nil
	}
	return &p.layout.links[v.Focused]
}

// drawHovered draws the ground of the row that the pointer is on, or underlines the words.
func (p *Panel) drawHovered(c canvas, v View) {
	if v.Hovered == nil {
		return
	}
	if v.Hovered.row {
		p.addBox(c, &box{Rect: v.Hovered.Boxes[0], radius: v.Hovered.corner, fill: under}, v.Theme)
	}
	for i := range v.Hovered.under {
		p.addBox(c, &v.Hovered.under[i], v.Theme)
	}
}

// drawStrip draws the tabs above all else: where they are in the document, or at the
// panel's top.
func (p *Panel) drawStrip(c canvas, scroll float64, focused *Link, v View) {
	s := &p.layout.strip
	if s.Height() == 0 {
		return
	}
	if scroll > s.Min.Y {
		c.to.Y = -round(s.Min.Y * v.Scale)
	}
	p.addBox(c, &box{Rect: s.Rect, fill: paper}, v.Theme)
	for i := range s.boxes {
		p.addBox(c, &s.boxes[i], v.Theme)
	}
	p.boxes.Draw(c.img)
	if focused != nil && focused.Tab {
		p.drawRing(c, focused, s.boxes, v.Theme)
	}
	p.drawRuns(c, s.runs, s.Rect, v.Theme)
}

// drawRuns draws those words that are visible.
func (p *Panel) drawRuns(c canvas, runs []run, visible geom.Rect, th *theme.Theme) {
	left, top := float64(c.img.Bounds().Min.X), float64(c.img.Bounds().Min.Y)
	for i := range runs {
		r := &runs[i]
		if r.base > visible.Min.Y-10 && r.base < visible.Max.Y+2*r.font.size {
			at := c.to.Apply(geom.Point{X: r.x, Y: r.base})
			r.font.at(c.scale).draw(c.img, r.text, at.X+left, at.Y+top, r.tone.color(th))
		}
	}
}

// drawRing draws the focus ring of a link, one ring around all of its lines: 3 dp wide
// as in the browser, on a rim of paper, which sets it off from the ground. The words
// lie upon it, and so do those of the boxes that the link contains. That of a row leaves
// out what is within.
func (p *Panel) drawRing(c canvas, l *Link, boxes []box, th *theme.Theme) {
	const gap, width, rim, corner = 1.0, 3.0, 1.5, 1.0
	add := func(by float64, color theme.Color) {
		for _, b := range l.Boxes {
			r := c.whole(b)
			radius := (max(l.corner, corner) + by) * c.scale
			if l.row {
				w := (by - gap) * c.scale
				p.boxes.AddBorder(r.Inset(-by*c.scale+w/2), radius-w/2, w, color)
				continue
			}
			p.boxes.Add(r.Inset(-by*c.scale), radius, color)
		}
	}
	add(gap+width+rim, th.Paper)
	add(gap+width, th.Focus)
	if !l.row {
		add(gap, th.Paper)
		for i := range boxes {
			b := &boxes[i]
			if slices.ContainsFunc(l.Boxes, func(all geom.Rect) bool { return all.Contains(b.Min) && all.Contains(b.Max) }) {
				p.addBox(c, b, th) // the fill lies upon it
			}
		}
	}
	for i := range l.under {
		p.addBox(c, &l.under[i], th)
	}
	p.boxes.Draw(c.img)
}

// drawPicture draws a picture whose left top is at min into clip, its visible part.
// Its words do not shrink with it.
func (p *Panel) drawPicture(clip *ebiten.Image, min image.Point, pic *picture, scale float64) {
	k, hidden := pic.scale*scale, min.Sub(clip.Bounds().Min)
	p.painter.DrawUpon(clip, pic.scene, geom.Point{X: float64(hidden.X), Y: float64(hidden.Y)}, k, max(k, scale))
}

// addBox adds a box: its line as a larger box under it.
func (p *Panel) addBox(c canvas, b *box, th *theme.Theme) {
	r := c.whole(b.Rect)
	if r.Max.Y-r.Min.Y < 1 {
		r.Max.Y = r.Min.Y + 1
	}
	if b.dotted {
		p.addDots(r, b.fill.color(th))
		return
	}
	radius, w := b.radius*c.scale, b.lineWidth*c.scale
	if b.line != none && b.fill != none {
		p.boxes.Add(r, radius, b.line.color(th))
		r, radius = r.Inset(w), radius-w
	} else if b.line != none {
		p.boxes.AddBorder(r.Inset(w/2), radius-w/2, w, b.line.color(th))
		return
	}
	p.boxes.Add(r, radius, b.fill.color(th))
}

// pixels is a rectangle in dp in whole device pixels.
func pixels(r geom.Rect, scale float64) image.Rectangle {
	return image.Rect(int(round(r.Min.X*scale)), int(round(r.Min.Y*scale)),
		int(round(r.Max.X*scale)), int(round(r.Max.Y*scale)))
}

func rgba(c theme.Color) color.NRGBA { return color.NRGBA{c.R, c.G, c.B, c.A} }

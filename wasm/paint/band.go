package paint

import (
	"image"
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/stroke"
	"tripoint/wasm/core/theme"
)

// union joins shapes of one colour on an empty image: where they overlap, even with
// their soft edges, they count once.
var union = ebiten.Blend{
	BlendFactorSourceRGB:        ebiten.BlendFactorOne,
	BlendFactorSourceAlpha:      ebiten.BlendFactorOne,
	BlendFactorDestinationRGB:   ebiten.BlendFactorOne,
	BlendFactorDestinationAlpha: ebiten.BlendFactorOne,
	BlendOperationRGB:           ebiten.BlendOperationMax,
	BlendOperationAlpha:         ebiten.BlendOperationMax,
}

// drawRibbon draws the bands of a ribbon as one mesh.
func (p *Painter) drawRibbon(c canvas, r *scene.Ribbon) {
	l := stroke.NewLine(r.Path, c.to, r.Start*c.scale, r.End*c.scale)
	l = l.With(stroke.Turns(l, c.scale)...) // colours change at points alone
	bands := stroke.Bands(l, r, c.scale)
	for i := range bands {
		p.mesh.strip(&bands[i])
	}
	if r.Fade <= 0 {
		p.mesh.draw(c.img, c.img.Bounds().Min, ebiten.BlendSourceOver)
		return
	}
	p.drawThrough(c, ebiten.BlendSourceOver, float32(1-min(r.Fade, 1)))
}

// drawStroke draws lines with round joins and caps as the union of capsules,
// one for each segment. Dashes have straight ends and need no union.
func (p *Painter) drawStroke(c canvas, s *scene.Stroke) {
	half := s.Width / 2 * c.scale
	if s.Width <= 0 || s.Color.A == 0 {
		return
	}
	if s.Dash[0] > 0 {
		for _, path := range s.Lines {
			l := stroke.NewLine(stroke.Ring(path, s.Closed), c.to, 0, 0)
			b := stroke.NewBand(l, [2]float64{s.Dash[0] * c.scale, s.Dash[1] * c.scale})
			b.Half, b.From, b.To = half, s.Color, s.Color
			p.mesh.strip(&b)
		}
		p.mesh.draw(c.img, c.img.Bounds().Min, ebiten.BlendSourceOver)
		return
	}
	visible := around(c.bounds(), half+soft)
	single := len(s.Lines) == 1 && len(s.Lines[0]) <= 2
	n := count(s.Lines)
	p.mesh.grow(4*n, 6*n)
	for _, path := range s.Lines {
		p.capsules(c, path, s.Closed, visible, half, s.Color)
	}
	if single {
		p.mesh.draw(c.img, c.img.Bounds().Min, ebiten.BlendSourceOver)
		return
	}
	p.drawThrough(c, union, 1)
}

// finest is the distance in pixels between two points of a line or ring below which
// the painter leaves out the second: nobody can see it.
const finest = 0.4

func (p *Painter) capsules(c canvas, path []geom.Point, closed bool, visible geom.Rect, half float64, color theme.Color) {
	if len(path) == 0 {
		return
	}
	first := c.to.Apply(path[0])
	if len(path) == 1 {
		p.mesh.capsule(first, first, half, color)
		return
	}
	last := first
	segment := func(q geom.Point) {
		if max(last.X, q.X) >= visible.Min.X && min(last.X, q.X) <= visible.Max.X &&
			max(last.Y, q.Y) >= visible.Min.Y && min(last.Y, q.Y) <= visible.Max.Y {
			p.mesh.capsule(last, q, half, color)
		}
		last = q
	}
	for i, q := range path[1:] {
		q = c.to.Apply(q)
		if d := q.Sub(last); d.Dot(d) >= finest*finest || i == len(path)-2 {
			segment(q)
		}
	}
	if closed {
		segment(first)
	}
}

// drawDisc draws a disc with its line. A line around nothing is a stroke.
func (p *Painter) drawDisc(c canvas, d *scene.Disc) {
	at := c.to.Apply(d.Center)
	radius, half := d.Radius*c.scale, d.Width/2*c.scale
	lined := d.Line.A > 0 && half > 0
	if d.Fill.A < 255 && lined {
		p.drawRing(c, d)
		lined = false
	}
	inner := radius
	if lined {
		p.mesh.capsule(at, at, radius+half, d.Line)
		inner -= half
	}
	if d.Fill.A > 0 && inner > 0 {
		p.mesh.capsule(at, at, inner, d.Fill)
	}
	p.mesh.draw(c.img, c.img.Bounds().Min, ebiten.BlendSourceOver)
}

func (p *Painter) drawRing(c canvas, d *scene.Disc) {
	const steps = 72
	at := c.to.Apply(d.Center)
	ring := make([]geom.Point, steps)
	for i := range ring {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / steps)
		ring[i] = at.Add(geom.Point{X: cos, Y: sin}.Mul(d.Radius * c.scale))
	}
	p.drawStroke(canvas{img: c.img, to: geom.Identity, scale: c.scale},
		&scene.Stroke{Lines: [][]geom.Point{ring}, Closed: true, Width: d.Width, Color: d.Line})
}

// drawThrough draws the mesh on an empty image first, and then that image upon the
// canvas with an opacity, 0…1.
func (p *Painter) drawThrough(c canvas, blend ebiten.Blend, opacity float32) {
	r := p.mesh.bounds().Intersect(c.bounds())
	if r.Empty() {
		p.mesh.reset()
		return
	}
	between := p.scratchFor(r.Size())
	p.mesh.draw(between, image.Point{}.Sub(r.Min), blend)
	o := &ebiten.DrawImageOptions{}
	at := r.Min.Add(c.img.Bounds().Min)
	o.GeoM.Translate(float64(at.X), float64(at.Y))
	o.ColorScale.ScaleAlpha(opacity)
	c.img.DrawImage(between, o)
}

// around is a rectangle of pixels, larger by d on each side.
func around(r image.Rectangle, d float64) geom.Rect {
	return geom.Rect{
		Min: geom.Point{X: float64(r.Min.X), Y: float64(r.Min.Y)},
		Max: geom.Point{X: float64(r.Max.X), Y: float64(r.Max.Y)},
	}.Inset(-d)
}

package paint

import (
	"image"
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
)

// union is how shapes of one colour are put together on an empty image: where
// they overlap, even with their soft edges, they count once.
var union = ebiten.Blend{
	BlendFactorSourceRGB:        ebiten.BlendFactorOne,
	BlendFactorSourceAlpha:      ebiten.BlendFactorOne,
	BlendFactorDestinationRGB:   ebiten.BlendFactorOne,
	BlendFactorDestinationAlpha: ebiten.BlendFactorOne,
	BlendOperationRGB:           ebiten.BlendOperationMax,
	BlendOperationAlpha:         ebiten.BlendOperationMax,
}

// rounding of the corners of a ribbon's dashes, in dp: enough to look soft
// beside the round discs, too little to be taken for dots.
const rounding = 0.75

// drawRibbon draws outline, casing and strands as bands of one mesh, from the
// lowest to the uppermost.
func (p *Painter) drawRibbon(c canvas, r *scene.Ribbon) {
	l := newLine(r.Path, c.to, r.Start*c.scale, r.End*c.scale)
	half, gap := r.Width()/2, r.Gap
	solid := func(half, beyond, corner float64, color theme.Color) band {
		return band{half: half * c.scale, beyond: beyond * c.scale, corner: corner * c.scale, from: color, to: color}
	}
	if w := r.OutlineWidth; w > 0 && r.Outline.A > 0 {
		p.mesh.strip(l, solid(half+w, gap+w, 2*gap+w, r.Outline))
	}
	if r.Casing.A > 0 {
		p.mesh.strip(l, solid(half, gap, 2*gap, r.Casing))
	}
	offset := -half
	for _, s := range r.Strands {
		offset += gap + s.Width/2
		p.mesh.strip(l, band{
			offset: offset * c.scale,
			half:   s.Width / 2 * c.scale,
			corner: rounding * c.scale,
			dash:   newDashes(s.Dash, c.scale),
			from:   s.From,
			to:     s.To,
		})
		offset += s.Width / 2
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
	b := band{half: s.Width / 2 * c.scale, from: s.Color, to: s.Color}
	if s.Width <= 0 || s.Color.A == 0 {
		return
	}
	if s.Dash[0] > 0 {
		b.dash = newDashes(s.Dash, c.scale)
		for _, path := range s.Lines {
			if s.Closed && len(path) > 2 {
				path = append(path[:len(path):len(path)], path[0])
			}
			p.mesh.strip(newLine(path, c.to, 0, 0), b)
		}
		p.mesh.draw(c.img, c.img.Bounds().Min, ebiten.BlendSourceOver)
		return
	}
	sight := around(c.bounds(), b.half+soft)
	single := len(s.Lines) == 1 && len(s.Lines[0]) <= 2
	n := count(s.Lines)
	p.mesh.grow(4*n, 6*n)
	for _, path := range s.Lines {
		p.capsules(c, path, s.Closed, sight, b)
	}
	if single {
		p.mesh.draw(c.img, c.img.Bounds().Min, ebiten.BlendSourceOver)
		return
	}
	p.drawThrough(c, union, 1)
}

// finest is the distance in pixels between two points of a line or ring below
// which the second is left out: nobody can see it.
const finest = 0.4

func (p *Painter) capsules(c canvas, path []geom.Point, closed bool, sight geom.Rect, b band) {
	if len(path) == 0 {
		return
	}
	first := c.to.Apply(path[0])
	if len(path) == 1 {
		p.mesh.capsule(first, first, b)
		return
	}
	last := first
	segment := func(q geom.Point) {
		if max(last.X, q.X) >= sight.Min.X && min(last.X, q.X) <= sight.Max.X &&
			max(last.Y, q.Y) >= sight.Min.Y && min(last.Y, q.Y) <= sight.Max.Y {
			p.mesh.capsule(last, q, b)
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
		p.mesh.capsule(at, at, band{half: radius + half, from: d.Line})
		inner -= half
	}
	if d.Fill.A > 0 && inner > 0 {
		p.mesh.capsule(at, at, band{half: inner, from: d.Fill})
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

// drawThrough draws the mesh on an empty image first, and that upon the canvas
// with an opacity, 0…1.
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

// around is a rectangle of pixels with d more on each side.
func around(r image.Rectangle, d float64) geom.Rect {
	return geom.Rect{
		Min: geom.Point{X: float64(r.Min.X), Y: float64(r.Min.Y)},
		Max: geom.Point{X: float64(r.Max.X), Y: float64(r.Max.Y)},
	}.Inset(-d)
}

// Package raster draws a scene as an image without an engine or a screen: for pictures in
// the site, and for those that readers take away. The same scene gives the same pixels.
//
// It must not know what a scene means. Start reading at Canvas; fill.go turns
// polygons into pixels, line.go lines into polygons, text.go letters.
package raster

import (
	"image"
	"image/draw"
	"math"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/stroke"
	"tripoint/wasm/core/theme"
)

// Canvas is an image to draw on in dp.
type Canvas struct {
	Image *image.RGBA
	scale float64 // pixels for each dp
}

// New makes a canvas of a size in pixels, in one colour.
func New(width, height int, scale float64, ground theme.Color) *Canvas {
	c := &Canvas{image.NewRGBA(image.Rect(0, 0, width, height)), scale}
	draw.Draw(c.Image, c.Image.Bounds(), image.NewUniform(rgba(ground)), image.Point{}, draw.Src)
	return c
}

// Draw draws a scene with its top left corner at a point in dp, and cuts what reaches
// beyond the scene's size.
func (c *Canvas) Draw(s *scene.Scene, at geom.Point) {
	r := image.Rect(c.pixel(at.X), c.pixel(at.Y), c.pixel(at.X+s.Width), c.pixel(at.Y+s.Height))
	part := &painter{img: c.Image.SubImage(r).(*image.RGBA), scale: c.scale}
	if s.Background.A > 0 {
		draw.Draw(part.img, part.img.Bounds(), image.NewUniform(rgba(s.Background)), image.Point{}, draw.Over)
	}
	for i := range s.Layers {
		l := &s.Layers[i]
		part.to = l.Transform.Then(geom.Affine{K: c.scale, X: at.X * c.scale, Y: at.Y * c.scale})
		for _, m := range l.Marks {
			part.mark(m)
		}
	}
}

func (c *Canvas) pixel(dp float64) int { return int(math.Round(dp * c.scale)) }

// painter draws marks on an image.
type painter struct {
	img   *image.RGBA
	scale float64
	to    geom.Affine // from the points of marks to pixels
}

func (p *painter) mark(m scene.Mark) {
	switch m := m.(type) {
	case *scene.Fill:
		rings := make([][]geom.Point, len(m.Rings))
		for i, ring := range m.Rings {
			rings[i] = p.points(ring)
		}
		fill(p.img, rings, evenOdd, flat(m.Color))
	case *scene.Stroke:
		p.stroke(m)
	case *scene.Ribbon:
		p.ribbon(m)
	case *scene.Disc:
		p.disc(m)
	case *scene.Text:
		p.text(m)
	}
}

func (p *painter) points(points []geom.Point) []geom.Point {
	out := make([]geom.Point, len(points))
	for i, q := range points {
		out[i] = p.to.Apply(q)
	}
	return out
}

func (p *painter) stroke(m *scene.Stroke) {
	half, dash := m.Width/2*p.scale, [2]float64{m.Dash[0] * p.scale, m.Dash[1] * p.scale}
	var parts [][]geom.Point
	for _, path := range m.Lines {
		path = stroke.Ring(path, m.Closed)
		if m.Dash[0] > 0 {
			b := stroke.NewBand(stroke.NewLine(path, p.to, 0, 0), dash)
			b.Half = half
			parts = append(parts, dashes(&b)...)
		} else {
			parts = append(parts, capsules(p.points(path), half)...)
		}
	}
	fill(p.img, parts, nonZero, flat(m.Color))
}

// ribbon draws the bands of a ribbon.
func (p *painter) ribbon(r *scene.Ribbon) {
	l := stroke.NewLine(r.Path, p.to, r.Start*p.scale, r.End*p.scale)
	bands := stroke.Bands(l, r, p.scale)
	if bands == nil {
		return
	}
	under := p.img
	if r.Fade > 0 {
		p.img = image.NewRGBA(under.Bounds())
	}
	for i := range bands {
		b := &bands[i]
		fill(p.img, dashes(b), nonZero, gradient(l.At[0], l.At[len(l.At)-1], b))
	}
	if r.Fade > 0 {
		mask := image.NewUniform(rgba(theme.Color{A: 255}.Fade(1 - r.Fade)))
		draw.DrawMask(under, under.Bounds(), p.img, under.Bounds().Min, mask, image.Point{}, draw.Over)
		p.img = under
	}
}

func (p *painter) disc(d *scene.Disc) {
	at, half := p.to.Apply(d.Center), d.Width/2*p.scale
	radius := d.Radius * p.scale
	if d.Fill.A > 0 {
		fill(p.img, [][]geom.Point{circle(at, radius)}, nonZero, flat(d.Fill))
	}
	if d.Line.A > 0 && half > 0 {
		fill(p.img, [][]geom.Point{circle(at, radius+half), circle(at, radius-half)}, evenOdd, flat(d.Line))
	}
}

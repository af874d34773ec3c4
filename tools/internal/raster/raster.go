// Package raster draws a scene as an image without an engine or a screen, for
// pictures that go out with the site. The same scene gives the same pixels.
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
	"tripoint/wasm/core/theme"
)

// Canvas is an image that is drawn on in dp.
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

// Draw draws a scene with its left top corner at a point in dp; what reaches
// beyond its size is cut.
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
	var parts [][]geom.Point
	for _, path := range m.Lines {
		points := p.points(path)
		if m.Closed && len(points) > 2 {
			points = append(points, points[0])
		}
		if m.Dash[0] > 0 {
			for _, dash := range dashed(points, m.Dash[0]*p.scale, m.Dash[1]*p.scale) {
				parts = append(parts, band(dash, 0, m.Width/2*p.scale))
			}
			continue
		}
		parts = append(parts, capsules(points, m.Width/2*p.scale)...)
	}
	fill(p.img, parts, nonZero, flat(m.Color))
}

// ribbon draws outline, casing and strands from the lowest to the uppermost.
func (p *painter) ribbon(r *scene.Ribbon) {
	path := p.points(r.Path)
	path = between(path, r.Start*p.scale, length(path)-r.End*p.scale)
	if len(path) < 2 {
		return
	}
	under := p.img
	if r.Fade > 0 {
		p.img = image.NewRGBA(under.Bounds())
	}
	half := r.Width() / 2 * p.scale
	if r.OutlineWidth > 0 {
		fill(p.img, [][]geom.Point{band(path, 0, half+r.OutlineWidth*p.scale)}, nonZero, flat(r.Outline))
	}
	fill(p.img, [][]geom.Point{band(path, 0, half)}, nonZero, flat(r.Casing))
	offset := -half
	for i := range r.Strands {
		s := &r.Strands[i]
		width := s.Width * p.scale
		offset += r.Gap*p.scale + width/2
		var parts [][]geom.Point
		for _, dash := range dashed(path, s.Dash[0]*p.scale, s.Dash[1]*p.scale) {
			parts = append(parts, band(dash, offset, width/2))
		}
		fill(p.img, parts, nonZero, gradient(path[0], path[len(path)-1], s.From, s.To))
		offset += width / 2
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

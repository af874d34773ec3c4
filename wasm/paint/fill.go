package paint

import (
	"image"
	"image/color"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
)

// The even-odd rule itself fills areas, without a true triangulation: split takes a
// ring apart into triangles of its own points that may overlap, and each triangle
// turns the pixels within it from out to in and back. A pixel that an odd number of
// triangles contains is in. Four channels do that at once, each moved by a part of a
// pixel; the share of the four that are in is how opaque the pixel becomes.

// samples are positions within a pixel, from its middle, on a rotated grid.
var samples = [4][2]float32{{-0.125, -0.375}, {0.375, -0.125}, {-0.375, 0.125}, {0.125, 0.375}}

// invert turns 0 into 1 and 1 into 0 in the channels in which the source is 1.
var invert = ebiten.Blend{
	BlendFactorSourceRGB:        ebiten.BlendFactorOneMinusDestinationColor,
	BlendFactorSourceAlpha:      ebiten.BlendFactorOneMinusDestinationAlpha,
	BlendFactorDestinationRGB:   ebiten.BlendFactorOneMinusSourceColor,
	BlendFactorDestinationAlpha: ebiten.BlendFactorOneMinusSourceAlpha,
	BlendOperationRGB:           ebiten.BlendOperationAdd,
	BlendOperationAlpha:         ebiten.BlendOperationAdd,
}

// area collects the triangles of rings.
type area struct {
	mesh
	ring  []geom.Point
	white *ebiten.Image
}

// drawFill draws an area.
func (p *Painter) drawFill(c canvas, f *scene.Fill) {
	if f.Color.A == 0 {
		return
	}
	visible := around(c.bounds(), 1)
	p.area.reset()
	n := count(f.Rings)
	p.area.grow(n, 3*n)
	for _, ring := range f.Rings {
		p.area.add(ring, c.to, visible)
	}
	r := p.area.bounds().Inset(-1).Intersect(c.bounds())
	if r.Empty() {
		return
	}
	mask := p.scratchFor(r.Size())
	p.area.draw(mask, r.Min)

	o := &ebiten.DrawRectShaderOptions{Images: [4]*ebiten.Image{mask}}
	at := r.Min.Add(c.img.Bounds().Min)
	o.GeoM.Translate(float64(at.X), float64(at.Y))
	o.ColorScale.ScaleWithColor(rgba(f.Color))
	c.img.DrawRectShader(r.Dx(), r.Dy(), shaders().area, o)
}

// add adds a ring, unless all of it is outside of what is visible.
func (a *area) add(ring []geom.Point, to geom.Affine, visible geom.Rect) {
	a.ring = a.ring[:0]
	for _, p := range ring {
		p = to.Apply(p)
		if n := len(a.ring); n > 0 {
			if d := p.Sub(a.ring[n-1]); d.Dot(d) < finest*finest {
				continue
			}
		}
		a.ring = append(a.ring, p)
	}
	box := geom.Bounds(a.ring)
	if len(a.ring) < 3 || !box.Overlaps(visible) {
		return
	}
	first := uint32(len(a.vertices))
	for _, p := range a.ring {
		a.vertices = append(a.vertices, ebiten.Vertex{DstX: float32(p.X), DstY: float32(p.Y), SrcX: 1.5, SrcY: 1.5})
	}
	a.split(first, uint32(len(a.vertices))-1)
}

// split adds the triangles between the chord from point i to point j and the
// ring's way from i to j: the one with the point halfway, and those of both halves.
// They become small quickly, so few pixels are drawn more than once.
func (a *area) split(i, j uint32) {
	if j-i < 2 {
		return
	}
	m := (i + j) / 2
	a.indices = append(a.indices, i, m, j)
	a.split(i, m)
	a.split(m, j)
}

// draw draws the triangles into the four channels of mask, whose left top is at min.
func (a *area) draw(mask *ebiten.Image, min image.Point) {
	if a.white == nil {
		a.white = ebiten.NewImage(3, 3)
		a.white.Fill(color.White)
	}
	last := [2]float32{float32(min.X), float32(min.Y)}
	for i, s := range samples {
		var channel [4]float32
		channel[i] = 1
		for j := range a.vertices {
			v := &a.vertices[j]
			v.DstX, v.DstY = v.DstX-last[0]-s[0], v.DstY-last[1]-s[1]
			v.ColorR, v.ColorG, v.ColorB, v.ColorA = channel[0], channel[1], channel[2], channel[3]
		}
		last = [2]float32{-s[0], -s[1]}
		mask.DrawTriangles32(a.vertices, a.indices, a.white, &ebiten.DrawTrianglesOptions{
			Blend:          invert,
			ColorScaleMode: ebiten.ColorScaleModePremultipliedAlpha,
		})
	}
}

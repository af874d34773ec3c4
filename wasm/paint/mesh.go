package paint

import (
	"image"
	"math"
	"slices"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/theme"
)

// soft is how many pixels a mesh reaches beyond its shape, so that the pixels
// of the shape's soft edge are part of it.
const soft = 1

// endless is a distance between dashes in pixels that no band reaches: the band
// is one dash. It is small enough for the shader's precision.
const endless = 1 << 16

// mesh collects the triangles of bands for one draw call with the band shader.
type mesh struct {
	vertices []ebiten.Vertex
	indices  []uint32
}

func (m *mesh) reset() { m.vertices, m.indices = m.vertices[:0], m.indices[:0] }

// grow makes room for so many more vertices and indices. To move what is there to
// a larger place again and again takes longer than to compute it.
func (m *mesh) grow(vertices, indices int) {
	m.vertices = slices.Grow(m.vertices, vertices)
	m.indices = slices.Grow(m.indices, indices)
}

// band is the look of one band. Lengths are in device pixels.
type band struct {
	offset   float64 // of its middle from the path, to the right of it
	half     float64 // half its width
	corner   float64 // radius of its corners and those of its dashes
	beyond   float64 // how far it goes on beyond both ends of the path
	dash     dashes
	from, to theme.Color // at the path's ends
}

// hair widens a band thinner than a pixel to one pixel and pales it as much:
// what lies between two pixel centres would not be seen otherwise.
func (b band) hair() band {
	if b.half < 0.5 {
		b.from, b.to = b.from.Fade(2*b.half), b.to.Fade(2*b.half)
		b.half = 0.5
	}
	return b
}

// strip adds a band along a line, mitred at each point.
func (m *mesh) strip(l *line, b band) {
	if len(l.at) < 2 {
		return
	}
	b = b.hair()
	d := b.dash.fit(l.length() + 2*b.beyond)
	m.grow(2*len(l.at), 6*len(l.at))
	for i := range l.at {
		p, along, n := l.at[i], l.along[i], l.normal[i]
		switch i {
		case 0:
			p, along = p.Sub(l.dir(0).Mul(b.beyond+soft)), along-b.beyond-soft
		case len(l.at) - 1:
			p, along = p.Add(l.dir(i-1).Mul(b.beyond+soft)), along+b.beyond+soft
		}
		v := b.vertex(d, theme.Mix(b.from, b.to, along/l.length()))
		for _, side := range [2]float64{-1, 1} {
			across := side * (b.half + soft)
			m.add(v, p.Add(n.Mul(b.offset+across)), along+b.beyond-d.on/2, across)
		}
		if n := uint32(len(m.vertices)); i > 0 {
			m.indices = append(m.indices, n-4, n-3, n-2, n-2, n-3, n-1)
		}
	}
}

// capsule adds the band of one segment alone, with round ends around its
// points; a disc if they are the same.
func (m *mesh) capsule(p, q geom.Point, b band) {
	b = b.hair()
	b.corner = b.half
	dir := geom.Point{X: 1}
	length := q.Sub(p).Len()
	if length > 0 {
		dir = q.Sub(p).Mul(1 / length)
	}
	normal := geom.Point{X: -dir.Y, Y: dir.X}
	middle := p.Lerp(q, 0.5)
	d := dashes{on: length + 2*b.half, off: endless}
	v := b.vertex(d, b.from)
	for _, end := range [2]float64{-1, 1} {
		along := end * (d.on/2 + soft)
		for _, side := range [2]float64{-1, 1} {
			across := side * (b.half + soft)
			m.add(v, middle.Add(dir.Mul(along)).Add(normal.Mul(across)), along, across)
		}
	}
	n := uint32(len(m.vertices))
	m.indices = append(m.indices, n-4, n-3, n-2, n-2, n-3, n-1)
}

// vertex is what the vertices of a band have in common, where it has the colour c.
func (b band) vertex(d dashes, c theme.Color) ebiten.Vertex {
	red, green, blue, alpha := premultiplied(c)
	return ebiten.Vertex{
		SrcX: float32(d.on), SrcY: float32(d.on + d.off),
		ColorR: red, ColorG: green, ColorB: blue, ColorA: alpha,
		Custom2: float32(b.half), Custom3: float32(math.Min(b.corner, math.Min(b.half, d.on/2))),
	}
}

// add adds v at a place in the picture and in its band.
func (m *mesh) add(v ebiten.Vertex, p geom.Point, along, across float64) {
	v.DstX, v.DstY = float32(p.X), float32(p.Y)
	v.Custom0, v.Custom1 = float32(along), float32(across)
	m.vertices = append(m.vertices, v)
}

// bounds is the smallest rectangle of pixels around the mesh.
func (m *mesh) bounds() image.Rectangle {
	if len(m.vertices) == 0 {
		return image.Rectangle{}
	}
	x0, y0 := m.vertices[0].DstX, m.vertices[0].DstY
	x1, y1 := x0, y0
	for i := range m.vertices {
		v := &m.vertices[i]
		x0, x1 = min(x0, v.DstX), max(x1, v.DstX)
		y0, y1 = min(y0, v.DstY), max(y1, v.DstY)
	}
	return image.Rect(int(math.Floor(float64(x0))), int(math.Floor(float64(y0))),
		int(math.Ceil(float64(x1))), int(math.Ceil(float64(y1))))
}

// draw draws the mesh, moved by offset, and leaves it empty.
func (m *mesh) draw(dst *ebiten.Image, offset image.Point, blend ebiten.Blend) {
	if len(m.indices) > 0 {
		x, y := float32(offset.X), float32(offset.Y)
		for i := range m.vertices {
			v := &m.vertices[i]
			v.DstX, v.DstY = v.DstX+x, v.DstY+y
		}
		dst.DrawTrianglesShader32(m.vertices, m.indices, shaders().band,
			&ebiten.DrawTrianglesShaderOptions{Blend: blend})
	}
	m.reset()
}

package paint

import (
	"image"
	"math"
	"slices"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/stroke"
	"tripoint/wasm/core/theme"
)

// soft is how many pixels a mesh reaches beyond its shape, so that it contains the
// pixels of the shape's soft edge.
const soft = 1

// endless is a distance between dashes in pixels that no band reaches, so that the
// band is one dash. It is small enough for the shader's precision.
const endless = 1 << 16

// mesh collects the triangles of bands for one draw call with the band shader.
type mesh struct {
	vertices []ebiten.Vertex
	indices  []uint32
}

func (m *mesh) reset() { m.vertices, m.indices = m.vertices[:0], m.indices[:0] }

// grow makes room for more vertices and indices. Moving the present ones to larger
// slices again and again would take longer than computing them.
func (m *mesh) grow(vertices, indices int) {
	m.vertices = slices.Grow(m.vertices, vertices)
	m.indices = slices.Grow(m.indices, indices)
}

// hairline widens a band that is thinner than a pixel to one pixel and makes it as
// much paler: nobody would see what lies between the middles of two pixels. Widths
// are half of a band's.
func hairline(half float64) (wider, opacity float64) {
	if half < 0.5 {
		return 0.5, 2 * half
	}
	return half, 1
}

// strip adds a band along a line, mitred at each point.
func (m *mesh) strip(b *stroke.Band) {
	l := b.Line
	if len(l.At) < 2 {
		return
	}
	half, opacity := hairline(b.Half)
	from, to := b.From.Fade(opacity), b.To.Fade(opacity)
	turns, turned := b.Turn()
	on, off := b.Stretched()
	if b.Count == 1 {
		on, off = on+2*b.Beyond, endless
	}
	m.grow(2*len(l.At), 6*len(l.At))
	for i := range l.At {
		p, along, n := l.At[i], l.Along[i], l.Normal[i]
		switch i {
		case 0:
			p, along = p.Sub(l.Dir(0).Mul(b.Beyond+soft)), along-b.Beyond-soft
		case len(l.At) - 1:
			p, along = p.Add(l.Dir(i-1).Mul(b.Beyond+soft)), along+b.Beyond+soft
		}
		v := vertex(on, off, half, b.Corner, theme.Mix(from, to, (along/l.Length()-turns)/(turned-turns)))
		for _, side := range [2]float64{-1, 1} {
			across := side * (half + soft)
			m.add(v, p.Add(n.Mul(across)), along+b.Beyond-on/2, across)
		}
		if i > 0 {
			m.quad()
		}
	}
}

// capsule adds a band around one segment, half wide to each side, with round ends
// around its points; a disc if they are the same.
func (m *mesh) capsule(p, q geom.Point, half float64, c theme.Color) {
	half, opacity := hairline(half)
	dir := geom.Point{X: 1}
	length := q.Sub(p).Len()
	if length > 0 {
		dir = q.Sub(p).Mul(1 / length)
	}
	normal := geom.Point{X: -dir.Y, Y: dir.X}
	middle := p.Lerp(q, 0.5)
	on := length + 2*half
	v := vertex(on, endless, half, half, c.Fade(opacity))
	for _, end := range [2]float64{-1, 1} {
		along := end * (on/2 + soft)
		for _, side := range [2]float64{-1, 1} {
			across := side * (half + soft)
			m.add(v, middle.Add(dir.Mul(along)).Add(normal.Mul(across)), along, across)
		}
	}
	m.quad()
}

// vertex is what the vertices of a band have in common where it has the colour c. Its
// dashes are on long with off between them.
func vertex(on, off, half, corner float64, c theme.Color) ebiten.Vertex {
	red, green, blue, alpha := premultiplied(c)
	return ebiten.Vertex{
		SrcX: float32(on), SrcY: float32(on + off),
		ColorR: red, ColorG: green, ColorB: blue, ColorA: alpha,
		Custom2: float32(half), Custom3: float32(min(corner, half, on/2)),
	}
}

// quad adds the two triangles between the last four vertices.
func (m *mesh) quad() {
	n := uint32(len(m.vertices))
	m.indices = append(m.indices, n-4, n-3, n-2, n-2, n-3, n-1)
}

// add adds v at a position in the picture and in its band.
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

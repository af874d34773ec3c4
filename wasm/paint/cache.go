package paint

import (
	"image"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
)

// costly is the number of points from which on the painter caches a layer's image.
const costly = 2000

// margin is how far a cached image reaches beyond the picture on each side, as a
// part of the picture's size, so that a gesture has something to bring in.
const margin = 0.125

// largest is the side in pixels of the largest image to count on: WebGL 2 promises
// less, but no device in use offers less.
const largest = 4096

// cached is the image of a layer.
type cached struct {
	key   uint64
	under theme.Color // the colour that it was drawn upon; transparent unless it is the lowest
	at    geom.Affine // from the layer's points to pixels of the picture
	scale float64
	size  image.Point // of the picture
	over  image.Point // how many pixels the image reaches beyond it
	img   *ebiten.Image
}

// drawCached draws a layer through its cached image. While the layer is rough it
// moves and stretches the image as long as that fills the picture; for a sharp layer
// it makes an image for exactly that position. A layer upon an opaque ground replaces
// what dst showed: the graphics processor then writes each pixel once, instead of
// filling, reading and mixing it; a slow one can do little of that in a tick.
func (p *Painter) drawCached(dst *ebiten.Image, l *scene.Layer, ground theme.Color, scale float64) {
	want := cached{
		key:   l.Key,
		under: ground,
		at:    l.Transform.Then(geom.Affine{K: scale}),
		scale: scale,
		size:  dst.Bounds().Size(),
	}
	k := p.cache[l.Name]
	if k == nil {
		k = &cached{}
		p.cache[l.Name] = k
	}
	if !k.usable(&want, l.Rough) {
		k.reset(&want)
		p.drawLayer(canvas{k.img, k.at.Then(geom.Affine{K: 1, X: float64(k.over.X), Y: float64(k.over.Y)}), scale, scale}, l)
	}
	o := &ebiten.DrawImageOptions{}
	move := k.to(&want)
	o.GeoM.Scale(move.K, move.K)
	o.GeoM.Translate(move.X+float64(dst.Bounds().Min.X), move.Y+float64(dst.Bounds().Min.Y))
	if k.at != want.at {
		o.Filter = ebiten.FilterLinear
	}
	if ground.A == 255 {
		o.Blend = ebiten.BlendCopy
	}
	dst.DrawImage(k.img, o)
}

// usable reports whether the image shows what is wanted.
func (k *cached) usable(want *cached, rough bool) bool {
	if k.img == nil || k.key != want.key || k.under != want.under || k.scale != want.scale || k.size != want.size {
		return false
	}
	if k.at == want.at {
		return true
	}
	if !rough || k.at.K == 0 {
		return false
	}
	move := k.to(want)
	const edge = 0.5 // in pixels of the image; beyond it the filter mixes in what lies outside
	min := move.Apply(geom.Point{X: edge, Y: edge})
	size := k.img.Bounds().Size()
	max := move.Apply(geom.Point{X: float64(size.X) - edge, Y: float64(size.Y) - edge})
	return move.K < 3 && min.X <= 0 && min.Y <= 0 &&
		max.X >= float64(want.size.X) && max.Y >= float64(want.size.Y)
}

// to maps pixels of the cached image to pixels of the picture that is wanted.
func (k *cached) to(want *cached) geom.Affine {
	if k.at == want.at {
		// Without a computation nothing is rounded: pixels fall on pixels.
		return geom.Affine{K: 1, X: -float64(k.over.X), Y: -float64(k.over.Y)}
	}
	scale := want.at.K / k.at.K
	return geom.Affine{
		K: scale,
		X: want.at.X - (k.at.X+float64(k.over.X))*scale,
		Y: want.at.Y - (k.at.Y+float64(k.over.Y))*scale,
	}
}

// reset makes the cached image an empty one for what is wanted.
func (k *cached) reset(want *cached) {
	over := image.Pt(int(float64(want.size.X)*margin), int(float64(want.size.Y)*margin))
	if want.size.X+2*over.X > largest || want.size.Y+2*over.Y > largest {
		over = image.Point{}
	}
	img := k.img
	if size := want.size.Add(over.Mul(2)); img == nil || img.Bounds().Size() != size {
		if img != nil {
			img.Deallocate()
		}
		img = newImage(size)
	} else {
		img.Clear()
	}
	if want.under.A > 0 {
		img.Fill(rgba(want.under))
	}
	*k = *want
	k.over, k.img = over, img
}

// points counts the points of a layer's fills and strokes.
func points(l *scene.Layer) int {
	n := 0
	for _, m := range l.Marks {
		switch m := m.(type) {
		case *scene.Fill:
			n += count(m.Rings)
		case *scene.Stroke:
			n += count(m.Lines)
		default:
			// The others have few points, and none that is tessellated anew.
		}
	}
	return n
}

func count(lines [][]geom.Point) int {
	n := 0
	for _, l := range lines {
		n += len(l)
	}
	return n
}

// Package paint draws a scene with Ebitengine, in device pixels and
// anti-aliased. The caller of New draws the words, or nobody does.
//
// It must not decide anything: the scene says what to draw, where and in which
// colour. There are two small shaders: band.kage draws everything that has a width
// (ribbons, strokes, discs), area.kage resolves filled areas. Start reading at
// Painter.Draw, then cache.go for what it draws only once.
package paint

import (
	"image"
	"image/color"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
)

// Painter draws scenes. It caches images of their costly layers, so one Painter
// belongs to one picture that changes, such as the map. It is not safe for
// concurrent use.
type Painter struct {
	cache   map[string]*cached // by the layers' names
	scratch *ebiten.Image      // at least as large as anything drawn through it
	mesh    mesh
	area    area
	words   Words
}

// Words draws a mark of words with its anchor at a point of dst, in pixels; scale
// is the number of them for each dp.
type Words func(dst *ebiten.Image, t *scene.Text, at geom.Point, scale float64)

// New makes a painter that leaves words to a function, or out where it is nil. It
// compiles the shaders when the first one is made.
func New(words Words) *Painter {
	shaders()
	return &Painter{cache: map[string]*cached{}, words: words}
}

// Draw draws s into dst with its left top corner at that of dst, which may be a
// part of another image; it draws nothing beyond dst. Scale is the number of device
// pixels for each dp. Draw fills dst with the background first, unless that is
// transparent: the engine shows nothing of a screen that nobody filled.
func (p *Painter) Draw(dst *ebiten.Image, s *scene.Scene, scale float64) {
	ground := s.Background
	if len(s.Layers) == 0 || ground.A < 255 || points(&s.Layers[0]) <= costly {
		if ground.A > 0 {
			dst.Fill(rgba(ground))
		}
		ground = theme.Color{}
	}
	for i := range s.Layers {
		l := &s.Layers[i]
		if points(l) > costly {
			p.drawCached(dst, l, ground, scale)
			ground = theme.Color{}
		} else {
			p.drawLayer(canvas{dst, l.Transform.Then(geom.Affine{K: scale}), scale, scale}, l)
		}
	}
}

// DrawUpon draws the layers of s without its background, in a size of their own:
// with their left top corner at a point of dst, in pixels from its left top, with
// scale pixels for each dp of shapes and words pixels for each dp of words.
func (p *Painter) DrawUpon(dst *ebiten.Image, s *scene.Scene, at geom.Point, scale, words float64) {
	for i := range s.Layers {
		l := &s.Layers[i]
		p.drawLayer(canvas{dst, l.Transform.Then(geom.Affine{K: scale, X: at.X, Y: at.Y}), scale, words}, l)
	}
}

// canvas is the image that a layer is drawn on. Its own coordinates are device
// pixels from the left top of img.
type canvas struct {
	img   *ebiten.Image
	to    geom.Affine // from the points of the layer to device pixels
	scale float64     // device pixels for each dp, for widths and radii
	words float64     // and for the size of words
}

// bounds is the canvas in its own coordinates.
func (c canvas) bounds() image.Rectangle {
	return image.Rectangle{Max: c.img.Bounds().Size()}
}

func (p *Painter) drawLayer(c canvas, l *scene.Layer) {
	for _, m := range l.Marks {
		switch m := m.(type) {
		case *scene.Fill:
			p.drawFill(c, m)
		case *scene.Stroke:
			p.drawStroke(c, m)
		case *scene.Ribbon:
			p.drawRibbon(c, m)
		case *scene.Disc:
			p.drawDisc(c, m)
		case *scene.Text:
			p.drawText(c, m)
		}
	}
}

func (p *Painter) drawText(c canvas, t *scene.Text) {
	if p.words != nil {
		at := geom.Point{X: float64(c.img.Bounds().Min.X), Y: float64(c.img.Bounds().Min.Y)}
		p.words(c.img, t, c.to.Apply(t.At).Add(at), c.words)
	}
}

// scratchFor is an empty image of the given size that can be drawn on until the
// next call.
func (p *Painter) scratchFor(size image.Point) *ebiten.Image {
	if whole := p.scratch; whole == nil || whole.Bounds().Dx() < size.X || whole.Bounds().Dy() < size.Y {
		larger := size
		if whole != nil {
			larger = image.Pt(max(size.X, whole.Bounds().Dx()), max(size.Y, whole.Bounds().Dy()))
			whole.Deallocate()
		}
		p.scratch = newImage(larger)
	}
	part := p.scratch.SubImage(image.Rectangle{Max: size}).(*ebiten.Image)
	part.Clear()
	return part
}

// newImage makes an image that the engine does not move into one of its atlases,
// because the painter draws on it and reads it by turns.
func newImage(size image.Point) *ebiten.Image {
	return ebiten.NewImageWithOptions(image.Rectangle{Max: size}, &ebiten.NewImageOptions{Unmanaged: true})
}

func rgba(c theme.Color) color.NRGBA { return color.NRGBA{c.R, c.G, c.B, c.A} }

// premultiplied returns a colour as shaders want it.
func premultiplied(c theme.Color) (r, g, b, a float32) {
	a = float32(c.A) / 255
	return float32(c.R) / 255 * a, float32(c.G) / 255 * a, float32(c.B) / 255 * a, a
}

package desktop

import (
	"image"
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/desktop/typeset"
)

// Draw draws the panel, the date, and the boards and buttons that lie on map and panel.
func (d *Platform) Draw(screen *ebiten.Image, s *session.Session, scale float64) {
	model := s.Model()
	th := model.Look()
	if w := d.window; w.words {
		ground := scene.Scene{Width: w.width, Height: w.height, Background: th.Paper}
		d.painter.Draw(part(screen, geom.R(0, 0, w.width, w.height), scale), &ground, scale)
	}
	d.painter.Draw(part(screen, d.window.dates, scale), d.dateScene(s, th), scale)
	if d.window.key.Height() > 0 {
		d.painter.Draw(part(screen, d.window.key, scale), keyScene(s.MapKey(), d.window.key, th), scale)
	}
	d.panel.Draw(screen, d.view(onPanel, scale, th))
	d.bar.Draw(screen, d.view(onBar, scale, th))
	d.painter.Draw(part(screen, geom.R(0, 0, d.window.width, d.window.height), scale), d.overlay(s, th), scale)
	if d.card.there {
		d.card.Draw(screen, d.view(onCard, scale, th))
	}
	if d.find.there {
		d.find.Draw(screen, d.view(onFind, scale, th))
	}
	if d.notice.there {
		d.notice.Draw(screen, typeset.View{Rect: d.notice.box, Scale: scale, Theme: th, Focused: -1})
	}
}

// part is the part of the screen that a rectangle in dp covers.
func part(screen *ebiten.Image, r geom.Rect, scale float64) *ebiten.Image {
	return screen.SubImage(image.Rect(
		int(r.Min.X*scale), int(r.Min.Y*scale), int(r.Max.X*scale+0.5), int(r.Max.Y*scale+0.5))).(*ebiten.Image)
}

// handleRadius is the radius of a handle's corners, in dp.
const handleRadius = 12.0

// overlay is what lies above the rest: the buttons, the focus on the map, the panel's
// border and its scroll bar.
func (d *Platform) overlay(s *session.Session, th *theme.Theme) *scene.Scene {
	marks := d.panelBorder(th)
	marks = append(marks, d.drawButtons(s, th)...)
	if d.focus.shown && !d.window.words {
		for _, h := range s.Scene().Handles {
			if h.Ref == s.Model().Focus {
				marks = append(marks, ring(h.Box, handleRadius, th)...)
			}
		}
	}
	return &scene.Scene{Width: d.window.width, Height: d.window.height,
		Layers: []scene.Layer{{Name: "overlay", Transform: geom.Identity, Marks: marks}}}
}

// panelBorder is the rule between map and panel, and a scroll bar.
func (d *Platform) panelBorder(th *theme.Theme) []scene.Mark {
	p := d.window.panel
	border := []geom.Point{{X: p.Min.X + 0.5, Y: p.Min.Y}, {X: p.Min.X + 0.5, Y: p.Max.Y}}
	if !d.window.beside {
		border = []geom.Point{{X: p.Min.X, Y: p.Min.Y + 0.5}, {X: p.Max.X, Y: p.Min.Y + 0.5}}
	}
	var marks []scene.Mark
	if !d.window.words {
		marks = append(marks, &scene.Stroke{Lines: [][]geom.Point{border}, Width: 1, Color: th.Rule})
	}
	height, visible := d.panel.Height(), d.panel.visible()
	if height <= visible {
		return marks
	}
	const inset, width = 6.0, 4.0
	length := max(32, (visible-2*inset)*visible/height)
	top := p.Min.Y + inset + (visible-2*inset-length)*d.panel.scroll/(height-visible)
	x := p.Max.X - inset
	return append(marks, &scene.Stroke{Lines: [][]geom.Point{{{X: x, Y: top}, {X: x, Y: top + length}}}, Width: width, Color: th.Rule})
}

// ring is the focus ring around a box with round corners, as in the browser: on a rim
// of paper, which sets it off from any ground.
func ring(box geom.Rect, radius float64, th *theme.Theme) []scene.Mark {
	const gap, width, rim = 2.0, ringWidth, 3.0
	around := func(from, width float64, color theme.Color) scene.Mark {
		by := from + width/2
		return &scene.Stroke{Closed: true, Width: width, Color: color,
			Lines: [][]geom.Point{rounded(box.Inset(-by), radius+by)}}
	}
	return []scene.Mark{around(0, gap+width+rim, th.Paper), around(gap, width, th.Focus)}
}

const ringWidth = 3.0

// rounded is the path around a box with round corners.
func rounded(box geom.Rect, radius float64) []geom.Point {
	const steps = 8 // of a corner
	radius = min(radius, box.Width()/2, box.Height()/2)
	inner := box.Inset(radius)
	corners := [4]geom.Point{inner.Max, {X: inner.Min.X, Y: inner.Max.Y}, inner.Min, {X: inner.Max.X, Y: inner.Min.Y}}
	var path []geom.Point
	for i, c := range corners {
		for k := range steps + 1 {
			sin, cos := math.Sincos(math.Pi / 2 * (float64(i) + float64(k)/steps))
			path = append(path, c.Add(geom.Point{X: cos, Y: sin}.Mul(radius)))
		}
	}
	return path
}

//go:build !js

package main

import (
	"image"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/paint"
)

// Draw draws the panel, the date and what lies upon the map.
func (d *desktop) Draw(screen *ebiten.Image, s *session.Session, scale float64) {
	model := s.Model()
	th := theme.Of(model.Dark())
	d.painter.Draw(part(screen, d.window.dates, scale), d.dateScene(s, th), scale)
	d.panel.Draw(screen, paint.View{
		Rect: d.window.panel, Scroll: d.scroll, Scale: scale, Theme: th, Focused: d.focus.focused()})
	d.painter.Draw(part(screen, geom.R(0, 0, d.window.width, d.window.height), scale), d.overlay(s, th), scale)
}

// part is the part of the screen that a rectangle in dp covers.
func part(screen *ebiten.Image, r geom.Rect, scale float64) *ebiten.Image {
	return screen.SubImage(image.Rect(
		int(r.Min.X*scale), int(r.Min.Y*scale), int(r.Max.X*scale+0.5), int(r.Max.Y*scale+0.5))).(*ebiten.Image)
}

// overlay is what lies upon everything: the button back to the whole map, the
// focus on the map, the panel's edge and how far it is scrolled.
func (d *desktop) overlay(s *session.Session, th *theme.Theme) *scene.Scene {
	marks := d.panelEdge(th)
	marks = append(marks, d.drawButtons(s, th)...)
	if d.focus.shown {
		for _, h := range s.Scene().Handles {
			if h.Ref == s.Model().Focus {
				marks = append(marks, ring(h.Box, th))
			}
		}
	}
	return &scene.Scene{Width: d.window.width, Height: d.window.height,
		Layers: []scene.Layer{{Name: "overlay", Transform: geom.Identity, Marks: marks}}}
}

// panelEdge is the rule between map and panel, and a thumb that tells where in
// the document the panel is.
func (d *desktop) panelEdge(th *theme.Theme) []scene.Mark {
	p := d.window.panel
	edge := []geom.Point{{X: p.Min.X + 0.5, Y: p.Min.Y}, {X: p.Min.X + 0.5, Y: p.Max.Y}}
	if !d.window.beside {
		edge = []geom.Point{{X: p.Min.X, Y: p.Min.Y + 0.5}, {X: p.Max.X, Y: p.Min.Y + 0.5}}
	}
	marks := []scene.Mark{&scene.Stroke{Lines: [][]geom.Point{edge}, Width: 1, Color: th.Rule}}
	height := d.panel.Height()
	if height <= p.Height() {
		return marks
	}
	const inset, width = 6.0, 4.0
	length := max(32, (p.Height()-2*inset)*p.Height()/height)
	top := p.Min.Y + inset + (p.Height()-2*inset-length)*d.scroll/(height-p.Height())
	x := p.Max.X - inset
	return append(marks, &scene.Stroke{Lines: [][]geom.Point{{{X: x, Y: top}, {X: x, Y: top + length}}}, Width: width, Color: th.Rule})
}

// ring is the focus ring around a box.
func ring(r geom.Rect, th *theme.Theme) scene.Mark {
	return &scene.Stroke{Closed: true, Width: 2, Color: th.Focus, Lines: [][]geom.Point{{
		r.Min, {X: r.Max.X, Y: r.Min.Y}, r.Max, {X: r.Min.X, Y: r.Max.Y}}}}
}

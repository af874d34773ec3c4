//go:build !js

package main

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/session"
)

// area is a part of the window.
type area uint8

const (
	nowhere area = iota
	onMap
	onButton
	onDates
	onPanel
)

// notch is how far one notch of the wheel scrolls the panel, in dp, and zoom
// how much it enlarges the map.
const (
	notch = 48.0
	zoom  = 1.15
)

// pointer is what the pointer is about. While it is down all it does belongs to
// the area that it went down in.
type pointer struct {
	at     geom.Point
	in     area
	over   button  // that a press would press
	turned float64 // by the wheel over the dates: part of a notch

	down   area
	start  geom.Point // where it went down
	scroll float64    // of the panel at that time
	link   int        // that it went down on, −1 for none
	button button     // that it went down on
}

// areaAt is the part of the window at a point, whatever button lies upon it.
func (d *desktop) areaAt(p geom.Point) area {
	switch {
	case p.X < 0 || p.Y < 0 || p.X >= d.window.width || p.Y >= d.window.height:
		return nowhere
	case d.window.panel.Contains(p):
		return onPanel
	case d.window.dates.Contains(p):
		return onDates
	}
	return onMap
}

// Poll feeds what has happened since the last tick.
func (d *desktop) Poll(s *session.Session) error {
	var in input
	switch {
	case len(d.clicks) > 0:
		in, d.clicks = click(d.clicks[0]), d.clicks[1:]
	case d.options.screenshot != "":
		return nil // the window is not the picture; what happens there is not meant
	default:
		r := readEngine()
		in = r.input(d.pointer.at, s.Model().Device.Scale)
	}
	for _, p := range in.pointers {
		d.route(s, p)
	}
	d.pointer.at = in.at
	d.wheel(s, in)
	for _, k := range in.keys {
		d.key(s, k, in.shift)
	}
	return nil
}

// route gives one event of a pointer to the area that it belongs to.
func (d *desktop) route(s *session.Session, p session.Pointer) {
	over := d.buttonAt(s, p.At)
	in := d.areaAt(p.At)
	if over != noButton {
		in = onButton
	}
	if d.pointer.down != nowhere {
		in = d.pointer.down
	}
	if d.pointer.in == onMap && in != onMap {
		s.Pointer(session.Pointer{Kind: session.Cancel, ID: p.ID})
	}
	if in != onDates {
		d.pointer.turned = 0
	}
	d.pointer.in = in
	if p.Kind == session.Down {
		d.pointer.down, d.pointer.start, d.pointer.scroll = in, p.At, d.scroll
		d.focus.take(s, in, over)
		d.dirty = true
	}
	switch in {
	case onMap:
		p := p
		p.At = p.At.Sub(d.window.mapBox.Min)
		s.Pointer(p)
	case onButton:
		d.buttonPointer(s, p, over)
	case onDates:
		d.datePointer(s, p)
	case onPanel:
		d.panelPointer(s, p)
	}
	if p.Kind == session.Up || p.Kind == session.Cancel {
		d.pointer.down, d.pointer.link, d.pointer.button = nowhere, -1, noButton
	}
	d.hover(in, over, p)
	d.shape(s, p)
}

// hover shows which button a press would press: none while the pointer is about
// something else, and none under a finger that has been lifted.
func (d *desktop) hover(in area, over button, p session.Pointer) {
	if in != onButton || p.Touch && p.Kind == session.Up ||
		d.pointer.button != noButton && over != d.pointer.button {
		over = noButton
	}
	if over != d.pointer.over {
		d.pointer.over, d.dirty = over, true
	}
}

// panelPointer presses the link that a pointer goes down and up on; a finger
// scrolls by dragging.
func (d *desktop) panelPointer(s *session.Session, p session.Pointer) {
	const steady = 10.0 // dp that a finger may move and still press
	at := d.panel.Hit(d.inPanel(p.At))
	moved := p.At.Sub(d.pointer.start).Len() > steady
	switch p.Kind {
	case session.Down:
		d.pointer.link, d.focus.link = at, at
	case session.Move:
		if d.pointer.down == onPanel && p.Touch && moved {
			d.scrollTo(d.pointer.scroll + d.pointer.start.Y - p.At.Y)
		}
	case session.Up:
		if at >= 0 && at == d.pointer.link && !(p.Touch && moved) {
			d.press(s, at)
		}
	}
}

// inPanel is a point of the window as one of the panel's document.
func (d *desktop) inPanel(p geom.Point) geom.Point {
	return p.Sub(d.window.panel.Min).Add(geom.Point{Y: d.scroll})
}

// press carries out what a link of the panel says.
func (d *desktop) press(s *session.Session, i int) {
	l := d.panel.Links()[i]
	switch {
	case l.Card != "":
		d.panel.Toggle(l.Card)
		d.scrollBy(0)
	case l.Section != "":
		d.jump(d.panel.Top(l.Section))
	case l.Action != "":
		if m := app.Action(l.Action); m != nil {
			s.Send(m)
		}
	case l.Ref != "":
		s.Send(app.Select{Ref: l.Ref})
	default:
		s.Send(app.Open{URL: l.Href})
	}
	d.dirty = true
}

// jump shows the panel from a height on; the keyboard goes on from there.
func (d *desktop) jump(top float64) {
	d.scrollTo(top)
	for i, l := range d.panel.Links() {
		if l.Boxes[0].Min.Y >= top {
			break
		}
		d.focus.link = i
	}
}

func (d *desktop) wheel(s *session.Session, in input) {
	if in.wheel == (geom.Point{}) {
		return
	}
	switch d.areaAt(in.at) {
	case onMap:
		s.Wheel(in.at.Sub(d.window.mapBox.Min), math.Pow(zoom, in.wheel.Y))
	case onDates:
		d.turnDate(s, in.wheel.Y-in.wheel.X)
	case onPanel:
		d.scrollBy(-in.wheel.Y * notch)
	}
}

func (d *desktop) scrollBy(dp float64) { d.scrollTo(d.scroll + dp) }

// scrollTo scrolls the panel, no further than the document reaches.
func (d *desktop) scrollTo(y float64) {
	y = max(0, min(y, d.panel.Height()-d.window.panel.Height()))
	if y != d.scroll {
		d.scroll, d.dirty = y, true
	}
}

// shape lets the cursor tell what can be pressed.
func (d *desktop) shape(s *session.Session, p session.Pointer) {
	c := ebiten.CursorShapeDefault
	switch d.pointer.in {
	case onMap:
		if s.Model().Hover != "" {
			c = ebiten.CursorShapePointer
		}
	case onButton:
		if d.pointer.over != noButton {
			c = ebiten.CursorShapePointer
		}
	case onDates:
		c = ebiten.CursorShapeEWResize
	case onPanel:
		if d.panel.Hit(d.inPanel(p.At)) >= 0 {
			c = ebiten.CursorShapePointer
		}
	}
	if c != ebiten.CursorShape() {
		ebiten.SetCursorShape(c)
	}
}

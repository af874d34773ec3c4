//go:build !js

package main

import (
	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/app"
	"tripoint/wasm/core/session"
)

// focus is what the keyboard has reached: on the map a handle, which the
// session knows; then a button, the date, or a link of the panel.
type focus struct {
	area   area
	button button
	link   int  // in the panel; −1 before the first
	shown  bool // the keyboard was used last
}

func (f *focus) on(a area) { *f = focus{area: a, shown: true} }

// take gives keys to where a pointer went down, without showing it.
func (f *focus) take(s *session.Session, a area, b button) {
	*f = focus{area: a, button: b, link: -1}
	if s.Model().Focus != "" {
		s.Send(app.Focus{})
	}
}

// focused is the index of the panel's link that has the focus, or −1.
func (f *focus) focused() int {
	if f.shown && f.area == onPanel {
		return f.link
	}
	return -1
}

var mapKeys = map[ebiten.Key]session.Key{
	ebiten.KeyEnter:          session.KeyEnter,
	ebiten.KeyNumpadEnter:    session.KeyEnter,
	ebiten.KeySpace:          session.KeyEnter,
	ebiten.KeyEscape:         session.KeyEscape,
	ebiten.KeyArrowLeft:      session.KeyLeft,
	ebiten.KeyArrowRight:     session.KeyRight,
	ebiten.KeyArrowUp:        session.KeyUp,
	ebiten.KeyArrowDown:      session.KeyDown,
	ebiten.KeyHome:           session.KeyHome,
	ebiten.KeyEqual:          session.KeyZoomIn,
	ebiten.KeyNumpadAdd:      session.KeyZoomIn,
	ebiten.KeyMinus:          session.KeyZoomOut,
	ebiten.KeyNumpadSubtract: session.KeyZoomOut,
}

// key gives a key to what has the focus, and to the map if that has no use for
// it.
func (d *desktop) key(s *session.Session, k ebiten.Key, shift bool) {
	d.dirty = true
	if k == ebiten.KeyTab {
		d.tab(s, !shift)
		return
	}
	switch d.focus.area {
	case onDates:
		if d.dateKey(s, k) {
			return
		}
	case onPanel:
		if d.panelKey(s, k) {
			return
		}
	}
	if m, ok := mapKeys[k]; ok {
		s.Key(m)
	}
}

// tab moves the focus on, from area to area and around.
func (d *desktop) tab(s *session.Session, next bool) {
	d.focus.shown = true
	for range 4 { // areas, and one more if the panel has no links
		if d.tabWithin(s, next) {
			return
		}
		d.enter(next)
		if d.focus.area == onDates || d.focus.area == onPanel && len(d.panel.Links()) > 0 {
			d.reveal()
			return
		}
	}
}

// tabWithin moves the focus within its area and reports whether it stayed there.
func (d *desktop) tabWithin(s *session.Session, next bool) bool {
	switch d.focus.area {
	case nowhere, onMap:
		if d.focus.area == nowhere && !next {
			return false
		}
		d.focus.area = onMap
		k := session.KeyNext
		if !next {
			k = session.KeyPrevious
		}
		return s.Key(k)
	case onPanel:
		i := d.focus.link + 1
		if !next {
			i = d.focus.link - 1
		}
		if i >= 0 && i < len(d.panel.Links()) {
			d.focus.link = i
			d.reveal()
			return true
		}
	}
	return false
}

// enter puts the focus into the area before or after.
func (d *desktop) enter(next bool) {
	order := map[area][2]area{ // before and after
		nowhere: {onPanel, onMap}, onMap: {onPanel, onDates}, onDates: {onMap, onPanel}, onPanel: {onDates, onMap},
	}
	if next {
		d.focus.area, d.focus.link = order[d.focus.area][1], 0
	} else {
		d.focus.area, d.focus.link = order[d.focus.area][0], max(0, len(d.panel.Links())-1)
	}
}

// reveal scrolls the panel so far that the focused link is in sight.
func (d *desktop) reveal() {
	const room = 24.0
	i := d.focus.focused()
	if i < 0 || len(d.panel.Links()[i].Boxes) == 0 {
		return
	}
	box := d.panel.Links()[i].Boxes[0]
	if box.Min.Y-room < d.scroll {
		d.scrollTo(box.Min.Y - room)
	} else if bottom := box.Max.Y + room - d.window.panel.Height(); bottom > d.scroll {
		d.scrollTo(bottom)
	}
}

func (d *desktop) panelKey(s *session.Session, k ebiten.Key) bool {
	page := d.window.panel.Height() - notch
	switch k {
	case ebiten.KeyEnter, ebiten.KeyNumpadEnter, ebiten.KeySpace:
		if i := d.focus.focused(); i >= 0 && i < len(d.panel.Links()) {
			d.press(s, i)
		}
	case ebiten.KeyArrowUp:
		d.scrollBy(-notch)
	case ebiten.KeyArrowDown:
		d.scrollBy(notch)
	case ebiten.KeyPageUp:
		d.scrollBy(-page)
	case ebiten.KeyPageDown:
		d.scrollBy(page)
	case ebiten.KeyHome:
		d.scrollTo(0)
	case ebiten.KeyEnd:
		d.scrollTo(d.panel.Height())
	default:
		return false
	}
	return true
}

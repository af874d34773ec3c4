//go:build !js

package main

import (
	"slices"

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
	case onButton:
		if (k == ebiten.KeyEnter || k == ebiten.KeyNumpadEnter || k == ebiten.KeySpace) && d.focus.button != noButton {
			d.focus.shown = true
			d.push(s, d.focus.button)
			return
		}
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

// stop is where Tab leads: into an area with stops of its own, or to a button.
type stop struct {
	area   area
	button button
}

// stops are those of the window in reading order.
var stops = []stop{
	{onMap, noButton}, {onButton, homeButton}, {onButton, inButton}, {onButton, outButton},
	{onButton, earlierButton}, {onDates, noButton}, {onButton, laterButton}, {onPanel, noButton},
}

// tab moves the focus to the next stop, and around.
func (d *desktop) tab(s *session.Session, next bool) {
	if d.tabWithin(s, next) {
		d.focus.shown = true
		return
	}
	by := 1
	at := slices.Index(stops, stop{d.focus.area, d.focus.button})
	if !next {
		by = -1
		if at < 0 {
			at = len(stops)
		}
	}
	for range stops {
		at = (at + by + len(stops)) % len(stops)
		d.focus = focus{area: stops[at].area, button: stops[at].button, link: -1, shown: true}
		if !next {
			d.focus.link = len(d.panel.Links())
		}
		if d.isThere(s, next) {
			return
		}
	}
}

// isThere reports whether there is something at the stop that has the focus,
// and within an area moves to the first or last of its own.
func (d *desktop) isThere(s *session.Session, next bool) bool {
	switch d.focus.area {
	case onDates:
		return true
	case onButton:
		return d.place(s, d.focus.button).Width() > 0
	}
	return d.tabWithin(s, next)
}

// tabWithin moves the focus within its area and reports whether it stayed there.
func (d *desktop) tabWithin(s *session.Session, next bool) bool {
	switch d.focus.area {
	case onMap:
		if next {
			return s.Key(session.KeyNext)
		}
		return s.Key(session.KeyPrevious)
	case onPanel:
		i := d.focus.link + 1
		if !next {
			i = d.focus.link - 1
		}
		if i >= 0 && i < len(d.panel.Links()) {
			d.focus.link, d.focus.shown = i, true
			d.reveal()
			return true
		}
	}
	return false
}

// reveal scrolls the panel so far that the focused link is in sight.
func (d *desktop) reveal() {
	const room = 24.0
	i := d.focus.focused()
	if i < 0 || len(d.panel.Links()[i].Boxes) == 0 {
		return
	}
	boxes := d.panel.Links()[i].Boxes
	if top := boxes[0].Min.Y - room; top < d.scroll {
		d.scrollTo(top)
	} else if bottom := boxes[len(boxes)-1].Max.Y + room - d.window.panel.Height(); bottom > d.scroll {
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

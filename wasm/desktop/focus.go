package desktop

import (
	"math"
	"slices"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/session"
)

// focus is what has the keyboard focus: on the map a handle, which the session knows;
// else a button, the date, or a link of a board.
type focus struct {
	area   area
	button button
	link   int  // of the area's board; −1 before the first
	caret  int  // in the words of a field, in letters
	shown  bool // because the reader used the keyboard last
}

func (f *focus) on(a area) { *f = focus{area: a, shown: true} }

// take moves the focus to where a pointer went down, without showing it.
func (f *focus) take(s *session.Session, a area, b button) {
	*f = focus{area: a, button: b, link: -1}
	if s.Model().Focus != "" {
		s.Send(app.Focus{})
	}
}

// focused is the index of the link of an area's board that has the focus, or −1.
func (f *focus) focused(a area) int {
	if f.shown && f.area == a {
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

// key gives a key to whatever has the focus, or to the map if that has no use for it.
func (d *Platform) key(s *session.Session, k ebiten.Key, shift bool) {
	d.dirty = true
	d.notify()
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
	case onPanel, onBar, onCard, onFind:
		if d.focus.area == onFind && d.findKey(s, k, shift) || d.boardKey(s, k) {
			return
		}
	}
	m, ok := mapKeys[k]
	if m == session.KeyEnter && shift {
		m = session.KeyCompare
	}
	if ok {
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
	{onMap, noButton}, {onBar, noButton}, {onCard, noButton},
	{onButton, wordsButton}, {onButton, homeButton}, {onButton, inButton}, {onButton, outButton},
	{onButton, earlierButton}, {onButton, playButton}, {onButton, laterButton}, {onDates, noButton},
	{onFind, noButton}, {onPanel, noButton},
}

// tab moves the focus to the next stop, and from the last one to the first.
func (d *Platform) tab(s *session.Session, next bool) {
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
		if b := d.board(d.focus.area); b != nil && !next {
			d.focus.link = len(b.Links())
		}
		if d.isThere(s, next) {
			return
		}
	}
}

// isThere reports whether the window has the stop that has the focus. Within an area it
// moves the focus to the first or last of the area's own stops.
func (d *Platform) isThere(s *session.Session, next bool) bool {
	switch d.focus.area {
	case onDates:
		return true
	case onButton:
		return d.boxOf(s, d.focus.button).Width() > 0
	}
	return d.tabWithin(s, next)
}

// tabWithin moves the focus within its area and reports whether it stayed there.
func (d *Platform) tabWithin(s *session.Session, next bool) bool {
	switch d.focus.area {
	case onMap:
		if d.window.words {
			return false
		}
		if next {
			return s.Key(session.KeyNext)
		}
		return s.Key(session.KeyPrevious)
	case onPanel, onBar, onCard, onFind:
		b, by := d.board(d.focus.area), 1
		if !next {
			by = -1
		}
		if i := b.Next(d.focus.link, by); i >= 0 && i < len(b.Links()) {
			d.focusLink(d.focus.area, i, geom.Point{X: math.Inf(1)})
			d.focus.shown = true
			d.reveal()
			return true
		}
	}
	return false
}

// reveal scrolls the board that has the focus until the link is visible.
func (d *Platform) reveal() {
	const room = 24.0
	a := d.focus.area
	i := d.focus.focused(a)
	if i < 0 {
		return
	}
	b := d.board(a)
	l := &b.Links()[i]
	boxes := l.Boxes
	if l.Tab && b.above(b.scroll) > 0 {
		return
	}
	if top := boxes[0].Min.Y - room - b.above(b.scroll); top < b.scroll {
		d.scrollTo(b, top)
	} else if bottom := boxes[len(boxes)-1].Max.Y + room - b.visible(); bottom > b.scroll {
		d.scrollTo(b, bottom)
	}
}

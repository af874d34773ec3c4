package desktop

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/session"
)

// area is a part of the window.
type area uint8

const (
	nowhere area = iota
	onMap
	onBar
	onCard
	onButton
	onDates
	onPanel
	onFind
)

// One notch of the wheel scrolls the panel by notch, in dp, and enlarges the map zoom
// times, as in the page (web/zoom.js).
const (
	notch = 48.0
	zoom  = 1.26
)

// pointer is the state of the pointer. While it is down, all it does belongs to the area
// that it went down in.
type pointer struct {
	at   geom.Point
	in   area
	over button // the one that a press would push

	down    area
	start   geom.Point // where it went down
	scroll  float64    // of that area's board at that time
	link    int        // the one of that area's board that it went down on; −1 for none
	button  button     // the one that it went down on
	dragged bool       // it has moved so far since then that it presses nothing
	selects bool       // it selects words while it moves

	lit lit
}

// lit is the link of an area's board that shows that the pointer is on it; −1 for none.
type lit struct {
	area area
	link int
}

// areaAt is the part of the window at a point, whether or not a button lies upon it.
func (d *Platform) areaAt(p geom.Point) area {
	switch {
	case p.X < 0 || p.Y < 0 || p.X >= d.window.width || p.Y >= d.window.height:
		return nowhere
	case d.find.contains(p):
		return onFind
	case d.card.contains(p):
		return onCard
	case d.bar.contains(p):
		return onBar
	case d.window.panel.Contains(p):
		return onPanel
	case d.window.dates.Contains(p):
		return onDates
	}
	if d.window.words {
		return onPanel // although the text is narrower than the window
	}
	return onMap
}

// Poll feeds the session what has happened since the last tick.
func (d *Platform) Poll(s *session.Session) error {
	d.shown = false
	var in input
	switch {
	case len(d.clicks) > 0:
		d.layOut(s) // so that a click before the first picture hits what that will show
		in, d.clicks = click(d.clicks[0]), d.clicks[1:]
	case d.options.screenshot != "":
		return nil // a screenshot ignores what happens in the window
	default:
		r := takeSnapshot()
		in = r.input(d.pointer.at, s.Model().Device.Scale)
	}
	d.feed(s, in)
	d.layOverMap(s) // before this tick's scene, which makes room for it
	return nil
}

// feed gives input to whom it is meant for.
func (d *Platform) feed(s *session.Session, in input) {
	d.now = in.now
	for _, p := range in.pointers {
		d.route(s, p)
	}
	d.pointer.at = in.at
	d.scrollSelecting()
	d.wheel(s, in)
	for _, c := range in.commands {
		d.command(s, c)
	}
	for _, k := range in.keys {
		d.key(s, k, in.shift)
	}
	d.typed(s, in.letters)
}

// route gives an event of a pointer to the area that it belongs to.
func (d *Platform) route(s *session.Session, p session.Pointer) {
	in, over := d.target(s, p.At)
	if d.pointer.in == onMap && in != onMap {
		s.Pointer(session.Pointer{Kind: session.Cancel, ID: p.ID})
	}
	if d.pointer.in == onDates && in != onDates {
		s.TimePointer(session.Pointer{Kind: session.Cancel, ID: p.ID})
		s.EndTimeWheel()
	}
	d.pointer.in = in
	if p.Kind == session.Down {
		d.pointer.down, d.pointer.start = in, p.At
		d.focus.take(s, in, over)
		d.dirty = true
		d.notify()
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
	case onPanel, onBar, onCard, onFind:
		d.boardPointer(s, in, p)
	}
	if p.Kind == session.Up || p.Kind == session.Cancel {
		d.pointer.down, d.pointer.link, d.pointer.button = nowhere, -1, noButton
		d.pointer.dragged, d.pointer.selects = false, false
	}
	d.hover(in, over, p)
	if area, link := d.hovered(p.At); (lit{area, link}) != d.pointer.lit {
		d.pointer.lit, d.dirty = lit{area, link}, true
	}
	d.shape(s, p)
}

// hovered is the area and the link of its board that the mouse is on, −1 for none: none
// while it drags something of another area.
func (d *Platform) hovered(at geom.Point) (a area, link int) {
	a = d.areaAt(at)
	b := d.board(a)
	if b == nil || !b.there || d.pointer.down != nowhere && d.pointer.down != a {
		return a, -1
	}
	return a, b.Hit(b.inDocument(at))
}

// target is the area that what the pointer does at a point belongs to, and the button
// under it.
func (d *Platform) target(s *session.Session, at geom.Point) (in area, over button) {
	in, over = d.areaAt(at), noButton
	if in != onCard {
		over = d.buttonAt(s, at)
	}
	if over != noButton {
		in = onButton
	}
	if d.pointer.down != nowhere {
		in = d.pointer.down
	}
	return in, over
}

// hover highlights the button that a press would push: none while the pointer drags
// something else, and none after a finger has left.
func (d *Platform) hover(in area, over button, p session.Pointer) {
	if in != onButton || p.Touch && p.Kind == session.Up ||
		d.pointer.button != noButton && over != d.pointer.button {
		over = noButton
	}
	if over != d.pointer.over {
		d.pointer.over, d.dirty = over, true
	}
}

// boardPointer presses a link if the pointer goes down and up on it without a drag, and
// moves a slider if it goes down on that. A mouse selects words by dragging, a finger
// scrolls.
func (d *Platform) boardPointer(s *session.Session, a area, p session.Pointer) {
	steady := 4.0 // dp that a mouse may move and still press
	if p.Touch {
		steady = 10
	}
	b := d.board(a)
	at := b.inDocument(p.At)
	hit := b.Hit(at)
	d.pointer.dragged = d.pointer.down == a && (d.pointer.dragged || p.At.Sub(d.pointer.start).Len() > steady)
	switch p.Kind {
	case session.Down:
		d.pointer.link, d.pointer.scroll = hit, b.scroll
		d.focusLink(a, hit, at)
		if !d.slide(s, b, at) && !p.Touch && a != onFind && !b.isField(hit) {
			d.pointer.selects = true
			d.grip(a, p)
		}
	case session.Move:
		switch {
		case d.pointer.down != a || d.slide(s, b, at) || !d.pointer.dragged:
		case p.Touch:
			d.scrollTo(b, d.pointer.scroll+d.pointer.start.Y-p.At.Y)
		case d.pointer.selects:
			d.extendTo(b, p.At)
		}
	case session.Up:
		if hit >= 0 && hit == d.pointer.link && !d.pointer.dragged {
			d.press(s, a, hit)
		}
	}
}

// isField reports whether link i of a board is a field.
func (b *board) isField(i int) bool { return i >= 0 && b.Links()[i].Field != nil }

// slide moves the slider that the pointer holds, and reports whether it holds one.
func (d *Platform) slide(s *session.Session, b *board, at geom.Point) bool {
	i := d.pointer.link
	if i < 0 || i >= len(b.Links()) || b.Links()[i].Slider == nil {
		return false
	}
	d.act(s, b.Links()[i].SlideTo(at.X))
	return true
}

// act carries out an action: of the search, or else as a message to the session.
func (d *Platform) act(s *session.Session, action string) {
	if d.findAct(s, action) {
		d.dirty = true
		return
	}
	if m := app.Action(action); m != nil {
		s.Send(m)
	}
	d.dirty = true
}

// press carries out a link of a board. A press on a field or a slider only gives it the
// focus.
func (d *Platform) press(s *session.Session, a area, i int) {
	b := d.board(a)
	l := b.Links()[i]
	d.dirty = true
	switch {
	case l.Off || l.Field != nil || l.Slider != nil:
	case l.Card != "":
		b.Toggle(l.Card)
		b.scrollTo(b.scroll)
	case l.Section != "":
		d.jump(b, b.Top(l.Section))
	case l.Action != "":
		d.notify(l.Done)
		d.act(s, l.Action)
	case l.Ref != "":
		s.Send(app.Select{Ref: l.Ref})
	default:
		s.Send(app.Open{URL: l.Href})
	}
}

// jump scrolls a board to a height, below its tabs, and moves the focus there.
func (d *Platform) jump(b *board, top float64) {
	d.scrollTo(b, top-b.above(top))
	for i, l := range b.Links() {
		if l.Boxes[0].Min.Y >= top {
			break
		}
		d.focus.link = i
	}
}

// showCard opens the card of a thing in the panel, scrolls to it and moves the focus
// there.
func (d *Platform) showCard(s *session.Session, ref data.Ref) {
	if top, ok := d.panel.Reveal(ref); ok {
		d.focus.take(s, onPanel, noButton)
		d.jump(&d.panel, top)
		d.dirty = true
	}
}

func (d *Platform) wheel(s *session.Session, in input) {
	if in.wheel == (geom.Point{}) {
		return
	}
	switch a := d.areaAt(in.at); a {
	case onMap:
		s.Wheel(in.at.Sub(d.window.mapBox.Min), math.Pow(zoom, in.wheel.Y))
	case onDates:
		s.TimeWheel(in.wheel.Y - in.wheel.X)
	case onPanel, onCard:
		b := d.board(a)
		d.scrollTo(b, b.scroll-in.wheel.Y*notch)
	}
}

// shape gives the cursor the shape of what a press would do.
func (d *Platform) shape(s *session.Session, p session.Pointer) {
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
		if c = ebiten.CursorShapeEWResize; s.Model().Hover != "" {
			c = ebiten.CursorShapePointer
		}
	case onPanel, onBar, onCard, onFind:
		c = d.board(d.pointer.in).shape(p.At)
	}
	if c != ebiten.CursorShape() {
		ebiten.SetCursorShape(c)
	}
}

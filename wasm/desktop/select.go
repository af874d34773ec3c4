package desktop

import (
	"time"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/session"
)

// clicks counts presses that follow each other quickly at one place.
type clicks struct {
	count int
	at    geom.Point
	last  time.Time
}

// add counts a press and returns which of the quick ones it is, from 1.
func (c *clicks) add(at geom.Point, now time.Time) int {
	const quick, near = 500 * time.Millisecond, 4.0 // dp
	if c.count == 0 || now.Sub(c.last) > quick || at.Sub(c.at).Len() > near {
		c.count = 0
	}
	c.count, c.at, c.last = c.count+1, at, now
	return c.count
}

// boards are the areas that have documents.
var boards = [...]area{onPanel, onBar, onCard}

// inText turns a point of the window into one of the words of the document that the
// window shows: a drag above or below the board selects up to its border.
func (b *board) inText(p geom.Point) geom.Point {
	p = p.Sub(b.box.Min)
	p.Y = b.scroll + min(max(p.Y, b.above(b.scroll)), b.visible())
	return p
}

// grip begins a selection where the mouse went down on a board, and ends any other one.
// With Shift the selection reaches from the last press to that place. Words and paragraphs are
// selected beside links alone, because a click on a link has already done something.
func (d *Platform) grip(a area, p session.Pointer) {
	b := d.board(a)
	if p.Shift && b.Extend(b.inText(p.At)) {
		d.pointer.link = -1
		return
	}
	for _, other := range boards {
		d.board(other).Unselect()
	}
	count := d.pressed.add(p.At, d.now)
	if d.pointer.link >= 0 {
		count = 1
	}
	b.Grip(b.inText(p.At), count)
}

// extendTo lets the selection of a board reach to a point of the window.
func (d *Platform) extendTo(b *board, at geom.Point) {
	b.Extend(b.inText(at))
	d.dirty = true
}

// scrollSelecting scrolls a board while the mouse selects and is above or below it.
func (d *Platform) scrollSelecting() {
	const part = 0.2 // of the distance, in each tick
	b := d.board(d.pointer.down)
	if b == nil || !d.pointer.selects || !d.pointer.dragged {
		return
	}
	y := d.pointer.at.Y
	if away := min(y-b.box.Min.Y-b.above(b.scroll), 0) + max(y-b.box.Min.Y-b.visible(), 0); away != 0 {
		d.scrollTo(b, b.scroll+away*part)
		d.extendTo(b, d.pointer.at)
	}
}

// copySelected puts the selected words on the clipboard, if some are selected.
func (d *Platform) copySelected(s *session.Session) {
	for _, a := range boards {
		if words := d.board(a).Selected(); words != "" {
			d.copy(s, words)
		}
	}
}

// selectAll selects the document that has the focus, or else the one under the pointer, or
// else the panel's.
func (d *Platform) selectAll() {
	chosen := onPanel
	for _, a := range []area{d.areaAt(d.pointer.at), d.focus.area} {
		if b := d.board(a); b != nil && b.there && a != onFind {
			chosen = a
		}
	}
	for _, a := range boards {
		d.board(a).Unselect()
	}
	d.board(chosen).SelectAll()
}

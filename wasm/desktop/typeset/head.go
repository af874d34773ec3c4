package typeset

import (
	"strings"

	"tripoint/wasm/core/doc"
)

// What stands at the other end of a line: beside a heading, and beside the way back.

// asideGap is how far it is at least from the words at the left.
const asideGap = 12.0

// heading sets a heading, and at the right end of its first line its aside; under it
// where the line has no room.
func (f *flow) heading(h *doc.Heading) {
	s := f.headingStyle(h.Level)
	if f.y == f.begun {
		s.above = min(s.above, aboveFirst)
	}
	if len(h.Aside) == 0 {
		f.text(h.Spans, s)
		return
	}
	beside := aside
	beside.above, beside.line = 0, 22
	words := f.pieces(h.Spans, s)
	f.quiet = true
	rest := f.pieces(h.Aside, beside)
	f.quiet = false
	least, _ := widest(words)
	_, width := widest(rest)
	room := f.width() - width - asideGap
	if least > room || width > f.width()*0.6 {
		f.y = f.set(lines(words, f.width()), f.left, f.y+s.above, s)
		f.y = f.set(lines(rest, f.width()), f.left, f.y, beside)
		return
	}
	top := f.y + s.above
	base := top + baseline(s)
	f.y = f.set(lines(words, room), f.left, top, s)
	f.lastLink, f.joint = -1, inNextCell
	f.set([][]piece{rest}, f.right-width, base-baseline(beside), beside)
}

// aboveFirst is the most free space above a heading that follows the tabs.
const aboveFirst = 14.0

// baseline is how far the baseline of a style is below the top of its line.
func baseline(s style) float64 { return s.line/2 + s.font.size*0.36 }

// headingStyle is the style of a heading; a card upon a picture has smaller ones.
func (f *flow) headingStyle(level int) style {
	if f.kind == sheet && level <= 2 {
		return sheetHeading
	}
	return headings[min(max(level, 1), len(headings)-1)]
}

// leadsBack reports whether a paragraph begins with the way back from a selection.
func leadsBack(p *doc.Paragraph) bool {
	return p.Role == doc.Kicker && len(p.Spans) > 1 && strings.HasPrefix(p.Spans[0].Action, "select:")
}

// wayBack sets the way back at the left and the rest of a kicker at the right, or below it
// where the line has no room for both.
func (f *flow) wayBack(p *doc.Paragraph) {
	back := kicker
	back.caps, back.tone, back.line = false, ink, 24
	f.quiet = true
	way := f.pieces(p.Spans[:1], back)
	f.quiet = false
	about := f.pieces(p.Spans[1:], kicker)
	_, left := widest(way)
	_, right := widest(about)
	top := f.y + back.above
	f.y = f.set(lines(way, f.width()), f.left, top, back)
	f.lastLink = -1
	if left+asideGap+right <= f.width() {
		f.joint = inNextCell
		f.set([][]piece{about}, f.right-right, top+baseline(back)-baseline(kicker), kicker)
		return
	}
	f.y = f.set(lines(about, f.width()), f.left, f.y, kicker)
}

// setRight puts lines of pieces under each other as set does, each ending at right.
func (f *flow) setRight(all [][]piece, right, y float64, s style) float64 {
	for i, line := range all {
		if i > 0 {
			f.joint = afterBlank
		}
		y = f.set([][]piece{line}, right-widthOfLine(line), y, s)
	}
	return y
}

// widthOfLine is how wide pieces are on one line.
func widthOfLine(line []piece) float64 {
	w := 0.0
	for i := range line {
		if i > 0 {
			w += line[i].space
		}
		w += line[i].all()
	}
	return w
}

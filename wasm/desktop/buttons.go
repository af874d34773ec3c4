package desktop

import (
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/desktop/typeset"
)

// button is something to press on the map or the timeline. This file says what each
// does, where it lies and how it looks; route.go says when somebody presses it.
type button uint8

const (
	noButton      button = iota
	wordsButton          // words only, or the map again
	homeButton           // back to the whole map, while it is zoomed
	inButton             // nearer
	outButton            // further away
	earlierButton        // event
	playButton           // or pause
	laterButton
	buttons // one more than the last
)

// push carries out a button.
func (d *Platform) push(s *session.Session, b button) {
	switch b {
	case wordsButton:
		s.Send(app.SetView{WordsOnly: !d.window.words})
	case homeButton:
		s.Key(session.KeyHome)
	case inButton:
		s.Key(session.KeyZoomIn)
	case outButton:
		s.Key(session.KeyZoomOut)
	case earlierButton:
		s.Send(app.StepEvent{By: -1})
	case playButton:
		s.Send(app.Play{On: !s.Model().Playing})
	case laterButton:
		s.Send(app.StepEvent{By: +1})
	}
	d.dirty = true
}

// Measures of buttons in dp.
const (
	toolSize  = 34.0
	toolGap   = 10.0
	wordsSize = 13.5

	// The row of buttons above the lanes of a timeline, and the width of each.
	transportWidth  = 44.0
	narrowTransport = 44.0
	wideTransport   = 34.0 // of a wide timeline
	wideButton      = 40.0
)

// boxOf is the box of a button in the window, empty if the window does not have it.
func (d *Platform) boxOf(s *session.Session, b button) geom.Rect {
	m := d.window.mapBox
	margin := 15.0 // of the map's tools
	if !d.window.beside {
		margin = 9
	}
	corner := m.Max.Sub(geom.Point{X: margin + toolSize, Y: margin + toolSize})
	if d.window.words && (b == homeButton || b == inButton || b == outButton) {
		return geom.Rect{}
	}
	switch b {
	case wordsButton:
		return d.wordsBox(s, margin)
	case homeButton:
		if !s.Controls().Zoomed {
			return geom.Rect{}
		}
		w := wordsWidth(s, b)
		return geom.R(corner.X-toolSize-2*toolGap-w, corner.Y, w, toolSize)
	case inButton:
		return geom.R(corner.X-toolSize-toolGap, corner.Y, toolSize, toolSize)
	case outButton:
		return geom.R(corner.X, corner.Y, toolSize, toolSize)
	case earlierButton, playButton, laterButton:
		return d.transport(int(b - earlierButton))
	}
	return geom.Rect{}
}

// transport is the box of the i-th button of the timeline from the left.
func (d *Platform) transport(i int) geom.Rect {
	at, width, height := d.window.dates.Min, transportWidth, narrowTransport
	if d.window.dates.Width() >= session.WideTimeline {
		at.X, width, height = at.X+6, wideButton, wideTransport
	}
	return geom.R(at.X+width*float64(i), at.Y, width, height)
}

// wordsBox is the box of the button for words only: on the map, above the buttons for
// zoom, or in the other corner of a low map and in a window of one column; without a map, at the end of
// the bar or in the row of the timeline's buttons.
func (d *Platform) wordsBox(s *session.Session, margin float64) geom.Rect {
	w := wordsWidth(s, wordsButton)
	if d.isTight() {
		w = toolSize
	}
	corner := d.window.mapBox.Max.Sub(geom.Point{X: margin + w, Y: margin + toolSize})
	switch {
	case d.window.words && d.window.beside:
		corner = geom.Point{X: d.window.width - margin - w, Y: margin}
	case d.window.words:
		corner = geom.Point{X: d.window.width - margin - w, Y: d.window.dates.Min.Y + (narrowTransport-toolSize)/2}
	case d.window.beside && !d.isLow():
		corner.Y -= toolSize + toolGap
	default:
		corner.X = d.window.mapBox.Min.X + margin
	}
	return geom.R(corner.X, corner.Y, w, toolSize)
}

// isTight reports whether the window has room for signs only: because of a long date, or
// of the names upon a low map.
func (d *Platform) isTight() bool { return d.window.width < 390 || d.isLow() }

// isLow reports whether the map is so low that it makes room for its buttons too.
func (d *Platform) isLow() bool {
	const low = 270.0
	return !d.window.words && d.window.mapBox.Height() < low
}

// viewSign is what the button for words only shows in a tight window.
func (d *Platform) viewSign() button {
	if d.window.words {
		return mapSign
	}
	return wordsButton
}

// wordsOf are the words on a button.
func wordsOf(s *session.Session, b button) string {
	key := "frame.home"
	switch {
	case b == wordsButton && s.Controls().WordsOnly:
		key = "text.off"
	case b == wordsButton:
		key = "text.on"
	}
	return word(s, key)
}

func wordsWidth(s *session.Session, b button) float64 {
	const inset = 14.0
	return typeset.Width(wordsOf(s, b), wordsSize, true) + 2*inset
}

// buttonAt is the button at a point of the window.
func (d *Platform) buttonAt(s *session.Session, p geom.Point) button {
	for b := noButton + 1; b < buttons; b++ {
		if box := d.boxOf(s, b); box.Width() > 0 && box.Contains(p) {
			return b
		}
	}
	return noButton
}

// buttonPointer pushes the button that a pointer goes down and up on.
func (d *Platform) buttonPointer(s *session.Session, p session.Pointer, over button) {
	switch p.Kind {
	case session.Down:
		d.pointer.button = over
	case session.Up:
		if over != noButton && over == d.pointer.button {
			d.push(s, over)
		}
	}
}

// drawButtons are the marks of all buttons that the window has.
func (d *Platform) drawButtons(s *session.Session, th *theme.Theme) []scene.Mark {
	var marks []scene.Mark
	for b := noButton + 1; b < buttons; b++ {
		box := d.boxOf(s, b)
		if box.Width() == 0 {
			continue
		}
		over := d.pointer.over == b
		round := box.Height() / 2
		switch b {
		case earlierButton, playButton, laterButton:
			round = 8
			marks = append(marks, transportMarks(s, b, box, over, th)...)
		case homeButton, wordsButton:
			marks = append(marks, capsule(box, over, th)...)
			if b == wordsButton && d.isTight() {
				marks = append(marks, icon(d.viewSign(), box, th.Ink))
				break
			}
			marks = append(marks, &scene.Text{
				At: geom.Point{X: box.Center().X, Y: box.Center().Y + wordsSize*0.36}, Anchor: scene.Middle,
				Text: wordsOf(s, b), Size: wordsSize, Style: scene.Bold, Color: th.Ink})
		default:
			marks = append(append(marks, capsule(box, over, th)...), icon(b, box, th.Ink))
		}
		if d.focus.shown && d.focus.area == onButton && d.focus.button == b {
			marks = append(marks, ring(box, round, th)...)
		}
	}
	return marks
}

// capsule is the ground of a button upon the map, with round ends.
func capsule(box geom.Rect, over bool, th *theme.Theme) []scene.Mark {
	end := box.Height() / 2
	line := [][]geom.Point{{{X: box.Min.X + end, Y: box.Center().Y}, {X: box.Max.X - end, Y: box.Center().Y}}}
	ground := th.Paper
	if over {
		ground = th.Raised
	}
	return []scene.Mark{
		&scene.Stroke{Lines: line, Width: box.Height(), Color: th.Rule},
		&scene.Stroke{Lines: line, Width: box.Height() - 2, Color: ground},
	}
}

// transportMarks are those of a button of the timeline: a sign, paler where it leads
// nowhere, and a ground under it when the pointer is over it.
func transportMarks(s *session.Session, b button, box geom.Rect, over bool, th *theme.Theme) []scene.Mark {
	c, color := s.Controls(), th.Ink
	if b == earlierButton && !c.Earlier || b == laterButton && !c.Later {
		color = theme.Mix(th.Ink, th.Paper, 0.6)
	}
	sign := icon(b, box, color)
	if b == playButton && c.Playing {
		sign = icon(pauseSign, box, color)
	}
	if !over {
		return []scene.Mark{sign}
	}
	return []scene.Mark{&scene.Fill{Rings: [][]geom.Point{rounded(box.Inset(1), 8)}, Color: th.Raised}, sign}
}

// Signs that belong to no button of their own: the play button's while it plays, and
// that of the button for words only in a window without a map.
const (
	pauseSign = buttons + iota
	mapSign
)

// icon is a button's sign in the middle of its box.
func icon(b button, box geom.Rect, color theme.Color) scene.Mark {
	at := func(x, y float64) geom.Point { return box.Center().Add(geom.Point{X: x, Y: y}) }
	lines := map[button][][]geom.Point{
		inButton:      {{at(-5, 0), at(5, 0)}, {at(0, -5), at(0, 5)}},
		outButton:     {{at(-5, 0), at(5, 0)}},
		earlierButton: {{at(-4, -4.5), at(-4, 4.5)}, {at(4, -4.5), at(-1.5, 0), at(4, 4.5), at(4, -4.5)}},
		playButton:    {{at(-3, -5), at(5, 0), at(-3, 5), at(-3, -5)}},
		pauseSign:     {{at(-2.5, -4.5), at(-2.5, 4.5)}, {at(2.5, -4.5), at(2.5, 4.5)}},
		wordsButton:   {{at(-6, -4), at(6, -4)}, {at(-6, 0), at(6, 0)}, {at(-6, 4), at(1, 4)}},
		mapSign:       {{at(-6, 4), at(0, -5), at(6, 4), at(-6, 4)}},
		laterButton:   {{at(4, -4.5), at(4, 4.5)}, {at(-4, -4.5), at(1.5, 0), at(-4, 4.5), at(-4, -4.5)}},
	}
	return &scene.Stroke{Lines: lines[b], Width: 1.6, Color: color}
}

//go:build !js

package main

import (
	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/paint"
)

// button is something to press upon the map or beside the dates. What it does,
// where it is and what it looks like is here; desktop_route.go says when it is
// pressed.
type button uint8

const (
	noButton      button = iota
	homeButton           // back to the whole map, while it is zoomed
	inButton             // nearer
	outButton            // further away
	earlierButton        // a month
	laterButton
	buttons // their number, and one
)

// push does what a button is for.
func (d *desktop) push(s *session.Session, b button) {
	month := s.Controls().DateMonth
	switch b {
	case homeButton:
		s.Key(session.KeyHome)
	case inButton:
		s.Key(session.KeyZoomIn)
	case outButton:
		s.Key(session.KeyZoomOut)
	case earlierButton:
		s.SetMonth(month - 1)
	case laterButton:
		s.SetMonth(month + 1)
	}
	d.dirty = true
}

// Measures of buttons in dp.
const (
	toolSize  = 34.0
	toolGap   = 10.0
	wordsSize = 13.5
	monthSize = 36.0
)

// place is where a button is in the window, empty if it is not there.
func (d *desktop) place(s *session.Session, b button) geom.Rect {
	m, dates := d.window.mapBox, d.window.dates
	margin := 15.0 // of the map's tools
	if !d.window.beside {
		margin = 9
	}
	corner := m.Max.Sub(geom.Point{X: margin + toolSize, Y: margin + toolSize})
	month := geom.R(dates.Min.X+margin-5, dates.Min.Y+trackY-monthSize/2, monthSize, monthSize)
	switch b {
	case homeButton:
		if !s.Controls().Zoomed {
			return geom.Rect{}
		}
		const inset = 14.0
		w := paint.TextWidth(homeWords(s), wordsSize, true) + 2*inset
		return geom.R(corner.X-toolSize-2*toolGap-w, corner.Y, w, toolSize)
	case inButton:
		return geom.R(corner.X-toolSize-toolGap, corner.Y, toolSize, toolSize)
	case outButton:
		return geom.R(corner.X, corner.Y, toolSize, toolSize)
	case earlierButton:
		return month
	case laterButton:
		x := dates.Max.X - (month.Max.X - dates.Min.X)
		return geom.R(x, month.Min.Y, monthSize, monthSize)
	}
	return geom.Rect{}
}

func homeWords(s *session.Session) string {
	words, _ := s.Index().Word("frame.home").In(data.English)
	return words
}

// buttonAt is the button at a point of the window.
func (d *desktop) buttonAt(s *session.Session, p geom.Point) button {
	for b := noButton + 1; b < buttons; b++ {
		if box := d.place(s, b); box.Width() > 0 && box.Contains(p) {
			return b
		}
	}
	return noButton
}

// buttonPointer pushes the button that a pointer goes down and up on.
func (d *desktop) buttonPointer(s *session.Session, p session.Pointer, over button) {
	switch p.Kind {
	case session.Down:
		d.pointer.button = over
	case session.Up:
		if over != noButton && over == d.pointer.button {
			d.push(s, over)
		}
	}
}

// drawButtons are the marks of all buttons that there are.
func (d *desktop) drawButtons(s *session.Session, th *theme.Theme) []scene.Mark {
	var marks []scene.Mark
	for b := noButton + 1; b < buttons; b++ {
		box := d.place(s, b)
		if box.Width() == 0 {
			continue
		}
		over := d.pointer.over == b
		round := box.Height() / 2
		switch b {
		case earlierButton, laterButton:
			round = 8
			marks = append(marks, monthMarks(b, box, over, th)...)
		case homeButton:
			marks = append(marks, capsule(box, over, th)...)
			marks = append(marks, &scene.Text{
				At: geom.Point{X: box.Center().X, Y: box.Center().Y + wordsSize*0.36}, Anchor: scene.Middle,
				Text: homeWords(s), Size: wordsSize, Bold: true, Color: th.Ink})
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

// monthMarks is an arrow that gets a ground when the pointer is over it.
func monthMarks(b button, box geom.Rect, over bool, th *theme.Theme) []scene.Mark {
	if !over {
		return []scene.Mark{icon(b, box, th.Muted)}
	}
	ground := &scene.Fill{Rings: [][]geom.Point{rounded(box, 8)}, Color: th.Raised}
	return []scene.Mark{ground, icon(b, box, th.Ink)}
}

// icon is a button's sign in the middle of its box.
func icon(b button, box geom.Rect, color theme.Color) scene.Mark {
	at := func(x, y float64) geom.Point { return box.Center().Add(geom.Point{X: x, Y: y}) }
	lines := map[button][][]geom.Point{
		inButton:      {{at(-5, 0), at(5, 0)}, {at(0, -5), at(0, 5)}},
		outButton:     {{at(-5, 0), at(5, 0)}},
		earlierButton: {{at(2, -5), at(-3, 0), at(2, 5)}},
		laterButton:   {{at(-2, -5), at(3, 0), at(-2, 5)}},
	}
	return &scene.Stroke{Lines: lines[b], Width: 1.6, Color: color}
}

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

// button is something to press around the map. What it does, where it is and
// what it looks like is here; desktop_route.go says when it is pressed.
type button uint8

const (
	noButton   button = iota
	homeButton        // back to the whole map, while it is zoomed
	lastButton = homeButton
)

// push does what a button is for.
func (d *desktop) push(s *session.Session, b button) {
	if b == homeButton {
		s.Key(session.KeyHome)
	}
	d.dirty = true
}

const wordsSize = 13.5 // of a button's words

// place is where a button is in the window, empty if it is not there.
func (d *desktop) place(s *session.Session, b button) geom.Rect {
	if b != homeButton || !s.Controls().Zoomed {
		return geom.Rect{}
	}
	const height, inset, margin = 32.0, 14.0, 16.0
	w := paint.TextWidth(homeWords(s), wordsSize, true) + 2*inset
	m := d.window.mapBox
	return geom.R(m.Max.X-margin-w, m.Min.Y+margin, w, height)
}

func homeWords(s *session.Session) string {
	words, _ := s.Index().Word("frame.home").In(data.English)
	return words
}

// buttonAt is the button at a point of the window.
func (d *desktop) buttonAt(s *session.Session, p geom.Point) button {
	for b := noButton + 1; b <= lastButton; b++ {
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
	for b := noButton + 1; b <= lastButton; b++ {
		if box := d.place(s, b); box.Width() > 0 {
			marks = append(marks, d.drawButton(s, b, box, th)...)
		}
	}
	return marks
}

// drawButton is a word in a frame with round ends.
func (d *desktop) drawButton(s *session.Session, b button, box geom.Rect, th *theme.Theme) []scene.Mark {
	end := box.Height() / 2
	line := []geom.Point{{X: box.Min.X + end, Y: box.Center().Y}, {X: box.Max.X - end, Y: box.Center().Y}}
	ground := th.Paper
	if d.pointer.over == b {
		ground = th.Raised
	}
	return []scene.Mark{
		&scene.Stroke{Lines: [][]geom.Point{line}, Width: box.Height(), Color: th.Rule},
		&scene.Stroke{Lines: [][]geom.Point{line}, Width: box.Height() - 2, Color: ground},
		&scene.Text{At: geom.Point{X: box.Center().X, Y: box.Center().Y + wordsSize*0.36}, Anchor: scene.Middle,
			Text: homeWords(s), Size: wordsSize, Bold: true, Color: th.Ink},
	}
}

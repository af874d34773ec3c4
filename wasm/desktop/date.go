package desktop

import (
	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/desktop/typeset"
)

// Sizes of the words over the lanes, in dp.
const (
	dateSize    = 14.0
	captionSize = 13.0
)

// datePointer gives a pointer to the timeline.
func (d *Platform) datePointer(s *session.Session, p session.Pointer) {
	p.At = p.At.Sub(d.window.dates.Min)
	s.TimePointer(p)
}

// dateKeys are the timeline's keys while it has the focus.
var dateKeys = map[ebiten.Key]session.Key{
	ebiten.KeyArrowLeft:   session.KeyLeft,
	ebiten.KeyArrowRight:  session.KeyRight,
	ebiten.KeyArrowUp:     session.KeyUp,
	ebiten.KeyArrowDown:   session.KeyDown,
	ebiten.KeyPageUp:      session.KeyPageUp,
	ebiten.KeyPageDown:    session.KeyPageDown,
	ebiten.KeyHome:        session.KeyHome,
	ebiten.KeyEnd:         session.KeyEnd,
	ebiten.KeyEnter:       session.KeyEnter,
	ebiten.KeyNumpadEnter: session.KeyEnter,
	ebiten.KeySpace:       session.KeyEnter,
}

func (d *Platform) dateKey(s *session.Session, k ebiten.Key) bool {
	key, ok := dateKeys[k]
	if ok = ok && s.TimeKey(key); ok {
		d.focus.shown = true
	}
	return ok
}

// dateScene is the timeline's scene with date and caption upon it and a rule above.
func (d *Platform) dateScene(s *session.Session, th *theme.Theme) *scene.Scene {
	box := d.window.dates
	picture := *s.Timeline()
	picture.Background = th.Paper
	var marks []scene.Mark
	if d.focus.shown && d.focus.area == onDates {
		const inner = 7.0 // of the ring
		knob := knobOf(&picture)
		marks = append(marks,
			&scene.Disc{Center: knob, Radius: inner + ringWidth + 2, Fill: th.Paper},
			&scene.Disc{Center: knob, Radius: inner + ringWidth/2, Line: th.Focus, Width: ringWidth},
			&scene.Disc{Center: knob, Radius: 5, Fill: th.Ink})
	}
	marks = append(marks, d.dateWords(s, th)...)
	marks = append(marks, &scene.Stroke{Lines: [][]geom.Point{{{X: 0, Y: 0.5}, {X: box.Width(), Y: 0.5}}}, Width: 1, Color: th.Rule})
	picture.Layers = append(picture.Layers[:len(picture.Layers):len(picture.Layers)],
		scene.Layer{Name: "date", Transform: geom.Identity, Marks: marks})
	return &picture
}

// dateWords are the date and the caption: beside the buttons on a wide timeline, else the
// caption under them.
func (d *Platform) dateWords(s *session.Session, th *theme.Theme) []scene.Mark {
	box, c := d.window.dates, s.Controls()
	row := d.boxOf(s, laterButton)
	date := &scene.Text{At: geom.Point{X: row.Max.X - box.Min.X + 12, Y: row.Height()/2 + dateSize*0.36},
		Text: c.DateText, Size: dateSize, Style: scene.Bold, Color: th.Ink}
	at, end := geom.Point{X: 10, Y: row.Height() + captionSize*0.85}, box.Width()-10
	if box.Width() >= session.WideTimeline {
		at = date.At.Add(geom.Point{X: typeset.Width(c.DateText, dateSize, true) + 14})
		end = box.Width() - 22
	}
	moves := &scene.Text{At: at, Text: c.Caption.Moves, Size: captionSize, Style: scene.Bold, Color: th.Level(float64(2 * sign(c.Caption.Step)))}
	room := end - at.X
	if moves.Text != "" {
		room -= typeset.Width(moves.Text, captionSize, true) + 6
	}
	caption := &scene.Text{At: at, Text: cut(c.Caption.Text, room), Size: captionSize, Color: th.Ink}
	moves.At.X += typeset.Width(caption.Text, captionSize, false) + 6
	return []scene.Mark{date, caption, moves}
}

// sign is 1, 0 or −1.
func sign(n int) int { return min(max(n, -1), 1) }

// cut shortens a caption that is wider than its room.
func cut(words string, room float64) string {
	letters := []rune(words)
	for n := len(letters); n > 0 && typeset.Width(words, captionSize, false) > room; {
		n--
		words = string(letters[:n]) + "…"
	}
	return words
}

// knobOf is the middle of the knob by which a reader drags the date.
func knobOf(timeline *scene.Scene) geom.Point {
	for _, m := range timeline.Layers[1].Marks {
		if knob, ok := m.(*scene.Disc); ok {
			return knob.Center
		}
	}
	return geom.Point{}
}

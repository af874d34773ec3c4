package desktop

import (
	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/desktop/typeset"
)

// Measures of the date's words on the timeline, in dp.
const (
	dateSize   = 12.0 // in a pill on the handle
	dateBeside = 14.0 // beside the buttons, in a window too narrow for a pill
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

// dateScene is the timeline's scene with the date upon it and a rule above.
func (d *Platform) dateScene(s *session.Session, th *theme.Theme) *scene.Scene {
	box, words := d.window.dates, s.Controls().DateText
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
	if box.Width() < session.WideTimeline {
		x := d.boxOf(s, laterButton).Max.X - box.Min.X + 12
		marks = append(marks, &scene.Text{At: geom.Point{X: x, Y: narrowTransport/2 + dateBeside*0.36},
			Text: words, Size: dateBeside, Bold: true, Color: th.Ink})
	} else {
		half := typeset.Width(words, dateSize, true)/2 + 12
		x := min(max(s.Controls().Handle, d.boxOf(s, laterButton).Max.X-box.Min.X+half), box.Width()-half)
		marks = append(marks, pill(geom.Point{X: x, Y: 13}, words, dateSize, th)...)
	}
	marks = append(marks, &scene.Stroke{Lines: [][]geom.Point{{{X: 0, Y: 0.5}, {X: box.Width(), Y: 0.5}}}, Width: 1, Color: th.Rule})
	picture.Layers = append(picture.Layers[:len(picture.Layers):len(picture.Layers)],
		scene.Layer{Name: "date", Transform: geom.Identity, Marks: marks})
	return &picture
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

// pill is words on a dark ground with round ends.
func pill(middle geom.Point, words string, size float64, th *theme.Theme) []scene.Mark {
	half := typeset.Width(words, size, true) / 2
	return []scene.Mark{
		&scene.Stroke{Lines: [][]geom.Point{{{X: middle.X - half, Y: middle.Y}, {X: middle.X + half, Y: middle.Y}}},
			Width: size + 8, Color: th.Ink},
		&scene.Text{At: geom.Point{X: middle.X, Y: middle.Y + size*0.36}, Anchor: scene.Middle,
			Text: words, Size: size, Bold: true, Color: th.Paper},
	}
}

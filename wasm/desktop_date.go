//go:build !js

package main

import (
	"math"
	"strconv"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/core/timeline"
	"tripoint/wasm/paint"
)

// The slider's places in the strip under the map, in dp.
const (
	trackInset = 64.0 // room for a button at each end
	trackY     = 40.0
	dateSize   = 13.0
	yearSize   = 12.0
)

// slider is the date control: a track from the first month to the last, in the
// coordinates of its strip.
type slider struct {
	width  float64
	months int // of the last month, counted from the first
}

func (c slider) x(month int) float64 {
	return trackInset + (c.width-2*trackInset)*float64(month)/float64(max(c.months, 1))
}

// month is the one nearest to a place on the track.
func (c slider) month(x float64) int {
	t := (x - trackInset) / max(c.width-2*trackInset, 1)
	return int(math.Round(min(max(t, 0), 1) * float64(c.months)))
}

func (d *desktop) slider(s *session.Session) slider {
	return slider{d.window.dates.Width(), s.Controls().LastMonth}
}

// datePointer shows the date under the pointer while it is down.
func (d *desktop) datePointer(s *session.Session, p session.Pointer) {
	if d.pointer.down == onDates && p.Kind != session.Cancel {
		s.SetMonth(d.slider(s).month(p.At.X - d.window.dates.Min.X))
	}
}

// turnDate moves the date by a month for each notch that the wheel turns. What a
// trackpad turns in small parts is added up, until it goes the other way.
func (d *desktop) turnDate(s *session.Session, notches float64) {
	const rounding = 1e-6 // of ten tenths
	if notches*d.pointer.turned < 0 {
		d.pointer.turned = 0
	}
	d.pointer.turned += notches
	months := math.Trunc(d.pointer.turned + math.Copysign(rounding, d.pointer.turned))
	if months != 0 {
		d.pointer.turned -= months
		s.SetMonth(s.Controls().DateMonth + int(months))
	}
}

// dateKey moves the date by months with the arrows, by years with the pages.
func (d *desktop) dateKey(s *session.Session, k ebiten.Key) bool {
	c := s.Controls()
	switch k {
	case ebiten.KeyArrowLeft, ebiten.KeyArrowDown:
		s.SetMonth(c.DateMonth - 1)
	case ebiten.KeyArrowRight, ebiten.KeyArrowUp:
		s.SetMonth(c.DateMonth + 1)
	case ebiten.KeyPageDown:
		s.SetMonth(c.DateMonth - 12)
	case ebiten.KeyPageUp:
		s.SetMonth(c.DateMonth + 12)
	case ebiten.KeyHome:
		s.SetMonth(0)
	case ebiten.KeyEnd:
		s.SetMonth(c.LastMonth)
	default:
		return false
	}
	d.focus.shown = true
	return true
}

// dateScene is the picture of the slider.
func (d *desktop) dateScene(s *session.Session, th *theme.Theme) *scene.Scene {
	box, c, at := d.window.dates, d.slider(s), s.Controls()
	x := c.x(at.DateMonth)
	line := func(x0, y0, x1, y1, width float64, color theme.Color) scene.Mark {
		return &scene.Stroke{Lines: [][]geom.Point{{{X: x0, Y: y0}, {X: x1, Y: y1}}}, Width: width, Color: color}
	}
	marks := []scene.Mark{
		line(0, 0.5, box.Width(), 0.5, 1, th.Rule),
		line(c.x(0), trackY, c.x(c.months), trackY, 4, th.Rule),
		line(c.x(0), trackY, x, trackY, 4, th.Muted),
	}
	marks = append(marks, d.years(c, s.Index().Data().From, th)...)
	if d.focus.shown && d.focus.area == onDates {
		const inner = 11.0 // of the ring
		marks = append(marks,
			&scene.Disc{Center: geom.Point{X: x, Y: trackY}, Radius: inner + ringWidth + 2, Fill: th.Paper},
			&scene.Disc{Center: geom.Point{X: x, Y: trackY}, Radius: inner + ringWidth/2, Line: th.Focus, Width: ringWidth})
	}
	marks = append(marks, &scene.Disc{Center: geom.Point{X: x, Y: trackY}, Radius: 8, Fill: th.Ink, Line: th.Paper, Width: 2})
	// The words stay between the buttons where the handle is near an end.
	half := paint.TextWidth(at.DateText, dateSize, true)/2 + 9
	end := c.x(0) - 11 + half
	middle := min(max(x, end), box.Width()-end)
	marks = append(marks, pill(geom.Point{X: middle, Y: 15}, at.DateText, dateSize, th)...)
	return &scene.Scene{Width: box.Width(), Height: box.Height(), Background: th.Paper,
		Layers: []scene.Layer{{Name: "dates", Transform: geom.Identity, Marks: marks}}}
}

// years are the words under the track, as close as there is room for.
func (d *desktop) years(c slider, from data.Date, th *theme.Theme) []scene.Mark {
	const room = 44.0 // of one year's word
	year, month := from.YearMonth()
	step := timeline.YearStep(float64(c.months)/12, int((c.x(c.months)-c.x(0))/room))
	var marks []scene.Mark
	for y := (year + step - 1) / step * step; ; y += step {
		m := (y-year)*12 + 1 - max(month, 1)
		if m < 0 {
			continue
		}
		if m > c.months {
			return marks
		}
		marks = append(marks,
			&scene.Stroke{Lines: [][]geom.Point{{{X: c.x(m), Y: trackY + 6}, {X: c.x(m), Y: trackY + 10}}}, Width: 1, Color: th.Muted},
			&scene.Text{At: geom.Point{X: c.x(m), Y: trackY + 24}, Anchor: scene.Middle, Text: strconv.Itoa(y), Size: yearSize, Color: th.Muted})
	}
}

// pill is a word on a dark ground with round ends.
func pill(middle geom.Point, words string, size float64, th *theme.Theme) []scene.Mark {
	half := paint.TextWidth(words, size, true) / 2
	return []scene.Mark{
		&scene.Stroke{Lines: [][]geom.Point{{{X: middle.X - half, Y: middle.Y}, {X: middle.X + half, Y: middle.Y}}},
			Width: size + 8, Color: th.Ink},
		&scene.Text{At: geom.Point{X: middle.X, Y: middle.Y + size*0.36}, Anchor: scene.Middle,
			Text: words, Size: size, Bold: true, Color: th.Paper},
	}
}

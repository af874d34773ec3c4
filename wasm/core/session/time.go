package session

import (
	"math"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/picture"
)

// The slop of the timeline's marks, in dp. It is less than the map's: between marks
// readers click dates.
const (
	timeMouseSlop = 3.0
	timeTouchSlop = 9.0
)

// timing is what pointer, wheel and playback do with the date.
type timing struct {
	play   playing
	turned float64 // part of a notch that the wheel has turned

	down     bool // a pointer is down on the timeline
	id       int
	start    geom.Point
	on       data.Ref // the mark on which the pointer went down
	dragging bool
}

// WideTimeline is the width of a wide timeline in dp, which platforms need.
const WideTimeline = picture.WideTimeline

// widest bounds the width of the timeline, in dp.
const widest = 1e6

// ResizeTime sets the width of the timeline in dp.
func (s *Session) ResizeTime(width float64) {
	if d := s.model.Device; d.Time != width && width >= 0 && width < widest {
		d.Time = width
		s.update(app.SetDevice{Device: d})
	}
}

// handleAt returns where the date's handle is, in years: between two dates while it
// plays.
func (s *Session) handleAt() float64 {
	if s.timing.play.on {
		return s.timing.play.motion.Years()
	}
	return s.model.Date.Years()
}

// TimePointer feeds one event of a pointer on the timeline, in dp from its left top. A
// click on a mark opens the mark and shows its date, a click elsewhere shows the date
// there, and a drag goes through the months.
func (s *Session) TimePointer(p Pointer) {
	t := &s.timing
	switch p.Kind {
	case Down:
		s.touched(p)
		*t = timing{play: t.play, down: true, id: p.ID, start: p.At, on: s.timeHit(p)}
		// A finger does not scrub yet: it may be about to scroll the page.
		if t.on == "" && !p.Touch {
			s.scrub(p)
		}
	case Move:
		switch {
		case !t.down && !p.Touch:
			s.update(app.Hover{Ref: s.timeHit(p)})
		case t.down && t.id == p.ID && (t.dragging || p.At.Sub(t.start).Len() > steady(p)):
			s.scrub(p)
		}
	case Up:
		if t.down && t.id == p.ID {
			s.timeUp(p)
		}
	case Cancel:
		t.down = false
		s.update(app.Hover{})
	}
}

func (s *Session) timeUp(p Pointer) {
	t := &s.timing
	t.down = false
	switch {
	case t.dragging:
	case s.x.Edge(t.on) != nil:
		s.Send(app.Select{Ref: t.on})
	case t.on != "":
		peek, date := s.pictures.MarkAt(picture.LanesKeyOf(&s.model), t.on)
		s.update(app.SetDate{Date: date})
		s.update(app.ShowPeek{Peek: peek})
	default:
		s.scrub(p)
	}
}

// scrub shows the month under a pointer.
func (s *Session) scrub(p Pointer) {
	s.timing.dragging = true
	years := s.pictures.TimeAt(picture.LanesKeyOf(&s.model), p.At.X)
	s.SetMonth(int(math.Round(years*12)) - months(s.x.Data().From))
	s.update(app.ShowPeek{})
}

// timeHit returns the mark or the name that a pointer is on.
func (s *Session) timeHit(p Pointer) data.Ref {
	slop := timeMouseSlop
	if p.Touch {
		slop = timeTouchSlop
	}
	return s.Timeline().Hit(p.At, slop, nil)
}

// TimeWheel moves the date by a month for each notch that the wheel turns. It adds up
// the small parts of a notch that a trackpad turns, until the direction changes.
func (s *Session) TimeWheel(notches float64) {
	const rounding, most = 1e-6, 1e4 // the error of ten tenths; the most notches of one call
	t := &s.timing
	if !(notches*t.turned >= 0) {
		t.turned = 0
	}
	if !(math.Abs(notches) < most) {
		return
	}
	t.turned += notches
	by := math.Trunc(t.turned + math.Copysign(rounding, t.turned))
	if by != 0 {
		t.turned -= by
		s.SetMonth(s.Controls().DateMonth + int(by))
	}
}

// EndTimeWheel resets the part of a notch that the wheel has turned.
func (s *Session) EndTimeWheel() { s.timing.turned = 0 }

// TimeKey feeds one key press on the timeline and reports whether it did something:
// arrows go from event to event, the page keys by a year, Home and End to the ends of
// the span, Enter plays or pauses.
func (s *Session) TimeKey(k Key) bool {
	month := s.Controls().DateMonth
	switch k {
	case KeyLeft, KeyDown:
		s.Send(app.StepEvent{By: -1})
	case KeyRight, KeyUp:
		s.Send(app.StepEvent{By: +1})
	case KeyPageDown:
		s.SetMonth(month - 12)
	case KeyPageUp:
		s.SetMonth(month + 12)
	case KeyHome:
		s.SetMonth(0)
	case KeyEnd:
		s.SetMonth(s.Controls().LastMonth)
	case KeyEnter:
		s.Send(app.Play{On: !s.model.Playing})
	default:
		return false
	}
	return true
}

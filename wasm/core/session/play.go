package session

import (
	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/timeline"
)

const (
	playTime = 20.0 // seconds that the whole span takes to play
	playStep = 1.0  // seconds from event to event with reduced motion
	playTick = 0.25 // the most seconds that one Tick counts while playing
)

// tickPlay moves the date while it plays.
func (s *Session) tickPlay(dt float64) {
	t := &s.timing
	if !s.model.Playing {
		t.playing, t.wait = false, 0
		return
	}
	dt = min(max(dt, 0), playTick)
	if s.model.Device.ReducedMotion {
		t.playing = false
		s.stepPlay(dt)
		return
	}
	ds := s.x.Data()
	if !t.playing {
		t.playing = true
		t.play = timeline.NewPlayback(s.model.Date.Years(), ds.From.Years(), ds.Until.Years(), playTime)
	}
	t.play.Tick(dt)
	if d := s.monthOf(t.play.Years()); d != s.model.Date {
		s.update(app.Advance{Date: d})
	}
	if t.play.Over() {
		s.endPlay()
	}
}

// stepPlay plays without motion: it shows one event after the other, the first at once.
func (s *Session) stepPlay(dt float64) {
	t := &s.timing
	if t.wait -= dt; t.wait > 0 {
		return
	}
	t.wait = playStep
	ds, m := s.x.Data(), s.model
	if m.Date.Years() >= ds.Until.Years() {
		s.update(app.Advance{Date: ds.From})
		return
	}
	s.update(app.Advance{Date: app.NextEvent(&m.Address, +1, s.x)})
	if s.model.Date == ds.Until {
		s.endPlay()
	}
}

func (s *Session) endPlay() {
	s.timing.playing, s.timing.wait = false, 0
	s.update(app.Play{})
}

// monthOf returns the month of a time in years, or the end of the span from that on.
func (s *Session) monthOf(years float64) data.Date {
	ds := s.x.Data()
	if years >= ds.Until.Years() {
		return ds.Until
	}
	m := max(int(years*12), months(ds.From))
	return data.MakeMonth(m/12, m%12+1)
}

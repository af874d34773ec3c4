package session

import (
	"math"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/timeline"
)

const (
	playTime  = 20.0 // seconds that the whole span takes to play, without its stops
	playStop  = 1.2  // seconds that playing stays at an agreement or a heavy act
	playStep  = 1.0  // seconds from event to event with reduced motion
	playTick  = 0.25 // the most seconds that one Tick counts while playing
	mostHeavy = 8    // events that are no agreements, at which playing stays
)

// playing is what moves the date.
type playing struct {
	on     bool // motion moves it
	motion timeline.Playback
	told   float64       // the time up to which events have been told, in years
	stops  []*data.Event // at which playing stays
	wait   float64       // seconds until the next step of playing without motion
}

// tickPlay moves the date while it plays.
func (s *Session) tickPlay(dt float64) {
	p := &s.timing.play
	if !s.model.Playing {
		return
	}
	if p.stops == nil {
		p.stops = s.stops()
	}
	dt = min(max(dt, 0), playTick)
	if s.model.Device.ReducedMotion {
		p.on = false
		s.stepPlay(dt)
		return
	}
	ds := s.x.Data()
	if !p.on {
		now := s.model.Date.Years()
		p.on, p.motion = true, timeline.NewPlayback(now, ds.From.Years(), ds.Until.Years(), playTime)
		if p.told = p.motion.Years(); p.told < now {
			s.update(app.Advance{Date: ds.From})
		}
	}
	p.motion.Tick(dt)
	if p.motion.Waits() {
		return
	}
	now := p.motion.Years()
	if date, told := s.stopWithin(p.told, now); date != "" {
		p.told = date.Years()
		p.motion.Wait(p.told, playStop)
		s.update(app.Advance{Date: date, Told: told})
		return
	}
	p.told = now
	if p.motion.Over() {
		s.update(app.Advance{Date: ds.Until, Told: app.Told{End: true}})
		return
	}
	// The month of a time just after a stop may begin before the stop.
	date := s.model.Date
	if d := s.monthOf(now); d.Years() > date.Years() {
		date = d
	}
	if m := &s.model; date != m.Date || m.Told != (app.Told{}) {
		s.update(app.Advance{Date: date})
	}
}

// stepPlay plays without motion: it shows one event after the other, the first at once.
func (s *Session) stepPlay(dt float64) {
	p := &s.timing.play
	if p.wait -= dt; p.wait > 0 {
		return
	}
	p.wait = playStep
	ds, now := s.x.Data(), s.model.Date.Years()
	if now >= ds.Until.Years() {
		s.update(app.Advance{Date: ds.From})
		return
	}
	next := app.Advance{Date: app.NextEvent(&s.model.Address, +1, s.x)}
	if date, told := s.stopWithin(now, next.Date.Years()); date != "" {
		next, p.wait = app.Advance{Date: date, Told: told}, playStop
	} else if next.Date == ds.Until {
		next.Told.End = true
	}
	s.update(next)
}

// stopWithin returns the first stop after a time and up to another, both in years: its
// date, "" if there is none, and what there is to tell.
func (s *Session) stopWithin(after, until float64) (data.Date, app.Told) {
	within := func(d data.Date) bool { return d.Years() > after && d.Years() <= until }
	var date data.Date
	var told app.Told
	for _, e := range s.timing.play.stops {
		if within(e.Date) && app.Visible(e, &s.model.Address, s.x) {
			date, told.Event = e.Date.First(), e.ID
			break
		}
	}
	if ds := s.x.Data(); ds.Article != nil && within(ds.Start) && (date == "" || ds.Start.Years() < date.Years()) {
		return ds.Start, app.Told{Article: true}
	}
	return date, told
}

// stops returns the events at which playing stays: those that made an agreement, and the
// heaviest of the others, by date.
func (s *Session) stops() []*data.Event {
	at := s.facts.At(state.KeyOf(&s.model))
	events := at.Data.Events
	weights := make([]float64, len(events)) // of those that may be among the heaviest
	for i := range events {
		e := &events[i]
		if e.Agreement != "" || at.Off(e) || !app.Visible(e, &s.model.Address, s.x) {
			continue
		}
		for _, r := range e.Edges {
			by, _ := at.LargestMove(s.x.Edge(r), e)
			weights[i] = max(weights[i], math.Abs(by))
		}
	}
	stops := make([]*data.Event, 0, len(events))
	for i := range events {
		heavier := 0
		for _, w := range weights {
			if w > weights[i] {
				heavier++
			}
		}
		if events[i].Agreement != "" || state.MoveStep(weights[i]) != 0 && heavier < mostHeavy {
			stops = append(stops, &events[i])
		}
	}
	return stops
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

package session

import (
	"math"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
)

// plays ticks until playing stops, for a minute at most.
func (s *Session) plays(t *testing.T) (seconds float64) {
	t.Helper()
	const dt = 1.0 / 60
	before := -1.0
	for s.Animating() && seconds < 60 {
		s.Tick(dt)
		seconds += dt
		if now := s.Model().Date.Years(); now < before {
			t.Fatalf("after %v s the date goes back to %s", seconds, s.Model().Date)
		} else {
			before = now
		}
	}
	return seconds
}

func TestPlayingGoesOnceFromTheDateToTheEnd(t *testing.T) {
	for _, test := range []struct {
		name, hash string
		want       float64
	}{
		{"from the beginning", "#?date=2008", 20},
		{"from the middle", "#?date=2011-07", 10},
		{"from the end, again from the beginning", "#?date=2014-12", 20},
	} {
		s := withTimeline(test.hash, 800)
		if s.Animating() {
			t.Errorf("%s: the session plays before it is asked to", test.name)
		}
		s.Send(app.Play{On: true})
		seconds := s.plays(t)
		if c := s.Controls(); math.Abs(seconds-test.want) > 0.5 || s.Model().Date != "2014-12" || c.Playing || c.Later {
			t.Errorf("%s: after %v s the date is %s, want %v s and the end: %+v", test.name, seconds, s.Model().Date, test.want, c)
		}
	}
}

func TestPlayingMovesTheHandleWithEachTickAndTheDateByMonths(t *testing.T) {
	s := withTimeline("#?date=2008", 800)
	s.Send(app.Play{On: true})
	lanes, moves, dates := s.Timeline().Layers[0].Key, 0, map[data.Date]bool{}
	before := s.Controls().Handle
	for range 600 {
		s.Tick(1.0 / 60)
		if now := s.Controls().Handle; now > before {
			moves, before = moves+1, now
		}
		dates[s.Model().Date] = true
	}
	if moves < 590 || len(dates) < 35 || len(dates) > 60 {
		t.Errorf("in 600 ticks the handle moves %d times through %d dates", moves, len(dates))
	}
	if s.Timeline().Layers[0].Key != lanes {
		t.Error("the lanes change")
	}
}

func TestPlayingStopsWhenTheReaderChangesTheDate(t *testing.T) {
	for name, stop := range map[string]func(*Session){
		"pauses":             func(s *Session) { s.Send(app.Play{}) },
		"presses play again": func(s *Session) { s.TimeKey(KeyEnter) },
		"goes to an event":   func(s *Session) { s.TimeKey(KeyLeft) },
		"turns the wheel":    func(s *Session) { s.TimeWheel(-1) },
		"clicks a date":      func(s *Session) { s.timeClick(geom.Point{X: 300, Y: 5}, false) },
	} {
		s := withTimeline("#?date=2011", 800)
		s.TimeKey(KeyEnter)
		for range 60 {
			s.Tick(1.0 / 60)
		}
		stop(s)
		date := s.Model().Date
		for range 60 {
			s.Tick(1.0 / 60)
		}
		if s.Animating() || s.Model().Date != date {
			t.Errorf("the reader %s: the date goes on from %s to %s", name, date, s.Model().Date)
		}
	}
}

func TestPlayingAgainGoesOnFromTheShownDate(t *testing.T) {
	s := withTimeline("#?date=2008", 800)
	s.Send(app.Play{On: true})
	s.Tick(0.25)
	s.Send(app.SetDate{Date: "2013-01"})
	if at := s.handleAt(); at != 2013 {
		t.Errorf("the handle is at %v", at)
	}
	s.Send(app.Play{On: true})
	s.Tick(0.25)
	if got := s.Model().Date; got != "2013-01" {
		t.Errorf("playing goes on from %s", got)
	}
}

func TestPlayingGoesFromEventToEventWithReducedMotion(t *testing.T) {
	s := withTimeline("#?date=2014-12", 800)
	d := s.Model().Device
	d.ReducedMotion = true
	s.Send(app.SetDevice{Device: d})
	s.Send(app.Play{On: true})
	var seen []data.Date
	var at []float64
	for seconds := 0.0; s.Animating() && seconds < 60; seconds += 0.05 {
		s.Tick(0.05)
		if date := s.Model().Date; len(seen) == 0 || seen[len(seen)-1] != date {
			seen, at = append(seen, date), append(at, seconds)
		}
	}
	want := []data.Date{"2008", "2010", "2012-01-01", "2014-12"}
	if len(seen) != len(want) {
		t.Fatalf("playing shows %v, want %v", seen, want)
	}
	for i := range want {
		if seen[i] != want[i] || i > 0 && at[i]-at[i-1] < 0.9 {
			t.Errorf("playing shows %v at %v, want %v a second apart", seen, at, want)
		}
	}
}

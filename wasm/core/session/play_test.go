package session

import (
	"math"
	"slices"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	. "tripoint/wasm/internal/sample"
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

func TestPlayingStopsAtTheArticlesDateAndGoesOnToTheEnd(t *testing.T) {
	for _, test := range []struct {
		name, hash string
		until      data.Date
		want       float64
	}{
		{"from the beginning, with a raid on the way", "#?date=2008", "2011-06", 10 + playStop},
		{"from the article's date, with a feast on the way", "#?date=2011-06", "2014-12", 10 + playStop},
		{"from the end, again from the beginning", "#?date=2014-12", "2011-06", 10 + playStop},
		{"from beyond the last event", "#?date=2013-01", "2014-12", 5.5},
	} {
		s := withTimeline(test.hash, 800)
		if s.Animating() {
			t.Errorf("%s: the session plays before it is asked to", test.name)
		}
		s.Send(app.Play{On: true})
		s.Tick(0.001) // from the end it goes back
		seconds := s.plays(t)
		if c := s.Controls(); math.Abs(seconds-test.want) > 0.6 || s.Model().Date != test.until || c.Playing {
			t.Errorf("%s: after %v s the date is %s, want %v s and %s: %+v", test.name, seconds, s.Model().Date, test.want, test.until, c)
		}
	}
}

func TestPlayingTellsWhatItComesTo(t *testing.T) {
	for _, still := range []bool{false, true} {
		s := withTimeline("#?date=2008", 800)
		d := s.Model().Device
		d.ReducedMotion = still
		s.Send(app.SetDevice{Device: d})
		var told []app.Told
		var said []string
		for range 2 { // the reader presses play again at the article's date
			s.Send(app.Play{On: true})
			for seconds := 0.0; s.Animating() && seconds < 60; seconds += 1.0 / 60 {
				s.Tick(1.0 / 60)
				if now := s.Model().Told; now != (app.Told{}) && (len(told) == 0 || told[len(told)-1] != now) {
					told = append(told, now)
					if got := s.Controls().Caption; got.Text == "" || len([]rune(got.Said)) >= 120 {
						t.Errorf("%v is captioned %+v", now, got)
					}
				}
				for _, e := range s.Effects() {
					if e == (app.Announce{}) {
						said = append(said, s.Announcement())
					}
				}
			}
		}
		want := []app.Told{{Event: Raid}, {Article: true}, {Event: Feast}, {End: true}}
		if !slices.Equal(told, want) || len(said) != len(want) {
			t.Errorf("without motion %v: playing tells %v, want %v, and says %q", still, told, want, said)
		}
	}
}

func TestWhilePlayingTellsAnEventTheOtherRibbonsStepBack(t *testing.T) {
	s := withTimeline("#?date=2009-12", 800)
	s.Send(app.Play{On: true})
	for range 600 {
		if s.Tick(1.0 / 60); s.Model().Told.Event != "" {
			break
		}
	}
	faded := map[data.Ref]bool{}
	for _, layer := range s.Scene().Layers {
		for _, m := range layer.Marks {
			if r, ok := m.(*scene.Ribbon); ok {
				faded[r.Ref] = r.Fade > 0
			}
		}
	}
	if s.Model().Told.Event != Raid || faded[NorthSouth] || !faded[NorthWest] || !faded[SouthWest] {
		t.Errorf("at %v the faded ribbons are %v", s.Model().Told, faded)
	}
}

func TestPlayingMovesTheHandleWithEachTickAndTheDateByMonths(t *testing.T) {
	s := withTimeline("#?date=2012-02", 800)
	s.Send(app.Play{On: true})
	lanes, moves, dates := s.Timeline().Layers[0].Key, 0, map[data.Date]bool{}
	before := s.Controls().Handle
	for range 480 {
		s.Tick(1.0 / 60)
		if now := s.Controls().Handle; now > before {
			moves, before = moves+1, now
		}
		dates[s.Model().Date] = true
	}
	if moves < 470 || len(dates) < 25 || len(dates) > 50 {
		t.Errorf("in 480 ticks the handle moves %d times through %d dates", moves, len(dates))
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
		"clicks a date":      func(s *Session) { s.timeClick(geom.Point{X: 300, Y: 40}, false) },
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
	want := []data.Date{"2008", "2010", "2011-06"}
	if len(seen) != len(want) {
		t.Fatalf("playing shows %v, want %v", seen, want)
	}
	for i := range want {
		if seen[i] != want[i] || i > 0 && at[i]-at[i-1] < 0.9 {
			t.Errorf("playing shows %v at %v, want %v a second apart", seen, at, want)
		}
	}
}

package session

import (
	"math"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/picture"
	. "tripoint/wasm/internal/sample"
)

// withTimeline begins a session with a timeline of a width.
func withTimeline(hash string, width float64) *Session {
	s := begin(hash)
	s.ResizeTime(width)
	return s
}

// markOf returns the middle of the mark of an event on the lane of an edge.
func markOf(t *testing.T, s *Session, edge, event data.Ref) geom.Point {
	t.Helper()
	for _, target := range s.Timeline().Targets {
		if target.Ref == edge+","+event {
			return target.Path[0]
		}
	}
	t.Fatalf("%s has no mark on the lane of %s", event, edge)
	return geom.Point{}
}

func (s *Session) timeClick(p geom.Point, touch bool) {
	for _, kind := range []PointerKind{Move, Down, Up} {
		s.TimePointer(Pointer{Kind: kind, At: p, Touch: touch})
	}
}

func TestAClickOnAMarkOpensTheMarkAndShowsItsDate(t *testing.T) {
	for _, touch := range []bool{false, true} {
		s := withTimeline("", 800)
		s.timeClick(markOf(t, s, NorthSouth, Feast), touch)
		if m := s.Model(); m.Date != "2012-01-01" || m.Peek != (app.Peek{Edge: NorthSouth, Event: Feast}) {
			t.Errorf("touch %v: the date is %s, the open mark %v", touch, m.Date, m.Peek)
		}
		if d := s.Card(); d == nil || d.Ref != Feast {
			t.Errorf("touch %v: the card is %v", touch, d)
		}
	}
}

func TestAClickOnAMarkOfSeveralEventsShowsThemAll(t *testing.T) {
	ds := Dataset()
	for i := range 5 { // on one day
		e := ds.Events[1]
		e.ID = data.MakeRef("event", "more-"+string(rune('a'+i)))
		e.Date = "2012-01-02"
		ds.Events = append(ds.Events, e)
	}
	s := New(Config{Data: ds, Device: app.Device{Width: 800, Height: 600, Time: 300, Scale: 1, Lang: "en"}})
	s.timeClick(markOf(t, s, NorthSouth, Feast), false)
	if m := s.Model(); m.Date != "2012-01-02" {
		t.Errorf("the date is %s, want that of the last event", m.Date)
	}
	if d := s.Card(); d == nil || len(d.Sections[0].Blocks) != 4 {
		t.Errorf("the card does not have all events: %+v", d)
	}
}

func TestAClickBetweenMarksShowsTheDateThere(t *testing.T) {
	s := withTimeline("", 800)
	s.timeClick(markOf(t, s, NorthSouth, Feast), false)
	s.timeClick(geom.Point{X: s.pictures.OffsetOf(picture.LanesKeyOf(&s.model), 2013.5), Y: 4}, false)
	if m := s.Model(); m.Date != "2013-07" || m.Peek != (app.Peek{}) {
		t.Errorf("the date is %s, the open mark %v", m.Date, m.Peek)
	}
	s.timeClick(geom.Point{X: 1e6, Y: 40}, false)
	if m := s.Model(); m.Date != "2014-12" {
		t.Errorf("beyond the end the date is %s", m.Date)
	}
	s.timeClick(geom.Point{X: -1e6, Y: 110}, false)
	if m := s.Model(); m.Date != "2008-01" {
		t.Errorf("before the beginning the date is %s", m.Date)
	}
}

func TestADragMovesTheDateByMonths(t *testing.T) {
	for _, touch := range []bool{false, true} {
		s := withTimeline("", 800)
		at := markOf(t, s, NorthSouth, Feast)
		date := s.Model().Date
		s.TimePointer(Pointer{Kind: Down, At: at, Touch: touch})
		if got := s.Model().Date; got != date {
			t.Errorf("touch %v: a press on a mark shows %s before the click", touch, got)
		}
		for years, want := range map[float64]data.Date{2010: "2010-01", 2013.25: "2013-04", 2014.99: "2014-12"} {
			s.TimePointer(Pointer{Kind: Move, At: geom.Point{X: s.pictures.OffsetOf(picture.LanesKeyOf(&s.model), years), Y: 200}, Touch: touch})
			if got := s.Model().Date; got != want {
				t.Errorf("touch %v: at %v the date is %s, want %s", touch, years, got, want)
			}
		}
		s.TimePointer(Pointer{Kind: Up, At: at, Touch: touch})
		if m := s.Model(); m.Peek != (app.Peek{}) {
			t.Errorf("touch %v: the end of a drag opens %v", touch, m.Peek)
		}
		s.TimePointer(Pointer{Kind: Move, At: at, Touch: touch})
		if m := s.Model(); m.Date == "2012-01" {
			t.Errorf("touch %v: the date follows the pointer after the drag", touch)
		}
	}
}

func TestAFingerThatScrollsThePageLeavesTheDate(t *testing.T) {
	s := withTimeline("", 800)
	date := s.Model().Date
	p := Pointer{Kind: Down, At: geom.Point{X: 500, Y: 10}, Touch: true}
	s.TimePointer(p)
	p.Kind = Cancel
	s.TimePointer(p)
	p.Kind = Move
	s.TimePointer(p)
	p.Kind = Up
	s.TimePointer(p)
	if got := s.Model().Date; got != date {
		t.Errorf("the date is %s", got)
	}
}

func TestAClickOnTheNameOfALaneSelectsItsEdge(t *testing.T) {
	s := withTimeline("", 800)
	for _, target := range s.Timeline().Targets {
		if target.Ref == NorthWest {
			s.timeClick(target.Path[0], false)
		}
	}
	if got := s.Model().Selection; got != NorthWest {
		t.Errorf("selected %q", got)
	}
}

func TestTheTimelineHighlightsTheMarkUnderThePointer(t *testing.T) {
	s := withTimeline("", 800)
	at := markOf(t, s, NorthSouth, Feast)
	before := len(s.Timeline().Layers[1].Marks)
	s.TimePointer(Pointer{Kind: Move, At: at})
	if got := len(s.Timeline().Layers[1].Marks); got != before+1 {
		t.Errorf("%d marks, want one more than %d", got, before)
	}
	s.TimePointer(Pointer{Kind: Cancel})
	if got := len(s.Timeline().Layers[1].Marks); got != before {
		t.Errorf("%d marks after the pointer has left, want %d", got, before)
	}
}

func TestTheWheelMovesTheDateByMonths(t *testing.T) {
	for _, test := range []struct {
		name  string
		turns []float64
		want  int
	}{
		{"a notch", []float64{1}, 1},
		{"three notches back", []float64{-3}, -3},
		{"ten tenths of a notch", []float64{.1, .1, .1, .1, .1, .1, .1, .1, .1, .1}, 1},
		{"a change of direction drops the part of a notch", []float64{0.9, -0.5, -0.5}, -1},
		{"NaN and infinity count nothing", []float64{math.NaN(), math.Inf(1), 0.5, 0.5}, 1},
	} {
		s := withTimeline("#?date=2011-06", 800)
		month := s.Controls().DateMonth
		for _, n := range test.turns {
			s.TimeWheel(n)
		}
		if got := s.Controls().DateMonth - month; got != test.want {
			t.Errorf("%s: by %d months, want %d", test.name, got, test.want)
		}
	}
}

func TestKeysMoveTheDateByEventsAndByYears(t *testing.T) {
	s := withTimeline("#?date=2011-06", 800)
	for _, step := range []struct {
		key  Key
		want data.Date
	}{
		{KeyRight, "2012-01-01"}, {KeyLeft, "2010"}, {KeyUp, "2012-01-01"}, {KeyDown, "2010"}, {KeyPageUp, "2011-01"},
		{KeyPageDown, "2010-01"}, {KeyEnd, "2014-12"}, {KeyRight, "2014-12"}, {KeyHome, "2008-01"}, {KeyLeft, "2008"},
	} {
		if !s.TimeKey(step.key) || s.Model().Date != step.want {
			t.Errorf("key %d leads to %s, want %s", step.key, s.Model().Date, step.want)
		}
	}
	if s.TimeKey(KeyZoomIn) {
		t.Error("a zoom key does something on the timeline")
	}
	if c := s.Controls(); c.Earlier || !c.Later {
		t.Errorf("at the beginning Earlier is %v, Later %v", c.Earlier, c.Later)
	}
}

func TestDateSaidAddsTheEventsOfTheDate(t *testing.T) {
	s := withTimeline("#?date=2012-01-01", 800)
	if c := s.Controls(); c.DateText != "1 January 2012" || c.DateSaid == c.DateText {
		t.Errorf("%q is announced as %q", c.DateText, c.DateSaid)
	}
	s.SetMonth(0)
	if c := s.Controls(); c.DateText != "January 2008" || c.DateSaid != c.DateText {
		t.Errorf("without events %q is announced as %q", c.DateText, c.DateSaid)
	}
}

func FuzzTimePointer(f *testing.F) {
	f.Add(uint8(1), 100.0, 50.0, 800.0, false)
	f.Add(uint8(0), math.NaN(), math.Inf(1), 0.0, true)
	f.Add(uint8(2), -1e300, 1e300, 320.0, true)
	s := begin("")
	f.Fuzz(func(t *testing.T, kind uint8, x, y, width float64, touch bool) {
		s.ResizeTime(width)
		for _, k := range []PointerKind{Down, PointerKind(kind % 4), Up} {
			s.TimePointer(Pointer{Kind: k, At: geom.Point{X: x, Y: y}, Touch: touch})
		}
		s.TimeWheel(x)
		m := s.Model()
		if m.Date.Check() != nil || m.Date.Years() < 2008 || m.Date.Years() > 2015 {
			t.Errorf("the date is %q", m.Date)
		}
		if h := s.Controls().Handle; math.IsNaN(h) || math.IsInf(h, 0) {
			t.Errorf("the handle is at %v", h)
		}
	})
}

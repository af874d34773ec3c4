package session

import (
	"testing"

	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	. "tripoint/wasm/internal/sample"
)

func begin(hash string) *Session {
	return New(Config{Data: Dataset(), Hash: hash, Device: app.Device{Width: 800, Height: 600, Scale: 1, Lang: "en"}})
}

// Hash returns the address of the state, "#" included.
func (s *Session) Hash() string { return app.Hash(&s.model.Address, s.x) }

func has[E app.Effect](effects []app.Effect) bool {
	for _, e := range effects {
		if _, ok := e.(E); ok {
			return true
		}
	}
	return false
}

func TestASessionMakesScenesAndDocumentsOnlyWhenTheyChange(t *testing.T) {
	s := begin("#edge/north-south")
	scene, document := s.Scene(), s.Panel()
	s.Pointer(Pointer{Kind: Move, At: geom.Point{X: 2, Y: 598}})
	s.Tick(0.016)
	if s.Scene() != scene || s.Panel() != document {
		t.Error("the session makes them again although nothing has changed")
	}
	s.Pointer(Pointer{Kind: Move, At: on(s, NorthWest)})
	if s.Scene() == scene {
		t.Error("a hover does not change the map")
	}
	if s.Panel() != document {
		t.Error("a hover changes the panel")
	}
}

func TestAnIdleTickDoesNotAllocate(t *testing.T) {
	for _, hash := range []string{"#edge/north-south", "#edge/north-south?without=event/2010-raid"} {
		s := begin(hash)
		tick := func() { s.Tick(0.016); s.Frame(); s.Effects() }
		tick()
		if n := testing.AllocsPerRun(100, tick); n != 0 {
			t.Errorf("%s: %v allocations, want 0", hash, n)
		}
	}
}

func TestCopyReplacesTheNameLinkWithTheAddress(t *testing.T) {
	s := begin("#edge/north-south?theme=dark")
	s.Effects()
	s.Send(app.Copy{Text: "link"})
	want := app.CopyText{Text: "#edge/north-south"}
	if effects := s.Effects(); len(effects) != 1 || effects[0] != app.Effect(want) {
		t.Errorf("effects %+v, want %+v", effects, want)
	}
}

func TestSetMonthCountsFromTheFirstMonth(t *testing.T) {
	s := begin("")
	if c := s.Controls(); c.DateMonth != 41 || c.LastMonth != 83 || c.DateText != "June 2011" {
		t.Errorf("controls are %+v", c)
	}
	s.SetMonth(49)
	if got := s.Model().Date; got != "2012-02" {
		t.Errorf("date is %q, want 2012-02", got)
	}
	s.SetMonth(-1)
	if got := s.Model().Date; got != "2008-01" {
		t.Errorf("date is %q, want the first month", got)
	}
	for _, month := range []int{83, 9999} {
		s.SetMonth(0)
		s.SetMonth(month)
		if got := s.Model().Date; got != s.Index().Data().Until {
			t.Errorf("month %d: date is %q, want the last of all", month, got)
		}
	}
}

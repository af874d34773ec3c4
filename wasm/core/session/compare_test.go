package session

import (
	"testing"

	. "tripoint/wasm/internal/sample"
)

func TestAClickWithShiftComparesAndSoDoesALongPress(t *testing.T) {
	shift := func(s *Session) {
		p := on(s, SouthWest)
		s.Pointer(Pointer{Kind: Down, At: p, Shift: true})
		s.Pointer(Pointer{Kind: Up, At: p, Shift: true})
	}
	long := func(s *Session) {
		p := on(s, SouthWest)
		s.Pointer(Pointer{Kind: Down, At: p, Touch: true})
		for s.Animating() {
			s.Tick(longestTick)
		}
		s.Pointer(Pointer{Kind: Up, At: p, Touch: true})
	}
	for name, press := range map[string]func(*Session){"shift": shift, "long press": long} {
		s := begin("#edge/north-south")
		press(s)
		if m := s.Model(); m.Selection != NorthSouth || m.Compare != SouthWest {
			t.Errorf("%s: %q is compared with %q", name, m.Selection, m.Compare)
		}
		press(s)
		if m := s.Model(); m.Selection != NorthSouth || m.Compare != SouthWest {
			t.Errorf("%s again: %q is compared with %q", name, m.Selection, m.Compare)
		}
	}
}

func TestAFingerThatMovesOrLeavesEarlyDoesNotCompare(t *testing.T) {
	for name, after := range map[string]func(s *Session, p Pointer){
		"moves":        func(s *Session, p Pointer) { p.At.X += 30; p.Kind = Move; s.Pointer(p) },
		"is cancelled": func(s *Session, p Pointer) { p.Kind = Cancel; s.Pointer(p) },
		"leaves":       func(s *Session, p Pointer) { p.Kind = Up; s.Pointer(p) },
	} {
		s := begin("#edge/north-south")
		p := Pointer{Kind: Down, At: on(s, SouthWest), Touch: true}
		s.Pointer(p)
		s.Tick(longestTick)
		after(s, p)
		for range 20 {
			s.Tick(longestTick)
		}
		if c := s.Model().Compare; c != "" {
			t.Errorf("a finger that %s compares %q", name, c)
		}
	}
}

func TestEscapeLeavesTheChapterThenTheComparisonThenTheSelection(t *testing.T) {
	s := begin("#edge/north-south?compare=edge/south-west&page=model")
	for _, want := range []string{"#edge/north-south?compare=edge/south-west", "#edge/north-south", "#"} {
		s.Key(KeyEscape)
		if got := s.Hash(); got != want {
			t.Errorf("after Escape the state is %s, want %s", got, want)
		}
	}
}

package session

import (
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	. "tripoint/wasm/internal/sample"
)

// on returns the middle of an edge's ribbon, or of a node's disc.
func on(s *Session, ref data.Ref) geom.Point {
	for _, t := range s.Scene().Targets {
		if t.Ref == ref {
			return t.Path[len(t.Path)/2]
		}
	}
	panic("the map has no target for " + string(ref))
}

func (s *Session) clickAt(p geom.Point, touch bool) {
	s.Pointer(Pointer{Kind: Move, At: p, Touch: touch})
	s.Pointer(Pointer{Kind: Down, At: p, Touch: touch})
	s.Pointer(Pointer{Kind: Up, At: p, Touch: touch})
}

func TestAClickOnAnEdgeSelectsIt(t *testing.T) {
	for _, edge := range []data.Ref{NorthSouth, NorthWest, SouthWest} {
		s := begin("")
		scene, document := s.Scene(), s.Panel()
		s.clickAt(on(s, edge), false)
		if s.Model().Selection != edge {
			t.Fatalf("selected %q, want %q", s.Model().Selection, edge)
		}
		if s.Scene() == scene || s.Panel() == document {
			t.Error("the map or the panel does not change")
		}
		if s.Panel().Ref != edge {
			t.Errorf("the panel is about %q", s.Panel().Ref)
		}
		effects := s.Effects()
		if !has[app.WriteHash](effects) || !has[app.Announce](effects) {
			t.Errorf("effects are %v", effects)
		}
		if len(s.Effects()) != 0 {
			t.Error("Effects returns the same effects twice")
		}
	}
}

func TestASecondPressLeavesTheSelection(t *testing.T) {
	presses := map[string]func(*Session, data.Ref){
		"mouse":              func(s *Session, r data.Ref) { s.clickAt(on(s, r), false) },
		"finger":             func(s *Session, r data.Ref) { s.clickAt(on(s, r), true) },
		"Enter":              func(s *Session, r data.Ref) { s.Send(app.Focus{Ref: r}); s.Key(KeyEnter) },
		"assistive software": func(s *Session, r data.Ref) { s.Choose(r, false) },
	}
	for name, press := range presses {
		for _, r := range []data.Ref{NorthSouth, West} {
			s := begin("")
			for i := range 3 {
				press(s, r)
				if got := s.Model().Selection; got != r {
					t.Errorf("%s: after press %d %q is selected, not %s", name, i+1, got, r)
				}
			}
		}
	}
}

func TestAClickOnTheSeaDeselectsAndSoDoesEscape(t *testing.T) {
	for name, leave := range map[string]func(*Session){
		"sea":    func(s *Session) { s.clickAt(geom.Point{X: 2, Y: 598}, false) },
		"escape": func(s *Session) { s.Key(KeyEscape) },
	} {
		s := begin("#edge/north-south")
		leave(s)
		if got := s.Model().Selection; got != "" {
			t.Errorf("%s: %q is still selected", name, got)
		}
		if !has[app.FocusOn](s.Effects()) {
			t.Errorf("%s: the focus does not return to the edge", name)
		}
	}
}

func TestAFingerHitsFromFartherAwayThanAMouse(t *testing.T) {
	s := begin("")
	var ribbon *scene.Ribbon
	for _, m := range s.Scene().Layers[1].Marks {
		if r := m.(*scene.Ribbon); r.Ref == NorthSouth {
			ribbon = r
		}
	}
	p := on(s, NorthSouth)
	p.X -= ribbon.Width()/2 + 17 // at the other side is its headline
	s.clickAt(p, false)
	if got := s.Model().Selection; got != "" {
		t.Errorf("the mouse selected %q from 17 dp away", got)
	}
	s.clickAt(p, true)
	if got := s.Model().Selection; got != NorthSouth {
		t.Errorf("the finger selected %q from 17 dp away", got)
	}
}

func TestADragDoesNotClick(t *testing.T) {
	s := begin("")
	p := on(s, NorthSouth)
	s.Pointer(Pointer{Kind: Down, At: p})
	s.Pointer(Pointer{Kind: Move, At: p.Add(geom.Point{X: 9})})
	s.Pointer(Pointer{Kind: Up, At: p})
	if got := s.Model().Selection; got != "" {
		t.Errorf("selected %q", got)
	}
}

func TestACancelledPressDoesNotClick(t *testing.T) {
	s := begin("")
	p := on(s, NorthSouth)
	s.Pointer(Pointer{Kind: Down, At: p})
	if s.Model().Press != NorthSouth {
		t.Error("the model has no press")
	}
	s.Pointer(Pointer{Kind: Cancel})
	s.Pointer(Pointer{Kind: Up, At: p})
	if m := s.Model(); m.Selection != "" || m.Press != "" || m.Hover != "" {
		t.Errorf("selection %q, press %q, hover %q", m.Selection, m.Press, m.Hover)
	}
}

func TestAMouseHoversAndAFingerDoesNot(t *testing.T) {
	s := begin("")
	s.Pointer(Pointer{Kind: Move, At: on(s, NorthWest)})
	if got := s.Model().Hover; got != NorthWest {
		t.Errorf("hover is on %q", got)
	}
	s.Pointer(Pointer{Kind: Cancel})
	s.Pointer(Pointer{Kind: Move, At: on(s, NorthWest), Touch: true})
	if got := s.Model().Hover; got != "" {
		t.Errorf("a finger hovers on %q", got)
	}
}

func TestTwoFingersZoomAndDoNotClick(t *testing.T) {
	s := begin("")
	s.Pointer(Pointer{Kind: Down, ID: 1, At: geom.Point{X: 300, Y: 300}, Touch: true})
	s.Pointer(Pointer{Kind: Down, ID: 2, At: geom.Point{X: 400, Y: 300}, Touch: true})
	s.Pointer(Pointer{Kind: Move, ID: 2, At: geom.Point{X: 500, Y: 300}, Touch: true})
	s.Pointer(Pointer{Kind: Up, ID: 1, At: geom.Point{X: 300, Y: 300}, Touch: true})
	s.Pointer(Pointer{Kind: Up, ID: 2, At: geom.Point{X: 500, Y: 300}, Touch: true})
	if z := s.Model().Camera.Zoom; z < 1.9 || z > 2.1 {
		t.Errorf("zoom is %.2f, want 2", z)
	}
	if got := s.Model().Selection; got != "" {
		t.Errorf("selected %q", got)
	}
}

package session

import (
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/picture"
	. "tripoint/wasm/internal/sample"
)

func TestTheWheelZoomsAroundThePointerAndSettles(t *testing.T) {
	s := begin("")
	at := on(s, North)
	s.Wheel(at, 2)
	if p := on(s, North); p.Sub(at).Len() > 0.5 {
		t.Errorf("what lies under the pointer moves by %.1f dp", p.Sub(at).Len())
	}
	if !s.Controls().Zoomed || !s.Animating() {
		t.Error("the map is not zoomed, or has nothing to settle")
	}
	for range 10 {
		s.Tick(0.05)
	}
	if s.Animating() || s.Model().Moving {
		t.Error("the zoom does not settle")
	}
}

func TestZoomAndPanHaveBoundsAndHomeEndsThem(t *testing.T) {
	s := begin("")
	for range 50 {
		s.Wheel(geom.Point{X: 100, Y: 100}, 1.5)
	}
	if z := s.Model().Camera.Zoom; z != app.MaxZoom {
		t.Errorf("zoom is %v, want %v", z, app.MaxZoom)
	}
	for range 50 {
		s.Pointer(Pointer{Kind: Down})
		s.Pointer(Pointer{Kind: Move, At: geom.Point{X: 700, Y: 500}})
		s.Pointer(Pointer{Kind: Up})
	}
	if o := s.Model().Camera.Offset; o.X < -0.5 || o.Y < -0.5 {
		t.Errorf("a drag moves the map away to %v", o)
	}
	s.Key(KeyHome)
	for range 20 {
		s.Tick(0.05)
	}
	if s.Model().Camera != app.Home {
		t.Errorf("Home leads to %v", s.Model().Camera)
	}
}

func TestTheCameraMovesAtOnceWithReducedMotion(t *testing.T) {
	s := begin("")
	d := s.Model().Device
	d.ReducedMotion = true
	s.Send(app.SetDevice{Device: d})
	s.Key(KeyZoomIn)
	if s.Animating() || s.Model().Camera.Zoom <= 1 {
		t.Errorf("zoom is %v, animating %v", s.Model().Camera.Zoom, s.Animating())
	}
}

func TestTheCameraShowsWhatTheKeyboardFocusesOnlyIfItIsOutOfView(t *testing.T) {
	s := begin("")
	d := s.Model().Device
	d.ReducedMotion = true
	s.Send(app.SetDevice{Device: d})
	for range 4 {
		s.Key(KeyZoomIn)
	}
	for range 20 { // to the corner away from West
		s.Key(KeyRight)
		s.Key(KeyUp)
	}
	zoomed := s.Model().Camera
	away := map[data.Ref]bool{}
	for _, h := range s.Scene().Handles {
		away[h.Ref] = h.Away
	}
	if !away[West] {
		t.Fatal("West is still on the map")
	}
	for ref, out := range away {
		s.Send(app.SetCamera{Camera: zoomed})
		s.Send(app.Focus{})
		s.Send(app.Focus{Ref: ref})
		if moved := s.Model().Camera != zoomed; moved != out {
			t.Errorf("%s: out of view %v, the camera moved %v", ref, out, moved)
		}
	}
}

func TestTheFocusGoesThroughAllHandlesAndLeavesTheMap(t *testing.T) {
	s := begin("")
	var reached []data.Ref
	for s.Key(KeyNext) {
		reached = append(reached, s.Model().Focus)
	}
	if len(reached) != 6 || reached[0] != NorthSouth || reached[5] != West {
		t.Errorf("reached %v", reached)
	}
	s.Key(KeyPrevious)
	if s.Model().Focus != West {
		t.Errorf("backwards the focus begins at %q", s.Model().Focus)
	}
	s.Key(KeyEnter)
	if s.Model().Selection != West {
		t.Errorf("Enter selected %q", s.Model().Selection)
	}
}

func TestAPressOnARibbonKeepsTheZoomWhileAnEndIsInSight(t *testing.T) {
	presses := map[string]func(*Session){
		"mouse":  func(s *Session) { s.clickAt(near(s, NorthWest, West), false) },
		"finger": func(s *Session) { s.clickAt(near(s, NorthWest, West), true) },
		"Enter":  func(s *Session) { s.Send(app.Focus{Ref: NorthWest}); s.Key(KeyEnter) },
		"Shift":  func(s *Session) { s.Choose(NorthWest, true) },
	}
	for name, press := range presses {
		s := begin("")
		s.Wheel(on(s, West), 2.5)
		s.settle()
		if port := picture.ViewportOf(&s.model); s.pictures.Visible(port, North) || !s.pictures.Visible(port, West) {
			t.Fatal("not one end alone is in sight")
		}
		zoomed := s.Model().Camera
		press(s)
		for range 20 {
			s.Tick(longestTick)
		}
		if m := s.Model(); m.Selection != NorthWest || m.Camera != zoomed {
			t.Errorf("%s: %q is selected, the camera goes from %v to %v", name, m.Selection, zoomed, m.Camera)
		}
	}
}

func TestTheMapShowsAllOfAnEdgeWhereNoEndOfItIsInSightOrItIsChosenElsewhere(t *testing.T) {
	for name, choose := range map[string]func(*Session){
		"no end in sight": func(s *Session) {
			s.Wheel(on(s, NorthWest), 6)
			s.settle()
			s.Choose(NorthWest, false)
		},
		"a link of the panel": func(s *Session) {
			s.Wheel(on(s, West), 2.5)
			s.settle()
			s.Send(app.Select{Ref: NorthWest})
		},
	} {
		s := begin("")
		choose(s)
		for range 20 {
			s.Tick(longestTick)
		}
		if m := s.Model(); m.Selection != NorthWest || m.Camera != app.Home {
			t.Errorf("%s: %q is selected at %v", name, m.Selection, m.Camera)
		}
	}
}

// near is a point of an edge's ribbon beside one of its nodes.
func near(s *Session, edge, node data.Ref) geom.Point {
	end := on(s, node)
	var best geom.Point
	for _, t := range s.Scene().Targets {
		for _, p := range t.Path {
			if d := p.Sub(end).Len(); t.Ref == edge && d > 60 && (best == geom.Point{} || d < best.Sub(end).Len()) {
				best = p
			}
		}
	}
	return best
}

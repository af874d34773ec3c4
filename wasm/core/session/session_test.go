package session

import (
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	. "tripoint/wasm/internal/sample"
)

func begin(hash string) *Session {
	return New(Config{Data: Dataset(), Hash: hash, Device: app.Device{Width: 800, Height: 600, Scale: 1, Lang: "en"}})
}

// on is a point in the middle of an edge's ribbon, or of a node's disc.
func on(s *Session, ref data.Ref) geom.Point {
	for _, t := range s.Scene().Targets {
		if t.Ref == ref {
			return t.Path[len(t.Path)/2]
		}
	}
	panic("nothing to point at")
}

func (s *Session) clickAt(p geom.Point, touch bool) {
	s.Pointer(Pointer{Kind: Move, At: p, Touch: touch})
	s.Pointer(Pointer{Kind: Down, At: p, Touch: touch})
	s.Pointer(Pointer{Kind: Up, At: p, Touch: touch})
}

func has[E app.Effect](effects []app.Effect) bool {
	for _, e := range effects {
		if _, ok := e.(E); ok {
			return true
		}
	}
	return false
}

func TestAClickOnAnEdgeRevealsIt(t *testing.T) {
	for _, edge := range []data.Ref{NorthSouth, NorthWest, SouthWest} {
		s := begin("")
		scene, document := s.Scene(), s.Panel()
		s.clickAt(on(s, edge), false)
		if s.Model().Selection != edge {
			t.Fatalf("selected %q, want %q", s.Model().Selection, edge)
		}
		if s.Scene() == scene || s.Panel() == document {
			t.Error("neither picture nor words are new")
		}
		if s.Panel().Ref != edge {
			t.Errorf("the panel is about %q", s.Panel().Ref)
		}
		effects := s.Effects()
		if !has[app.WriteHash](effects) || !has[app.Announce](effects) {
			t.Errorf("effects are %v", effects)
		}
		if len(s.Effects()) != 0 {
			t.Error("effects come twice")
		}
	}
}

func TestAClickOnTheSeaAndEscapeDeselect(t *testing.T) {
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

func TestAFingerHitsFromFurtherAwayThanAMouse(t *testing.T) {
	s := begin("")
	var ribbon *scene.Ribbon
	for _, m := range s.Scene().Layers[1].Marks {
		if r := m.(*scene.Ribbon); r.Ref == NorthSouth {
			ribbon = r
		}
	}
	p := on(s, NorthSouth)
	p.X += ribbon.Width()/2 + 17
	s.clickAt(p, false)
	if got := s.Model().Selection; got != "" {
		t.Errorf("the mouse selected %q from 17 dp away", got)
	}
	s.clickAt(p, true)
	if got := s.Model().Selection; got != NorthSouth {
		t.Errorf("the finger selected %q from 17 dp away", got)
	}
}

func TestADragIsNoClick(t *testing.T) {
	s := begin("")
	p := on(s, NorthSouth)
	s.Pointer(Pointer{Kind: Down, At: p})
	s.Pointer(Pointer{Kind: Move, At: p.Add(geom.Point{X: 9})})
	s.Pointer(Pointer{Kind: Up, At: p})
	if got := s.Model().Selection; got != "" {
		t.Errorf("selected %q", got)
	}
}

func TestACancelledPressIsNoClick(t *testing.T) {
	s := begin("")
	p := on(s, NorthSouth)
	s.Pointer(Pointer{Kind: Down, At: p})
	if s.Model().Press != NorthSouth {
		t.Error("the press does not show")
	}
	s.Pointer(Pointer{Kind: Cancel})
	s.Pointer(Pointer{Kind: Up, At: p})
	if m := s.Model(); m.Selection != "" || m.Press != "" || m.Hover != "" {
		t.Errorf("selection %q, press %q, hover %q", m.Selection, m.Press, m.Hover)
	}
}

func TestHoverFollowsTheMouseButNotAFinger(t *testing.T) {
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

func TestZoomKeepsThePlaceUnderThePointer(t *testing.T) {
	s := begin("")
	at := on(s, North)
	s.Wheel(at, 2)
	if p := on(s, North); p.Sub(at).Len() > 0.5 {
		t.Errorf("the place moved by %.1f dp", p.Sub(at).Len())
	}
	if !s.Controls().Zoomed || !s.Animating() {
		t.Error("a zoom is on, and has to settle")
	}
	for range 10 {
		s.Tick(0.05)
	}
	if s.Animating() || s.Model().Moving {
		t.Error("the zoom does not settle")
	}
}

func TestZoomAndPanHaveBoundsAndAWayBack(t *testing.T) {
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
		t.Errorf("the map was dragged away to %v", o)
	}
	s.Key(KeyHome)
	for range 20 {
		s.Tick(0.05)
	}
	if s.Model().Camera != app.Home {
		t.Errorf("home is %v", s.Model().Camera)
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

func TestTheCameraGoesAtOnceWhereMotionIsNotWanted(t *testing.T) {
	s := begin("")
	d := s.Model().Device
	d.ReducedMotion = true
	s.Send(app.SetDevice{Device: d})
	s.Key(KeyZoomIn)
	if s.Animating() || s.Model().Camera.Zoom <= 1 {
		t.Errorf("zoom is %v, animating %v", s.Model().Camera.Zoom, s.Animating())
	}
}

func TestWhatTheKeyboardReachesComesIntoView(t *testing.T) {
	s := begin("")
	d := s.Model().Device
	d.ReducedMotion = true
	s.Send(app.SetDevice{Device: d})
	for range 4 {
		s.Key(KeyZoomIn)
	}
	for range 20 { // to the corner where West is not
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
			t.Errorf("%s: out of sight %v, the camera moved %v", ref, out, moved)
		}
	}
}

func TestTheKeyboardReachesEveryHandleAndLeaves(t *testing.T) {
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
		t.Errorf("backwards it begins at %q", s.Model().Focus)
	}
	s.Key(KeyEnter)
	if s.Model().Selection != West {
		t.Errorf("Enter selected %q", s.Model().Selection)
	}
}

func TestNothingIsRenderedWithoutAChange(t *testing.T) {
	s := begin("#edge/north-south")
	scene, document := s.Scene(), s.Panel()
	s.Pointer(Pointer{Kind: Move, At: geom.Point{X: 2, Y: 598}})
	s.Tick(0.016)
	if s.Scene() != scene || s.Panel() != document {
		t.Error("rendered again although nothing changed")
	}
	s.Pointer(Pointer{Kind: Move, At: on(s, NorthWest)})
	if s.Scene() == scene {
		t.Error("a hover does not show")
	}
	if s.Panel() != document {
		t.Error("a hover rewrites the panel")
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

func TestACopyByNameIsOfWhatIsShown(t *testing.T) {
	s := begin("#edge/north-south?theme=dark")
	s.Effects()
	s.Send(app.Copy{Text: "link"})
	want := app.CopyText{Text: "#edge/north-south"}
	if effects := s.Effects(); len(effects) != 1 || effects[0] != app.Effect(want) {
		t.Errorf("effects %+v, want %+v", effects, want)
	}
}

func TestSetMonthCountsFromTheFirst(t *testing.T) {
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

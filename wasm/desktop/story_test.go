package desktop

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/session"
	"tripoint/wasm/desktop/typeset"
)

// visit is a window without its engine, of 1200 by 750 dp unless a test wants another.
type visit struct {
	*Platform
	s *session.Session
}

func begin(t *testing.T, state string) *visit { return beginIn(t, 1200, 750, state) }

// beginIn begins a visit in a window of another size.
func beginIn(t *testing.T, width, height float64, state string) *visit {
	t.Helper()
	o, err := parseOptions([]string{"-state", state})
	if err != nil {
		t.Fatal(err)
	}
	d := newPlatform(o, System{})
	config, err := d.Config()
	if err != nil {
		t.Fatal(err)
	}
	config.Device.ReducedMotion = true
	v := &visit{d, session.New(config)}
	box := d.Layout(width, height)
	v.s.Resize(box.Width(), box.Height(), 1)
	d.layOut(v.s)
	return v
}

// hash is the address of the state.
func (v *visit) hash() string {
	m := v.s.Model()
	return app.Hash(&m.Address, v.s.Index())
}

// happens feeds input and carries out what follows from it.
func (v *visit) happens(in input) {
	v.feed(v.s, in)
	v.layOut(v.s)
	for _, e := range v.s.Effects() {
		v.Perform(v.s, e)
	}
	v.layOut(v.s)
}

// does feeds what the mouse does at points, one after the other.
func (v *visit) does(kind session.PointerKind, points ...geom.Point) {
	for _, at := range points {
		v.happens(input{at: at, pointers: []session.Pointer{{Kind: kind, At: at}}})
	}
}

func (v *visit) press(k ebiten.Key) { v.happens(input{keys: []ebiten.Key{k}}) }

// link scrolls to the first link that matches and returns where it is in the window.
func (v *visit) link(t *testing.T, match func(typeset.Link) bool) geom.Point {
	t.Helper()
	for _, l := range v.panel.Links() {
		if match(l) {
			v.panel.scrollTo(l.Boxes[0].Min.Y - 100)
			return l.Boxes[0].Center().Sub(geom.Point{Y: v.panel.scroll}).Add(v.window.panel.Min)
		}
	}
	t.Fatal("there is no such link")
	return geom.Point{}
}

// edge is where the middle of an edge is in the window.
func (v *visit) edge(i int) (data.Ref, geom.Point) {
	e := v.s.Index().Data().Edges[i].ID
	for _, target := range v.s.Scene().Targets {
		if target.Ref == e {
			return e, target.Path[len(target.Path)/2].Add(v.window.mapBox.Min)
		}
	}
	panic("the scene has no target for " + e)
}

func TestAClickOnAnEdgeShowsTheTopOfItsPanel(t *testing.T) {
	v := begin(t, "")
	v.panel.scrollTo(300)
	ref, at := v.edge(0)
	v.happens(click(at))
	if v.s.Model().Selection != ref || v.panel.of.ref != ref || v.panel.scroll != 0 {
		t.Errorf("selected %q, the panel shows %q at %v", v.s.Model().Selection, v.panel.of, v.panel.scroll)
	}
}

func TestTheWheelScrollsThePanelUpToItsEnds(t *testing.T) {
	v := begin(t, "")
	over := geom.Point{X: 1000, Y: 300}
	v.happens(input{at: over, wheel: geom.Point{Y: -2}})
	if v.panel.scroll != 2*notch {
		t.Errorf("two notches scroll by %v, want %v", v.panel.scroll, 2*notch)
	}
	v.happens(input{at: over, wheel: geom.Point{Y: -1e6}})
	if want := v.panel.Height() - v.window.panel.Height(); v.panel.scroll != want {
		t.Errorf("scrolled to %v, want the end at %v", v.panel.scroll, want)
	}
	v.happens(input{at: over, wheel: geom.Point{Y: 1e6}})
	if v.panel.scroll != 0 || v.s.Controls().Zoomed {
		t.Errorf("scrolled to %v, want 0, and the map as it was", v.panel.scroll)
	}
}

func TestHoverEndsWhenThePointerLeavesTheWindow(t *testing.T) {
	for name, out := range map[string]geom.Point{
		"at the right": {X: 420, Y: 120}, "at the left": {X: -1, Y: 120}, "at the top": {X: 200, Y: -1}, "far away": {X: 900, Y: 2000},
	} {
		t.Run(name, func(t *testing.T) {
			v := beginIn(t, 420, 800, "")
			ref, at := v.edge(0)
			v.does(session.Move, at)
			if v.s.Model().Hover != ref {
				t.Fatalf("the pointer hovers on %q, want %q", v.s.Model().Hover, ref)
			}
			v.does(session.Move, out)
			if v.s.Model().Hover != "" || v.pointer.in != nowhere {
				t.Errorf("outside of the window the pointer hovers on %q, in area %v", v.s.Model().Hover, v.pointer.in)
			}
		})
	}
}

func TestTheWheelMovesTheDateByAMonthForEachNotch(t *testing.T) {
	tests := []struct {
		name  string
		turns []geom.Point
		want  int // months
	}{
		{"a notch", []geom.Point{{Y: 1}}, 1},
		{"a notch back", []geom.Point{{Y: -1}}, -1},
		{"three notches at once", []geom.Point{{Y: 3}}, 3},
		{"a trackpad's small steps add up", slices.Repeat([]geom.Point{{Y: 0.1}}, 20), 2},
		{"sideways, too", slices.Repeat([]geom.Point{{X: -0.25}}, 8), 2},
		{"less than a notch", slices.Repeat([]geom.Point{{Y: 0.1}}, 9), 0},
		{"turning back starts from zero", []geom.Point{{Y: 0.9}, {Y: -0.5}, {Y: -0.5}}, -1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			v := begin(t, "")
			v.s.SetMonth(50)
			over := v.window.dates.Center()
			for _, turn := range test.turns {
				v.happens(input{at: over, wheel: turn})
			}
			if got := v.s.Controls().DateMonth - 50; got != test.want {
				t.Errorf("the date moves by %d months, want %d", got, test.want)
			}
		})
	}
}

func TestDraggingAlongTheTimelineMovesTheDate(t *testing.T) {
	v := begin(t, "")
	strip := v.window.dates
	at := func(x float64) geom.Point { return geom.Point{X: x, Y: 100}.Add(strip.Min) }
	near := func(x float64) bool { return math.Abs(v.s.Controls().Handle-x) < 3 } // a month
	v.does(session.Down, at(300))
	if !near(300) {
		t.Errorf("a press at 300 has the handle at %v", v.s.Controls().Handle)
	}
	v.does(session.Move, at(500).Sub(geom.Point{Y: 300})) // the drag goes on over the map
	v.does(session.Up, at(500).Sub(geom.Point{Y: 300}))
	if !near(500) {
		t.Errorf("a drag to 500 has the handle at %v", v.s.Controls().Handle)
	}
	v.does(session.Move, at(700))
	if !near(500) {
		t.Errorf("moving without a button has the handle at %v", v.s.Controls().Handle)
	}
}

func TestAClickOnAMarkOpensItsCard(t *testing.T) {
	v := begin(t, "")
	for _, target := range v.s.Timeline().Targets {
		if len(target.Path) != 1 {
			continue
		}
		at := target.Path[0].Add(v.window.dates.Min)
		if v.does(session.Move, at); v.s.Model().Hover != target.Ref {
			t.Fatalf("over %s the pointer hovers on %q", target.Ref, v.s.Model().Hover)
		}
		v.happens(click(at))
		if peek := v.s.Model().Peek; peek.Edge+","+peek.Event != target.Ref || !v.card.there {
			t.Fatalf("a click on %s opens %v", target.Ref, peek)
		}
	}
	v.does(session.Move, geom.Point{X: 420, Y: 600})
	if v.s.Model().Hover != "" {
		t.Errorf("beside the timeline the pointer hovers on %q", v.s.Model().Hover)
	}
}

func TestAPressOnALinkCarriesItOut(t *testing.T) {
	v := begin(t, "")
	at := v.link(t, func(l typeset.Link) bool { return l.Ref.Kind() == "edge" })
	v.happens(click(at))
	if v.s.Model().Selection == "" {
		t.Fatal("a link to a relationship does not select it")
	}

	v.goes(t, app.Events)
	at = v.link(t, func(l typeset.Link) bool { return l.Action == "order:oldest" })
	v.happens(click(at))
	if !v.s.Model().OldestFirst {
		t.Error("the button does not turn the order around")
	}

	before := v.panel.Height()
	at = v.link(t, func(l typeset.Link) bool { return l.Card != "" })
	v.happens(click(at))
	if v.panel.Height() <= before {
		t.Error("the card does not open")
	}

	opened := ""
	v.system.Open = func(url string) { opened = url }
	at = v.link(t, func(l typeset.Link) bool { return l.Href != "" })
	v.happens(click(at))
	if !strings.HasPrefix(opened, "http") {
		t.Errorf("a source opens %q", opened)
	}
}

func TestAJumpLeadsToItsSection(t *testing.T) {
	v := begin(t, "#?page=article")
	i := slices.IndexFunc(v.panel.Links(), func(l typeset.Link) bool { return l.Section != "" }) + 1
	section := v.panel.Links()[i].Section
	v.happens(click(v.link(t, func(l typeset.Link) bool { return l.Section == section })))
	top := v.panel.Top(section)
	if top == 0 || v.panel.scroll != top {
		t.Errorf("the panel is scrolled to %v, the section is at %v", v.panel.scroll, top)
	}
	v.press(ebiten.KeyTab)
	if link := v.panel.Links()[v.focus.focused(onPanel)]; v.panel.scroll < top || link.Boxes[0].Min.Y < top {
		t.Errorf("Tab goes on from %v of %v, the section is at %v", link.Boxes[0].Min.Y, v.panel.scroll, top)
	}
}

func TestALinkIsPressedOnlyIfThePointerWentDownOnIt(t *testing.T) {
	v := begin(t, "")
	at := v.link(t, func(l typeset.Link) bool { return l.Ref != "" })
	in := click(at)
	in.pointers[1].At = at.Add(geom.Point{Y: 60})
	v.happens(in)
	if v.s.Model().Selection != "" {
		t.Error("a pointer that came from elsewhere presses the link")
	}
}

func TestReleasingThePointerOverAnotherLinkPressesNothing(t *testing.T) {
	first := func(l typeset.Link) bool { return l.Ref != "" }
	t.Run("at first", func(t *testing.T) {
		v := begin(t, "")
		v.does(session.Up, v.link(t, first))
		if v.s.Model().Selection != "" {
			t.Error("the link is pressed")
		}
	})
	t.Run("after a press on a button", func(t *testing.T) {
		v := begin(t, "")
		v.happens(input{at: geom.Point{X: 400, Y: 300}, wheel: geom.Point{Y: 3}})
		v.does(session.Down, v.boxOf(v.s, homeButton).Center())
		v.does(session.Up, v.link(t, first))
		if v.s.Model().Selection != "" {
			t.Error("the link is pressed")
		}
	})
	t.Run("after the document has changed", func(t *testing.T) {
		v := begin(t, "")
		v.does(session.Down, v.link(t, first))
		v.focus = focus{} // the keyboard's, meanwhile
		v.press(ebiten.KeyTab)
		v.press(ebiten.KeyEnter)
		if v.s.Model().Selection == "" || v.pointer.link != -1 {
			t.Errorf("the pointer is still on link %d of the document before", v.pointer.link)
		}
	})
}

func TestAFingerScrollsThePanelWithoutPressing(t *testing.T) {
	v := begin(t, "")
	at := v.link(t, func(l typeset.Link) bool { return l.Ref != "" })
	from := v.panel.scroll
	up := at.Sub(geom.Point{Y: 80})
	v.happens(input{at: up, pointers: []session.Pointer{
		{Kind: session.Down, ID: 1, At: at, Touch: true},
		{Kind: session.Move, ID: 1, At: up, Touch: true},
		{Kind: session.Up, ID: 1, At: up, Touch: true}}})
	if v.panel.scroll != from+80 || v.s.Model().Selection != "" {
		t.Errorf("scrolled from %v to %v, selected %q", from, v.panel.scroll, v.s.Model().Selection)
	}
}

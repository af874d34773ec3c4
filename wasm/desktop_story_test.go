//go:build !js

package main

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/session"
	"tripoint/wasm/paint"
)

// visit is a window without its engine, of 1200 by 750 dp if it is not said.
type visit struct {
	*desktop
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
	d := newDesktop(o)
	config, err := d.Config()
	if err != nil {
		t.Fatal(err)
	}
	config.Device.StillMotion = true
	v := &visit{d, session.New(config)}
	box := d.Layout(width, height)
	v.s.Resize(box.Width(), box.Height(), 1)
	d.Show(v.s)
	return v
}

// happens feeds input and carries out what follows from it.
func (v *visit) happens(in input) {
	for _, p := range in.pointers {
		v.route(v.s, p)
	}
	v.pointer.at = in.at
	v.wheel(v.s, in)
	for _, k := range in.keys {
		v.key(v.s, k, in.shift)
	}
	for _, e := range v.s.Effects() {
		v.Perform(v.s, e)
	}
	v.Show(v.s)
}

// does feeds what the mouse does at places, one after the other.
func (v *visit) does(kind session.PointerKind, places ...geom.Point) {
	for _, at := range places {
		v.happens(input{at: at, pointers: []session.Pointer{{Kind: kind, At: at}}})
	}
}

func (v *visit) press(k ebiten.Key) { v.happens(input{keys: []ebiten.Key{k}}) }

// link is the place in the window of the first link that matches, scrolled to.
func (v *visit) link(t *testing.T, match func(paint.Link) bool) geom.Point {
	t.Helper()
	for _, l := range v.panel.Links() {
		if match(l) {
			v.scrollTo(l.Boxes[0].Min.Y - 100)
			return l.Boxes[0].Center().Sub(geom.Point{Y: v.scroll}).Add(v.window.panel.Min)
		}
	}
	t.Fatal("there is no such link")
	return geom.Point{}
}

// edge is the place in the window of the middle of an edge.
func (v *visit) edge(i int) (data.Ref, geom.Point) {
	e := v.s.Index().Data().Edges[i].ID
	for _, target := range v.s.Scene().Targets {
		if target.Ref == e {
			return e, target.Path[len(target.Path)/2].Add(v.window.mapBox.Min)
		}
	}
	panic("the scene has no target for " + e)
}

func TestAClickOnAnEdgeShowsItInThePanelFromItsBeginning(t *testing.T) {
	v := begin(t, "")
	v.scrollBy(300)
	ref, at := v.edge(0)
	v.happens(click(at))
	if v.s.Model().Selection != ref || v.panelRef != ref || v.scroll != 0 {
		t.Errorf("selected %q, the panel shows %q at %v", v.s.Model().Selection, v.panelRef, v.scroll)
	}
}

func TestTabGoesThroughMapButtonsDateAndPanelAndAround(t *testing.T) {
	v := begin(t, "")
	handles, links := len(v.s.Scene().Handles), len(v.panel.Links())
	if handles == 0 || links == 0 {
		t.Fatal("there is nothing to reach")
	}
	for i := range handles {
		v.press(ebiten.KeyTab)
		if want := v.s.Scene().Handles[i].Ref; v.s.Model().Focus != want || v.focus.area != onMap {
			t.Fatalf("press %d reaches %q, want %q", i+1, v.s.Model().Focus, want)
		}
	}
	for _, want := range []stop{{onButton, inButton}, {onButton, outButton},
		{onButton, earlierButton}, {onDates, noButton}, {onButton, laterButton}} {
		v.press(ebiten.KeyTab)
		if got := (stop{v.focus.area, v.focus.button}); got != want || v.s.Model().Focus != "" {
			t.Fatalf("Tab reaches %v, want %v", got, want)
		}
	}
	for i := range links {
		v.press(ebiten.KeyTab)
		if v.focus.focused() != i {
			t.Fatalf("link %d has the focus, want %d", v.focus.focused(), i)
		}
	}
	v.press(ebiten.KeyTab)
	if want := v.s.Scene().Handles[0].Ref; v.s.Model().Focus != want {
		t.Errorf("after the panel comes %q, want %q", v.s.Model().Focus, want)
	}
	v.happens(input{keys: []ebiten.Key{ebiten.KeyTab}, shift: true})
	if v.focus.focused() != links-1 {
		t.Errorf("back from the first handle comes link %d, want the last", v.focus.focused())
	}
}

func TestTheWholeLinkThatTabReachesIsInSight(t *testing.T) {
	edge, _ := begin(t, "").edge(0)
	v := beginIn(t, 420, 500, "#"+string(edge))
	for i, l := range v.panel.Links() {
		v.focus = focus{area: onPanel, link: i, shown: true}
		v.reveal()
		top, bottom := l.Boxes[0].Min.Y-v.scroll, l.Boxes[len(l.Boxes)-1].Max.Y-v.scroll
		if top < 0 || bottom > v.window.panel.Height() {
			t.Errorf("link %d is from %v to %v in a panel %v high", i, top, bottom, v.window.panel.Height())
		}
	}
}

func TestEnterSelectsWhatHasTheFocusAndEscapeLeavesIt(t *testing.T) {
	v := begin(t, "")
	v.press(ebiten.KeyTab)
	want := v.s.Model().Focus
	v.press(ebiten.KeyEnter)
	if v.s.Model().Selection != want {
		t.Fatalf("selected %q, want %q", v.s.Model().Selection, want)
	}
	v.press(ebiten.KeyEscape)
	if v.s.Model().Selection != "" || v.s.Model().Focus != want {
		t.Errorf("selected %q with the focus on %q, want nothing and %q", v.s.Model().Selection, v.s.Model().Focus, want)
	}
}

func TestThePointerHidesTheFocus(t *testing.T) {
	v := begin(t, "")
	v.press(ebiten.KeyTab)
	v.happens(click(geom.Point{X: 820, Y: 500}))
	if v.focus.shown || v.s.Model().Focus != "" {
		t.Error("the focus still shows")
	}
}

func TestTheWheelScrollsThePanelNoFurtherThanItsEnds(t *testing.T) {
	v := begin(t, "")
	over := geom.Point{X: 1000, Y: 300}
	v.happens(input{at: over, wheel: geom.Point{Y: -2}})
	if v.scroll != 2*notch {
		t.Errorf("two notches scroll by %v, want %v", v.scroll, 2*notch)
	}
	v.happens(input{at: over, wheel: geom.Point{Y: -1e6}})
	if want := v.panel.Height() - v.window.panel.Height(); v.scroll != want {
		t.Errorf("scrolled to %v, want the end at %v", v.scroll, want)
	}
	v.happens(input{at: over, wheel: geom.Point{Y: 1e6}})
	if v.scroll != 0 || v.s.Controls().Zoomed {
		t.Errorf("scrolled to %v, want 0, and the map as it was", v.scroll)
	}
}

func TestTheWheelZoomsTheMapAndAButtonLeadsBack(t *testing.T) {
	v := begin(t, "")
	if v.place(v.s, homeButton).Width() != 0 {
		t.Error("the whole map has a button to the whole map")
	}
	v.happens(input{at: geom.Point{X: 400, Y: 300}, wheel: geom.Point{Y: 3}})
	if !v.s.Controls().Zoomed {
		t.Fatal("the map is not zoomed")
	}
	v.happens(click(v.place(v.s, homeButton).Center()))
	if v.s.Controls().Zoomed {
		t.Error("the button does not lead back")
	}
	if v.s.Model().Selection != "" {
		t.Error("the button selects what is under it")
	}
}

func TestAPressOnAButtonCountsWhenItIsLetGoThere(t *testing.T) {
	v := begin(t, "")
	v.happens(input{at: geom.Point{X: 400, Y: 300}, wheel: geom.Point{Y: 3}})
	home := v.place(v.s, homeButton).Center()
	beside := home.Sub(geom.Point{X: 300})
	v.does(session.Down, home)
	v.does(session.Move, beside)
	v.does(session.Up, beside)
	if !v.s.Controls().Zoomed {
		t.Error("a press that is let go elsewhere leads to the whole map")
	}
	v.does(session.Down, beside)
	v.does(session.Up, home)
	if !v.s.Controls().Zoomed {
		t.Error("letting go over the button leads to the whole map although the press began elsewhere")
	}
	v.happens(click(home))
	if v.s.Controls().Zoomed {
		t.Error("a click does not lead to the whole map")
	}
}

func TestADragOfTheMapGoesOnUnderAButton(t *testing.T) {
	v := begin(t, "")
	v.happens(input{at: geom.Point{X: 400, Y: 300}, wheel: geom.Point{Y: 6}})
	home := v.place(v.s, homeButton)
	if home.Width() == 0 {
		t.Fatal("the map is not zoomed")
	}
	from := home.Center().Sub(geom.Point{X: 100})
	_, before := v.edge(0)
	v.does(session.Down, from)
	v.does(session.Move, from.Lerp(home.Center(), 0.5), home.Center(), from.Add(geom.Point{X: 10}))
	v.does(session.Up, from.Add(geom.Point{X: 10}))
	_, after := v.edge(0)
	if moved := after.Sub(before); moved.Sub(geom.Point{X: 10}).Len() > 0.01 {
		t.Errorf("a drag by 10 dp that passed the button moves the map by %v", moved)
	}
}

func TestButtonsZoomTheMapAndMoveTheDate(t *testing.T) {
	for name, push := range map[string]func(*visit, button){
		"by a click": func(v *visit, b button) { v.happens(click(v.place(v.s, b).Center())) },
		"by Enter": func(v *visit, b button) {
			v.focus = focus{area: onButton, button: b}
			v.press(ebiten.KeyEnter)
		},
		"by Space": func(v *visit, b button) {
			v.focus = focus{area: onButton, button: b}
			v.press(ebiten.KeySpace)
		},
	} {
		t.Run(name, func(t *testing.T) {
			v := begin(t, "")
			push(v, inButton)
			near := v.s.Model().Camera.Zoom
			push(v, inButton)
			nearer := v.s.Model().Camera.Zoom
			push(v, outButton)
			if back := v.s.Model().Camera.Zoom; near <= 1 || nearer <= near || math.Abs(back-near) > 0.01 {
				t.Errorf("the zoom is %v, %v, and after the way back %v", near, nearer, back)
			}
			push(v, homeButton)
			if v.s.Controls().Zoomed {
				t.Error("the map is still zoomed")
			}
			month := v.s.Controls().DateMonth
			push(v, earlierButton)
			if got := v.s.Controls().DateMonth; got != month-1 {
				t.Errorf("earlier leads to month %d, want %d", got, month-1)
			}
			push(v, laterButton)
			push(v, laterButton)
			if got := v.s.Controls().DateMonth; got != month+1 {
				t.Errorf("twice later leads to month %d, want %d", got, month+1)
			}
			if v.s.Model().Selection != "" {
				t.Error("something under a button is selected")
			}
		})
	}
}

func TestTheButtonThatIsPressedByTheKeyboardMayVanish(t *testing.T) {
	v := begin(t, "")
	v.happens(input{at: geom.Point{X: 400, Y: 300}, wheel: geom.Point{Y: 3}})
	v.focus = focus{area: onButton, button: homeButton}
	v.press(ebiten.KeyEnter)
	v.press(ebiten.KeyEnter)
	v.press(ebiten.KeyTab)
	if v.focus.button != inButton || !v.focus.shown {
		t.Errorf("after the whole map Tab reaches %v, want the button beside it", v.focus)
	}
}

func TestButtonsAreLargeEnoughAndInNoOnesWay(t *testing.T) {
	for _, size := range [][2]float64{{1200, 750}, {900, 700}, {600, 400}, {599, 800}, {420, 800}, {320, 400}} {
		v := beginIn(t, size[0], size[1], "")
		v.happens(input{at: v.window.mapBox.Center(), wheel: geom.Point{Y: 3}})
		for b := noButton + 1; b < buttons; b++ {
			box, within := v.place(v.s, b), v.window.mapBox
			if b == earlierButton || b == laterButton {
				within = v.window.dates
			}
			if box.Width() < 24 || box.Height() < 24 || !within.Contains(box.Min) || !within.Contains(box.Max) {
				t.Errorf("in a window of %v button %d is at %v", size, b, box)
			}
			for other := b + 1; other < buttons; other++ {
				if box.Overlaps(v.place(v.s, other)) {
					t.Errorf("in a window of %v buttons %d and %d overlap", size, b, other)
				}
			}
			if v.buttonAt(v.s, box.Center()) != b {
				t.Errorf("in a window of %v button %d is not hit", size, b)
			}
		}
		const handle = 10.0
		c := v.slider(v.s)
		if c.x(0)-handle < v.place(v.s, earlierButton).Max.X-v.window.dates.Min.X ||
			c.x(c.months)+handle > v.place(v.s, laterButton).Min.X-v.window.dates.Min.X {
			t.Errorf("in a window of %v the slider reaches under a button", size)
		}
	}
}

func TestAButtonShowsThatThePointerIsOverIt(t *testing.T) {
	v := begin(t, "")
	in, out := v.place(v.s, inButton).Center(), v.place(v.s, outButton).Center()
	steps := []struct {
		name string
		kind session.PointerKind
		at   geom.Point
		want button
	}{
		{"over a button", session.Move, in, inButton},
		{"pressed", session.Down, in, inButton},
		{"dragged to another one", session.Move, out, noButton},
		{"dragged back", session.Move, in, inButton},
		{"let go outside of the window", session.Up, geom.Point{X: -5, Y: 5}, noButton},
		{"over the other one", session.Move, out, outButton},
		{"beyond the window", session.Move, geom.Point{X: 300, Y: 900}, noButton},
	}
	for _, step := range steps {
		v.Dirty()
		was := v.pointer.over
		v.does(step.kind, step.at)
		if v.pointer.over != step.want {
			t.Errorf("%s: the pointer is over button %d, want %d", step.name, v.pointer.over, step.want)
		}
		if v.pointer.over != was && !v.Dirty() {
			t.Errorf("%s: it is not drawn", step.name)
		}
	}
}

func TestHoverEndsWhereThePointerLeavesTheWindow(t *testing.T) {
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
		{"a trackpad's small steps are added up", slices.Repeat([]geom.Point{{Y: 0.1}}, 20), 2},
		{"sideways, too", slices.Repeat([]geom.Point{{X: -0.25}}, 8), 2},
		{"less than a notch", slices.Repeat([]geom.Point{{Y: 0.1}}, 9), 0},
		{"turning back begins anew", []geom.Point{{Y: 0.9}, {Y: -0.5}, {Y: -0.5}}, -1},
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

func TestAfterAPressOnTheSliderKeysMoveTheDate(t *testing.T) {
	v := begin(t, "")
	month := v.s.Controls().DateMonth
	v.happens(click(geom.Point{X: v.slider(v.s).x(month), Y: trackY}.Add(v.window.dates.Min)))
	if v.focus.shown {
		t.Error("a press shows the keyboard's focus")
	}
	v.press(ebiten.KeyArrowRight)
	if got := v.s.Controls().DateMonth; got != month+1 {
		t.Errorf("the arrow leads to month %d, want %d", got, month+1)
	}
	v.press(ebiten.KeyHome)
	if got := v.s.Controls().DateMonth; got != 0 || !v.focus.shown {
		t.Errorf("Home leads to month %d, want 0; the focus shows: %v, want true", got, v.focus.shown)
	}
}

func TestAfterAPressInThePanelKeysScrollIt(t *testing.T) {
	v := begin(t, "")
	v.happens(click(geom.Point{X: v.window.panel.Max.X - 12, Y: 200}))
	v.press(ebiten.KeyArrowDown)
	if v.scroll != notch {
		t.Errorf("the arrow scrolls by %v, want %v", v.scroll, notch)
	}
	v.press(ebiten.KeyTab)
	if v.focus.focused() != 0 {
		t.Errorf("Tab reaches link %d, want the first", v.focus.focused())
	}
}

func TestDraggingAlongTheTrackMovesTheDate(t *testing.T) {
	v := begin(t, "")
	c, strip := v.slider(v.s), v.window.dates
	at := func(month int) geom.Point { return geom.Point{X: c.x(month), Y: trackY}.Add(strip.Min) }
	in := click(at(10))
	in.pointers = in.pointers[:2]
	v.happens(in)
	if got := v.s.Controls().DateMonth; got != 10 {
		t.Errorf("a press shows month %d, want 10", got)
	}
	out := at(40).Add(geom.Point{Y: -300}) // the drag goes on over the map
	v.happens(input{at: out, pointers: []session.Pointer{{Kind: session.Move, At: out}, {Kind: session.Up, At: out}}})
	if got := v.s.Controls().DateMonth; got != 40 {
		t.Errorf("a drag shows month %d, want 40", got)
	}
	v.happens(input{at: at(60), pointers: []session.Pointer{{Kind: session.Move, At: at(60)}}})
	if got := v.s.Controls().DateMonth; got != 40 {
		t.Errorf("moving without a button shows month %d, want 40", got)
	}
}

func TestKeysMoveTheDateByMonthsAndYears(t *testing.T) {
	v := begin(t, "")
	v.focus.on(onDates)
	v.s.SetMonth(50)
	for _, step := range []struct {
		key  ebiten.Key
		want int
	}{
		{ebiten.KeyArrowRight, 51}, {ebiten.KeyArrowLeft, 50}, {ebiten.KeyPageUp, 62}, {ebiten.KeyPageDown, 50},
		{ebiten.KeyHome, 0}, {ebiten.KeyArrowLeft, 0}, {ebiten.KeyEnd, v.s.Controls().LastMonth},
	} {
		v.press(step.key)
		if got := v.s.Controls().DateMonth; got != step.want {
			t.Errorf("%v leads to month %d, want %d", step.key, got, step.want)
		}
	}
}

func TestAPressOnALinkOfThePanelDoesWhatItSays(t *testing.T) {
	v := begin(t, "")
	at := v.link(t, func(l paint.Link) bool { return l.Ref != "" })
	v.happens(click(at))
	if v.s.Model().Selection == "" {
		t.Fatal("a link to a relationship does not select it")
	}

	at = v.link(t, func(l paint.Link) bool { return l.Action == "order:oldest" })
	v.happens(click(at))
	if !v.s.Model().OldestFirst {
		t.Error("the button does not turn the order around")
	}

	before := v.panel.Height()
	at = v.link(t, func(l paint.Link) bool { return l.Card != "" })
	v.happens(click(at))
	if v.panel.Height() <= before {
		t.Error("the card does not open")
	}

	opened := ""
	defer func(was func(string)) { open = was }(open)
	open = func(url string) { opened = url }
	at = v.link(t, func(l paint.Link) bool { return l.Href != "" })
	v.happens(click(at))
	if !strings.HasPrefix(opened, "http") {
		t.Errorf("a source opens %q", opened)
	}
}

func TestALinkIsPressedOnlyWhereThePointerWentDownOnIt(t *testing.T) {
	v := begin(t, "")
	at := v.link(t, func(l paint.Link) bool { return l.Ref != "" })
	in := click(at)
	in.pointers[1].At = at.Add(geom.Point{Y: 60})
	v.happens(in)
	if v.s.Model().Selection != "" {
		t.Error("a pointer that came from elsewhere presses the link")
	}
}

func TestLettingGoOverALinkPressesNothingThatWasNotPressed(t *testing.T) {
	first := func(l paint.Link) bool { return l.Ref != "" }
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
		v.does(session.Down, v.place(v.s, homeButton).Center())
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
	at := v.link(t, func(l paint.Link) bool { return l.Ref != "" })
	from := v.scroll
	up := at.Sub(geom.Point{Y: 80})
	v.happens(input{at: up, pointers: []session.Pointer{
		{Kind: session.Down, ID: 1, At: at, Touch: true},
		{Kind: session.Move, ID: 1, At: up, Touch: true},
		{Kind: session.Up, ID: 1, At: up, Touch: true}}})
	if v.scroll != from+80 || v.s.Model().Selection != "" {
		t.Errorf("scrolled from %v to %v, selected %q", from, v.scroll, v.s.Model().Selection)
	}
}

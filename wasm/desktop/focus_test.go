package desktop

import (
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
)

func TestTabGoesThroughMapBarButtonsDateAndPanelAndStartsAgain(t *testing.T) {
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
	for i := range v.bar.Links() {
		v.press(ebiten.KeyTab)
		if v.focus.focused(onBar) != i || v.s.Model().Focus != "" {
			t.Fatalf("link %d of the bar has the focus, want %d", v.focus.focused(onBar), i)
		}
	}
	for _, want := range []stop{{onButton, wordsButton}, {onButton, inButton}, {onButton, outButton},
		{onButton, earlierButton}, {onButton, playButton}, {onButton, laterButton}, {onDates, noButton}} {
		v.press(ebiten.KeyTab)
		if got := (stop{v.focus.area, v.focus.button}); got != want || v.s.Model().Focus != "" {
			t.Fatalf("Tab reaches %v, want %v", got, want)
		}
	}
	for i := v.panel.Next(-1, 1); i < links; i = v.panel.Next(i, 1) {
		v.press(ebiten.KeyTab)
		if v.focus.focused(onPanel) != i {
			t.Fatalf("link %d has the focus, want %d", v.focus.focused(onPanel), i)
		}
	}
	v.press(ebiten.KeyTab)
	if want := v.s.Scene().Handles[0].Ref; v.s.Model().Focus != want {
		t.Errorf("after the panel comes %q, want %q", v.s.Model().Focus, want)
	}
	v.happens(input{keys: []ebiten.Key{ebiten.KeyTab}, shift: true})
	if v.focus.focused(onPanel) != v.panel.Next(links, -1) {
		t.Errorf("back from the first handle comes link %d, want the last", v.focus.focused(onPanel))
	}
}

func TestTabScrollsTheWholeLinkIntoView(t *testing.T) {
	edge, _ := begin(t, "").edge(0)
	v := beginIn(t, 420, 500, "#"+string(edge))
	for i, l := range v.panel.Links() {
		v.focus = focus{area: onPanel, link: i, shown: true}
		v.reveal()
		top, bottom := l.Boxes[0].Min.Y-v.panel.scroll, l.Boxes[len(l.Boxes)-1].Max.Y-v.panel.scroll
		if top < 0 || bottom > v.window.panel.Height() {
			t.Errorf("link %d is from %v to %v in a panel %v high", i, top, bottom, v.window.panel.Height())
		}
	}
}

func TestTheFocusIsARoundedRingOnARimOfPaper(t *testing.T) {
	th := &theme.Light
	shown := map[string]func(v *visit) *scene.Scene{
		"on the map": func(v *visit) *scene.Scene { v.press(ebiten.KeyTab); return v.overlay(v.s, th) },
		"on a button": func(v *visit) *scene.Scene {
			v.focus = focus{area: onButton, button: outButton, shown: true}
			return v.overlay(v.s, th)
		},
	}
	for name, overlay := range shown {
		t.Run(name, func(t *testing.T) {
			v := begin(t, "")
			before := len(v.overlay(v.s, th).Layers[0].Marks)
			var rings []*scene.Stroke
			for _, m := range overlay(v).Layers[0].Marks {
				if line, ok := m.(*scene.Stroke); ok && line.Closed {
					rings = append(rings, line)
				}
			}
			if len(rings) != 2 || len(v.overlay(v.s, th).Layers[0].Marks) != before+2 {
				t.Fatalf("there are %d closed lines, want rim and ring", len(rings))
			}
			rim, ring := rings[0], rings[1]
			if ring.Width != 3 || ring.Color != th.Focus || rim.Width <= ring.Width+2 || rim.Color != th.Paper {
				t.Errorf("the ring is %v dp wide in %v, on a rim of %v in %v", ring.Width, ring.Color, rim.Width, rim.Color)
			}
			box := geom.Bounds(ring.Lines[0])
			for _, p := range ring.Lines[0] {
				if p.Sub(box.Min).Len() < 3 {
					t.Error("the ring has a corner")
				}
			}
		})
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

func TestAPressHidesTheFocus(t *testing.T) {
	v := begin(t, "")
	v.press(ebiten.KeyTab)
	v.happens(click(geom.Point{X: 820, Y: 500}))
	if v.focus.shown || v.s.Model().Focus != "" {
		t.Error("the focus still shows")
	}
}

func TestAfterAPressOnTheTimelineKeysMoveTheDate(t *testing.T) {
	v := begin(t, "")
	v.happens(click(geom.Point{X: v.s.Controls().Handle, Y: 100}.Add(v.window.dates.Min)))
	if v.focus.shown {
		t.Error("a press shows the keyboard's focus")
	}
	now := v.s.Model()
	want := app.NextEvent(&now.Address, +1, v.s.Index())
	v.press(ebiten.KeyArrowRight)
	if got := v.s.Model().Date; got != want {
		t.Errorf("the arrow leads to %s, want %s", got, want)
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
	if v.panel.scroll != notch {
		t.Errorf("the arrow scrolls by %v, want %v", v.panel.scroll, notch)
	}
	v.press(ebiten.KeyTab)
	if v.focus.focused(onPanel) != 0 {
		t.Errorf("Tab reaches link %d, want the first", v.focus.focused(onPanel))
	}
}

func TestKeysMoveTheDateByEventsAndYears(t *testing.T) {
	v := begin(t, "")
	v.focus.on(onDates)
	v.s.SetMonth(50)
	last := v.s.Controls().LastMonth
	for _, step := range []struct {
		key  ebiten.Key
		want int
	}{
		{ebiten.KeyPageUp, 62}, {ebiten.KeyPageDown, 50}, {ebiten.KeyHome, 0}, {ebiten.KeyArrowLeft, 0},
		{ebiten.KeyEnd, last}, {ebiten.KeyArrowRight, last},
	} {
		v.press(step.key)
		if got := v.s.Controls().DateMonth; got != step.want {
			t.Errorf("%v leads to month %d, want %d", step.key, got, step.want)
		}
	}
	now := v.s.Model()
	want := app.NextEvent(&now.Address, -1, v.s.Index())
	if v.press(ebiten.KeyArrowLeft); v.s.Model().Date != want {
		t.Errorf("the arrow leads to %s, want %s", v.s.Model().Date, want)
	}
	v.press(ebiten.KeySpace)
	if !v.s.Controls().Playing {
		t.Error("Space does not play")
	}
}

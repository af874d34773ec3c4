package desktop

import (
	"math"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/session"
)

func TestTheWheelZoomsTheMapAndAButtonLeadsBack(t *testing.T) {
	v := begin(t, "")
	if v.boxOf(v.s, homeButton).Width() != 0 {
		t.Error("the whole map has a button to the whole map")
	}
	v.happens(input{at: geom.Point{X: 400, Y: 300}, wheel: geom.Point{Y: 3}})
	if !v.s.Controls().Zoomed {
		t.Fatal("the map is not zoomed")
	}
	v.happens(click(v.boxOf(v.s, homeButton).Center()))
	if v.s.Controls().Zoomed {
		t.Error("the button does not lead back")
	}
	if v.s.Model().Selection != "" {
		t.Error("the button selects what is under it")
	}
}

func TestAPressOnAButtonCountsOnlyIfItEndsThere(t *testing.T) {
	v := begin(t, "")
	v.happens(input{at: geom.Point{X: 400, Y: 300}, wheel: geom.Point{Y: 3}})
	home := v.boxOf(v.s, homeButton).Center()
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

func TestADragOfTheMapContinuesUnderAButton(t *testing.T) {
	v := begin(t, "")
	v.happens(input{at: geom.Point{X: 400, Y: 300}, wheel: geom.Point{Y: 6}})
	home := v.boxOf(v.s, homeButton)
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
		"by a click": func(v *visit, b button) { v.happens(click(v.boxOf(v.s, b).Center())) },
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
			now := v.s.Model()
			before, after := app.NextEvent(&now.Address, -1, v.s.Index()), app.NextEvent(&now.Address, +1, v.s.Index())
			push(v, earlierButton)
			if got := v.s.Model().Date; got != before {
				t.Errorf("earlier leads to %s, want %s", got, before)
			}
			push(v, laterButton)
			if got := v.s.Model().Date; got != after {
				t.Errorf("later leads to %s, want %s", got, after)
			}
			push(v, playButton)
			if !v.s.Controls().Playing {
				t.Error("it does not play")
			}
			push(v, playButton)
			if v.s.Controls().Playing {
				t.Error("it does not pause")
			}
			if v.s.Model().Selection != "" {
				t.Error("something under a button is selected")
			}
		})
	}
}

func TestTheFocusSurvivesAButtonThatVanishes(t *testing.T) {
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

func TestButtonsAreLargeEnoughAndHideNothing(t *testing.T) {
	for _, size := range [][2]float64{{1200, 750}, {900, 700}, {600, 400}, {599, 800}, {420, 800}, {320, 400}} {
		v := beginIn(t, size[0], size[1], "")
		v.happens(input{at: v.window.mapBox.Center(), wheel: geom.Point{Y: 3}})
		for b := noButton + 1; b < buttons; b++ {
			box, within := v.boxOf(v.s, b), v.window.mapBox
			if b == earlierButton || b == playButton || b == laterButton {
				within = v.window.dates
			}
			if box.Width() < 24 || box.Height() < 24 || !within.Contains(box.Min) || !within.Contains(box.Max) {
				t.Errorf("in a window of %v button %d is at %v", size, b, box)
			}
			for other := b + 1; other < buttons; other++ {
				if box.Inset(0.5).Overlaps(v.boxOf(v.s, other)) {
					t.Errorf("in a window of %v buttons %d and %d overlap", size, b, other)
				}
			}
			if v.buttonAt(v.s, box.Center()) != b {
				t.Errorf("in a window of %v button %d is not hit", size, b)
			}
		}
		for _, target := range v.s.Timeline().Targets {
			for _, p := range target.Path {
				if at := p.Add(v.window.dates.Min); !v.window.dates.Contains(at) || v.buttonAt(v.s, at) != noButton {
					t.Errorf("in a window of %v %s is beyond the timeline or under a button", size, target.Ref)
				}
			}
		}
	}
}

func TestAButtonIsHighlightedUnderThePointer(t *testing.T) {
	v := begin(t, "")
	in, out := v.boxOf(v.s, inButton).Center(), v.boxOf(v.s, outButton).Center()
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

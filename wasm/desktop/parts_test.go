package desktop

import (
	"slices"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/session"
	"tripoint/wasm/desktop/typeset"
)

// goes presses the tab of a part.
func (v *visit) goes(t *testing.T, part app.Part) {
	t.Helper()
	i := slices.IndexFunc(v.panel.Links(), func(l typeset.Link) bool { return l.Tab && l.Action == "part:"+string(part) })
	if i < 0 {
		t.Fatalf("there is no tab of %q", part)
	}
	at := v.panel.Links()[i].Boxes[0].Center()
	if strip := v.panel.Strip(); v.panel.scroll > strip.Min.Y {
		at.Y -= strip.Min.Y // it lies at the top
	} else {
		at.Y -= v.panel.scroll
	}
	v.happens(click(at.Add(v.panel.box.Min)))
	if v.s.Model().Part != part {
		t.Fatalf("the tab of %q leads to %q", part, v.s.Model().Part)
	}
}

func TestAPartKeepsItsPlaceWhileTheSelectionStays(t *testing.T) {
	v := begin(t, "#"+string(someEdge))
	tabs := v.panel.Strip().Min.Y
	v.panel.scrollTo(tabs + 150)
	v.goes(t, app.Events)
	if v.panel.scroll != tabs {
		t.Errorf("a new part is read from %v on, want %v, where the tabs are at the top", v.panel.scroll, tabs)
	}
	v.panel.scrollTo(tabs + 600)
	v.goes(t, app.Overview)
	if v.panel.scroll != tabs+150 {
		t.Errorf("the overview is back at %v, was at %v", v.panel.scroll, tabs+150)
	}
	v.goes(t, app.Events)
	if v.panel.scroll != tabs+600 {
		t.Errorf("the events are back at %v, were at %v", v.panel.scroll, tabs+600)
	}
	v.s.Send(app.Select{})
	v.layOut(v.s)
	v.s.Send(app.Select{Ref: someEdge})
	v.s.Send(app.OpenPart{Part: app.Events})
	if v.layOut(v.s); v.panel.scroll != 0 {
		t.Errorf("after another selection the events are read from %v on", v.panel.scroll)
	}
}

func TestANewPartIsReadFromTheTopWhileTheHeadIsVisible(t *testing.T) {
	v := begin(t, "#"+string(someEdge))
	v.panel.scrollTo(20)
	if v.goes(t, app.Events); v.panel.scroll != 20 {
		t.Errorf("the panel goes from 20 to %v", v.panel.scroll)
	}
}

func TestTheWayBackFromAChapterLeadsToWhereTheReaderWas(t *testing.T) {
	v := begin(t, events)
	v.panel.scrollTo(500)
	v.s.Send(app.OpenChapter{Chapter: app.MethodChapter})
	if v.layOut(v.s); v.panel.scroll != 0 {
		t.Errorf("the chapter is read from %v on", v.panel.scroll)
	}
	v.s.Send(app.OpenChapter{})
	if v.layOut(v.s); v.panel.scroll != 500 {
		t.Errorf("the events are back at %v, were at 500", v.panel.scroll)
	}
}

// toTab presses Tab until a tab has the focus.
func (v *visit) toTab(t *testing.T) {
	t.Helper()
	for range 60 {
		if l := v.focusedLink(); l != nil && l.Tab {
			return
		}
		v.press(ebiten.KeyTab)
	}
	t.Fatal("Tab reaches no tab")
}

func TestArrowsGoFromTabToTab(t *testing.T) {
	v := begin(t, "#"+string(someEdge))
	v.toTab(t)
	for _, step := range []struct {
		key  ebiten.Key
		want app.Part
	}{
		{ebiten.KeyArrowRight, app.Agreements}, {ebiten.KeyArrowRight, app.Trust}, {ebiten.KeyArrowLeft, app.Agreements},
		{ebiten.KeyEnd, app.Sources}, {ebiten.KeyArrowRight, app.Overview}, {ebiten.KeyArrowLeft, app.Sources}, {ebiten.KeyHome, app.Overview},
		{ebiten.KeyHome, app.Overview},
	} {
		v.press(step.key)
		l := v.focusedLink()
		if v.s.Model().Part != step.want || l == nil || !l.Tab || !l.Chosen || !v.focus.shown {
			t.Fatalf("%v leads to %q, the focus to %+v, want %q", step.key, v.s.Model().Part, l, step.want)
		}
	}
	v.press(ebiten.KeyTab)
	if l := v.focusedLink(); l == nil || l.Tab {
		t.Errorf("Tab leads from the tabs to %+v", l)
	}
	before := v.panel.scroll
	v.toTab(t)
	if v.press(ebiten.KeyArrowDown); v.panel.scroll <= before {
		t.Error("the arrow down does not scroll the panel")
	}
}

func TestALinkToAPartMovesTheFocusToItsTab(t *testing.T) {
	v := begin(t, "#"+string(someEdge))
	all := func(l typeset.Link) bool { return l.Action == "part:events" && !l.Tab }
	v.focus = focus{area: onPanel, link: slices.IndexFunc(v.panel.Links(), all), shown: true}
	v.press(ebiten.KeyEnter)
	if l := v.focusedLink(); v.s.Model().Part != app.Events || l == nil || !l.Tab || !l.Chosen {
		t.Errorf("part %q has the focus on %+v", v.s.Model().Part, l)
	}
}

func TestARowLeadsToTheChartOfItsDomain(t *testing.T) {
	v := begin(t, "#"+string(someEdge))
	v.happens(click(v.on(t, onPanel, does("part:trust,social"))))
	if m := v.s.Model(); m.Part != app.Trust || m.Domain != "domain/social" {
		t.Errorf("the row leads to %q with %q", m.Part, m.Domain)
	}
}

func TestARowOfAnEventOpensItsCard(t *testing.T) {
	v := begin(t, "#"+string(someEdge))
	event := func(l typeset.Link) bool { return l.Ref.Kind() == "event" }
	ref := v.panel.Links()[slices.IndexFunc(v.panel.Links(), event)].Ref
	before := v.panel.Height()
	v.happens(click(v.on(t, onPanel, event)))
	top, ok := v.panel.Reveal(ref)
	if !ok || v.s.Model().Part != app.Events || v.panel.scroll != top-v.panel.Strip().Height() || v.panel.Height() == before {
		t.Errorf("part %q is at %v, the card of %s at %v", v.s.Model().Part, v.panel.scroll, ref, top)
	}
}

func TestTheTabsAtTheTopHideNothingThatHasTheFocus(t *testing.T) {
	v := beginIn(t, 420, 600, events)
	strip := v.panel.Strip()
	for i := len(v.panel.Links()) - 1; i > v.panel.Chosen(); i-- {
		v.focus = focus{area: onPanel, link: i, shown: true}
		if v.focusedLink().Tab {
			continue
		}
		v.reveal()
		if top := v.panel.Links()[i].Boxes[0].Min.Y - v.panel.scroll; top < v.panel.above(v.panel.scroll) {
			t.Errorf("link %d begins at %v, the tabs end at %v", i, top, strip.Height())
		}
	}
	at := v.panel.scroll
	if v.focus.link = v.panel.Chosen(); at <= strip.Min.Y {
		t.Fatal("the tabs are not at the top: the test tries nothing")
	}
	if v.reveal(); v.panel.scroll != at {
		t.Errorf("the focus on a tab at the top scrolls from %v to %v", at, v.panel.scroll)
	}
}

func TestAPressOnTheTabsAtTheTopHitsNothingBelowThem(t *testing.T) {
	v := begin(t, events)
	v.panel.scrollTo(v.panel.Strip().Max.Y + 400)
	for x := v.panel.box.Min.X; x < v.panel.box.Max.X; x += 4 {
		for y := 0.0; y < v.panel.Strip().Height(); y += 4 {
			if i := v.panel.Hit(v.panel.inDocument(geom.Point{X: x, Y: y})); i >= 0 && !v.panel.Links()[i].Tab {
				t.Fatalf("at %v, %v the pointer is on %q", x, y, v.panel.Links()[i].Label)
			}
		}
	}
}

func TestWhatThePointerIsOnIsShown(t *testing.T) {
	v := begin(t, "#"+string(someEdge))
	at := v.on(t, onPanel, does("part:trust,social"))
	v.dirty = false
	v.does(session.Move, at)
	if l := v.view(onPanel, 1, nil).Hovered; l == nil || l.Action != "part:trust,social" || !v.dirty {
		t.Errorf("the pointer is on %+v, to be drawn: %v", l, v.dirty)
	}
	v.dirty = false
	v.does(session.Move, geom.Point{X: 300, Y: 300})
	if l := v.view(onPanel, 1, nil).Hovered; l != nil || !v.dirty {
		t.Errorf("the pointer is on %+v, to be drawn: %v", l, v.dirty)
	}
}

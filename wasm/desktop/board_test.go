package desktop

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/session"
	"tripoint/wasm/desktop/typeset"
)

// on is where the first link of a board that matches is in the window; it scrolls the
// board if need be.
func (v *visit) on(t *testing.T, a area, match func(typeset.Link) bool) geom.Point {
	t.Helper()
	b := v.board(a)
	i := slices.IndexFunc(b.Links(), match)
	if i < 0 {
		t.Fatal("there is no such link")
	}
	at := b.Links()[i].Boxes[0]
	if at.Min.Y < b.scroll || at.Max.Y > b.scroll+b.visible() {
		b.scrollTo(at.Min.Y - 60)
	}
	return at.Center().Sub(geom.Point{Y: b.scroll}).Add(b.box.Min)
}

func does(action string) func(typeset.Link) bool {
	return func(l typeset.Link) bool { return l.Action == action }
}

func starts(action string) func(typeset.Link) bool {
	return func(l typeset.Link) bool { return strings.HasPrefix(l.Action, action) && !l.Pointed }
}

func slides(action string) func(typeset.Link) bool {
	return func(l typeset.Link) bool { return l.Slider != nil && l.Slider.Action == action }
}

func fills(action string) func(typeset.Link) bool {
	return func(l typeset.Link) bool { return l.Field != nil && l.Field.Action == action }
}

const someEdge = data.Ref("edge/cn-us")

// events is the state that shows the events of someEdge.
const events = "#" + string(someEdge) + "?part=events"

// openEvent opens the line of an event that counts on the shown date.
func (v *visit) openEvent(t *testing.T) {
	t.Helper()
	v.happens(click(v.on(t, onPanel, func(l typeset.Link) bool { return strings.HasPrefix(l.Card, "event/") })))
}

// peek is the state of the timeline that has a mark open.
var peek = app.ShowPeek{Peek: app.Peek{Edge: someEdge, Event: "event/2010-01-google"}}

func TestAButtonOfTheBarFiltersByDomain(t *testing.T) {
	v := begin(t, "")
	v.happens(click(v.on(t, onBar, does("domain:security"))))
	if got := v.s.Model().Domain; got != "domain/security" {
		t.Errorf("the lens is %q", got)
	}
	if v.s.Model().Selection != "" {
		t.Error("the button selects what is under it")
	}
}

func TestBesideTheBarsButtonsThePointerReachesTheMap(t *testing.T) {
	v := begin(t, "")
	links := v.bar.Links()
	last := links[len(links)-1].Boxes[0]
	if got := v.areaAt(geom.Point{X: last.Max.X + 30, Y: last.Center().Y}.Add(v.bar.box.Min)); got != onMap {
		t.Errorf("beside the last button is area %v, want the map", got)
	}
}

func TestTheWheelOverBarOrCardDoesNotZoom(t *testing.T) {
	v := begin(t, "")
	v.s.Send(peek)
	v.layOut(v.s)
	for _, at := range []geom.Point{v.on(t, onBar, does("domain:")), v.card.box.Center()} {
		v.happens(input{at: at, wheel: geom.Point{Y: 3}})
		if v.s.Controls().Zoomed {
			t.Errorf("the wheel at %v zooms the map", at)
		}
	}
}

func TestTheListSwitchesAnEventOffAndTheBarSwitchesItOn(t *testing.T) {
	v := begin(t, events)
	v.openEvent(t)
	hidden := v.s.Model().Device.Insets.Top
	v.happens(click(v.on(t, onPanel, starts("switch:event/"))))
	if n := v.s.Model().Without.Len(); n != 1 {
		t.Fatalf("%d events are off, want 1", n)
	}
	if got := v.s.Model().Device.Insets.Top; got <= hidden {
		t.Errorf("with the band the bar hides %v, without it %v", got, hidden)
	}
	v.happens(click(v.on(t, onBar, does("reset:"))))
	if n := v.s.Model().Without.Len(); n != 0 {
		t.Errorf("%d events are off after a reset", n)
	}
	if got := v.s.Model().Device.Insets.Top; got != hidden {
		t.Errorf("without a band the bar hides %v, want %v", got, hidden)
	}
}

func TestAPressOnADotOfAChartSwitchesItsEvent(t *testing.T) {
	v := begin(t, "#"+string(someEdge)+"?date=2025-10&part=trust")
	v.happens(click(v.on(t, onPanel, func(l typeset.Link) bool { return l.Pointed })))
	if n := v.s.Model().Without.Len(); n != 1 {
		t.Errorf("%d events are off, want 1", n)
	}
}

func TestASliderFollowsThePointerAndTheArrows(t *testing.T) {
	v := begin(t, "#?page=model")
	own := v.s.Index().Data().Formula
	at := v.on(t, onPanel, slides("goodwill"))
	v.does(session.Down, at)
	v.does(session.Move, at.Add(geom.Point{X: 30}), at.Add(geom.Point{X: 60, Y: 200}))
	dragged := v.s.Model().Params
	v.does(session.Up, at.Add(geom.Point{X: 60, Y: 200}))
	if dragged.Goodwill <= own.HalfLifeGoodwill || dragged.Gain != own.Gain || dragged.Grievance != own.HalfLifeGrievance {
		t.Fatalf("parameters are %+v, want a longer half-life of goodwill alone than %v", dragged, own.HalfLifeGoodwill)
	}
	v.does(session.Move, at)
	if v.s.Model().Params != dragged {
		t.Error("the slider follows a pointer that is not down")
	}
	step := v.focusedLink().Slider.Step
	for key, want := range map[ebiten.Key]float64{ebiten.KeyArrowLeft: -step, ebiten.KeyArrowUp: step} {
		before := v.s.Model().Params.Goodwill
		v.press(key)
		if got := v.s.Model().Params.Goodwill - before; got < want-0.001 || got > want+0.001 {
			t.Errorf("key %v moves the slider by %v, want %v", key, got, want)
		}
	}
	v.press(ebiten.KeyEnd)
	if l := v.focusedLink(); l == nil || l.Slider == nil || l.Slider.Value != l.Slider.Max {
		t.Errorf("End leads to %+v", l)
	}
}

// write types letters one tick after the other.
func (v *visit) write(words string) {
	for _, r := range words {
		v.happens(input{letters: []rune{r}})
	}
}

func TestTypingIntoTheFilterFiltersTheLists(t *testing.T) {
	v := begin(t, events)
	all := v.panel.Height()
	v.happens(click(v.on(t, onPanel, fills("filter"))))
	v.write("genva")
	v.press(ebiten.KeyArrowLeft)
	v.press(ebiten.KeyArrowLeft)
	v.write("e")
	v.press(ebiten.KeyEnd)
	if got := v.s.Model().Filter; got != "geneva" || v.panel.Height() >= all {
		t.Fatalf("the filter is %q, the panel %v high of %v", got, v.panel.Height(), all)
	}
	v.press(ebiten.KeyBackspace)
	v.press(ebiten.KeyHome)
	v.press(ebiten.KeyDelete)
	if got := v.s.Model().Filter; got != "enev" {
		t.Errorf("the filter is %q, want enev", got)
	}
	v.happens(input{letters: []rune("+ "), keys: []ebiten.Key{ebiten.KeyEqual, ebiten.KeySpace}})
	if got := v.s.Model().Filter; got != "+ enev" || v.s.Controls().Zoomed {
		t.Errorf("the filter is %q, the map is zoomed: %v", got, v.s.Controls().Zoomed)
	}
	v.press(ebiten.KeyEscape)
	if v.s.Model().Filter != "" || v.s.Model().Selection != someEdge {
		t.Errorf("Escape leaves the filter %q and the selection %q", v.s.Model().Filter, v.s.Model().Selection)
	}
	v.write("x")
	if got := v.s.Model().Filter; got != "x" {
		t.Errorf("after Escape the field has %q", got)
	}
}

func TestAQuestionMarkListsTheKeysUnlessItIsTyped(t *testing.T) {
	v := begin(t, events)
	v.happens(click(v.on(t, onPanel, fills("filter"))))
	v.write("?")
	if got := v.s.Model(); got.Filter != "?" || got.Chapter != app.NoChapter {
		t.Errorf("in a field it leads to the filter %q and the chapter %q", got.Filter, got.Chapter)
	}
	v.press(ebiten.KeyEscape)
	v.press(ebiten.KeyTab)
	v.write("?")
	if got := v.s.Model().Chapter; got != app.KeysChapter {
		t.Errorf("outside a field it leads to the chapter %q", got)
	}
}

func TestLettersDoNothingOutsideAField(t *testing.T) {
	v := begin(t, "#"+string(someEdge))
	v.write("x")
	v.press(ebiten.KeyTab)
	v.write("x")
	if got := v.s.Model().Filter; got != "" {
		t.Errorf("the filter is %q", got)
	}
}

func TestACardOnTheMapOpensAndCloses(t *testing.T) {
	v := begin(t, "")
	v.s.Send(peek)
	v.layOut(v.s)
	if !v.card.there || !v.window.mapBox.Contains(v.card.box.Min) || !v.window.mapBox.Contains(v.card.box.Max) {
		t.Fatalf("the card is at %v of the map at %v", v.card.box, v.window.mapBox)
	}
	if v.s.Model().Device.Insets.Bottom != 0 {
		t.Errorf("the card of a mark has the map fitted anew, into %v", v.s.Model().Device.Insets)
	}
	v.happens(click(v.on(t, onCard, does("peek:"))))
	if v.card.there || v.s.Model().Device.Insets.Bottom != 0 {
		t.Errorf("a closed card is at %v and hides %v", v.card.box, v.s.Model().Device.Insets)
	}
}

func TestACardHidesNeitherNodesNorButtons(t *testing.T) {
	for _, size := range [][2]float64{{1920, 1080}, {1200, 750}, {900, 700}, {600, 700}, {600, 400}, {599, 800}, {390, 844}, {320, 568}} {
		v := beginIn(t, size[0], size[1], "#?step=6")
		if !v.card.there {
			t.Fatal("a step of the tour has no card")
		}
		for b := noButton + 1; b < buttons; b++ {
			if at := v.boxOf(v.s, b); at.Width() > 0 && at.Overlaps(v.card.box) {
				t.Errorf("in a window of %v the card at %v lies on button %d", size, v.card.box, b)
			}
		}
		for _, h := range v.s.Scene().Handles {
			if h.Box.Overlaps(v.card.box) && strings.HasPrefix(string(h.Ref), "node/") {
				t.Errorf("in a window of %v the card at %v lies on %s at %v", size, v.card.box, h.Ref, h.Box)
			}
		}
		if v.card.box.Overlaps(v.bar.box) {
			t.Errorf("in a window of %v the card at %v lies on the bar at %v", size, v.card.box, v.bar.box)
		}
		end := v.panel.Height() - v.panel.visible()
		if v.panel.scrollTo(1e6); v.panel.scroll != max(end, 0) || v.plan.low && v.panel.occluded < v.card.box.Height() {
			t.Errorf("in a window of %v the panel's end stays under the card", size)
		}
	}
}

func TestReadMoreShowsTheCardOfTheEventInThePanel(t *testing.T) {
	v := begin(t, "")
	v.s.Send(peek)
	v.layOut(v.s)
	v.happens(click(v.on(t, onCard, starts("select:event/"))))
	if v.s.Model().Selection != someEdge || v.panel.scroll == 0 {
		t.Fatalf("selected %q, the panel is at %v", v.s.Model().Selection, v.panel.scroll)
	}
	top, _ := v.panel.Reveal(peek.Peek.Event)
	if tabs := v.panel.Strip().Height(); tabs == 0 || v.panel.scroll != top-tabs || v.s.Model().Part != app.Events {
		t.Errorf("part %q is at %v, the card at %v below tabs of %v", v.s.Model().Part, v.panel.scroll, top, tabs)
	}
	v.press(ebiten.KeyTab)
	if l := v.focusedLink(); l == nil || l.Boxes[0].Min.Y < top {
		t.Errorf("Tab reaches %+v, want something of the card", l)
	}
}

func TestEnterGoesOnWithTheTour(t *testing.T) {
	v := begin(t, "#?step=2")
	for range 40 {
		if l := v.focusedLink(); v.focus.area == onCard && l != nil && l.Action == "step:next" {
			break
		}
		v.press(ebiten.KeyTab)
	}
	for want := 3; want < 6; want++ {
		v.press(ebiten.KeyEnter)
		if got := v.s.Model().Step; got != want {
			t.Fatalf("Enter leads to step %d, want %d", got, want)
		}
	}
}

func TestCopiedTextReachesTheClipboardOrANoticeSaysWhyNot(t *testing.T) {
	copied := ""
	v := begin(t, "")
	v.system.Copy = func(s string) error { copied = s; return nil }
	v.s.Send(app.Copy{Text: "words"})
	v.happens(input{})
	if copied != "words" || v.notice.there {
		t.Errorf("copied %q, a notice is there: %v", copied, v.notice.there)
	}
	v.system.Copy = func(string) error { return errors.New("no clipboard utilities") }
	v.s.Send(app.Copy{Text: "words"})
	v.happens(input{})
	if !v.notice.there || !strings.Contains(noticeOf(v), "no clipboard utilities") {
		t.Errorf("the notice says %q", noticeOf(v))
	}
	if !v.window.panel.Contains(v.notice.box.Min) || !v.window.panel.Contains(v.notice.box.Max) {
		t.Errorf("the notice is at %v", v.notice.box)
	}
	v.commands(findInText, selectWords, copyWords) // no state changes: nothing else lays the notice out
	if !v.notice.there || v.notice.box.Overlaps(v.find.box) || v.notice.box.Height() == 0 {
		t.Errorf("the notice is at %v, the field at %v", v.notice.box, v.find.box)
	}
	v.press(ebiten.KeyTab)
	if v.notice.there {
		t.Error("the notice stays after the next key")
	}
}

func noticeOf(v *visit) string {
	if v.noticed == nil {
		return ""
	}
	var lines []string
	for _, b := range v.noticed.Sections[0].Blocks {
		lines = append(lines, b.(*doc.Paragraph).Spans[0].Text)
	}
	return strings.Join(lines, "\n")
}

func TestTheFocusStaysOnAButtonWhileTheDocumentChanges(t *testing.T) {
	v := begin(t, events)
	v.openEvent(t)
	v.focus = focus{area: onPanel, link: slices.IndexFunc(v.panel.Links(), starts("switch:event/")), shown: true}
	action := v.focusedLink().Action
	for range 2 {
		v.press(ebiten.KeySpace)
		if l := v.focusedLink(); l == nil || l.Action != action {
			t.Fatalf("the focus is on %+v, want %s", l, action)
		}
	}
	if n := v.s.Model().Without.Len(); n != 0 {
		t.Errorf("%d events are off after two presses", n)
	}
}

func TestPressingCopyCopiesACitation(t *testing.T) {
	copied := ""
	v := begin(t, "#"+string(someEdge))
	v.system.Copy = func(s string) error { copied = s; return nil }
	v.happens(click(v.on(t, onPanel, func(l typeset.Link) bool { return l.Card == "cite/view" })))
	i := slices.IndexFunc(v.panel.Links(), starts("copy:bibtex"))
	v.focus = focus{area: onPanel, link: i, shown: true}
	v.press(ebiten.KeyEnter)
	if !strings.HasPrefix(copied, "@") {
		t.Errorf("copied %q, want BibTeX", copied)
	}
	if !v.notice.there || noticeOf(v) != v.panel.Links()[i].Done {
		t.Errorf("the notice says %q, want %q", noticeOf(v), v.panel.Links()[i].Done)
	}
}

func TestATermOpensItsDefinitionWithoutScrolling(t *testing.T) {
	v := begin(t, "#"+string(someEdge)+"?part=trust")
	before, scroll := v.panel.Height(), 0.0
	isTerm := func(l typeset.Link) bool { return strings.Contains(l.Card, "/term/") }
	at := v.on(t, onPanel, isTerm)
	scroll = v.panel.scroll
	v.happens(click(at))
	if v.panel.Height() <= before || v.panel.scroll != scroll {
		t.Errorf("the panel is %v high of %v and scrolled from %v to %v", v.panel.Height(), before, scroll, v.panel.scroll)
	}
	v.happens(click(at))
	if v.panel.Height() != before {
		t.Error("the term does not close")
	}
}

func TestALinkToAClaimOpensItsCard(t *testing.T) {
	v := begin(t, "#?step=2")
	v.happens(click(v.on(t, onCard, func(l typeset.Link) bool { return l.Card != "" })))
	claim := func(l typeset.Link) bool { return strings.HasPrefix(string(l.Ref), "claim/") }
	ref := v.card.Links()[slices.IndexFunc(v.card.Links(), claim)].Ref
	v.happens(click(v.on(t, onCard, claim)))
	top, ok := v.panel.Reveal(ref)
	if !ok || v.s.Model().Chapter != app.ArticleChapter || v.panel.scroll != top {
		t.Errorf("chapter %q is at %v, the card of %s at %v: %v", v.s.Model().Chapter, v.panel.scroll, ref, top, ok)
	}
}

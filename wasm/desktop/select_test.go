package desktop

import (
	"strings"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/session"
	"tripoint/wasm/desktop/typeset"
)

// onWords is the first point of the window where words of a board lie, and no link.
func (v *visit) onWords(t *testing.T, a area) geom.Point {
	t.Helper()
	b := v.board(a)
	for y := b.box.Min.Y; y < b.box.Min.Y+b.visible(); y += 3 {
		for x := b.box.Min.X; x < b.box.Max.X; x += 5 {
			p := geom.Point{X: x, Y: y}
			if at := b.inDocument(p); v.areaAt(p) == a && b.OnText(at) && b.OnText(at.Add(geom.Point{X: 6})) && b.Hit(at) < 0 {
				return p
			}
		}
	}
	t.Fatal("there are no words")
	return geom.Point{}
}

// clipboard is where the window of a visit puts what it copies.
func (v *visit) clipboard() *string {
	copied := new(string)
	v.system.Copy = func(s string) error { *copied = s; return nil }
	return copied
}

func (v *visit) commands(c ...command) { v.happens(input{at: v.pointer.at, commands: c}) }

// quickly clicks several times at a point, within so long of each other.
func (v *visit) quickly(at geom.Point, times int, pause time.Duration) {
	for i := range times {
		in := click(at)
		in.now = time.Unix(1000, 0).Add(time.Duration(i) * pause)
		v.happens(in)
	}
}

func TestADragSelectsWordsThatAreCopied(t *testing.T) {
	v := begin(t, "#edge/cn-us")
	copied := v.clipboard()
	if v.commands(copyWords); *copied != "" {
		t.Fatalf("with nothing selected %q is copied", *copied)
	}
	at := v.onWords(t, onPanel)
	v.does(session.Down, at)
	v.does(session.Move, at.Add(geom.Point{X: 60, Y: 90}))
	v.does(session.Up, at.Add(geom.Point{X: 60, Y: 90}))
	if v.commands(copyWords); len(*copied) < 20 || !strings.Contains(*copied, "\n") {
		t.Errorf("copied is %q", *copied)
	}
	v.quickly(at, 1, 0)
	*copied = ""
	if v.commands(copyWords); *copied != "" {
		t.Errorf("after a click %q is still selected", *copied)
	}
}

func TestQuickClicksSelectAWordAndAParagraph(t *testing.T) {
	v := begin(t, "#edge/cn-us")
	at := v.onWords(t, onPanel)
	v.quickly(at, 2, 300*time.Millisecond)
	word := v.panel.Selected()
	if word == "" || strings.ContainsAny(word, " \n") {
		t.Errorf("two clicks select %q", word)
	}
	if v.quickly(at, 2, 700*time.Millisecond); v.panel.Selected() != "" {
		t.Errorf("two slow clicks select %q", v.panel.Selected())
	}
	shifted := click(at.Add(geom.Point{Y: 60}))
	for i := range shifted.pointers {
		shifted.pointers[i].Shift = true
	}
	if v.happens(shifted); !strings.Contains(v.panel.Selected(), "\n") {
		t.Errorf("a click and one with Shift below it select %q", v.panel.Selected())
	}
	v.quickly(at, 3, 300*time.Millisecond)
	if got := v.panel.Selected(); len(got) <= len(word) || !strings.Contains(got, word) || strings.Contains(got, "\n") {
		t.Errorf("three clicks select %q", got)
	}
	below := click(at.Add(geom.Point{Y: 120}))
	for i := range below.pointers {
		below.pointers[i].Shift = true
	}
	before := v.panel.Selected()
	if v.happens(below); !strings.HasPrefix(v.panel.Selected(), before) || len(v.panel.Selected()) == len(before) {
		t.Errorf("a click with Shift leads from %q to %q", before, v.panel.Selected())
	}
}

func TestADragFromALinkSelectsAndPressesNothing(t *testing.T) {
	v := begin(t, "")
	at := v.link(t, func(l typeset.Link) bool { return strings.HasPrefix(string(l.Ref), "edge/") })
	v.does(session.Down, at)
	v.does(session.Move, at.Add(geom.Point{X: 30}), at)
	v.does(session.Up, at)
	if v.s.Model().Selection != "" {
		t.Error("the drag presses the link")
	}
	v.does(session.Down, at)
	v.does(session.Move, at.Add(geom.Point{X: -60, Y: 40}))
	if v.panel.Selected() == "" {
		t.Error("the drag selects nothing")
	}
	v.does(session.Up, at.Add(geom.Point{X: -60, Y: 40}))
	v.happens(click(at.Add(geom.Point{X: 1})))
	if v.s.Model().Selection == "" {
		t.Error("a click does not press the link")
	}
}

func TestADragBelowThePanelScrollsAndSelectsOn(t *testing.T) {
	v := begin(t, "#edge/cn-us")
	at := v.onWords(t, onPanel)
	v.does(session.Down, at)
	v.does(session.Move, geom.Point{X: at.X, Y: v.window.height + 80})
	scrolled, selected := v.panel.scroll, len(v.panel.Selected())
	for range 3 { // what comes into sight first may be the room between two blocks
		v.happens(input{at: v.pointer.at})
	}
	if v.panel.scroll <= scrolled || scrolled == 0 || len(v.panel.Selected()) <= selected {
		t.Errorf("scrolled to %v, then to %v", scrolled, v.panel.scroll)
	}
	v.does(session.Up, v.pointer.at)
	scrolled = v.panel.scroll
	if v.happens(input{at: v.pointer.at}); v.panel.scroll != scrolled {
		t.Error("the panel scrolls after the drag")
	}
}

func TestAllOfTheDocumentUnderFocusOrPointerIsSelected(t *testing.T) {
	v := begin(t, "")
	copied := v.clipboard()
	v.commands(selectWords, copyWords)
	panel := *copied
	if !strings.Contains(panel, "\n") || len(panel) < 200 {
		t.Fatalf("of the panel %q is copied", panel)
	}
	v.s.Send(peek)
	v.layOut(v.s)
	v.happens(input{at: v.card.box.Center(), commands: []command{selectWords, copyWords}})
	card := *copied
	if card == panel || card == "" || v.panel.Selected() != "" {
		t.Errorf("with the pointer on the card %q is copied", card)
	}
	v.focus.on(onPanel)
	if v.commands(selectWords, copyWords); *copied == card || v.card.Selected() != "" {
		t.Errorf("with the focus in the panel %q is copied", *copied)
	}
}

func TestAnotherDocumentHasNothingSelected(t *testing.T) {
	v := begin(t, "")
	v.commands(selectWords)
	v.s.Send(app.Select{Ref: someEdge})
	if v.layOut(v.s); v.panel.Selected() != "" {
		t.Errorf("%q is selected", v.panel.Selected())
	}
}

func TestFingersSelectNothing(t *testing.T) {
	v := begin(t, "#edge/cn-us")
	at := v.onWords(t, onPanel)
	to := at.Add(geom.Point{X: 80, Y: 40})
	v.happens(input{at: to, pointers: []session.Pointer{
		{Kind: session.Down, ID: 1, At: at, Touch: true}, {Kind: session.Move, ID: 1, At: to, Touch: true}}})
	if v.panel.Selected() != "" {
		t.Errorf("%q is selected", v.panel.Selected())
	}
}

func TestKeysWithCtrlAreCommandsAndNothingElse(t *testing.T) {
	r := snapshot{control: true, names: []string{"c", "q", "+", "0"}, keys: map[ebiten.Key]int{ebiten.KeyMinus: 1}, letters: []rune("c")}
	in := r.input(geom.Point{}, 1)
	if len(in.keys) != 0 || len(in.letters) != 0 || len(in.commands) != 3 || in.commands[0] != copyWords || in.commands[2] != usualSize {
		t.Errorf("the input is %+v", in)
	}
	r.control, r.names = false, nil
	if in := r.input(geom.Point{}, 1); len(in.keys) != 1 || len(in.commands) != 0 {
		t.Errorf("without Ctrl the input is %+v", in)
	}
}

package desktop

import (
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/geom"
)

// sizes are windows with the panel beside the map, and under it.
var sizes = []struct {
	name          string
	width, height float64
}{{"a wide window", 1200, 750}, {"a phone", 390, 844}, {"a small window", 320, 480},
	{"a wide window at 200 per cent", 600, 375}, {"a tall one at 175", 400, 514}}

func TestWordsOnlyReplaceTheMap(t *testing.T) {
	for _, size := range sizes {
		t.Run(size.name, func(t *testing.T) {
			v := beginIn(t, size.width, size.height, "#edge/cn-us")
			before := v.window
			v.happens(click(v.boxOf(v.s, wordsButton).Center()))
			w := v.window
			if !w.words || v.hash() != "#edge/cn-us?view=text" {
				t.Fatalf("a press on the button leads to %s", v.hash())
			}
			if w.panel.Min.Y < v.bar.box.Max.Y || w.panel.Max.Y != w.dates.Min.Y || w.dates.Width() != size.width || w.panel.Height() < size.height/3 {
				t.Errorf("bar %v, panel %v, dates %v", v.bar.box, w.panel, w.dates)
			}
			if v.boxOf(v.s, inButton).Width() != 0 || v.areaAt(geom.Point{X: 1, Y: size.height / 2}) == onMap {
				t.Error("something of the map is there")
			}
			if box := v.boxOf(v.s, wordsButton); v.bar.contains(box.Min) || v.bar.contains(box.Center()) {
				t.Errorf("the bar %v covers the button %v", v.bar.box, box)
			}
			v.happens(click(v.boxOf(v.s, wordsButton).Center()))
			if v.window != before || v.hash() != "#edge/cn-us" {
				t.Errorf("the window is %v at %s, was %v", v.window, v.hash(), before)
			}
		})
	}
}

func TestTheButtonForWordsHidesNothingOnTheMap(t *testing.T) {
	for _, size := range sizes {
		v := beginIn(t, size.width, size.height, "#edge/cn-us")
		box := v.boxOf(v.s, wordsButton)
		for _, h := range v.s.Scene().Handles {
			if c := h.Box.Center().Add(v.window.mapBox.Min); box.Contains(c) {
				t.Errorf("%s: the button %v lies on %s at %v", size.name, box, h.Ref, c)
			}
		}
	}
}

func TestTheKeyboardReachesTheButtonForWords(t *testing.T) {
	v := begin(t, "#edge/cn-us?view=text")
	if !v.window.words {
		t.Fatal("the address does not bring words only")
	}
	for i := 0; v.focus.button != wordsButton; i++ {
		v.press(ebiten.KeyTab)
		if v.focus.area == onMap || i > 50 {
			t.Fatalf("Tab leads to %v, not to the button", v.focus)
		}
	}
	v.press(ebiten.KeyEnter)
	if v.window.words || !v.focus.shown || v.focus.button != wordsButton {
		t.Errorf("Enter leads to %s, the focus to %v", v.hash(), v.focus)
	}
}

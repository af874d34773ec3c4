package desktop

import (
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
)

func (v *visit) types(words string) { v.happens(input{letters: []rune(words)}) }

// says is what the field says about what it has found.
func (v *visit) says() string {
	return v.find.text.Sections[0].Blocks[1].(*doc.Paragraph).Spans[0].Text
}

// shownHit is where in the window the place is that the search shows.
func (v *visit) shownHit() geom.Rect {
	at, _ := v.panel.ShowHit(0)
	by := v.panel.box.Min.Sub(geom.Point{Y: v.panel.scroll})
	return geom.Rect{Min: at.Min.Add(by), Max: at.Max.Add(by)}
}

func TestFindShowsEveryPlaceClearOfTabsAndField(t *testing.T) {
	for _, size := range sizes {
		v := beginIn(t, size.width, size.height, events)
		v.commands(findInText)
		v.types("the")
		count, _ := v.panel.Hits()
		if count < 10 {
			t.Fatalf("%s: %d places", size.name, count)
		}
		for range count {
			at := v.shownHit()
			if top := v.panel.box.Min.Y + v.panel.above(v.panel.scroll); at.Min.Y < top || at.Max.Y > v.find.box.Min.Y {
				t.Errorf("%s: %s is at %v, between the tabs that end at %v and the field at %v", size.name, v.says(), at, top, v.find.box)
			}
			v.press(ebiten.KeyEnter)
		}
		if p := v.window.panel; !p.Contains(v.find.box.Min) || v.find.box.Max.X > p.Max.X || v.find.box.Max.Y > p.Max.Y {
			t.Errorf("%s: the field is at %v, the panel at %v", size.name, v.find.box, p)
		}
	}
}

func TestEnterGoesThroughThePlacesAndTheFieldCountsThem(t *testing.T) {
	v := begin(t, "#edge/cn-us")
	v.commands(findInText)
	if v.says() != "" {
		t.Errorf("without words the field says %q", v.says())
	}
	v.types("trust")
	first := v.says()
	v.press(ebiten.KeyEnter)
	second := v.says()
	v.happens(input{keys: []ebiten.Key{ebiten.KeyEnter}, shift: true})
	if first != v.says() || first == second || first[:2] != "1 " || second[:2] != "2 " {
		t.Errorf("the field says %q, %q, %q", first, second, v.says())
	}
	for range 3 { // to the button of the next place
		v.press(ebiten.KeyTab)
	}
	v.happens(input{keys: []ebiten.Key{ebiten.KeyTab}, shift: true})
	if v.press(ebiten.KeyEnter); v.says() != second {
		t.Errorf("after the button the field says %q, want %q", v.says(), second)
	}
	v.focus = focus{area: onFind, shown: true}
	v.types("zzz")
	if got := v.says(); got[:2] != "0 " {
		t.Errorf("without a hit the field says %q", got)
	}
}

func TestEscapeEndsTheSearchAndGivesTheFocusBack(t *testing.T) {
	v := begin(t, "")
	v.press(ebiten.KeyTab)
	thing := v.s.Model().Focus
	v.commands(findInText)
	v.types("trust")
	if v.s.Model().Focus != "" || v.find.words != "trust" {
		t.Fatalf("the focus is on %q, the words are %q", v.s.Model().Focus, v.find.words)
	}
	v.press(ebiten.KeyEscape)
	if v.find.there || v.s.Model().Focus != thing || v.focus.area != onMap || v.panel.occluded != 0 {
		t.Errorf("the field is there: %v, the focus is on %q", v.find.there, v.s.Model().Focus)
	}
	if count, _ := v.panel.Hits(); count != 0 {
		t.Errorf("%d places are still marked", count)
	}
	v.focus = focus{area: onPanel, link: 3, shown: true}
	v.commands(findInText)
	if v.find.words != "trust" || v.says() == "" {
		t.Errorf("the next search begins with %q", v.find.words)
	}
	v.happens(click(v.find.box.Min.Add(v.find.Links()[3].Boxes[0].Center())))
	if v.find.there || v.focus != (focus{area: onPanel, link: 3, shown: true}) {
		t.Errorf("after a press on the cross the focus is %+v", v.focus)
	}
}

func TestTheSearchGoesOnInTheNextDocument(t *testing.T) {
	v := begin(t, "#edge/cn-us")
	v.commands(findInText)
	v.types("the")
	first := v.says()
	v.goes(t, "events")
	if count, _ := v.panel.Hits(); count == 0 || v.says() == first || !v.find.there {
		t.Errorf("in another part the field says %q", v.says())
	}
}

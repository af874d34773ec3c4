package desktop

import (
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/app"
)

func TestAShiftClickComparesAnEdge(t *testing.T) {
	v := begin(t, "#"+string(someEdge))
	other, at := v.edge(1)
	if other == someEdge {
		other, at = v.edge(0)
	}
	in := click(at)
	for i := range in.pointers {
		in.pointers[i].Shift = true
	}
	v.happens(in)
	if m := v.s.Model(); m.Compare != other || m.Selection != someEdge {
		t.Errorf("selected %q, compared with %q, want %q", m.Selection, m.Compare, other)
	}
}

func TestAComparisonBeginsAtItsTop(t *testing.T) {
	v := begin(t, "#"+string(someEdge))
	other, _ := v.edge(1)
	if other == someEdge {
		other, _ = v.edge(0)
	}
	v.s.Send(app.Focus{Ref: other})
	v.focus.on(onMap)
	v.scrollTo(&v.panel, 200)
	v.happens(input{keys: []ebiten.Key{ebiten.KeyEnter}, shift: true})
	v.layOut(v.s)
	if m := v.s.Model(); m.Compare != other || m.Selection != someEdge || v.panel.scroll != 0 {
		t.Errorf("%q beside %q is read from %v on", m.Selection, m.Compare, v.panel.scroll)
	}
	v.scrollTo(&v.panel, 200)
	v.s.Send(app.Compare{})
	if v.layOut(v.s); v.panel.scroll != 0 {
		t.Errorf("after the comparison the panel is read from %v on", v.panel.scroll)
	}
}

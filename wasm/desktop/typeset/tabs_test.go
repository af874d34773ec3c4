package typeset

import (
	"image/color"
	"testing"

	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/internal/screen"
)

func TestTabsShareALineFromTheSmallestPanelOn(t *testing.T) {
	for _, width := range []float64{theme.SmallPanel, 360, theme.WidePanel, 760} {
		p := lay(width, tabs("Events"))
		for _, l := range p.Links() {
			if l.Boxes[0].Min.Y != p.Links()[0].Boxes[0].Min.Y || l.Boxes[0].Height() < 24 {
				t.Errorf("in a panel of %v %q is at %v", width, l.Label, l.Boxes[0])
			}
		}
		s := p.Strip()
		if s.Min.X != 0 || s.Max.X != width {
			t.Errorf("in a panel of %v tabs are at %v", width, s)
		}
		on := 0
		for _, b := range p.layout.strip.boxes {
			if b.fill == ink {
				on++
				if l := p.Links()[p.Chosen()]; b.Height() != tabLine || b.Min.X != l.Boxes[0].Min.X || b.Max.X != l.Boxes[0].Max.X || l.Label != "Events 38" {
					t.Errorf("in a panel of %v the line %v is under %q", width, b.Rect, l.Label)
				}
			}
		}
		if on != 1 || p.at(t, "Events").font.family != sansBold {
			t.Errorf("in a panel of %v %d tabs are on", width, on)
		}
	}
}

func TestNoTabMovesWhenAnotherOneIsOn(t *testing.T) {
	for _, width := range []float64{theme.SmallPanel, theme.WidePanel, 760} {
		a, b := lay(width, tabs("Overview")), lay(width, tabs("Events"))
		for i, l := range a.Links() {
			if l.Boxes[0] != b.Links()[i].Boxes[0] {
				t.Errorf("in a panel of %v %q is at %v, then at %v", width, l.Label, l.Boxes[0], b.Links()[i].Boxes[0])
			}
		}
	}
}

func TestTabReachesTheChosenTabAloneAndTheOthersAreBesideIt(t *testing.T) {
	buttons := &doc.Buttons{Options: []doc.Option{{Text: "Save", Action: "save:"}}}
	p := lay(376, buttons, tabs("Trust"), buttons)
	label := func(i int) string { return p.Links()[i].Label }
	first := p.Next(0, +1)
	if label(first) != "Trust" || label(p.Next(first, +1)) != "Save" || p.Next(first, -1) != 0 {
		t.Errorf("Tab goes to %q, then to %d and %d", label(first), p.Next(first, +1), p.Next(first, -1))
	}
	if a, b := label(p.Beside(first, -1)), label(p.Beside(first, 3)); a != "Agreements 16" || b != "Overview" {
		t.Errorf("beside %q are %q and %q", label(first), a, b)
	}
	if a, b := label(p.EndOf(first, false)), label(p.EndOf(first, true)); a != "Overview" || b != "Sources 12" {
		t.Errorf("the tabs go from %q to %q", a, b)
	}
}

func TestTabsStayAtThePanelsTop(t *testing.T) {
	p, th := NewPanel(), &theme.Light
	p.Layout(overview(th), 376)
	s := p.Strip()
	if in := (geom.Point{X: 100, Y: 10}); p.At(in, s.Min.Y-5).Y != s.Min.Y+5 || p.At(in, s.Min.Y+200).Y != s.Min.Y+10 ||
		p.At(geom.Point{Y: s.Height() + 1}, s.Min.Y+200).Y != s.Min.Y+200+s.Height()+1 {
		t.Errorf("the tabs at %v are not at the top", s)
	}
	tab := p.Links()[p.Chosen()].Boxes[0]
	dst := screen.NewImage(376, 300)
	defer dst.Deallocate()
	p.Draw(dst, View{Rect: geom.R(0, 0, 376, 300), Scroll: s.Min.Y + 180, Scale: 1, Theme: th, Focused: -1})
	got := screen.Read(dst)
	want := func(x, y float64, c theme.Color) {
		t.Helper()
		if c := (color.RGBA{c.R, c.G, c.B, 255}); screen.Off(got.RGBAAt(int(x), int(y)), c) > screen.Tolerance {
			t.Errorf("at %v, %v the colour is %v, want %v", x, y, got.RGBAAt(int(x), int(y)), c)
		}
	}
	want(tab.Center().X, s.Height()-2, th.Ink)
	want(370, s.Height()-1, th.Rule)
	want(2, s.Height()/2, th.Paper)
}

package desktop

import (
	"slices"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
)

// room is a game that keeps the size of its window.
type room struct {
	ebiten.Game
	width, height float64
}

func (r *room) LayoutF(width, height float64) (float64, float64) {
	r.width, r.height = width, height
	return width, height
}

func TestTheWindowHasTheReadersSizeAsFarAsItHasRoom(t *testing.T) {
	steps := func(c command, n int) []command { return slices.Repeat([]command{c}, n) }
	tests := []struct {
		name          string
		window        [2]float64
		commands      []command
		width, height float64
	}{
		{"as it is", [2]float64{1200, 750}, nil, 1200, 750},
		{"one step larger", [2]float64{1200, 750}, steps(larger, 1), 1200 / 1.1, 750 / 1.1},
		{"one step smaller", [2]float64{1200, 750}, steps(smaller, 1), 1200 / 0.9, 750 / 0.9},
		{"as large as can be", [2]float64{1200, 750}, steps(larger, 9), 600, 375},
		{"as small as can be", [2]float64{1200, 750}, steps(smaller, 9), 1500, 937.5},
		{"back to the usual size", [2]float64{1200, 750}, append(steps(larger, 3), usualSize), 1200, 750},
		{"in a small window", [2]float64{400, 720}, steps(larger, 9), 320, 576},
		{"in the smallest window", [2]float64{320, 400}, steps(larger, 9), 320, 400},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			v := begin(t, "")
			v.options.scale = 2
			v.commands(test.commands...)
			r := &room{}
			w, h := zoomed{r, v.Platform}.LayoutF(test.window[0], test.window[1])
			near := func(a, b float64) bool { return a-b < 1e-9 && b-a < 1e-9 }
			if !near(r.width, test.width) || !near(r.height, test.height) {
				t.Errorf("the window has %v by %v dp, want %v by %v", r.width, r.height, test.width, test.height)
			}
			if w != 2*test.window[0] || h != 2*test.window[1] {
				t.Errorf("the screen is %v by %v", w, h)
			}
			if k := v.Scale() * test.width; !near(k, 2*test.window[0]) {
				t.Errorf("the window's dp are %v pixels together, want %v", k, 2*test.window[0])
			}
		})
	}
}

func TestAnotherWidthKeepsTheLineThatIsRead(t *testing.T) {
	v := begin(t, "#edge/cn-us?part=agreements")
	v.panel.scrollTo(v.panel.Strip().Max.Y + 900)
	top := func() (int, float64) {
		place := v.panel.PlaceAt(v.panel.scroll + v.panel.above(v.panel.scroll))
		y, _ := v.panel.TopOf(place)
		return place, y - v.panel.scroll
	}
	place, _ := top()
	v.Layout(1500, 750)
	v.layOut(v.s)
	v.Layout(800, 500)
	v.layOut(v.s)
	if now, at := top(); now < place-40 || now > place+40 || at > v.panel.above(v.panel.scroll)+2 {
		t.Errorf("the panel began with letter %d, and now with %d at %v, below %v", place, now, at, v.panel.above(v.panel.scroll))
	}
}

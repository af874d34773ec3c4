package picture

import (
	"testing"

	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	. "tripoint/wasm/internal/sample"
)

func TestTheStripHasTheRibbonsOfTheWholeMapAlone(t *testing.T) {
	p := newPictures(index, nil)
	m := model("")
	m.Selection = NorthSouth
	whole := p.Map(m)
	m.Camera = app.Camera{Zoom: 3, Offset: geom.Point{X: 0.1}}
	m.Hover = NorthWest
	s := p.Strip(StripKeyOf(m))
	ribbons := map[string]*scene.Ribbon{}
	for _, l := range s.Layers {
		for _, mark := range l.Marks {
			switch mark := mark.(type) {
			case *scene.Ribbon:
				ribbons[string(mark.Ref)] = mark
				for _, at := range mark.Path {
					if at = l.Transform.Apply(at); !geom.R(0, 0, s.Width, s.Height).Contains(at) {
						t.Errorf("%s goes to %v, out of %v × %v", mark.Ref, at, s.Width, s.Height)
					}
				}
			case *scene.Disc:
			default: // land and words stay with the map
				t.Errorf("the strip also has a %T", mark)
			}
		}
	}
	for _, mark := range whole.Layers[1].Marks {
		r := mark.(*scene.Ribbon)
		got := ribbons[string(r.Ref)]
		if got == nil || got.Path[0] != r.Path[0] || got.Fade != r.Fade || got.Outline != r.Outline {
			t.Errorf("the strip shows %s in another way than the map", r.Ref)
		}
	}
}

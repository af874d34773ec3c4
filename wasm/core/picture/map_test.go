package picture

import (
	"math"
	"testing"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
)

func TestTheMapKeepsNodesAndLabelsClearOfItsInsets(t *testing.T) {
	p := newPictures(index, nil)
	for _, test := range []struct {
		width, height float64
		insets        geom.Insets
	}{
		{824, 674, geom.Insets{Top: 60, Bottom: 210}},
		{524, 600, geom.Insets{Top: 60, Bottom: 210}},
		{390, 354, geom.Insets{Top: 90}},
	} {
		m := model("")
		m.Device.Width, m.Device.Height, m.Device.Insets = test.width, test.height, test.insets
		s := p.Map(m)
		// The fit may end within a dp of what it aims at.
		free := test.insets.In(geom.R(-1, -1, test.width+1, test.height+1))
		for _, l := range s.Layers {
			for _, mark := range l.Marks {
				box := geom.Rect{Min: free.Min, Max: free.Min}
				switch mark := mark.(type) {
				case *scene.Disc:
					r := geom.Point{X: mark.Radius, Y: mark.Radius}
					box = geom.Rect{Min: mark.Center.Sub(r), Max: mark.Center.Add(r)}
				case *scene.Text:
					if l.Name == "words" {
						box = labelBox(mark)
					}
				default:
					// Areas and lines may lie under what covers the map.
				}
				if !free.Contains(box.Min) || !free.Contains(box.Max) {
					t.Errorf("%+v: %s at %v reaches under the insets", test, l.Name, box)
				}
			}
		}
	}
}

func TestTheMapKeepsItsTargetsWhenInsetsTakeAllOfIt(t *testing.T) {
	p := newPictures(index, nil)
	m := model("")
	m.Device.Insets = geom.Insets{Top: 5000, Left: 900, Bottom: 5000, Right: 900}
	for _, target := range p.Map(m).Targets {
		for _, p := range target.Path {
			if math.IsNaN(p.X) || !geom.R(0, 0, m.Device.Width, m.Device.Height).Contains(p) {
				t.Fatalf("%s is at %v", target.Ref, p)
			}
		}
	}
}

package picture

import (
	"testing"

	"tripoint/assets/outlines"
	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/state"
	. "tripoint/wasm/internal/sample"
)

// testPictures draws the pictures of a model.
type testPictures struct{ *Pictures }

func newPictures(x *data.Index, world *outlines.World) *testPictures {
	return &testPictures{New(state.New(x), world)}
}

func (p *testPictures) drawing(m *app.Model) *Drawing {
	at := p.facts.At(state.KeyOf(m))
	d := p.Draw(&at, m.Dark())
	return &d
}
func (p *testPictures) Map(m *app.Model) *scene.Scene { return p.Pictures.Map(MapKeyOf(m)) }
func (p *testPictures) Timeline(m *app.Model, at float64) *scene.Scene {
	return p.Pictures.Timeline(TimelineKeyOf(m, at))
}

var (
	index  = data.NewIndex(Dataset())
	screen = app.Device{Width: 800, Height: 600, Scale: 1, Lang: "en"}
)

// model returns a model of the sample at an address.
func model(hash string) *app.Model {
	m := app.New(index, screen, hash)
	return &m
}

// real returns the facts that readers get, and pictures of them.
func real(t testing.TB) (*data.Index, *testPictures) {
	t.Helper()
	x, world := Real(t)
	return x, newPictures(x, world)
}

// at returns a model of an index at an address.
func at(x *data.Index, hash string) *app.Model {
	m := app.New(x, app.Device{Width: 824, Height: 658, Scale: 1, Lang: "en"}, hash)
	return &m
}

// ribbonOf returns the ribbon of an edge on the map.
func ribbonOf(s *scene.Scene, ref data.Ref) *scene.Ribbon {
	for _, l := range s.Layers {
		for _, m := range l.Marks {
			if r, ok := m.(*scene.Ribbon); ok && r.Ref == ref {
				return r
			}
		}
	}
	return nil
}

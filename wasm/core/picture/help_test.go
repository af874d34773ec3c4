package picture

import (
	"testing"

	"tripoint/assets/outlines"
	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/state"
	"tripoint/wasm/internal/models"
	"tripoint/wasm/internal/sample"
)

// testPictures draws the pictures of a model.
type testPictures struct{ *Pictures }

func newPictures(x *data.Index, world *outlines.World) *testPictures {
	return &testPictures{New(state.New(x), world)}
}

func (p *testPictures) drawing(m *app.Model) *Drawing {
	at := p.facts.At(state.KeyOf(m))
	d := p.Draw(&at, m.Look())
	return &d
}
func (p *testPictures) Map(m *app.Model) *scene.Scene { return p.Pictures.Map(MapKeyOf(m)) }
func (p *testPictures) Timeline(m *app.Model, at float64) *scene.Scene {
	return p.Pictures.Timeline(TimelineKeyOf(m, at))
}

// Short names of what most tests here begin with.
var index, screen, model, at, ribbonOf = models.Index, models.Screen, models.Model, models.At, models.Ribbon

// real returns the facts that readers get, and pictures of them.
func real(t testing.TB) (*data.Index, *testPictures) {
	t.Helper()
	x, world := sample.Real(t)
	return x, newPictures(x, world)
}

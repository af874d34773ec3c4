package panel

import (
	"testing"

	"tripoint/assets/outlines"
	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/picture"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/state"
	. "tripoint/wasm/internal/sample"
)

// testView asks for what is shown of a model.
type testView struct {
	facts    *state.Facts
	pictures *picture.Pictures
	*Panels
}

func newView(x *data.Index, world *outlines.World) *testView {
	facts := state.New(x)
	pictures := picture.New(facts, world)
	return &testView{facts, pictures, New(facts, pictures)}
}

func (v *testView) Scene(m *app.Model) *scene.Scene      { return v.pictures.Map(picture.MapKeyOf(m)) }
func (v *testView) Document(m *app.Model) *doc.Document  { return v.Panel(KeyOf(m)) }
func (v *testView) Bar(m *app.Model) *doc.Document       { return v.Panels.Bar(BarKeyOf(m)) }
func (v *testView) MapCard(m *app.Model) *doc.Document   { return v.Card(CardKeyOf(m, v.facts.Data)) }
func (v *testView) Reading(m *app.Model) []*doc.Document { return v.Panels.Reading(KeyOf(m)) }
func (v *testView) Announcement(m *app.Model) string     { return v.Panels.Announcement(KeyOf(m)) }
func (v *testView) Copied(m *app.Model, s string) string { return v.Panels.Copied(KeyOf(m), s) }
func (v *testView) DateAnnouncement(m *app.Model) string         { return v.at(m).DateAnnouncement(&m.Address) }

func (v *testView) at(m *app.Model) *state.At {
	at := v.facts.At(state.KeyOf(m))
	return &at
}

func (v *testView) written(m *app.Model) *page {
	k := KeyOf(m)
	f := v.page(&k)
	return &f
}

var (
	index  = data.NewIndex(Dataset())
	screen = app.Device{Width: 800, Height: 600, Scale: 1, Lang: "en"}
)

func model(hash string) *app.Model {
	m := app.New(index, screen, hash)
	return &m
}

// real is a view of the facts that readers get.
func real(t testing.TB) (*data.Index, *testView) {
	t.Helper()
	x, world := Real(t)
	return x, newView(x, world)
}

func at(x *data.Index, hash string) *app.Model {
	m := app.New(x, app.Device{Width: 824, Height: 658, Scale: 1, Lang: "en"}, hash)
	return &m
}

// ribbonOf is the ribbon of an edge on the map.
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

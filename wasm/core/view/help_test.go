package view

import (
	"tripoint/assets/outlines"
	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
)

// testView asks for what is shown of a model.
type testView struct {
	facts    *Facts
	pictures *Pictures
	*Panels
}

func newView(x *data.Index, world *outlines.World) *testView {
	facts := New(x)
	pictures := NewPictures(facts, world)
	return &testView{facts, pictures, NewPanels(facts, pictures)}
}

func (v *testView) Scene(m *app.Model) *scene.Scene { return v.pictures.Map(MapKeyOf(m)) }
func (v *testView) Timeline(m *app.Model, at float64) *scene.Scene {
	return v.pictures.Timeline(TimelineKey{LanesKeyOf(m), m.Hover, at})
}
func (v *testView) Document(m *app.Model) *doc.Document  { return v.Panels.Panel(PanelKeyOf(m)) }
func (v *testView) Bar(m *app.Model) *doc.Document       { return v.Panels.Bar(BarKeyOf(m)) }
func (v *testView) MapCard(m *app.Model) *doc.Document   { return v.Panels.Card(v.CardKeyOf(m)) }
func (v *testView) Reading(m *app.Model) []*doc.Document { return v.Panels.Reading(PanelKeyOf(m)) }
func (v *testView) Announcement(m *app.Model) string     { return v.Panels.Announcement(PanelKeyOf(m)) }
func (v *testView) Copied(m *app.Model, s string) string { return v.Panels.Copied(PanelKeyOf(m), s) }
func (v *testView) at(m *app.Model) *At                  { return v.facts.At(KeyOf(m)) }
func (v *testView) draw(m *app.Model) *Drawing           { return v.pictures.Draw(v.at(m), m.Dark()) }
func (v *testView) DateSaid(m *app.Model) string         { return v.at(m).DateSaid(&m.Address) }
func (v *testView) ZoomAt(m *app.Model, at geom.Point, factor float64) app.Camera {
	return v.pictures.ZoomAt(ViewportOf(m), at, factor)
}
func (v *testView) PanBy(m *app.Model, d geom.Point) app.Camera {
	return v.pictures.PanBy(ViewportOf(m), d)
}
func (v *testView) CameraFor(m *app.Model, r data.Ref) app.Camera {
	return v.pictures.CameraFor(ViewportOf(m), r)
}
func (v *testView) CameraShowing(m *app.Model, refs []data.Ref) app.Camera {
	return v.pictures.CameraShowing(ViewportOf(m), refs)
}
func (v *testView) MarkAt(m *app.Model, r data.Ref) (app.Peek, data.Date) {
	return v.pictures.MarkAt(LanesKeyOf(m), r)
}
func (v *testView) TimeAt(m *app.Model, x float64) float64 {
	return v.pictures.TimeAt(LanesKeyOf(m), x)
}
func (v *testView) PlaceOf(m *app.Model, t float64) float64 {
	return v.pictures.PlaceOf(LanesKeyOf(m), t)
}

func (v *testView) written(m *app.Model) *page {
	k := PanelKeyOf(m)
	return v.page(&k)
}

package picture

import (
	"slices"

	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
)

// StripKeyOf returns the key of a model's strip, which knows neither camera nor pointer.
func StripKeyOf(m *app.Model) MapKey {
	k := MapKeyOf(m)
	k.Camera, k.Moving = app.Home, false
	k.Hover, k.Press, k.Focus = "", "", ""
	return k
}

// Strip draws the ribbons and nodes of the map alone, as they lie on the whole map: for the
// strip that is left of the map where readers scroll past it.
func (p *Pictures) Strip(k MapKey) *scene.Scene {
	g := p.mapDrawing(k)
	s := &scene.Scene{Targets: slices.Clone(g.routes.edges)}
	ribbons := g.edges(s.Targets)
	discs := g.nodes(s)
	var points []geom.Point
	for i := range s.Targets {
		points = append(points, s.Targets[i].Path...)
	}
	box := geom.Bounds(points).Inset(-g.ms.node - 4)
	s.Width, s.Height, s.Targets = box.Width(), box.Height(), nil
	at := geom.Affine{K: 1, X: -box.Min.X, Y: -box.Min.Y}
	s.Add(scene.Layer{Name: "ribbons", Transform: at, Marks: ribbons})
	s.Add(scene.Layer{Name: "nodes", Transform: at, Marks: discs})
	return s
}

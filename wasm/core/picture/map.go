package picture

import (
	"math"

	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
)

// mapDrawing is the map of a state while it is drawn.
type mapDrawing struct {
	Drawing
	key       MapKey
	transform geom.Affine // where the plane lies on the map
}

// Map draws the map of a state.
func (p *Pictures) Map(k MapKey) *scene.Scene {
	at := p.facts.At(k.Key)
	g := &mapDrawing{Drawing: p.Draw(&at, k.Dark), key: k, transform: p.transformOf(&k.Viewport)}
	ms := measuresOf(&k.Viewport)
	s := &scene.Scene{Width: k.Width, Height: k.Height, Background: g.theme.Sea}
	s.Add(g.landLayer())
	s.Targets = append(make([]scene.Target, 0, len(g.Data.Edges)+2*len(g.Data.Nodes)), g.routesAt(g.transform)...)
	ribbons, edgeLabels := g.edges(s.Targets, ms)
	discs, nodeLabels := g.nodes(s, ms)
	for _, l := range []scene.Layer{{Name: "ribbons", Marks: ribbons}, {Name: "nodes", Marks: discs},
		{Name: "words", Marks: edgeLabels.With(nodeLabels...)}} {
		l.Transform = geom.Identity
		s.Add(l)
	}
	if legend, ok := g.legendLayer(ms); ok {
		s.Add(legend)
	}
	s.Handles = g.handles(s, ms)
	return s
}

// edges draws the ribbons, in an order that lays the selection upon the others, and the
// name of the edge under the pointer or the focus. It gives the targets their radius.
func (g *mapDrawing) edges(targets []scene.Target, ms measures) (ribbons, labels scene.Marks) {
	for i := range g.Data.Edges {
		e, t := &g.Data.Edges[i], &targets[i]
		r := g.ribbon(i, t.Path, ms)
		ribbons.Add(r)
		t.Radius = r.Width() / 2
		if g.key.Hover == e.ID || g.key.Focus == e.ID {
			labels.Add(g.edgeLabel(e, t.Path, t.Radius))
		}
	}
	raise(ribbons, g.key.Compare)
	raise(ribbons, g.key.Selection)
	return ribbons, labels
}

// nodes draws the nodes with their names, and adds both to the targets: a press on a
// name means what it names.
func (g *mapDrawing) nodes(s *scene.Scene, ms measures) (discs, labels scene.Marks) {
	var names []scene.Target
	for i := range g.Data.Nodes {
		n := &g.Data.Nodes[i]
		center := g.transform.Apply(g.plane.nodes[n.ID])
		label := g.nodeLabel(n, center, ms)
		discs.Add(g.disc(n, center, ms)...)
		labels.Add(label)
		s.Targets = append(s.Targets, scene.Target{
			Ref: n.ID, Path: []geom.Point{center}, Radius: ms.reach, Bounds: geom.Rect{Min: center, Max: center}})
		names = append(names, labelTarget(n.ID, label))
	}
	s.Targets = append(s.Targets, names...)
	return discs, labels
}

// routes caches the paths of edges as targets without a radius: until the map moves
// they stay the same.
type routes struct {
	transform geom.Affine
	all       []scene.Target
}

// routesAt returns the routes where the plane lies so on the map.
func (p *Pictures) routesAt(at geom.Affine) []scene.Target {
	r := &p.routes
	if r.all == nil || r.transform != at {
		ds := p.facts.Data
		*r = routes{at, make([]scene.Target, len(ds.Edges))}
		for i := range r.all {
			t := &r.all[i]
			t.Ref = ds.Edges[i].ID
			t.Path = transformed(p.plane.paths[t.Ref], at)
			t.Bounds, t.Parts = geom.Bounds(t.Path), scene.Parts(t.Path)
		}
	}
	return r.all
}

// landLayer returns the base map. Its marks are the same values for every state; the
// key names the theme.
func (g *mapDrawing) landLayer() scene.Layer {
	key := uint64(1)
	if g.key.Dark {
		key = 2
	}
	marks := g.plane.land[g.theme]
	if marks == nil {
		marks = g.plane.shapes.marks(g.theme)
		g.plane.land[g.theme] = marks
	}
	return scene.Layer{Name: "land", Key: key, Transform: g.transform, Rough: g.key.Moving, Marks: marks}
}

// transformed returns points of the plane on the map.
func transformed(points []geom.Point, a geom.Affine) []geom.Point {
	out := make([]geom.Point, len(points))
	for i, p := range points {
		out[i] = a.Apply(p)
	}
	return out
}

// raise moves the ribbon of an edge to the end, so that it lies upon the others.
func raise(ribbons scene.Marks, edge data.Ref) {
	for i, m := range ribbons {
		if m.(*scene.Ribbon).Ref == edge {
			copy(ribbons[i:], ribbons[i+1:])
			ribbons[len(ribbons)-1] = m
			return
		}
	}
}

// handles returns the boxes for keyboard and assistive software: edges first, which are
// the subject, then nodes.
func (g *mapDrawing) handles(s *scene.Scene, ms measures) []scene.Handle {
	hs := make([]scene.Handle, 0, len(g.Data.Edges)+len(g.Data.Nodes))
	add := func(ref data.Ref, at geom.Point, name data.Text, spoken string) {
		// The handle of a thing that the map does not show waits at the border for the
		// keyboard; pointers ignore it.
		away := !geom.R(0, 0, s.Width, s.Height).Contains(at)
		at.X = min(max(at.X, ms.handle/2), math.Max(ms.handle/2, s.Width-ms.handle/2))
		at.Y = min(max(at.Y, ms.handle/2), math.Max(ms.handle/2, s.Height-ms.handle/2))
		if g.key.Compare == ref {
			spoken = g.Word("edge.compared", "name", spoken)
		}
		hs = append(hs, scene.Handle{
			Ref:      ref,
			Box:      geom.R(at.X-ms.handle/2, at.Y-ms.handle/2, ms.handle, ms.handle),
			Name:     spoken,
			Lang:     g.LangOf(name),
			Selected: g.key.Selection == ref,
			Away:     away,
		})
	}
	for i := range g.Data.Edges {
		e := &g.Data.Edges[i]
		path := s.Targets[i].Path
		add(e.ID, path[g.middle(path)], e.Name, g.NameOf(i))
	}
	for i := range g.Data.Nodes {
		n := &g.Data.Nodes[i]
		add(n.ID, s.Targets[len(g.Data.Edges)+i].Path[0], n.Short, g.Text(n.Short))
	}
	return hs
}

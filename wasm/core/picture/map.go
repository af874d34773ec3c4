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

// Map is the map of a state.
func (p *Pictures) Map(k MapKey) *scene.Scene {
	at := p.facts.At(k.Key)
	g := &mapDrawing{Drawing: p.Draw(&at, k.Dark), key: k, transform: p.transformOf(&k.Viewport)}
	ms := measuresOf(&k.Viewport)
	s := &scene.Scene{Width: k.Width, Height: k.Height, Background: g.theme.Sea}
	s.Layers = append(s.Layers, g.landLayer())

	ribbons := scene.Layer{Name: "ribbons", Transform: geom.Identity}
	words := scene.Layer{Name: "words", Transform: geom.Identity}
	s.Targets = append(make([]scene.Target, 0, len(g.Data.Edges)+2*len(g.Data.Nodes)), g.routesAt(g.transform)...)
	for i := range g.Data.Edges {
		e, t := &g.Data.Edges[i], &s.Targets[i]
		r := g.ribbon(i, t.Path, ms)
		ribbons.Marks = append(ribbons.Marks, r)
		t.Radius = r.Width() / 2
		if g.key.Hover == e.ID || g.key.Focus == e.ID {
			words.Marks = append(words.Marks, g.edgeLabel(e, t.Path, t.Radius))
		}
	}
	raise(ribbons.Marks, g.key.Compare)
	raise(ribbons.Marks, g.key.Selection)

	discs := scene.Layer{Name: "nodes", Transform: geom.Identity}
	for i := range g.Data.Nodes {
		n := &g.Data.Nodes[i]
		center := g.transform.Apply(g.plane.nodes[n.ID])
		discs.Marks = append(discs.Marks, g.disc(n, center, ms)...)
		words.Marks = append(words.Marks, g.nodeLabel(n, center, ms))
		s.Targets = append(s.Targets, scene.Target{
			Ref: n.ID, Path: []geom.Point{center}, Radius: ms.reach, Bounds: geom.Rect{Min: center, Max: center}})
	}
	// Whoever presses a name means what it names.
	for i := range g.Data.Nodes {
		label := words.Marks[len(words.Marks)-len(g.Data.Nodes)+i].(*scene.Text)
		s.Targets = append(s.Targets, labelTarget(g.Data.Nodes[i].ID, label))
	}
	s.Layers = append(s.Layers, ribbons, discs, words)
	if legend, ok := g.legendLayer(ms); ok {
		s.Layers = append(s.Layers, legend)
	}
	s.Handles = g.handles(s, ms)
	return s
}

// routes are the edges on the map as targets without a radius: they lie the same
// until the map moves.
type routes struct {
	transform geom.Affine
	all       []scene.Target
}

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

// landLayer is the base map. Its marks are the same values for every state; the
// key tells the theme.
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

func transformed(points []geom.Point, a geom.Affine) []geom.Point {
	out := make([]geom.Point, len(points))
	for i, p := range points {
		out[i] = a.Apply(p)
	}
	return out
}

// raise moves the ribbon of an edge to the end, upon the others.
func raise(ribbons []scene.Mark, edge data.Ref) {
	for i, m := range ribbons {
		if m.(*scene.Ribbon).Ref == edge {
			copy(ribbons[i:], ribbons[i+1:])
			ribbons[len(ribbons)-1] = m
			return
		}
	}
}

// handles are the boxes for keyboard and assistive software: edges first, they
// are what this is about, then nodes.
func (g *mapDrawing) handles(s *scene.Scene, ms measures) []scene.Handle {
	hs := make([]scene.Handle, 0, len(g.Data.Edges)+len(g.Data.Nodes))
	add := func(ref data.Ref, at geom.Point, name data.Text, said string) {
		// What is out of sight waits at the border for the keyboard, and no pointer
		// finds it there.
		away := !geom.R(0, 0, s.Width, s.Height).Contains(at)
		at.X = min(max(at.X, ms.handle/2), math.Max(ms.handle/2, s.Width-ms.handle/2))
		at.Y = min(max(at.Y, ms.handle/2), math.Max(ms.handle/2, s.Height-ms.handle/2))
		if g.key.Compare == ref {
			said = g.Word("edge.compared", "name", said)
		}
		hs = append(hs, scene.Handle{
			Ref:      ref,
			Box:      geom.R(at.X-ms.handle/2, at.Y-ms.handle/2, ms.handle, ms.handle),
			Name:     said,
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

package picture

import (
	"math"

	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
)

// mapDrawing is the map of a state while it is drawn.
type mapDrawing struct {
	Drawing
	key       MapKey
	transform geom.Affine // where the plane lies on the map
	ms        measures
	routes    *routes
	room      room // for words
}

// mapDrawing prepares the map of a state.
func (p *Pictures) mapDrawing(k MapKey) *mapDrawing {
	at := p.facts.At(k.Key)
	g := &mapDrawing{Drawing: p.Draw(&at, k.Look), key: k, transform: p.transformOf(&k.Viewport), ms: measuresOf(&k.Viewport)}
	g.ms.strand *= slim(g.Data)
	g.routes = p.routesAt(g.transform, g.ms.apart(), g.free().Inset(g.ms.reach))
	return g
}

// Map draws the map of a state.
func (p *Pictures) Map(k MapKey) *scene.Scene {
	g := p.mapDrawing(k)
	s := &scene.Scene{Width: k.Width, Height: k.Height, Background: g.theme.Sea}
	s.Add(g.landLayer())
	s.Targets = append(make([]scene.Target, 0, 2*len(g.Data.Edges)+2*len(g.Data.Nodes)), g.routes.edges...)
	ribbons := g.edges(s.Targets)
	g.room = g.roomBeside(s.Targets)
	discs, words := g.write(s, ribbons)
	layers := []scene.Layer{{Name: "ribbons", Marks: ribbons}, {Name: "nodes", Marks: discs}, {Name: "words", Marks: words}}
	if g.theme.Signs {
		layers = append(layers, scene.Layer{Name: "signs", Group: "signs", Marks: g.otherSigns(ribbons)})
	}
	for _, l := range layers {
		l.Transform = geom.Identity
		s.Add(l)
	}
	s.Handles = g.handles(s, g.ms)
	return s
}

// edges draws the ribbons, in an order that lays the selection upon the others. It gives
// the targets their radius.
func (g *mapDrawing) edges(targets []scene.Target) (ribbons scene.Marks) {
	for i := range g.Data.Edges {
		t := &targets[i]
		r := g.ribbon(i, t.Path, g.ms)
		ribbons.Add(r)
		t.Radius = r.Width() / 2
	}
	raise(ribbons, g.key.Compare)
	raise(ribbons, g.key.Selection)
	return ribbons
}

// write draws the nodes, and writes all that the map says: signs on strands, the names of
// nodes, what is between two nodes, the names of strands, and names for orientation. What
// comes later gives way.
func (g *mapDrawing) write(s *scene.Scene, ribbons scene.Marks) (discs, words scene.Marks) {
	discs = g.nodes(s)
	told := g.told(ribbons)
	if told != nil && told.Ref == g.key.Selection {
		signs, levels := g.signs(told)
		discs.Add(signs...)
		words.Add(levels...)
	}
	words.Add(g.names(s)...)
	words.Add(g.notes(s, true)...)
	if told != nil && (told.Ref == g.key.Selection || len(g.Data.Edges) <= mostTold) {
		words.Add(g.strandNames(told, &s.Targets[g.edgeOf(told)])...)
	}
	words.Add(g.notes(s, false)...)
	return discs, words.With(g.places()...)
}

// nodes draws the nodes, and adds them to the targets.
func (g *mapDrawing) nodes(s *scene.Scene) (discs scene.Marks) {
	for i := range g.Data.Nodes {
		n, center := &g.Data.Nodes[i], g.routes.nodes[i]
		discs.Add(g.leader(g.transform.Apply(g.plane.nodes[n.ID]), center)...)
		discs.Add(g.disc(n, center, g.ms)...)
		g.room.take(square(center, g.ms.node+3))
		s.Targets = append(s.Targets, scene.Target{
			Ref: n.ID, Path: []geom.Point{center}, Radius: g.ms.reach, Bounds: geom.Rect{Min: center, Max: center}})
	}
	return discs
}

// names writes the names of nodes, and adds them to the targets: a press on a name means
// what it names.
func (g *mapDrawing) names(s *scene.Scene) (names scene.Marks) {
	for _, i := range g.selectedNodeFirst() {
		n := &g.Data.Nodes[i]
		label := g.nodeLabel(n, g.routes.nodes[i])
		if label == nil {
			continue
		}
		names.Add(label)
		g.room.take(labelBox(label))
		if !g.coversMiddle(labelBox(label)) {
			s.Targets = append(s.Targets, labelTarget(n.ID, label))
		}
	}
	return names
}

// selectedNodeFirst returns the indices of all nodes, the selected one before the others, so
// that its name has the first choice of the room.
func (g *mapDrawing) selectedNodeFirst() []int {
	order := make([]int, 0, len(g.Data.Nodes))
	for i := range g.Data.Nodes {
		if order = append(order, i); g.Data.Nodes[i].ID == g.key.Selection {
			copy(order[1:], order)
			order[0] = i
		}
	}
	return order
}

// coversMiddle reports whether a box lies on the middle of an edge, where the edge alone is
// meant.
func (g *mapDrawing) coversMiddle(box geom.Rect) bool {
	for i := range g.routes.edges {
		if path := g.routes.edges[i].Path; box.Inset(-4).Contains(path[g.middle(path)]) {
			return true
		}
	}
	return false
}

// landLayer returns the base map. Its marks are the same values for every state; the
// key tells whether the ground is dark, for land has no other colours in more contrast.
func (g *mapDrawing) landLayer() scene.Layer {
	key := uint64(1)
	if g.theme.Land != theme.Light.Land {
		key = 2
	}
	marks := g.plane.land[g.theme]
	if marks == nil {
		marks = g.plane.shapes.marks(g.theme)
		g.plane.land[g.theme] = marks
	}
	return scene.Layer{Name: "land", Key: key + 2*g.Serial, Transform: g.transform, Rough: g.key.Moving, Marks: marks}
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
	free := g.free()
	within := free.Inset(ms.handle / 2)
	add := func(ref data.Ref, at geom.Point, lang, spoken string) {
		// The handle of a thing that the map does not show waits at the border for the
		// keyboard; pointers ignore it.
		away := !free.Contains(at)
		at.X = min(max(at.X, within.Min.X), within.Max.X)
		at.Y = min(max(at.Y, within.Min.Y), within.Max.Y)
		if g.key.Compare == ref {
			spoken = g.Word("edge.compared", "name", spoken)
		}
		hs = append(hs, scene.Handle{
			Ref:      ref,
			Box:      geom.R(at.X-ms.handle/2, at.Y-ms.handle/2, ms.handle, ms.handle),
			Name:     spoken,
			Lang:     lang,
			Selected: g.key.Selection == ref,
			Away:     away,
		})
	}
	for i := range g.Data.Edges {
		e := &g.Data.Edges[i]
		add(e.ID, g.handleOf(s, &s.Targets[i]), "", g.NameOf(i))
	}
	for i := range g.Data.Nodes {
		n := &g.Data.Nodes[i]
		add(n.ID, s.Targets[len(g.Data.Edges)+i].Path[0], g.LangOf(n.Short), g.Text(n.Short))
	}
	parted(hs)
	return hs
}

// handleOf returns where the handle of an edge lies: at the visible middle of its ribbon, or
// else beside it, where a press means the edge and none that crosses it.
func (g *mapDrawing) handleOf(s *scene.Scene, t *scene.Target) geom.Point {
	const most = 100 // edges; of more there is no such place for each, and looking takes long
	middle, step := g.middle(t.Path), len(t.Path)/24
	if len(g.Data.Edges) > most {
		return t.Path[middle]
	}
	free := g.free()
	for n := range 20 { // 0, 1, −1, 2, −2 …
		by := (n + 1) / 2 * step
		if n%2 == 0 {
			by = -by
		}
		i := middle + by
		if i >= 0 && i < len(t.Path) && free.Contains(t.Path[i]) && s.Hit(t.Path[i], 4, nil) == t.Ref {
			return t.Path[i]
		}
	}
	return t.Path[middle]
}

// parted makes handles that would lie upon each other smaller, but not smaller than a
// finger's 24 dp.
func parted(hs []scene.Handle) {
	const least = 24
	for i := range hs {
		for j := range i {
			a, b := &hs[i].Box, &hs[j].Box
			d := a.Center().Sub(b.Center())
			side := max(math.Abs(d.X), math.Abs(d.Y), least)
			for _, box := range [2]*geom.Rect{a, b} {
				if over := box.Width() - side; over > 0 {
					*box = box.Inset(over / 2)
				}
			}
		}
	}
}

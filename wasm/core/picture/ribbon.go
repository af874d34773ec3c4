package picture

import (
	"math"
	"slices"

	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/core/trust"
)

// dashes are those of a strand by coverage, in dp: solid where agreements cover the
// domain, long dashes where they leave a gap, short ones where there is no agreement.
var dashes = [...][2]float64{
	trust.None:    {3.5, 5},
	trust.Partial: {14, 5},
	trust.Full:    {},
}

// measures are the sizes of what lies on the map. They grow with the map.
type measures struct {
	strand, gap  float64 // width of a ribbon's strand, and the gap between two, dp
	node         float64 // radius of a node's disc
	reach        float64 // how far from a node's middle a press surely means the node
	label        float64 // font size of a node's name
	handle       float64 // side of a handle's box
	outlineWidth float64
}

// measuresOf returns the measures of a viewport. Here stand the width of ribbons, the
// size of nodes, and that of names.
func measuresOf(port *Viewport) measures {
	k := min(max(min(port.Width, port.Height*1.3)/640, 0.72), 1.25)
	m := measures{strand: 5 * k, gap: 1.25, node: 10.5 * k, label: port.letters(16), handle: 32, outlineWidth: 1.5}
	if port.Width < 600 {
		m.handle = 36
	}
	if port.Width < port.letters(600) {
		m.label = port.letters(14.5)
	}
	m.reach = m.node + 2
	if port.Touch {
		m.handle, m.reach = 44, 20
	}
	return m
}

// slim is how many times narrower strands are than usual: a ribbon of many is no wider than
// one of four, one of just one is as wide as two, and where there are many edges readers
// still see each from end to end.
func slim(ds *data.Dataset) float64 {
	const strands, edges, least = 4, 6, 0.4
	most := 1.0
	if len(ds.Domains) == 1 {
		most = 2
	}
	return max(min(most, strands/float64(len(ds.Domains)), most*math.Sqrt(edges/float64(max(len(ds.Edges), 1)))), least)
}

// ribbon draws an edge. Its strands have the order of the domains from the outside of
// the figure inwards, whichever way the path runs, so that readers always find a domain
// at the same side.
func (g *mapDrawing) ribbon(edge int, path []geom.Point, ms measures) *scene.Ribbon {
	e := &g.Data.Edges[edge]
	r := &scene.Ribbon{
		Ref:    e.ID,
		Path:   path,
		Gap:    ms.gap,
		Casing: g.theme.Casing,
		Start:  ms.node + 3,
		End:    ms.node + 3,
	}
	width := ms.strand * g.emphasize(r, e, ms)
	if g.Domain != "" {
		// With a lens one strand has the room of all and of the gaps between them.
		n := float64(len(g.Data.Domains))
		width = n*width + (n-1)*r.Gap
	}
	r.Strands = make([]scene.Strand, 0, len(g.Data.Domains))
	for i := range g.Data.Domains {
		if !g.Shows(&g.Data.Domains[i]) {
			continue
		}
		both := g.BothLevels(edge, i)
		coverage, _ := g.CoverageAt(edge, i)
		r.Strands = append(r.Strands, scene.Strand{
			Width: width,
			From:  g.theme.Level(float64(trust.Step(both[0]))), // as its word has it
			To:    g.theme.Level(float64(trust.Step(both[1]))),
			Dash:  dashes[coverage],
		})
	}
	if !g.outsideIsLeft(path) {
		for i, j := 0, len(r.Strands)-1; i < j; i, j = i+1, j-1 {
			r.Strands[i], r.Strands[j] = r.Strands[j], r.Strands[i]
		}
	}
	return r
}

// emphasize gives a ribbon the outline or the fade of what the reader does with its
// edge, and returns how many times wider the ribbon becomes.
func (g *mapDrawing) emphasize(r *scene.Ribbon, e *data.Edge, ms measures) float64 {
	const wide = 1.45
	switch {
	case g.key.Selection == e.ID:
		r.Outline, r.OutlineWidth = g.theme.Ink, ms.outlineWidth
		return wide
	case g.key.Compare == e.ID:
		r.Outline, r.OutlineWidth = g.theme.Muted, ms.outlineWidth
		return wide
	case g.key.Press == e.ID:
		r.Outline, r.OutlineWidth = g.theme.Ink, ms.outlineWidth
	case g.key.Hover == e.ID || g.key.Focus == e.ID:
		r.Outline, r.OutlineWidth = g.theme.Muted, 1
	case g.stepsBack(e):
		r.Fade = g.theme.Aside
	}
	return 1
}

// stepsBack reports whether an edge is none of those that the map tells about: the ones of
// the selection, and of the event that playing tells.
func (g *mapDrawing) stepsBack(e *data.Edge) bool {
	return g.key.Selection != "" && !state.Touches(e, g.key.Selection) || !g.tells(e)
}

// tells reports whether what playing tells concerns an edge. If it tells nothing, that is
// so for all.
func (g *mapDrawing) tells(e *data.Edge) bool {
	event := g.X.Event(g.key.Told)
	return event == nil || slices.Contains(event.Edges, e.ID)
}

// outsideIsLeft reports whether the left of a path, seen from its first point,
// points away from the middle of all nodes; of a path through the middle, whether it is
// the upper side, so that it does not change sides with the smallest move of the map.
func (g *mapDrawing) outsideIsLeft(path []geom.Point) bool {
	a, b := path[0], path[len(path)-1]
	ab, am := b.Sub(a), g.transform.Apply(g.plane.middle).Sub(a)
	// As y grows downwards, a positive product means that the middle is to the right.
	product := ab.X*am.Y - ab.Y*am.X
	if math.Abs(product) < 0.02*ab.Dot(ab) {
		return ab.X > 0
	}
	return product > 0
}

// disc draws a node.
func (g *mapDrawing) disc(n *data.Node, at geom.Point, ms measures) scene.Marks {
	radius, line := ms.node, 2.0
	fill, dot := g.theme.Paper, g.theme.Ink
	if g.key.Selection == n.ID {
		fill, dot = g.theme.Ink, g.theme.Paper
	}
	if g.key.Hover == n.ID || g.key.Press == n.ID || g.key.Focus == n.ID {
		radius += 1.5
	}
	return scene.Marks{
		&scene.Disc{Center: at, Radius: radius, Fill: fill, Line: g.theme.Ink, Width: line},
		&scene.Disc{Center: at, Radius: radius * 0.4, Fill: dot, Line: theme.Color{}},
	}
}

// SampleRibbon draws a straight ribbon with one strand of each coverage, which the
// panel explains.
func (g *Drawing) SampleRibbon() scene.Scene {
	const width, height = 336, 64
	r := &scene.Ribbon{Gap: 1.5, Casing: g.theme.Casing, Start: 12, End: 12}
	for i := 0; i <= 8; i++ {
		r.Path = append(r.Path, geom.Point{X: 30 + (width-60)*float64(i)/8, Y: 32})
	}
	levels := [][2]float64{{2, 1}, {0, 1}, {-1, -2}}
	for i, l := range levels {
		r.Strands = append(r.Strands, scene.Strand{
			Width: 7, From: g.theme.Level(l[0]), To: g.theme.Level(l[1]), Dash: dashes[len(dashes)-1-i]})
	}
	marks := scene.Marks{r}
	for _, x := range []float64{30, width - 30} {
		p := geom.Point{X: x, Y: 32}
		marks.Add(
			&scene.Disc{Center: p, Radius: 10, Fill: g.theme.Paper, Line: g.theme.Ink, Width: 2},
			&scene.Disc{Center: p, Radius: 4, Fill: g.theme.Ink})
	}
	return scene.Scene{Width: width, Height: height,
		Layers: []scene.Layer{{Name: "sample", Transform: geom.Identity, Marks: marks}}}
}

package picture

import (
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
)

// routes caches where nodes and edges lie, edges as targets without a radius: until the
// map moves they stay the same.
type routes struct {
	transform geom.Affine
	apart     float64
	within    geom.Rect
	nodes     []geom.Point // in the order of the dataset
	edges     []scene.Target
}

// routesAt returns the routes where the plane lies so on the map. Nodes that are nearer
// than apart, in dp, have moved away from each other, and the edges with them: a pointer
// can hit each of them, and the ribbon between them. None moves out of a box.
func (p *Pictures) routesAt(at geom.Affine, apart float64, within geom.Rect) *routes {
	r := &p.routes
	if r.edges != nil && r.transform == at && r.apart == apart && r.within == within {
		return r
	}
	ds := p.facts.Data
	*r = routes{at, apart, within, make([]geom.Point, len(ds.Nodes)), make([]scene.Target, len(ds.Edges))}
	for i := range ds.Nodes {
		r.nodes[i] = at.Apply(p.plane.nodes[ds.Nodes[i].ID])
	}
	spread(r.nodes, apart, within)
	for i := range r.edges {
		e, t := &ds.Edges[i], &r.edges[i]
		t.Ref = e.ID
		t.Path = transformed(p.plane.paths[e.ID], at)
		for k := range ds.Nodes {
			switch ds.Nodes[k].ID {
			case e.A:
				pull(t.Path, 0, r.nodes[k])
			case e.B:
				pull(t.Path, len(t.Path)-1, r.nodes[k])
			}
		}
		t.Bounds, t.Parts = geom.Bounds(t.Path), scene.Parts(t.Path)
	}
	return r
}

// spread moves points that are nearer than a distance away from each other, but not out
// of a box. It stops where there are so many that some stay nearer.
func spread(points []geom.Point, apart float64, within geom.Rect) {
	const rounds = 40
	from := append([]geom.Point(nil), points...)
	move := func(i int, by geom.Point) {
		p := points[i].Add(by)
		p.X = min(max(p.X, min(within.Min.X, from[i].X)), max(within.Max.X, from[i].X))
		p.Y = min(max(p.Y, min(within.Min.Y, from[i].Y)), max(within.Max.Y, from[i].Y))
		points[i] = p
	}
	for range rounds {
		still := true
		for i := range points {
			for j := range i {
				way := points[i].Sub(points[j])
				length := way.Len()
				if length > apart-0.01 {
					continue
				}
				still = false
				if length < 1e-6 {
					way, length = geom.Point{X: 1}, 1e-6
				} else {
					way = way.Mul(1 / length)
				}
				by := way.Mul((apart - length) / 2)
				move(i, by)
				move(j, by.Mul(-1))
			}
		}
		if still {
			return
		}
	}
}

// pull moves an end of a path to a point, and the rest the less the farther it is.
func pull(path []geom.Point, end int, to geom.Point) {
	by := to.Sub(path[end])
	if by == (geom.Point{}) {
		return
	}
	last := len(path) - 1
	for i := range path {
		near := 1 - float64(max(i-end, end-i))/float64(last)
		path[i] = path[i].Add(by.Mul(near))
	}
}

// apart is the least distance of two nodes: a pointer has room for both, and for the
// ribbon between them.
func (ms *measures) apart() float64 { return 2*ms.reach + 18 }

// leader leads from where a node is to a disc that has moved away from there.
func (g *mapDrawing) leader(from, to geom.Point) scene.Marks {
	if to.Sub(from).Len() < 1 {
		return nil
	}
	return scene.Marks{
		line(g.theme.Ink, 1, from.X, from.Y, to.X, to.Y),
		&scene.Disc{Center: from, Radius: 2, Fill: g.theme.Ink},
	}
}

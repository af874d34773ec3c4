package picture

import (
	"tripoint/assets/outlines"
	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/globe"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
)

const (
	rim       = 1.8  // radius in the plane where the map ends, 128° from its centre
	gridStep  = 15.0 // degrees between lines of the graticule
	pathSteps = 72   // pieces of a great circle
	// A piece of land smaller than this part of its country's largest does not
	// decide how the map is fitted: it would push the rest aside.
	minShare = 0.04
	// A smaller map moves what reached beyond, and where there was room to spare
	// only half as far as asked for.
	mostRounds = 12
	// mostCovered is the part of the map's width and height that the nodes may
	// lose to what lies upon it.
	mostInset = 0.7
	// underCover is the part of the map's height that is covered when the fit is
	// of nodes and edges alone.
	figureAlone = 0.4
)

// plane is the map in the plane of the projection, the same for every state.
type plane struct {
	whole  geom.Rect                 // what the whole map must show
	figure geom.Rect                 // nodes and edges alone
	nodes  map[data.Ref]geom.Point   // capitals
	middle geom.Point                // of all nodes
	paths  map[data.Ref][]geom.Point // edges, from A to B
	shapes *shapes
	land   map[*theme.Theme][]scene.Mark // by what asked for it
}

func newPlane(ds *data.Dataset, world *outlines.World) *plane {
	p := globe.NewProjection(globe.LatLng{Lat: ds.Center.Lat, Lng: ds.Center.Lng})
	m := &plane{
		nodes: map[data.Ref]geom.Point{},
		paths: map[data.Ref][]geom.Point{},
		land:  map[*theme.Theme][]scene.Mark{},
	}
	places := map[data.Ref]globe.LatLng{}
	var around []geom.Point
	for i := range ds.Nodes {
		n := &ds.Nodes[i]
		places[n.ID] = globe.LatLng{Lat: n.Lat, Lng: n.Lng}
		m.nodes[n.ID] = p.Project(places[n.ID])
		around = append(around, m.nodes[n.ID])
		m.middle = m.middle.Add(m.nodes[n.ID].Mul(1 / float64(len(ds.Nodes))))
	}
	for i := range ds.Edges {
		e := &ds.Edges[i]
		path := project(p, globe.GreatCircle(places[e.A], places[e.B], pathSteps))
		m.paths[e.ID] = path
		around = append(around, path...)
	}
	m.shapes = newShapes(p, ds, world)
	m.figure = geom.Bounds(around)
	m.whole = geom.Bounds(append(around, m.shapes.extent...))
	return m
}

func project(p globe.Projection, line []globe.LatLng) []geom.Point {
	points := make([]geom.Point, len(line))
	for i, at := range line {
		points[i] = p.Project(at)
	}
	return points
}

// pointsOf are the place of a node or the path of an edge, in the plane.
func (p *Pictures) pointsOf(ref data.Ref) []geom.Point {
	if place, ok := p.plane.nodes[ref]; ok {
		return []geom.Point{place}
	}
	return p.plane.paths[ref]
}

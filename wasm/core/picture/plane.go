package picture

import (
	"tripoint/assets/outlines"
	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/globe"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
)

// pathSteps is how many pieces a great circle has.
const pathSteps = 72

// plane is the map in the plane of the projection, the same for every state.
type plane struct {
	whole  geom.Rect                 // bounds of all that the whole map must show
	figure geom.Rect                 // bounds of nodes and edges alone
	nodes  map[data.Ref]geom.Point   // capitals
	middle geom.Point                // of all nodes
	paths  map[data.Ref][]geom.Point // edges, from A to B
	places []geom.Point              // in the order of the dataset
	shapes *shapes
	land   map[*theme.Theme]scene.Marks // the base map's marks, by theme
}

// newPlane projects the map; world may be nil.
func newPlane(ds *data.Dataset, world *outlines.World) *plane {
	p := globe.NewProjection(globe.LatLng{Lat: ds.Center.Lat, Lng: ds.Center.Lng})
	m := &plane{
		nodes: map[data.Ref]geom.Point{},
		paths: map[data.Ref][]geom.Point{},
		land:  map[*theme.Theme]scene.Marks{},
	}
	capitals := map[data.Ref]globe.LatLng{}
	var around []geom.Point
	for i := range ds.Nodes {
		n := &ds.Nodes[i]
		capitals[n.ID] = globe.LatLng{Lat: n.Lat, Lng: n.Lng}
		m.nodes[n.ID] = p.Project(capitals[n.ID])
		around = append(around, m.nodes[n.ID])
		m.middle = m.middle.Add(m.nodes[n.ID].Mul(1 / float64(len(ds.Nodes))))
	}
	for i := range ds.Edges {
		e := &ds.Edges[i]
		path := project(p, globe.GreatCircle(capitals[e.A], capitals[e.B], pathSteps))
		m.paths[e.ID] = path
		around = append(around, path...)
	}
	for i := range ds.Places {
		m.places = append(m.places, p.Project(globe.LatLng{Lat: ds.Places[i].Lat, Lng: ds.Places[i].Lng}))
	}
	m.shapes = newShapes(p, ds, world)
	m.figure = geom.Bounds(around)
	m.whole = geom.Bounds(append(around, m.shapes.extent...))
	return m
}

// project returns a line in the plane.
func project(p globe.Projection, line []globe.LatLng) []geom.Point {
	points := make([]geom.Point, len(line))
	for i, at := range line {
		points[i] = p.Project(at)
	}
	return points
}

// pointsOf returns the point of a node or the path of an edge, in the plane.
func (p *Pictures) pointsOf(ref data.Ref) []geom.Point {
	if point, ok := p.plane.nodes[ref]; ok {
		return []geom.Point{point}
	}
	return p.plane.paths[ref]
}

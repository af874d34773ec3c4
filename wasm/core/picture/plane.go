package picture

import (
	"math"
	"slices"

	"tripoint/assets/outlines"
	"tripoint/data"
	"tripoint/wasm/core/app"
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

// shapes are the outlines in the plane, cut at the rim.
type shapes struct {
	land, countries [][]geom.Point // rings
	borders, grid   [][]geom.Point // lines
	extent          []geom.Point   // of the large pieces of the nodes' countries
}

func newShapes(p globe.Projection, ds *data.Dataset, o *outlines.World) *shapes {
	s := &shapes{}
	for _, line := range globe.Graticule(gridStep) {
		s.grid = append(s.grid, globe.ClipLine(project(p, line), rim)...)
	}
	if o == nil {
		return s
	}
	var codes []string
	for i := range ds.Nodes {
		codes = append(codes, ds.Nodes[i].Outlines...)
	}
	for i := range o.Countries {
		c := &o.Countries[i]
		rings := clippedRings(p, o, c)
		if c.Code != "" && slices.Contains(codes, c.Code) {
			s.countries = append(s.countries, rings...)
			s.extent = append(s.extent, largePieces(rings)...)
		} else {
			s.land = append(s.land, rings...)
		}
	}
	for _, i := range o.Borders {
		s.borders = append(s.borders, globe.ClipLine(project(p, o.Arcs[i]), rim)...)
	}
	return s
}

func clippedRings(p globe.Projection, o *outlines.World, c *outlines.Country) [][]geom.Point {
	var rings [][]geom.Point
	var buffer []globe.LatLng
	for _, polygon := range c.Polygons {
		for _, ring := range polygon {
			buffer = o.Ring(buffer[:0], ring)
			if r := globe.ClipRing(project(p, buffer), rim); len(r) > 2 {
				rings = append(rings, r)
			}
		}
	}
	return rings
}

// largePieces returns the points of rings that matter for the fit.
func largePieces(rings [][]geom.Point) []geom.Point {
	largest := 0.0
	for _, r := range rings {
		largest = max(largest, area(r))
	}
	var points []geom.Point
	for _, r := range rings {
		if area(r) >= minShare*largest {
			points = append(points, r...)
		}
	}
	return points
}

func area(ring []geom.Point) float64 {
	sum := 0.0
	for i, p := range ring {
		q := ring[(i+1)%len(ring)]
		sum += p.X*q.Y - q.X*p.Y
	}
	return math.Abs(sum) / 2
}

// marks draws the land in one theme. Borders come last and hide the hairlines
// that anti-aliasing leaves between neighbours.
func (s *shapes) marks(t *theme.Theme) []scene.Mark {
	return []scene.Mark{
		&scene.Stroke{Lines: s.grid, Width: 0.75, Color: t.Grid},
		&scene.Fill{Rings: s.land, Color: t.Land},
		&scene.Fill{Rings: s.countries, Color: t.Country},
		&scene.Stroke{Lines: s.borders, Width: 0.75, Color: t.Border},
	}
}

// place is where the plane of the projection lies on the map of a device.
func (p *Pictures) transformOf(port *Viewport) geom.Affine {
	box := geom.R(0, 0, port.Width, port.Height)
	fit := p.fit(port, box)
	c := box.Center()
	z := port.Camera.Zoom
	// Zoom around the middle of the map, after moving by the offset.
	return fit.Then(geom.Affine{
		K: z,
		X: c.X - z*(c.X+port.Camera.Offset.X*box.Width()),
		Y: c.Y - z*(c.Y+port.Camera.Offset.Y*box.Height()),
	})
}

// fit is where the plane lies before any zoom: all that must be shown is inside
// the box, and the discs and labels of the nodes are where nothing covers them.
// Land may be covered: it is seen well enough around whatever lies on it.
func (p *Pictures) fit(port *Viewport, box geom.Rect) geom.Affine {
	ms, inside := measuresOf(port), margins(port)
	free := insetsForFit(port).In(box)
	// The more of the map is covered, the more the countries may reach under what
	// covers it: nodes and edges must not become small.
	shown := p.plane.whole.Lerp(p.plane.figure, min(port.Insets.Bottom/max(figureAlone*box.Height(), 1), 1))
	var at geom.Affine
	for range mostRounds {
		at = globe.Fit(shown, inside.In(box))
		var over geom.Insets
		ds := p.facts.Data
		for i := range ds.Nodes {
			n := &ds.Nodes[i]
			place, room := at.Apply(p.plane.nodes[n.ID]), roomOf(n, port.Lang, ms)
			over.Left = max(over.Left, free.Min.X-(place.X-room.Left))
			over.Top = max(over.Top, free.Min.Y-(place.Y-room.Top))
			over.Right = max(over.Right, place.X+room.Right-free.Max.X)
			over.Bottom = max(over.Bottom, place.Y+room.Bottom-free.Max.Y)
		}
		if max(over.Left, over.Top, over.Right, over.Bottom) < 0.5 {
			break
		}
		inside.Left, inside.Top = inside.Left+over.Left, inside.Top+over.Top
		inside.Right, inside.Bottom = inside.Right+over.Right, inside.Bottom+over.Bottom
	}
	return at
}

// roomOf is how far a node's disc and its label reach from its place. A label
// above or below may move sideways, and asks for no width.
func roomOf(n *data.Node, lang string, ms measures) geom.Insets {
	disc := ms.node + 4
	room := geom.Insets{Top: disc, Right: disc, Bottom: disc, Left: disc}
	name, _ := n.Short.In(lang)
	width, height := disc+8+float64(len([]rune(name)))*ms.label*advance, disc+8+ms.label
	switch n.Label {
	case "above":
		room.Top = height
	case "left":
		room.Left = width
	case "right":
		room.Right = width
	default:
		room.Bottom = height
	}
	return room
}

// margins is what the fit leaves free around the nodes' countries.
func margins(d *Viewport) geom.Insets {
	side := min(max(d.Width*0.03, 8), 28)
	return geom.Insets{Top: side, Right: side, Bottom: side, Left: side}
}

// cover is what the fit takes for covered: all of it, unless that would leave the
// nodes too little of the map.
func insetsForFit(d *Viewport) geom.Insets {
	c := d.Insets
	share := func(size, a, b float64) float64 { return min(1, mostInset*size/max(a+b, 1)) }
	x, y := share(d.Width, c.Left, c.Right), share(d.Height, c.Top, c.Bottom)
	return geom.Insets{Top: c.Top * y, Right: c.Right * x, Bottom: c.Bottom * y, Left: c.Left * x}
}

// ZoomAt returns the camera after zooming by factor around a point of the map,
// which stays where it is.
func (p *Pictures) ZoomAt(port Viewport, at geom.Point, factor float64) app.Camera {
	c := port.Camera
	zoom := min(max(c.Zoom*factor, 1), app.MaxZoom)
	w, h := max(port.Width, 1), max(port.Height, 1)
	// The point shows what lies (at − middle)/zoom from the camera's middle.
	dx, dy := at.X-w/2, at.Y-h/2
	c.Offset.X += dx / w * (1/c.Zoom - 1/zoom)
	c.Offset.Y += dy / h * (1/c.Zoom - 1/zoom)
	c.Zoom = zoom
	return c
}

// PanBy returns the camera after the map was dragged by d dp.
func (p *Pictures) PanBy(port Viewport, d geom.Point) app.Camera {
	c := port.Camera
	c.Offset.X -= d.X / max(port.Width, 1) / c.Zoom
	c.Offset.Y -= d.Y / max(port.Height, 1) / c.Zoom
	return c
}

// CameraFor returns a camera that shows a node or an edge whole: the present one
// if it does already, else the whole map.
func (p *Pictures) CameraFor(port Viewport, ref data.Ref) app.Camera {
	if port.Camera.Zoom > 1 && p.visiblePoints(&port, ref) < len(p.pointsOf(ref)) {
		return app.Home
	}
	return port.Camera
}

// The closest that a step of the tour looks at things, and what it leaves free
// around them for their labels, in dp.
const (
	closest  = 2.2
	showRoom = 56
)

// CameraShowing returns the camera that shows nodes and edges as large as they
// fit beside what covers the map; the whole map for none.
func (p *Pictures) CameraShowing(port Viewport, refs []data.Ref) app.Camera {
	box := geom.R(0, 0, port.Width, port.Height)
	fit := p.fit(&port, box)
	var points []geom.Point
	for _, r := range refs {
		points = append(points, transformed(p.pointsOf(r), fit)...)
	}
	room := insetsForFit(&port).In(box).Inset(showRoom)
	if len(points) == 0 || room.Width() == 0 || room.Height() == 0 {
		return app.Home
	}
	b := geom.Bounds(points)
	zoom := min(room.Width()/max(b.Width(), 1), room.Height()/max(b.Height(), 1), closest)
	if zoom <= 1 {
		return app.Home
	}
	// The middle of the things comes to the middle of the room.
	by := b.Center().Sub(box.Center()).Sub(room.Center().Sub(box.Center()).Mul(1 / zoom))
	return app.Camera{Zoom: zoom, Offset: geom.Point{X: by.X / box.Width(), Y: by.Y / box.Height()}}
}

// InSight reports whether anything of a node or an edge is on the map.
func (p *Pictures) Visible(port Viewport, ref data.Ref) bool { return p.visiblePoints(&port, ref) > 0 }

// visible counts the points of a node or an edge that are on the map.
func (p *Pictures) visiblePoints(port *Viewport, ref data.Ref) int {
	box, at, n := geom.R(0, 0, port.Width, port.Height), p.transformOf(port), 0
	for _, point := range p.pointsOf(ref) {
		if box.Contains(at.Apply(point)) {
			n++
		}
	}
	return n
}

// pointsOf are the place of a node or the path of an edge, in the plane.
func (p *Pictures) pointsOf(ref data.Ref) []geom.Point {
	if place, ok := p.plane.nodes[ref]; ok {
		return []geom.Point{place}
	}
	return p.plane.paths[ref]
}

package picture

import (
	"math"
	"slices"

	"tripoint/assets/outlines"
	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/globe"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
)

const (
	rim = 1.8 // radius in the plane where the map ends, 128° from its centre
	// minShare is the smallest part of its country's largest piece of land that a piece
	// must have to count for the fit: a smaller one would push the rest aside.
	minShare = 0.04
)

// shapes are the outlines in the plane, cut at the rim.
type shapes struct {
	land, countries [][]geom.Point // rings
	borders         [][]geom.Point // lines
	extent          []geom.Point   // of the large pieces of the nodes' countries
}

// newShapes projects and cuts the outlines; of a nil world there are none.
func newShapes(p globe.Projection, ds *data.Dataset, o *outlines.World) *shapes {
	s := &shapes{}
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

// clippedRings returns the rings of a country, cut at the rim.
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

// largePieces returns the points of the rings that count for the fit.
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

// area returns the area that a ring encloses.
func area(ring []geom.Point) float64 {
	sum := 0.0
	for i, p := range ring {
		q := ring[(i+1)%len(ring)]
		sum += p.X*q.Y - q.X*p.Y
	}
	return math.Abs(sum) / 2
}

// marks draws the base map in a theme. Borders come last: they hide the hairlines that
// anti-aliasing leaves between neighbours.
func (s *shapes) marks(t *theme.Theme) scene.Marks {
	return scene.Marks{
		&scene.Fill{Rings: s.land, Color: t.Land},
		&scene.Fill{Rings: s.countries, Color: t.Country},
		&scene.Stroke{Lines: s.borders, Width: 0.75, Color: t.Border},
	}
}

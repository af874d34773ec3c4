package svg

import (
	"encoding/xml"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/stroke/stroketest"
)

// drawnPath is a path of an SVG as a browser strokes it.
type drawnPath struct {
	points []geom.Point
	width  float64
	dash   []float64 // dash and gap on the path, stretched by its pathLength; none if solid
}

func TestSVGDrawsDashesWhereAllSinksDo(t *testing.T) {
	stroketest.Run(t, func(t *testing.T, s *scene.Scene) func(geom.Point) bool {
		paths := blackPaths(t, string(Append(nil, s, Options{})))
		return func(p geom.Point) bool {
			for _, path := range paths {
				if path.contains(p) {
					return true
				}
			}
			return false
		}
	})
}

// blackPaths returns the paths that have a black stroke.
func blackPaths(t *testing.T, text string) (paths []drawnPath) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(text))
	for {
		token, err := d.Token()
		if err != nil {
			return paths
		}
		e, ok := token.(xml.StartElement)
		attr := map[string]string{}
		for _, a := range e.Attr {
			attr[a.Name.Local] = a.Value
		}
		if ok && e.Name.Local == "path" && attr["stroke"] == "#000000" {
			paths = append(paths, newPath(t, attr))
		}
	}
}

func newPath(t *testing.T, attr map[string]string) drawnPath {
	t.Helper()
	path := drawnPath{width: number(t, attr["stroke-width"])}
	at := geom.Point{}
	for _, command := range regexp.MustCompile(`[Mlhv][^Mlhv]+`).FindAllString(attr["d"], -1) {
		way := strings.Fields(strings.ReplaceAll(command[1:], "-", " -"))
		for len(way) > 0 {
			var by geom.Point
			if command[0] != 'v' {
				by.X, way = number(t, way[0]), way[1:]
			}
			if command[0] != 'h' {
				by.Y, way = number(t, way[0]), way[1:]
			}
			at = at.Add(by)
			path.points = append(path.points, at)
		}
	}
	if attr["stroke-dasharray"] == "" {
		return path
	}
	length := 0.0
	for i := 1; i < len(path.points); i++ {
		length += path.points[i].Sub(path.points[i-1]).Len()
	}
	for _, d := range strings.Fields(attr["stroke-dasharray"]) {
		path.dash = append(path.dash, number(t, d)*length/number(t, attr["pathLength"]))
	}
	return path
}

func number(t *testing.T, s string) float64 {
	t.Helper()
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// contains reports whether a point lies on a dash of the path, whose ends are straight.
func (d *drawnPath) contains(p geom.Point) bool {
	before := 0.0
	for i := 1; i < len(d.points); i++ {
		a, along := d.points[i-1], d.points[i].Sub(d.points[i-1])
		length := along.Len()
		at := p.Sub(a).Dot(along) / length
		if at >= 0 && at <= length && p.Sub(a.Add(along.Mul(at/length))).Len() <= d.width/2 {
			return d.dash == nil || math.Mod(before+at, d.dash[0]+d.dash[1]) <= d.dash[0]
		}
		before += length
	}
	return false
}

// Package stroketest checks that a sink draws the dashes of lines and ribbons where
// all sinks draw them.
//
// It works out by itself where dashes belong, without package stroke, and looks at
// what a sink has drawn. Only tests import it.
package stroketest

import (
	"math"
	"testing"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
)

// Sink draws a scene and returns a function that tells whether a point, in dp, is
// dark.
type Sink func(t *testing.T, s *scene.Scene) (dark func(geom.Point) bool)

// tolerance is how far from its position an end of a dash may be found, in dp.
const tolerance = 0.5

// step is from one point that is looked at to the next, in dp.
const step = 0.05

var black, white = theme.RGB(0), theme.RGB(0xffffff)

// Run draws lines of several shapes with each kind of dash.
func Run(t *testing.T, sink Sink) {
	for _, shape := range []struct {
		name string
		path []geom.Point
	}{
		{"a straight line", []geom.Point{{X: 20, Y: 100}, {X: 380, Y: 100}}},
		{"a bow", bow(geom.Point{X: 20, Y: 60}, geom.Point{X: 370, Y: 180}, 60)},
		{"a short bow", bow(geom.Point{X: 20, Y: 60}, geom.Point{X: 80, Y: 70}, 8)},
		{"a line too short for two dashes", []geom.Point{{X: 20, Y: 100}, {X: 48, Y: 100}}},
	} {
		t.Run(shape.name, func(t *testing.T) {
			ribbon(t, sink, shape.path)
			stroke(t, sink, shape.path)
		})
	}
}

// bow is a line from a to b that rises in between, with points as unevenly spaced
// as those of a projected great circle.
func bow(a, b geom.Point, height float64) []geom.Point {
	const n = 40
	var path []geom.Point
	for i := range n + 1 {
		t := float64(i) / n
		t += 0.05 * math.Sin(2*math.Pi*t)
		path = append(path, a.Lerp(b, t).Add(geom.Point{Y: -4 * height * t * (1 - t)}))
	}
	return path
}

// ribbon checks each strand of a ribbon in a picture of its own.
func ribbon(t *testing.T, sink Sink, path []geom.Point) {
	const width, gap, free = 6.0, 1.25, 4.0
	dashes := [][2]float64{{}, {14, 5}, {3.5, 5}}
	inner := part(path, free, length(path)-free)
	for looked := range dashes {
		r := &scene.Ribbon{Path: path, Gap: gap, Casing: white, Start: free, End: free}
		for i, d := range dashes {
			c := white
			if i == looked {
				c = black
			}
			r.Strands = append(r.Strands, scene.Strand{Width: width, From: c, To: c, Dash: d})
		}
		dark := sink(t, picture(r))
		offset := float64(looked-1) * (width + gap)
		compare(t, "strand", dashes[looked], inner, offset, dark)
	}
}

func stroke(t *testing.T, sink Sink, path []geom.Point) {
	dash := [2]float64{4, 3}
	dark := sink(t, picture(&scene.Stroke{Lines: [][]geom.Point{path}, Width: 3, Dash: dash, Color: black}))
	compare(t, "line", dash, path, 0, dark)
}

func picture(m scene.Mark) *scene.Scene {
	return &scene.Scene{Width: 400, Height: 200, Background: white,
		Layers: []scene.Layer{{Name: "lines", Transform: geom.Identity, Marks: []scene.Mark{m}}}}
}

// compare looks along a line that runs beside a path and compares the dashes that it
// finds with those that belong there: as many as the path itself would have, on the
// length of the line beside it.
func compare(t *testing.T, what string, dash [2]float64, path []geom.Point, offset float64, dark func(geom.Point) bool) {
	t.Helper()
	line := moved(path, offset)
	want, found := expected(dash, length(path), length(line)), spans(line, dark)
	if len(found) != len(want) {
		t.Errorf("%s %v: the sink draws %d dashes, want %d", what, dash, len(found), len(want))
		return
	}
	for i, w := range want {
		if f := found[i]; math.Abs(f[0]-w[0]) > tolerance || math.Abs(f[1]-w[1]) > tolerance {
			t.Errorf("%s %v: dash %d of %d goes from %.2f to %.2f, want %.2f to %.2f", what, dash, i+1, len(want), f[0], f[1], w[0], w[1])
		}
	}
}

// expected are the dashes along a length: a whole number of them, one at each end, of
// the size that fits the path best.
func expected(dash [2]float64, path, length float64) [][2]float64 {
	n := 1.0
	if dash[0] > 0 {
		n = math.Round((path + dash[1]) / (dash[0] + dash[1]))
	}
	if n < 2 {
		return [][2]float64{{0, length}}
	}
	k := length / (n*dash[0] + (n-1)*dash[1])
	var all [][2]float64
	for i := range int(n) {
		from := float64(i) * (dash[0] + dash[1]) * k
		all = append(all, [2]float64{from, from + dash[0]*k})
	}
	return all
}

// spans are the dark stretches of a line. It looks a little beyond both ends, so that
// it finds a dash that is too long.
func spans(line []geom.Point, dark func(geom.Point) bool) [][2]float64 {
	const beyond = 2.0
	var all [][2]float64
	was := false
	for at := -beyond; at <= length(line)+beyond; at += step {
		is := dark(along(line, at))
		switch {
		case is && !was:
			all = append(all, [2]float64{at, at})
		case is:
			all[len(all)-1][1] = at
		}
		was = is
	}
	return all
}

// along is the point at a length along a line, which goes straight on beyond its ends.
func along(line []geom.Point, at float64) geom.Point {
	i := 0
	for ; i < len(line)-2; i++ {
		d := line[i+1].Sub(line[i]).Len()
		if at <= d {
			break
		}
		at -= d
	}
	way := line[i+1].Sub(line[i])
	return line[i].Add(way.Mul(at / way.Len()))
}

// moved is a path moved to its right.
func moved(path []geom.Point, offset float64) []geom.Point {
	out := make([]geom.Point, len(path))
	for i, p := range path {
		way := path[min(i+1, len(path)-1)].Sub(path[max(i-1, 0)])
		out[i] = p.Add(geom.Point{X: -way.Y, Y: way.X}.Mul(offset / way.Len()))
	}
	return out
}

func length(path []geom.Point) float64 {
	sum := 0.0
	for i := 1; i < len(path); i++ {
		sum += path[i].Sub(path[i-1]).Len()
	}
	return sum
}

// part is a path from one length to another, in small steps.
func part(path []geom.Point, from, to float64) []geom.Point {
	const fine = 2.0
	var out []geom.Point
	for at := from; at < to-fine/2; at += fine {
		out = append(out, along(path, at))
	}
	return append(out, along(path, to))
}

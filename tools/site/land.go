package main

import (
	"fmt"
	"math"
	"strconv"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/clip"
	"github.com/paulmach/orb/planar"
	"github.com/paulmach/orb/simplify"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/svg"
)

// appendLand writes the part of the base map within a box, as one symbol, in whole dp of
// the widest layout.
func appendLand(b []byte, marks []scene.Mark, scale float64, box orb.Bound, paint svg.Paint) []byte {
	at := geom.Affine{K: scale}
	b = append(b, `<symbol id="land" overflow="visible" stroke-width=".75" stroke-linejoin="round">`...)
	var all [][]geom.Point
	for _, m := range marks {
		if m, ok := m.(*scene.Fill); ok {
			all = append(all, m.Rings...)
		}
	}
	for _, m := range marks {
		switch m := m.(type) {
		case *scene.Fill:
			if all != nil { // the first lies below the others, and has no need of their borders
				m = &scene.Fill{Rings: dissolved(all), Color: m.Color}
				all = nil
			}
			b = fmt.Appendf(b, `<path fill="%[1]s" stroke="%[1]s" fill-rule="evenodd" d="`, paint(m.Color))
			b = appendPath(b, simpleRings(m.Rings, at, box), true)
			b = append(b, `"/>`...)
		case *scene.Stroke:
			b = fmt.Appendf(b, `<path fill="none" stroke="%s" d="`, paint(m.Color))
			b = appendPath(b, simpleLines(m.Lines, at, box), false)
			b = append(b, `"/>`...)
		default:
			// Land is areas and their borders.
		}
	}
	return append(b, `</symbol>`...)
}

// simpleRings maps rings, and leaves out what is too fine to see.
func simpleRings(rings [][]geom.Point, at geom.Affine, box orb.Bound) []orb.LineString {
	var out []orb.LineString
	for _, points := range rings {
		ring := orb.Ring(mapped(points, at))
		ring = clip.Ring(box, append(ring, ring[0]))
		if math.Abs(planar.Area(ring)) < minArea {
			continue
		}
		ring = simplify.DouglasPeucker(coarse).Ring(ring)
		out = append(out, orb.LineString(ring[:len(ring)-1]))
	}
	return out
}

// dissolved returns the rings around the union of rings: without the lines that two of
// them share.
func dissolved(rings [][]geom.Point) [][]geom.Point {
	type line [2]geom.Point
	between := func(a, b geom.Point) line {
		if a.X > b.X || a.X == b.X && a.Y > b.Y {
			a, b = b, a
		}
		return line{a, b}
	}
	shared := map[line]int{}
	for _, r := range rings {
		for i, p := range r {
			shared[between(p, r[(i+1)%len(r)])]++
		}
	}
	next := map[geom.Point][]geom.Point{}
	var starts []geom.Point
	for _, r := range rings {
		for i, p := range r {
			if q := r[(i+1)%len(r)]; p != q && shared[between(p, q)] == 1 {
				next[p] = append(next[p], q)
				starts = append(starts, p)
			}
		}
	}
	var out [][]geom.Point
	for _, start := range starts {
		var ring []geom.Point
		for at := start; len(next[at]) > 0; {
			ring = append(ring, at)
			at, next[at] = next[at][0], next[at][1:]
		}
		if len(ring) > 2 {
			out = append(out, ring)
		}
	}
	return out
}

// simpleLines maps lines. They are thinner than the edge of land, so they may be a little
// coarser.
func simpleLines(lines [][]geom.Point, at geom.Affine, box orb.Bound) []orb.LineString {
	var out []orb.LineString
	for _, points := range lines {
		for _, line := range clip.LineString(box, mapped(points, at)) {
			out = append(out, simplify.DouglasPeucker(1.5*coarse).LineString(line))
		}
	}
	return out
}

func mapped(points []geom.Point, at geom.Affine) orb.LineString {
	line := make(orb.LineString, len(points))
	for i, p := range points {
		p = at.Apply(p)
		line[i] = orb.Point{p.X, p.Y}
	}
	return line
}

// appendPath writes lines in whole numbers, each point relative to the one before, which
// takes the fewest letters. After an "m" a line goes on.
func appendPath(b []byte, lines []orb.LineString, closed bool) []byte {
	var last [2]int
	to := func(p orb.Point) {
		next := whole(p)
		for i := range next {
			d := next[i] - last[i]
			if c := b[len(b)-1]; d >= 0 && c >= '0' && c <= '9' {
				b = append(b, ' ')
			}
			b = strconv.AppendInt(b, int64(d), 10)
		}
		last = next
	}
	for _, line := range lines {
		b = append(b, 'm')
		for _, p := range line {
			to(p)
		}
		if closed {
			b = append(b, 'z')
			last = whole(line[0])
		}
	}
	return b
}

func whole(p orb.Point) [2]int { return [2]int{int(math.Round(p[0])), int(math.Round(p[1]))} }

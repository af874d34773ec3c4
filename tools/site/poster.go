package main

import (
	"fmt"
	"html/template"
	"math"
	"slices"
	"strconv"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/clip"
	"github.com/paulmach/orb/planar"
	"github.com/paulmach/orb/simplify"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/svg"
	"tripoint/wasm/core/theme"
)

// The poster is the map as a picture with links. Readers see it as long as no program
// draws the map. The core makes one layout for each composition of frame.css; the land,
// which all share, is written once.

// layout is the size of the map in one composition, in dp, and the height of the bar over
// its top, which poster.css leaves free.
type layout struct {
	class              string
	width, height, top float64
}

// The first is the widest. The others are as small as they are ever shown, so that
// readers can read letters and press links in a picture that is scaled down.
var layouts = []layout{
	{"wide", 824, 637, 54},
	{"narrow", 320, 300, 52},
	{"low", 320, 201, 52},
}

const (
	// coarse is how far outlines of the poster may be from those of the map, in dp of
	// the widest layout.
	coarse = 1.35
	// minArea is the area of the smallest piece of land that is drawn, in dp².
	minArea = 12.0
	// beside and below are how much of the map is there around the widest layout, as
	// a part of its size: windows have other shapes.
	beside, below = 0.35, 0.75
	// tolerance is how far a ribbon may deviate when points of it are left out, in dp.
	// A great circle is smooth, and smoother on a smaller map.
	tolerance = 0.12
	// finger is the least width of a link, dp: no less than 24 where the picture is
	// shown at four fifths of its size.
	finger = 30.0
	// ring is how far a link shows beside what it leads to when it has the focus, dp.
	ring = 4.0
)

// layouts writes the land, which all layouts share, and then the map of each. The first
// layout, the widest, decides how fine the land is.
func (s *site) layouts(colors *sheet) []byte {
	var b []byte
	scale := 0.0
	for _, l := range layouts {
		visit := s.newSession(app.Device{Width: l.width, Height: l.height, Scale: 1,
			Insets: geom.Insets{Top: l.top}, Lang: data.English}, &colors.names.theme)
		picture := lifted(*visit.Scene(), l.top)
		land := picture.Layers[0]
		picture.Layers, picture.Background = thinned(picture.Layers[1:]), theme.Color{}
		if scale == 0 {
			scale = land.Transform.K
			b = append(b, `<svg class="land" width="0" height="0" aria-hidden="true"><defs>`...)
			at := land.Transform
			box := orb.Bound{
				Min: orb.Point{-at.X - beside*l.width, -at.Y - l.top - below*l.height},
				Max: orb.Point{-at.X + (1+beside)*l.width, -at.Y - l.top + (1+below)*l.height},
			}
			b = appendLand(b, land.Marks, geom.Affine{K: scale}, box, colors.paint)
			b = append(b, "</defs></svg>\n"...)
		}
		b = fmt.Appendf(b, `<svg class=%q viewBox="0 0 %g %g" role="group" aria-label="%s">`, l.class, picture.Width, picture.Height,
			template.HTMLEscapeString(s.facts.index.Word("frame.map").String()))
		b = fmt.Appendf(b, `<use href="#land" transform="translate(%.1f %.1f) scale(%.4f)"/>`,
			land.Transform.X, land.Transform.Y, land.Transform.K/scale)
		for i := range picture.Handles {
			b = appendLink(b, &picture.Handles[i], picture.Targets)
		}
		b = svg.Append(b, &picture, svg.Options{ID: l.class, Paint: colors.paint})
		b = append(b, "</svg>\n"...)
	}
	return b
}

// lifted returns a picture without the part under the bar, whose height does not scale
// with the picture.
func lifted(s scene.Scene, top float64) scene.Scene {
	s.Height -= top
	layers, targets := slices.Clone(s.Layers), slices.Clone(s.Targets)
	for i := range layers {
		layers[i].Transform.Y -= top
	}
	for i := range targets {
		path := slices.Clone(targets[i].Path)
		for j := range path {
			path[j].Y -= top
		}
		targets[i].Path = path
	}
	s.Layers, s.Targets = layers, targets
	return s
}

// appendLink writes a link to a thing: its shape on the map. It lies under the picture of
// the thing, which lets presses through, so that only a rim of its colour shows.
func appendLink(b []byte, h *scene.Handle, targets []scene.Target) []byte {
	b = fmt.Appendf(b, `<a href="#%s" data-ref="%s" aria-label="`, h.Ref, h.Ref) // a ref needs no escaping
	b = append(svg.AppendEscaped(b, h.Name), '"')
	if h.Lang != "" {
		b = fmt.Appendf(b, ` lang=%q`, h.Lang)
	}
	b = append(b, '>')
	for i := range targets {
		t := &targets[i]
		if t.Ref != h.Ref {
			continue
		}
		if len(t.Path) == 1 {
			b = fmt.Appendf(b, `<circle cx="%.1f" cy="%.1f" r="%.1f"/>`, t.Path[0].X, t.Path[0].Y, max(t.Radius+ring/2, finger/2))
			continue
		}
		b = append(b, `<path d="`...)
		b = appendPath(b, []orb.LineString{mapped(sparse(t.Path), geom.Identity)}, false)
		b = fmt.Appendf(b, `" stroke-width="%.0f"/>`, max(2*(t.Radius+ring), finger))
	}
	return append(b, "</a>"...)
}

// appendLand writes the part of the base map within a box, as one group, in whole dp of
// the widest layout.
func appendLand(b []byte, marks []scene.Mark, at geom.Affine, box orb.Bound, paint svg.Paint) []byte {
	b = append(b, `<g id="land" stroke-width=".75" stroke-linejoin="round">`...)
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
	return append(b, `</g>`...)
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

// thinned returns layers whose ribbons have fewer points.
func thinned(layers []scene.Layer) []scene.Layer {
	out := make([]scene.Layer, len(layers))
	for i, l := range layers {
		marks := make([]scene.Mark, len(l.Marks))
		for j, m := range l.Marks {
			if r, ok := m.(*scene.Ribbon); ok {
				thin := *r
				thin.Path = sparse(r.Path)
				m = &thin
			}
			marks[j] = m
		}
		l.Marks = marks
		out[i] = l
	}
	return out
}

// sparse leaves out points of a path as long as it stays within tolerance.
func sparse(path []geom.Point) []geom.Point {
	var kept []geom.Point
	for _, p := range simplify.DouglasPeucker(tolerance).LineString(mapped(path, geom.Identity)) {
		kept = append(kept, geom.Point{X: p[0], Y: p[1]})
	}
	return kept
}

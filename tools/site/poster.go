package main

import (
	"fmt"
	"math"
	"path"
	"slices"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/simplify"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/svg"
)

// The poster is the map as a picture with links. Readers see it as long as no program
// draws the map. The core makes one layout for each composition of frame.css; the land,
// which all share, is written once.

// layout is the size of the map in one composition, in dp, the height of the bar over its
// top, which poster.css leaves free, and how many times larger than usual its letters are.
type layout struct {
	class                       string
	width, height, top, letters float64
}

// The first is the widest. Each is as large as a map of its composition often is: the
// program's map of that size looks the same, with nodes and words in the same places. The
// last two are those of a phone, one for readers who have large letters: elsewhere these
// have the composition of a smaller map, larger than it is.
var layouts = []layout{
	{"wide", 824, 591, 54, 1},
	{"middle", 600, 400, 54, 1},
	{"narrow", 600, 338, 46, 1},
	{"large", 390, 244, 46, 1.5},
	{"low", 390, 244, 46, 1},
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

// layouts writes the map of each layout in the state of an opening. The first, the widest,
// decides how fine the land is.
func (s *site) layouts(o opening, colors *sheet) []byte {
	var views []view
	for _, l := range layouts {
		views = append(views, view{class: l.class, label: s.facts.index.Word("frame.map").String(), top: l.top, links: true,
			visit: s.visit(o, app.Device{Width: l.width, Height: l.height, Scale: 1, Letters: l.letters,
				Insets: geom.Insets{Top: l.top}, Lang: s.facts.data.Lang()})})
	}
	return s.appendMaps(nil, views, colors, orb.Point{beside * layouts[0].width, below*layouts[0].height + layouts[0].top})
}

// strip writes the strip that is left of a phone's map, with an element for each ribbon.
func (s *site) strip(o opening, paint svg.Paint) []byte {
	phone := layouts[len(layouts)-1]
	visit := s.visit(opening{date: o.date}, app.Device{Width: phone.width, Height: phone.height, Scale: 1,
		Insets: geom.Insets{Top: phone.top}, Lang: s.facts.data.Lang()})
	visit.ShowStrip(true)
	all := visit.Strip()
	b := fmt.Appendf(nil, `<svg viewBox="0 0 %.0f %.0f">`, all.Width, all.Height)
	part := func(id data.Ref, m ...scene.Mark) {
		one := *all
		one.Layers = thinned([]scene.Layer{{Transform: all.Layers[0].Transform, Marks: m}})
		b = svg.Append(b, &one, svg.Options{ID: "still-" + path.Base(string(id)), Paint: paint})
	}
	for _, m := range all.Layers[0].Marks {
		ref := m.(*scene.Ribbon).Ref
		b = fmt.Appendf(b, `<g data-ref=%q%s>`, string(ref), current(ref == o.ref))
		part(ref, m)
		b = append(b, "</g>"...)
	}
	part("", all.Layers[1].Marks...)
	return append(b, "</svg>"...)
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
func appendLink(b []byte, h *scene.Handle, targets []scene.Target, isCurrent bool) []byte {
	b = fmt.Appendf(b, `<a href="#%s" data-ref="%s"%s aria-label="`, h.Ref, h.Ref, current(isCurrent)) // a ref needs no escaping
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

// thinned returns layers whose ribbons have fewer points, and whose signs stand on whole dp,
// which takes fewer letters.
func thinned(layers []scene.Layer) []scene.Layer {
	out := make([]scene.Layer, len(layers))
	for i, l := range layers {
		marks := make([]scene.Mark, len(l.Marks))
		for j, m := range l.Marks {
			switch mark := m.(type) {
			case *scene.Ribbon:
				thin := *mark
				thin.Path = sparse(mark.Path)
				m = &thin
			case *scene.Disc:
				if l.Group != "" {
					moved := *mark
					moved.Center = rounded(mark.Center)
					m = &moved
				}
			case *scene.Text:
				if l.Group != "" { // its baseline stays where it is in its disc
					moved, down := *mark, geom.Point{Y: 0.36 * mark.Size}
					moved.At = rounded(mark.At.Sub(down)).Add(down)
					m = &moved
				}
			default:
				// It stays as it is.
			}
			marks[j] = m
		}
		l.Marks = marks
		out[i] = l
	}
	return out
}

// rounded returns the nearest point with whole numbers.
func rounded(p geom.Point) geom.Point { return geom.Point{X: math.Round(p.X), Y: math.Round(p.Y)} }

// sparse leaves out points of a path as long as it stays within tolerance.
func sparse(path []geom.Point) []geom.Point {
	var kept []geom.Point
	for _, p := range simplify.DouglasPeucker(tolerance).LineString(mapped(path, geom.Identity)) {
		kept = append(kept, geom.Point{X: p[0], Y: p[1]})
	}
	return kept
}

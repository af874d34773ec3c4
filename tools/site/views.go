package main

import (
	"fmt"
	"slices"

	"github.com/paulmach/orb"

	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/svg"
	"tripoint/wasm/core/theme"
)

// view is a picture of the map as a visit shows it.
type view struct {
	class string // of its element, and unique in the page
	label string // for assistive software
	visit *session.Session
	top   float64 // height of a bar over the map's top, which the picture leaves out, in dp
	links bool    // whether its things are links
}

// appendMaps writes pictures of the map into a page, after the land that they share.
func (s *site) appendMaps(b []byte, views []view, colors *sheet, around orb.Point) []byte {
	land, pictures := s.maps(views, colors, around)
	return append(append(b, land...), slices.Concat(pictures...)...)
}

// maps writes pictures of the map, and what they share: the land, as fine as the first
// picture needs it, and with some of it around them all, in dp of that picture. The land
// has to stand in the page before them.
func (s *site) maps(views []view, colors *sheet, around orb.Point) (land []byte, maps [][]byte) {
	var pictures []scene.Scene
	for i := range views {
		pictures = append(pictures, lifted(*settled(views[i].visit), views[i].top))
	}
	first := pictures[0].Layers[0]
	var box orb.Bound
	for i := range pictures {
		shown := landIn(&pictures[i], first.Transform.K)
		if i == 0 {
			box = shown
		}
		box = box.Union(shown)
	}
	box.Min[0], box.Min[1], box.Max[0], box.Max[1] = box.Min[0]-around[0], box.Min[1]-around[1], box.Max[0]+around[0], box.Max[1]+around[1]
	land = append(land, `<svg class="land" width="0" height="0" aria-hidden="true"><defs>`...)
	land = append(appendLand(land, first.Marks, first.Transform.K, box, colors.paint), "</defs></svg>\n"...)
	for i := range views {
		maps = append(maps, appendMap(nil, &views[i], pictures[i], first.Transform.K, colors))
	}
	return land, maps
}

// settled returns what a visit shows once its camera has come to rest.
func settled(visit *session.Session) *scene.Scene {
	for visit.Animating() {
		visit.Tick(0.1)
	}
	return visit.Scene()
}

// landIn is the part of the land that a picture shows, at another scale.
func landIn(picture *scene.Scene, scale float64) orb.Bound {
	at := picture.Layers[0].Transform
	by := scale / at.K
	return orb.Bound{
		Min: orb.Point{-at.X * by, -at.Y * by},
		Max: orb.Point{(picture.Width - at.X) * by, (picture.Height - at.Y) * by},
	}
}

// appendMap writes one picture, upon the land that is drawn at a scale.
func appendMap(b []byte, v *view, picture scene.Scene, scale float64, colors *sheet) []byte {
	land := picture.Layers[0]
	picture.Layers, picture.Background = thinned(picture.Layers[1:]), theme.Color{}
	role := "img"
	if v.links {
		role = "group"
	}
	b = fmt.Appendf(b, `<svg class=%q viewBox="0 0 %g %g" role=%q aria-label="`, v.class, picture.Width, picture.Height, role)
	b = append(svg.AppendEscaped(b, v.label), `">`...)
	b = fmt.Appendf(b, `<use href="#land" transform="translate(%.1f %.1f) scale(%.4f)"/>`,
		land.Transform.X, land.Transform.Y, land.Transform.K/scale)
	if v.links {
		for i := range picture.Handles {
			b = appendLink(b, &picture.Handles[i], picture.Targets, picture.Handles[i].Ref == v.visit.Model().Selection)
		}
	}
	var signs []scene.Layer
	picture.Layers = slices.DeleteFunc(picture.Layers, func(l scene.Layer) bool {
		if l.Group != "" {
			signs = append(signs, l)
		}
		return l.Group != ""
	})
	b = svg.Append(b, &picture, svg.Options{ID: v.class, Paint: colors.paint})
	for i := range signs {
		b = appendSigns(b, &signs[i], colors.paint)
	}
	return append(b, "</svg>\n"...)
}

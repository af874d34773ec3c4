package svg

import (
	"strconv"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/stroke"
	"tripoint/wasm/core/theme"
)

// dashes writes dash and gap as they are, and the length that all of them would
// have: the browser stretches them to the length of the path.
func (w *writer) dashes(b *stroke.Band) {
	if b.Count < 2 {
		return
	}
	w.raw(` stroke-dasharray="`)
	w.num(b.Dash[0])
	w.raw(" ")
	w.num(b.Dash[1])
	w.raw(`"`)
	w.attr("pathLength", b.Whole())
}

// ribbon writes each band as a line. Its gradient, if its ends differ, runs straight
// from end to end.
func (w *writer) ribbon(r *scene.Ribbon, at geom.Affine) {
	l := stroke.NewLine(r.Path, at, r.Start, r.End)
	bands := stroke.Bands(l, r, 1)
	if bands == nil {
		return
	}
	w.raw(`<g`)
	if r.Fade > 0 {
		w.attr("opacity", 1-r.Fade)
	}
	w.raw(`>`)
	for i := range bands {
		w.band(&bands[i], l.At[0], l.At[len(l.At)-1])
	}
	w.raw(`</g>`)
}

func (w *writer) band(b *stroke.Band, first, last geom.Point) {
	id := ""
	if b.From != b.To {
		id = w.gradient(first, last, b.From, b.To)
	}
	w.raw(`<path d="`)
	w.line(b.Line.At, geom.Identity, false)
	w.raw(`" fill="none"`)
	if id != "" {
		w.raw(` stroke="url(#` + id + `)"`)
	} else {
		w.paint("stroke", b.From)
	}
	w.attr("stroke-width", 2*b.Half)
	w.dashes(b)
	w.raw(`/>`)
}

// gradient writes a gradient from a to b and returns its id.
func (w *writer) gradient(a, b geom.Point, from, to theme.Color) string {
	w.gradients++
	id := w.prefix + "g" + strconv.Itoa(w.gradients)
	w.raw(`<linearGradient gradientUnits="userSpaceOnUse" id="` + id + `"`)
	w.attr("x1", a.X)
	w.attr("y1", a.Y)
	w.attr("x2", b.X)
	w.attr("y2", b.Y)
	w.raw(`><stop`)
	w.paint("stop-color", from)
	w.raw(`/><stop offset="1"`)
	w.paint("stop-color", to)
	w.raw(`/></linearGradient>`)
	return id
}

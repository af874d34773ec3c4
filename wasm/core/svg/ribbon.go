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

// ribbon writes each band as a line. Its gradient, if its halves differ, runs straight
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
		id = w.gradient(first, last, b)
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

// gradient writes the colours of a band whose ends are near a and b, and returns their id.
func (w *writer) gradient(a, b geom.Point, band *stroke.Band) string {
	w.gradients++
	id := w.prefix + "g" + strconv.Itoa(w.gradients)
	w.raw(`<linearGradient gradientUnits="userSpaceOnUse" id="` + id + `"`)
	w.attr("x1", a.X)
	w.attr("y1", a.Y)
	w.attr("x2", b.X)
	w.attr("y2", b.Y)
	from, until := band.Turn()
	w.raw(`>`)
	w.stop(from, band.From)
	w.stop(until, band.To)
	w.raw(`</linearGradient>`)
	return id
}

// stop writes a colour of a gradient at a part of its length, 0…1.
func (w *writer) stop(at float64, c theme.Color) {
	w.raw(`<stop offset="`)
	w.raw(strconv.Itoa(int(100*at + 0.5)))
	w.raw(`%"`)
	w.paint("stop-color", c)
	w.raw(`/>`)
}

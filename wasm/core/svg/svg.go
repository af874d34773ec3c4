// Package svg writes a scene as SVG, for figures in the page and for pictures of the map.
// It escapes everything that it does not make itself.
//
// It must not know what the marks mean. Start reading at Append.
package svg

import (
	"math"

	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/stroke"
	"tripoint/wasm/core/theme"
)

// Options are what the page decides about a picture.
type Options struct {
	Title string // the text alternative; "" hides the picture from assistive software
	ID    string // prefix of the ids within the picture, unique in the page
	// Action makes readers able to press the discs among the targets: data-action is
	// then "Action:ref". "" leaves the targets out.
	Action string
	// Alone says that the picture is a file: it has a size, names fonts that every system
	// has, and its title is an element, as programs other than browsers read it.
	Alone bool
	// Paint writes a colour as an attribute has it, without its opacity; nil writes its
	// value.
	Paint Paint
}

// Paint is what stands for a colour in a picture; it needs no escaping.
type Paint func(theme.Color) string

// Append writes s as one svg element that scales to its container. It uses presentation
// attributes only, so that a content policy without inline styles accepts it.
func Append(dst []byte, s *scene.Scene, o Options) []byte {
	w := writer{buf: dst, prefix: o.ID, color: o.Paint, serif: "var(--serif,serif)"}
	w.raw(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 `)
	w.num(s.Width)
	w.raw(" ")
	w.num(s.Height)
	if o.Alone {
		w.alone(s, o.Title)
	} else if o.Title != "" {
		w.raw(`" role="img" aria-label="`)
		w.text(o.Title)
		w.raw(`">`)
	} else {
		w.raw(`" aria-hidden="true">`)
	}
	if s.Background.A > 0 {
		w.raw(`<rect width="100%" height="100%"`)
		w.paint("fill", s.Background)
		w.raw(`/>`)
	}
	for i := range s.Layers {
		w.layer(&s.Layers[i])
	}
	if o.Action != "" {
		w.targets(s.Targets, o.Action)
	}
	w.raw(`</svg>`)
	return w.buf
}

// The fonts of a picture that is a file, by names that systems have.
const (
	sansFonts  = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans SC',sans-serif"
	serifFonts = "Georgia,'Noto Serif','DejaVu Serif','Noto Serif SC','Songti SC',serif"
)

// alone goes on with the first tag of a picture that is a file, and names it.
func (w *writer) alone(s *scene.Scene, title string) {
	w.serif = serifFonts
	w.raw(`"`)
	w.attr("width", s.Width)
	w.attr("height", s.Height)
	w.raw(` font-family="` + sansFonts + `" role="img"><title>`)
	w.text(title)
	w.raw(`</title>`)
}

// targets writes an invisible disc over each target that is a disc.
func (w *writer) targets(targets []scene.Target, action string) {
	for i := range targets {
		t := &targets[i]
		if len(t.Path) != 1 {
			continue
		}
		w.raw(`<circle class="target" fill="none" pointer-events="all" data-action="`)
		w.text(action + ":" + string(t.Ref))
		w.raw(`"`)
		w.attr("cx", t.Path[0].X)
		w.attr("cy", t.Path[0].Y)
		w.attr("r", t.Radius)
		w.raw(`/>`)
	}
}

func (w *writer) layer(l *scene.Layer) {
	if l.Group != "" {
		w.raw(`<g class="` + l.Group + `">`)
		defer w.raw(`</g>`)
	}
	for _, m := range l.Marks {
		switch m := m.(type) {
		case *scene.Fill:
			w.raw(`<path d="`)
			for _, ring := range m.Rings {
				w.line(ring, l.Transform, true)
			}
			w.raw(`" fill-rule="evenodd"`)
			w.paint("fill", m.Color)
			w.raw(`/>`)
		case *scene.Stroke:
			w.strokes(m, l.Transform)
		case *scene.Ribbon:
			w.ribbon(m, l.Transform)
		case *scene.Disc:
			w.disc(m, l.Transform)
		case *scene.Text:
			w.words(m, l.Transform)
		}
	}
}

// strokes writes lines as one path, or as one for each line if they have dashes.
func (w *writer) strokes(s *scene.Stroke, at geom.Affine) {
	if s.Dash[0] <= 0 {
		w.strokePath(s, s.Lines, at)
		return
	}
	for i := range s.Lines {
		w.strokePath(s, s.Lines[i:i+1], at)
	}
}

func (w *writer) strokePath(s *scene.Stroke, lines [][]geom.Point, at geom.Affine) {
	w.raw(`<path d="`)
	for _, line := range lines {
		w.line(line, at, s.Closed)
	}
	w.raw(`" fill="none"`)
	if s.Closed || bend(lines) {
		w.raw(` stroke-linejoin="round"`)
	}
	w.stroke(s.Color, s.Width)
	if s.Dash[0] > 0 {
		b := stroke.NewBand(stroke.NewLine(stroke.Ring(lines[0], s.Closed), at, 0, 0), s.Dash)
		w.dashes(&b)
	}
	w.raw(`/>`)
}

// bend reports whether any of some lines may have a corner.
func bend(lines [][]geom.Point) bool {
	for _, line := range lines {
		if len(line) > 2 {
			return true
		}
	}
	return false
}

func (w *writer) stroke(c theme.Color, width float64) {
	w.paint("stroke", c)
	w.attr("stroke-width", width)
}

func (w *writer) disc(d *scene.Disc, at geom.Affine) {
	c := at.Apply(d.Center)
	w.raw(`<circle`)
	w.attr("cx", c.X)
	w.attr("cy", c.Y)
	w.attr("r", d.Radius)
	w.paint("fill", d.Fill)
	if d.Line.A > 0 && d.Width > 0 {
		w.stroke(d.Line, d.Width)
	}
	w.raw(`/>`)
}

func (w *writer) words(t *scene.Text, at geom.Affine) {
	p := at.Apply(t.At)
	w.raw(`<text`)
	w.attr("x", p.X)
	w.attr("y", p.Y)
	w.attr("font-size", t.Size)
	switch t.Anchor {
	case scene.Middle:
		w.raw(` text-anchor="middle"`)
	case scene.End:
		w.raw(` text-anchor="end"`)
	}
	if t.Style&scene.Bold != 0 {
		w.raw(` font-weight="700"`)
	}
	if t.Style&scene.Italic != 0 {
		w.raw(` font-style="italic"`)
	}
	if t.Style&scene.Serif != 0 {
		w.raw(` font-family="` + w.serif + `"`)
	}
	if t.Turn != 0 {
		w.raw(` transform="rotate(`)
		w.num(t.Turn)
		w.raw(" ")
		w.num(p.X)
		w.raw(" ")
		w.num(p.Y)
		w.raw(`)"`)
	}
	if t.Lang != "" {
		w.raw(` lang="`)
		w.text(t.Lang)
		w.raw(`"`)
	}
	w.paint("fill", t.Color)
	if t.Halo.A > 0 {
		w.raw(` paint-order="stroke" stroke-linejoin="round"`)
		w.stroke(t.Halo, 3)
	}
	w.raw(`>`)
	w.text(data.Isolate(t.Text))
	w.raw(`</text>`)
}

// line writes one subpath in tenths of a dp, each point as its way from the one before,
// which takes the fewest letters. Rounding errors do not add up, because the way starts
// at the point as written.
func (w *writer) line(points []geom.Point, at geom.Affine, closed bool) {
	var last [2]float64
	command := ' ' // the last one
	for i, p := range points {
		p = at.Apply(p)
		next := [2]float64{math.Round(p.X * 10), math.Round(p.Y * 10)}
		x, y := (next[0]-last[0])/10, (next[1]-last[1])/10
		last = next
		switch {
		case i == 0:
			w.raw("M")
			w.num(x)
			w.then(y)
		case y == 0:
			command = 'h'
			w.raw("h")
			w.way(x)
		case x == 0:
			command = 'v'
			w.raw("v")
			w.way(y)
		case command == 'l':
			w.then(x)
			w.then(y)
		default:
			command = 'l'
			w.raw("l")
			w.way(x)
			w.then(y)
		}
	}
	if closed && len(points) > 0 {
		w.raw("Z")
	}
}

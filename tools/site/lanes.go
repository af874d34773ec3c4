package main

import (
	"fmt"
	"html/template"
	"strconv"
	"strings"

	corepicture "tripoint/wasm/core/picture"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/session"
)

// The timelines for which the lanes are laid out, in dp: as wide as one is beside a panel,
// and as on a phone. web/date.css shows the one that fits.
const (
	wideLanes   = 824
	narrowLanes = 390
)

// markShapes are what marks are copies of: ▲ ▼ ◆ and a dot where trust moved nowhere.
const markShapes = `<svg class="shapes"><path id="mu" d="M0-4.5 4.5 3.4-4.5 3.4z"/><path id="md" d="M0 4.5-4.5-3.4 4.5-3.4z"/>` +
	`<path id="ma" d="M0-4.5 4.5 0 0 4.5-4.5 0z"/><circle id="mo" r="2.6"/></svg>`

// lanesOf draws what happened when, as it stands before any program runs. Marks lie at
// per cent of the scale, so that they stand right at every width.
func lanesOf(visit *session.Session) template.HTML {
	var b strings.Builder
	b.WriteString(markShapes)
	for _, layout := range []struct {
		class string
		width float64
	}{{"wide", wideLanes}, {"slim", narrowLanes}} {
		lanes := visit.StillLanes(layout.width)
		fmt.Fprintf(&b, `<svg class="%s">`, layout.class)
		for _, name := range lanes.Names {
			writeName(&b, name, layout.width)
		}
		fmt.Fprintf(&b, `</svg><svg class="%s marks">`, layout.class)
		for _, y := range lanes.Lanes {
			fmt.Fprintf(&b, `<line x2="100%%" y1="%s" y2="%s"/>`, tenth(y), tenth(y))
		}
		for i := range lanes.Marks {
			writeMark(&b, &lanes.Marks[i])
		}
		b.WriteString("</svg>")
	}
	return template.HTML(b.String())
}

// writeName writes the name of a lane, or the key, at the left or from the right.
func writeName(b *strings.Builder, t *scene.Text, width float64) {
	at := tenth(t.At.X)
	if t.Anchor == scene.End {
		at = fmt.Sprintf(`100%%" dx="%s" text-anchor="end`, tenth(t.At.X-width))
	}
	fmt.Fprintf(b, `<text x="%s" y="%s" font-size="%s">%s</text>`, at, tenth(t.At.Y), tenth(t.Size), template.HTMLEscapeString(t.Text))
}

func writeMark(b *strings.Builder, m *corepicture.StillMark) {
	at, class := strconv.FormatFloat(100*m.Along, 'f', 1, 64), ""
	if m.Contested {
		class = " c"
	}
	if m.Count > 1 {
		fmt.Fprintf(b, `<circle class="n%s" cx="%s%%" cy="%s" r="7"/><text x="%s%%" y="%s">%d</text>`,
			class, at, tenth(m.Y), at, tenth(m.Y+4.3), m.Count)
		return
	}
	shape := "o"
	switch {
	case m.Step > 0:
		shape, class = "u", "u"+class
	case m.Step < 0:
		shape, class = "d", "d"+class
	}
	if m.Agreement {
		shape = "a"
	}
	if class != "" {
		class = fmt.Sprintf(` class="%s"`, strings.TrimSpace(class))
	}
	fmt.Fprintf(b, `<use href="#m%s"%s x="%s%%" y="%s"/>`, shape, class, at, tenth(m.Y))
}

// tenth writes a length to a tenth of a dp.
func tenth(x float64) string { return strings.TrimSuffix(strconv.FormatFloat(x, 'f', 1, 64), ".0") }

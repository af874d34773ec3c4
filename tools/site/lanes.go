package main

import (
	"fmt"
	"html/template"
	"slices"
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

// lanesOf draws what happened when, as it stands before any program runs. Marks lie at
// per cent of the scale, so that they stand right at every width.
func lanesOf(visit *session.Session) template.HTML {
	var b strings.Builder
	for _, layout := range []struct {
		class string
		width float64
	}{{"wide", wideLanes}, {"slim", narrowLanes}} {
		lanes := visit.StillLanes(layout.width)
		fmt.Fprintf(&b, `<svg class="%s">`, layout.class)
		for _, name := range lanes.Names {
			writeName(&b, name, layout.width)
		}
		fmt.Fprintf(&b, `</svg><svg class="%s marks%s">`, layout.class, map[bool]string{true: " thin"}[lanes.Thin])
		for _, y := range lanes.Lanes {
			fmt.Fprintf(&b, `<line x2="100%%" y1="%s" y2="%s"/>`, tenth(y), tenth(y))
		}
		writeMarks(&b, lanes.Marks)
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

// alike are marks that look the same: letters of one text, each at a place of its own.
type alike struct {
	class   string
	letters strings.Builder
	x, y    []string
}

// writeMarks writes the marks as letters, ▲ ▼ ◆ and • where trust moved nowhere, and several
// events in one place as a disc with their number. An element for each would be many.
func writeMarks(b *strings.Builder, marks []corepicture.StillMark) {
	var groups []*alike
	add := func(class, letter, x, y string) {
		at := slices.IndexFunc(groups, func(g *alike) bool { return g.class == class })
		if at < 0 {
			at, groups = len(groups), append(groups, &alike{class: class})
		}
		g := groups[at]
		g.letters.WriteString(letter)
		g.x, g.y = append(g.x, x), append(g.y, y)
	}
	for i := range marks {
		m := &marks[i]
		at, class := strconv.FormatFloat(100*m.Along, 'f', 1, 64)+"%", ""
		if m.Contested {
			class = " c"
		}
		if m.Count > 1 {
			fmt.Fprintf(b, `<circle class="n%s" cx="%s" cy="%s" r="7"/>`, class, at, tenth(m.Y))
			if m.Count < 10 {
				add("k", strconv.Itoa(m.Count), at, tenth(m.Y))
			} else {
				fmt.Fprintf(b, `<text class="k" x="%s" y="%s">%d</text>`, at, tenth(m.Y), m.Count)
			}
			continue
		}
		letter := "•"
		switch {
		case m.Step > 0:
			letter, class = "▲", "u"+class
		case m.Step < 0:
			letter, class = "▼", "d"+class
		}
		if m.Agreement {
			letter = "◆"
		}
		add(strings.TrimSpace(class), letter, at, tenth(m.Y))
	}
	for _, g := range groups {
		fmt.Fprintf(b, `<text class="%s" x="%s" y="%s">%s</text>`, g.class, strings.Join(g.x, " "), strings.Join(g.y, " "), g.letters.String())
	}
}

// tenth writes a length to a tenth of a dp.
func tenth(x float64) string { return strings.TrimSuffix(strconv.FormatFloat(x, 'f', 1, 64), ".0") }

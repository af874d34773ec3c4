package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/svg"
)

// appendSigns writes the signs of levels that most readers do not see. One element for
// each would be a tenth of a frame, and a page may have twelve frames: so one path draws
// the discs, and one text all signs with the same letter.
func appendSigns(b []byte, l *scene.Layer, paint svg.Paint) []byte {
	b = fmt.Appendf(b, `<g class=%q aria-hidden="true">`, l.Group)
	var path strings.Builder
	var disc *scene.Disc
	var xs, ys, letters []string
	var letter *scene.Text
	var others []byte
	for _, m := range l.Marks {
		switch m := m.(type) {
		case *scene.Disc:
			p, r := l.Transform.Apply(m.Center), m.Radius
			fmt.Fprintf(&path, "M%g %ga%g %g 0 1 0 %g 0a%g %g 0 1 0-%g 0", p.X-r, p.Y, r, r, 2*r, r, r, 2*r)
			disc = m
		case *scene.Text:
			p := l.Transform.Apply(m.At)
			x, y := fmt.Sprintf("%.4g", p.X), fmt.Sprintf("%.4g", p.Y)
			if utf8.RuneCountInString(m.Text) == 1 && (letter == nil || m.Size == letter.Size) {
				xs, ys, letters, letter = append(xs, x), append(ys, y), append(letters, m.Text), m
			} else {
				others = appendSign(others, m, x, y, m.Text, paint)
			}
		default:
			// Signs are discs and texts.
		}
	}
	if disc != nil {
		b = fmt.Appendf(b, `<path d="%s" fill="%s" stroke="%s" stroke-width="%g"/>`, path.String(), paint(disc.Fill), paint(disc.Line), disc.Width)
	}
	if letter != nil {
		b = appendSign(b, letter, strings.Join(xs, " "), strings.Join(ys, " "), strings.Join(letters, ""), paint)
	}
	return append(append(b, others...), "</g>"...)
}

// appendSign writes a text of signs, each of one letter or one of several.
func appendSign(b []byte, like *scene.Text, x, y, text string, paint svg.Paint) []byte {
	return fmt.Appendf(b, `<text x="%s" y="%s" font-size="%.4g" text-anchor="middle" font-weight="700" fill="%s">%s</text>`, x, y, like.Size, paint(like.Color), text)
}

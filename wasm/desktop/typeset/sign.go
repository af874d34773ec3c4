package typeset

import (
	"strings"

	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
)

// sign returns the piece that begins a span with a sign: a whole chip or mark; the dot
// of a level, or the sample of dashes of a coverage, with the first word; a sign of a level
// in its disc. It also returns
// the words that follow. For other spans the piece is nil.
func sign(s *doc.Span, f font, t tone) (p *piece, left string) {
	p = &piece{text: s.Text, font: f, tone: t, link: -1}
	switch s.Role {
	case doc.Chip, doc.Mark:
		p.font = font{sans, 13}
		p.before, p.after, p.high = pillInset, pillInset, pillHeight+4
		p.draw = pill(s.Role == doc.Mark)
	case doc.Level:
		p.before = dotSize + dotGap
		p.draw = func(p *layout, at geom.Rect, base float64) { dot(p, at.Min.X, base-f.size*0.36, s.Level) }
	case doc.Sign:
		p.font, p.tone, p.high = font{sansBold, 13}, onDisc(s.Level), discSize+2
		p.before = (discSize - p.font.width(p.text)) / 2
		p.after = p.before
		p.draw = func(p *layout, at geom.Rect, _ float64) { disc(p, at, s.Level) }
	case doc.Coverage:
		p.before = sampleWidth + dotGap
		p.draw = func(p *layout, at geom.Rect, base float64) { sample(p, at.Min.X, base-f.size*0.36, s.Level) }
	default:
		return nil, s.Text
	}
	if s.Role == doc.Level || s.Role == doc.Coverage {
		if i := strings.IndexFunc(p.text, breaking); i > 0 {
			p.text, left = p.text[:i], p.text[i:]
		}
	}
	p.width = p.font.width(p.text)
	return p, left
}

// pill draws the box of a chip, or the outline of a mark.
func pill(outlined bool) func(*layout, geom.Rect, float64) {
	return func(p *layout, at geom.Rect, _ float64) {
		y := at.Center().Y - pillHeight/2
		b := box{Rect: geom.R(at.Min.X, y, at.Width(), pillHeight), radius: pillHeight / 2, fill: tint}
		if outlined {
			b.fill, b.line, b.lineWidth = none, ink, 1.25
		}
		p.boxes = append(p.boxes, b)
	}
}

func dot(p *layout, x, y float64, l int) {
	p.boxes = append(p.boxes, box{
		Rect: geom.R(x, y-dotSize/2, dotSize, dotSize), radius: dotSize / 2, fill: level(l)})
}

// disc draws the ground of a sign.
func disc(p *layout, at geom.Rect, l int) {
	c := at.Center()
	p.boxes = append(p.boxes, box{
		Rect: geom.R(c.X-discSize/2, c.Y-discSize/2, discSize, discSize), radius: discSize / 2, fill: level(l)})
}

const (
	sampleWidth = 19.0
	sampleApart = 10.0 // from the words before it
)

// sample draws what a strand of a coverage looks like: solid where it is full,
// long dashes where it is partial, short ones where there is none.
func sample(p *layout, x, y float64, coverage int) {
	const height = 4.5
	dash := [...]struct{ on, off float64 }{{3, 5}, {8, 3}, {sampleWidth, 0}}[min(max(coverage, 0), 2)]
	for at := 0.0; at+dash.on <= sampleWidth; at += dash.on + dash.off {
		p.boxes = append(p.boxes, box{
			Rect: geom.R(x+at, y-height/2, dash.on, height), radius: 0.75, fill: muted})
	}
}

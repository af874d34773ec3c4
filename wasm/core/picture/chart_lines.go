package picture

import (
	"math"
	"slices"

	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/core/trust"
)

// curves draws the levels of an edge over time in two colours, those of A in B upon those
// of B in A.
func (g *Drawing) curves(p *plot, e *data.Edge, d *data.Domain, levels *trust.Levels, colors [2]theme.Color, width float64) scene.Marks {
	return scene.Marks{
		&scene.Stroke{Lines: [][]geom.Point{g.curve(p, levels.Line(e.B, e.A, d.ID))}, Width: width, Color: colors[1]},
		&scene.Stroke{Lines: [][]geom.Point{g.curve(p, levels.Line(e.A, e.B, d.ID))}, Width: width, Color: colors[0]},
	}
}

// curveNames names both lines at their right ends, as whose trust they are. Where the
// ends are close, the names move apart.
func (g *Drawing) curveNames(p *plot, e *data.Edge, d *data.Domain) scene.Marks {
	const away, apart = 6, chartText + 3
	names := [2]*scene.Text{}
	for i, way := range [2][2]data.Ref{{e.A, e.B}, {e.B, e.A}} {
		end := geom.Point{X: p.right, Y: p.y(g.Levels.Line(way[0], way[1], d.ID).Raw(p.until))}
		names[i] = &scene.Text{At: end.Add(geom.Point{X: away, Y: chartText / 3}), Size: chartText,
			Text:  shortened(g.Whose(way[0]), chartNames-away, chartText),
			Color: [2]theme.Color{g.theme.Ink, g.theme.Second}[i]}
	}
	upper, lower := names[0], names[1]
	if upper.At.Y > lower.At.Y {
		upper, lower = lower, upper
	}
	if close := apart - (lower.At.Y - upper.At.Y); close > 0 {
		upper.At.Y -= close / 2
		lower.At.Y += close / 2
	}
	// Both stay between the top of the picture and the years.
	shift := max(0, chartText-upper.At.Y) + min(0, p.bottom+p.margin+2-lower.At.Y)
	upper.At.Y += shift
	lower.At.Y += shift
	return scene.Marks{names[0], names[1]}
}

// curve returns the line of one direction's level over time.
func (g *Drawing) curve(p *plot, trusted trust.Line) []geom.Point {
	line := polyline{}
	g.along(p, trusted.Times(), (p.until-p.from)/150, func(t float64) { line.add(geom.Point{X: p.x(t), Y: p.y(trusted.Raw(t))}) })
	return line.points
}

// bands draws the ranges under all interpretations, an area for each direction: in one
// area the part where they overlap would stay empty.
func (g *Drawing) bands(p *plot, e *data.Edge, d *data.Domain) scene.Marks {
	color := g.theme.Mix(g.theme.Paper, g.theme.Muted, 0.2)
	var bands scene.Marks
	for _, way := range [2][2]data.Ref{{e.B, e.A}, {e.A, e.B}} {
		line := g.Levels.Line(way[0], way[1], d.ID)
		ring := g.band(p, line.Times(), g.Ranges().Band(way[0], way[1], d.ID))
		bands.Add(&scene.Fill{Color: color, Rings: [][]geom.Point{ring}})
	}
	return bands
}

// band returns the area between the lowest and the highest level over time.
func (g *Drawing) band(p *plot, jumps []float64, levels trust.Band) []geom.Point {
	var low, high polyline
	g.along(p, jumps, (p.until-p.from)/150, func(t float64) {
		lowest, highest := levels.At(t)
		low.add(geom.Point{X: p.x(t), Y: p.y(lowest)})
		high.add(geom.Point{X: p.x(t), Y: p.y(highest)})
	})
	slices.Reverse(low.points)
	return append(high.points, low.points...)
}

// along visits the times of a line: both sides of each jump, and as many times between
// as show well how the level fades, at least some years apart.
func (g *Drawing) along(p *plot, jumps []float64, apart float64, visit func(t float64)) {
	m, own := g.Formula(), &g.Data.Formula
	shortest := min(m.HalfLifeGoodwill, m.HalfLifeGrievance, own.HalfLifeGoodwill, own.HalfLifeGrievance)
	step := max(shortest/4, apart)
	t := p.from
	for i := range len(jumps) + 1 {
		jump := p.until
		if i < len(jumps) {
			jump = jumps[i]
		}
		for ; t < min(jump, p.until); t += step {
			visit(t)
		}
		if jump < p.from || jump > p.until {
			continue
		}
		visit(math.Nextafter(jump, 0))
		visit(jump)
		t = jump + step
	}
}

// polyline is a line that leaves out points on the way between others.
type polyline struct{ points []geom.Point }

// tolerance is how far off the line a point may lie that is left out, dp.
const tolerance = 0.25

// add appends a point.
func (l *polyline) add(q geom.Point) {
	if n := len(l.points); n > 1 {
		a, b := l.points[n-2], l.points[n-1]
		// The line drops b where b is as good as on the way from a to q. It still follows
		// a curve that bends slowly, because the distance of a grows with each drop.
		if along := q.Sub(a); along.X > 0 && b.X > a.X && q.X > b.X && along.X < 30 &&
			math.Abs(a.Y+(b.X-a.X)/along.X*along.Y-b.Y) < tolerance {
			l.points[n-1] = q
			return
		}
	}
	l.points = append(l.points, q)
}

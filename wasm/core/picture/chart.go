package picture

import (
	"math"
	"slices"
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/core/timeline"
	"tripoint/wasm/core/trust"
)

// The chart's measures in dp.
const (
	chartWidth  = 336.0
	chartHeight = 158.0
	plotLeft    = 26.0
	plotRight   = chartWidth - 8
	plotTop     = 34.0 // of the scale; beyond it levels lie in the margin
	plotBottom  = 106.0
	plotMargin  = 28.0
	chartText   = 12.0
	mostYears   = 5 // for which the time axis has room
)

// plot maps time in years and levels to the chart.
type plot struct{ from, until float64 }

func (p plot) x(t float64) float64 {
	return plotLeft + (t-p.from)/(p.until-p.from)*(plotRight-plotLeft)
}

// y is where a level lies. Beyond the scale it is pressed into the margin, which no
// level leaves: twice the end of the scale lies in its middle.
func (p plot) y(level float64) float64 {
	beyond := 0.0
	if size := math.Abs(level); size > trust.Highest {
		beyond = math.Copysign(plotMargin*(1-trust.Highest/size), level)
		level = math.Copysign(trust.Highest, level)
	}
	return plotTop + (trust.Highest-level)/(trust.Highest-trust.Lowest)*(plotBottom-plotTop) - beyond
}

// plot is that of the dataset's span.
func (g *Drawing) plot() plot { return plot{g.Data.From.Years(), g.Data.Until.EndYears()} }

// dateLine is the picture that lies upon a chart: the shown date.
func (g *Drawing) DateLine() scene.Scene {
	x := g.plot().x(g.Now)
	return chartScene("date", &scene.Stroke{
		Lines: [][]geom.Point{{{X: x, Y: plotTop - plotMargin - 4}, {X: x, Y: plotBottom + plotMargin + 4}}}, Width: 1.5, Color: g.theme.Focus})
}

func chartScene(name string, marks ...scene.Mark) scene.Scene {
	return scene.Scene{Width: chartWidth, Height: chartHeight,
		Layers: []scene.Layer{{Name: name, Transform: geom.Identity, Marks: marks}}}
}

func (g *Drawing) Chart(e *data.Edge, d *data.Domain) scene.Scene {
	p := g.plot()
	marks := g.axes(p)
	marks = append(marks, g.bands(p, e, d)...)
	if g.Hypothetical() {
		// Behind the lines of the hypothesis lie, like ghosts, those of the facts.
		pale := g.theme.Mix(g.theme.Paper, g.theme.Muted, 0.55)
		marks = append(marks, g.curves(p, e, d, g.Actual, [2]theme.Color{pale, pale}, [2]float64{1, 1})...)
	}
	marks = append(marks, g.curves(p, e, d, g.Levels, [2]theme.Color{g.theme.Muted, g.theme.Ink}, [2]float64{1.5, 1.75})...)
	marks = append(marks, g.assessments(p, e, d)...)
	dots, targets := g.eventDots(p, e, d)
	s := chartScene("chart", append(marks, dots...)...)
	s.Targets = targets
	return s
}

// curves are the levels of an edge over time: first those of B in A, dashed,
// then those of A in B, in two colours and widths.
func (g *Drawing) curves(p plot, e *data.Edge, d *data.Domain, levels *trust.Levels, colors [2]theme.Color, widths [2]float64) []scene.Mark {
	return []scene.Mark{
		&scene.Stroke{Lines: [][]geom.Point{g.curve(p, levels.Line(e.B, e.A, d.ID))}, Width: widths[0], Dash: [2]float64{4, 3}, Color: colors[0]},
		&scene.Stroke{Lines: [][]geom.Point{g.curve(p, levels.Line(e.A, e.B, d.ID))}, Width: widths[1], Color: colors[1]},
	}
}

// axes are the lines of the levels with their signs, and the years.
func (g *Drawing) axes(p plot) []scene.Mark {
	thin := &scene.Stroke{Width: 0.5, Color: g.theme.Rule}
	thick := &scene.Stroke{Width: 1, Color: g.theme.Rule} // that of 0, and ticks
	marks := []scene.Mark{thin, thick}
	for step := -2; step <= 2; step++ {
		y, stroke := p.y(float64(step)), thin
		if step == 0 {
			stroke = thick
		}
		gridLine(stroke, plotLeft, y, plotRight, y)
		if step%2 == 0 {
			marks = append(marks, g.axisWord(plotLeft-6, y+4, scene.End, g.Word(state.SignKey(step))))
		}
	}
	for _, twice := range [2]float64{2 * trust.Highest, 2 * trust.Lowest} {
		y := p.y(twice)
		gridLine(thick, plotLeft-3, y, plotLeft, y)
		marks = append(marks, g.axisWord(plotLeft-6, y+4, scene.End, g.Signed(int(twice))))
	}
	step := timeline.YearStep(p.until-p.from, mostYears)
	for year := int(math.Ceil(p.from/float64(step))) * step; float64(year) <= p.until; year += step {
		x := p.x(float64(year))
		if x > plotRight-10 {
			break
		}
		gridLine(thick, x, plotBottom+plotMargin, x, plotBottom+plotMargin+4)
		marks = append(marks, g.axisWord(x, chartHeight-4, scene.Middle, strconv.Itoa(year)))
	}
	return marks
}

// gridLine adds a line of a chart's grid.
func gridLine(s *scene.Stroke, x, y, toX, toY float64) {
	s.Lines = append(s.Lines, []geom.Point{{X: x, Y: y}, {X: toX, Y: toY}})
}

// axisWord is a word beside a chart.
func (g *Drawing) axisWord(x, y float64, anchor scene.Anchor, text string) *scene.Text {
	return &scene.Text{At: geom.Point{X: x, Y: y}, Anchor: anchor, Text: text, Size: chartText, Color: g.theme.Muted}
}

// curve is the level of one direction over time.
func (g *Drawing) curve(p plot, trusted trust.Line) []geom.Point {
	line := polyline{}
	g.along(p, trusted.Times(), func(t float64) { line.add(geom.Point{X: p.x(t), Y: p.y(trusted.Raw(t))}) })
	return line.points
}

// bands are the ranges of readings of both directions, an area each: of one area the
// part where they overlap would stay empty.
func (g *Drawing) bands(p plot, e *data.Edge, d *data.Domain) []scene.Mark {
	color := g.theme.Mix(g.theme.Paper, g.theme.Muted, 0.2)
	var bands []scene.Mark
	for _, way := range [2][2]data.Ref{{e.B, e.A}, {e.A, e.B}} {
		line := g.Levels.Line(way[0], way[1], d.ID)
		ring := g.band(p, line.Times(), g.Ranges().Band(way[0], way[1], d.ID))
		bands = append(bands, &scene.Fill{Color: color, Rings: [][]geom.Point{ring}})
	}
	return bands
}

// band is the area between the lowest and the highest reading over time.
func (g *Drawing) band(p plot, jumps []float64, readings trust.Band) []geom.Point {
	var low, high polyline
	g.along(p, jumps, func(t float64) {
		lowest, highest := readings.At(t)
		low.add(geom.Point{X: p.x(t), Y: p.y(lowest)})
		high.add(geom.Point{X: p.x(t), Y: p.y(highest)})
	})
	slices.Reverse(low.points)
	return append(high.points, low.points...)
}

// along visits the times of a line: both sides of each jump, and as many between as
// show its fading well.
func (g *Drawing) along(p plot, jumps []float64, visit func(t float64)) {
	m, own := g.Formula(), &g.Data.Formula
	shortest := min(m.HalfLifeGoodwill, m.HalfLifeGrievance, own.HalfLifeGoodwill, own.HalfLifeGrievance)
	step := max(shortest/4, (p.until-p.from)/150)
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

// thin is a line without the points that lie on the way between others.
type polyline struct{ points []geom.Point }

// straight is how far a point may lie off the line and be left out, dp.
const tolerance = 0.25

func (l *polyline) add(q geom.Point) {
	if n := len(l.points); n > 1 {
		a, b := l.points[n-2], l.points[n-1]
		// b is left out where it is as good as on the way from a to q; a curve that
		// bends slowly is kept by the distance of a, which then grows.
		if along := q.Sub(a); along.X > 0 && b.X > a.X && q.X > b.X && along.X < 30 &&
			math.Abs(a.Y+(b.X-a.X)/along.X*along.Y-b.Y) < tolerance {
			l.points[n-1] = q
			return
		}
	}
	l.points = append(l.points, q)
}

// The radius of an event's dot, and the most that a finger may be off it, in dp.
const DotRadius, TouchRadius = 3.5, 12.0

// eventDots are the events of a domain on the curve that they moved most, and
// the discs where a press switches them. The colour tells how far; a ring tells
// that the event is contested; a hollow dot is switched off.
func (g *Drawing) eventDots(p plot, e *data.Edge, d *data.Domain) ([]scene.Mark, []scene.Target) {
	var marks []scene.Mark
	var targets []scene.Target
	for _, event := range g.X.EventsOf(e.ID) {
		if !event.Concerns(d.ID) {
			continue
		}
		t := event.Date.Years()
		by, ab := g.LargestMove(e, event)
		line := g.Levels.Line(e.B, e.A, d.ID)
		if ab {
			line = g.Levels.Line(e.A, e.B, d.ID)
		}
		dot := &scene.Disc{
			Center: geom.Point{X: p.x(t), Y: p.y(line.Raw(t))},
			Radius: DotRadius, Fill: g.theme.Level(by), Line: g.theme.Raised, Width: 1,
		}
		if event.Contested {
			dot.Line, dot.Width = g.theme.Ink, 1.25
		}
		if g.Off(event) {
			dot.Fill = g.theme.Paper
			if !event.Contested {
				dot.Line, dot.Width = g.theme.Muted, 1.25
			}
		}
		marks = append(marks, dot)
		targets = append(targets, scene.Target{Ref: event.ID, Path: []geom.Point{dot.Center},
			Bounds: geom.Rect{Min: dot.Center, Max: dot.Center}})
	}
	shareRoom(targets)
	return marks, targets
}

// shareRoom gives each disc the reach of a finger, or where dots are close as
// much as lies nearer to it than to any other, but never less than what is seen
// of it: a press must mean the dot that it is on. Every event has a switch in
// its card as well.
func shareRoom(targets []scene.Target) {
	for i := range targets {
		radius := TouchRadius
		for j := range targets {
			if away := targets[i].Path[0].Sub(targets[j].Path[0]).Len(); i != j {
				radius = min(radius, away/2)
			}
		}
		targets[i].Radius = max(radius, DotRadius)
	}
}

// assessments are what people judged, as diamonds beside the computed curve.
func (g *Drawing) assessments(p plot, e *data.Edge, d *data.Domain) []scene.Mark {
	const r = 4.5
	var diamonds [][]geom.Point
	for _, a := range g.X.AssessmentsOf(e.ID, d.ID) {
		c := geom.Point{X: p.x(a.Date.Years()), Y: p.y(float64(a.Level))}
		diamonds = append(diamonds, []geom.Point{{X: c.X, Y: c.Y - r}, {X: c.X + r, Y: c.Y}, {X: c.X, Y: c.Y + r}, {X: c.X - r, Y: c.Y}})
	}
	if diamonds == nil {
		return nil
	}
	return []scene.Mark{&scene.Fill{Rings: diamonds, Color: g.theme.Paper},
		&scene.Stroke{Lines: diamonds, Closed: true, Width: 1.25, Color: g.theme.Muted}}
}

package picture

import (
	"math"
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
	chartHeight = 188.0
	plotLeft    = 26.0
	plotRight   = chartWidth - chartNames
	plotTop     = 34.0 // of the scale; beyond it levels lie in the margin
	plotBottom  = 136.0
	plotMargin  = 28.0
	chartText   = 12.0
	curveWidth  = 1.75
	chartNames  = 60.0 // for the names at the ends of the lines
	mostYears   = 5    // for which the time axis has room
)

// plot maps times in years, and levels, to points of a picture.
type plot struct {
	from, until float64
	left, right float64
	top, bottom float64 // of the scale
	margin      float64 // above and below the scale
}

func (p *plot) x(t float64) float64 {
	return p.left + (t-p.from)/(p.until-p.from)*(p.right-p.left)
}

// y returns where a level lies. The margin takes all levels beyond the scale, however
// far: twice the end of the scale lies in its middle.
func (p *plot) y(level float64) float64 {
	beyond := 0.0
	if size := math.Abs(level); size > trust.Highest {
		beyond = math.Copysign(p.margin*(1-trust.Highest/size), level)
		level = math.Copysign(trust.Highest, level)
	}
	return p.top + (trust.Highest-level)/(trust.Highest-trust.Lowest)*(p.bottom-p.top) - beyond
}

// plot returns the chart's plot of the dataset's span.
func (g *Drawing) plot() *plot {
	return &plot{g.Data.From.Years(), g.Data.Until.EndYears(), plotLeft, plotRight, plotTop, plotBottom, plotMargin}
}

// DateLine draws the shown date, for a picture that lies upon a chart.
func (g *Drawing) DateLine() scene.Scene {
	p := g.plot()
	x := p.x(g.Now)
	return chartScene("date", &scene.Stroke{
		Lines: [][]geom.Point{{{X: x, Y: p.top - p.margin - 4}, {X: x, Y: p.bottom + p.margin + 4}}}, Width: 1.5, Color: g.theme.Focus})
}

// chartScene returns a scene of a chart's size.
func chartScene(name string, marks ...scene.Mark) scene.Scene {
	return scene.Scene{Width: chartWidth, Height: chartHeight,
		Layers: []scene.Layer{{Name: name, Transform: geom.Identity, Marks: marks}}}
}

// Chart draws the levels of an edge in a domain over time, with their ranges, the events
// that moved them, and what people judged. Its targets are the events.
func (g *Drawing) Chart(e *data.Edge, d *data.Domain) scene.Scene {
	p := g.plot()
	marks := g.bands(p, e, d).With(g.axes(p)...)
	if g.Hypothetical() {
		// The lines of the facts lie, pale, behind those of the hypothesis.
		pale := g.theme.Mix(g.theme.Paper, g.theme.Muted, 0.55)
		marks.Add(g.curves(p, e, d, g.Actual, [2]theme.Color{pale, pale}, 1)...)
	}
	marks.Add(g.curves(p, e, d, g.Levels, [2]theme.Color{g.theme.Ink, g.theme.Second}, curveWidth)...)
	marks.Add(g.curveNames(p, e, d)...)
	marks.Add(g.assessments(p, e, d)...)
	dots, targets := g.eventDots(p, e, d)
	s := chartScene("chart", marks.With(dots...)...)
	s.Targets = targets
	return s
}

// axes draws the lines of the levels with their signs, the words of both sides of zero,
// and the years.
func (g *Drawing) axes(p *plot) scene.Marks {
	thin := &scene.Stroke{Width: 0.5, Color: g.theme.Rule}
	thick := &scene.Stroke{Width: 1, Color: g.theme.Rule} // that of 0, and ticks
	marks := scene.Marks{thin, thick}
	for step := -2; step <= 2; step++ {
		y, stroke := p.y(float64(step)), thin
		if step == 0 {
			stroke = thick
		}
		gridLine(stroke, p.left, y, p.right, y)
		if step%2 == 0 {
			marks.Add(g.axisWord(p.left-6, y+4, scene.End, g.Word(state.SignKey(step))))
		}
	}
	marks.Add(
		g.axisWord(p.left+2, p.top-5, scene.Start, g.Word(state.LevelKey(1))),
		g.axisWord(p.left+2, p.bottom+chartText+2, scene.Start, g.Word(state.LevelKey(-1))))
	for _, twice := range [2]float64{2 * trust.Highest, 2 * trust.Lowest} {
		marks.Add(g.axisWord(p.left-6, p.y(twice)+4, scene.End, g.Signed(int(twice))))
	}
	step := timeline.YearStep(p.until-p.from, mostYears)
	for year := int(math.Ceil(p.from/float64(step))) * step; float64(year) <= p.until; year += step {
		x := p.x(float64(year))
		gridLine(thick, x, p.bottom+p.margin, x, p.bottom+p.margin+4)
		marks.Add(g.axisWord(x, chartHeight-4, scene.Middle, strconv.Itoa(year)))
	}
	return marks
}

// gridLine adds a line to a chart's grid.
func gridLine(s *scene.Stroke, x, y, toX, toY float64) {
	s.Lines = append(s.Lines, []geom.Point{{X: x, Y: y}, {X: toX, Y: toY}})
}

// axisWord returns a word beside a chart.
func (g *Drawing) axisWord(x, y float64, anchor scene.Anchor, text string) *scene.Text {
	return &scene.Text{At: geom.Point{X: x, Y: y}, Anchor: anchor, Text: text, Size: chartText, Color: g.theme.Muted}
}

package view

import (
	"math"
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/core/timeline"
	"tripoint/wasm/core/trust"
)

// The chart's measures in dp.
const (
	chartWidth  = 336.0
	chartHeight = 104.0
	plotLeft    = 26.0
	plotRight   = chartWidth - 8
	plotTop     = 8.0
	plotBottom  = 80.0
	chartText   = 12.0
	mostYears   = 5 // for which the time axis has room
)

// chartSections show how trust moved: one small chart for each domain of the lens.
func (f *frame) chartSections(e *data.Edge) []doc.Section {
	head := section("trust",
		f.heading(2, "trust.heading"),
		f.tell(doc.Muted, "trust.legend", "ab", f.arrow(e.A, e.B), "ba", f.arrow(e.B, e.A)))
	if f.m.Hypothetical() {
		head.Blocks = append(head.Blocks, f.tell(doc.Muted, "whatif.legend"))
	}
	sections := []doc.Section{head}
	for i := range f.ds.Domains {
		d := &f.ds.Domains[i]
		if !f.inLens(d) {
			continue
		}
		chart := section("trust-"+d.ID.ID()+"-chart", f.chartFigure(e, d))
		if judged := f.x.AssessmentsOf(e.ID, d.ID); len(judged) > 0 {
			chart.Blocks = append(chart.Blocks, f.judgements(d, judged))
		}
		sections = append(sections, section("trust-"+d.ID.ID(),
			&doc.Heading{Level: 3, Spans: []doc.Span{f.span(d.Name)}},
			&doc.Figure{Picture: f.dateLine(), Alt: f.chartInWords(e, d), Over: true}), chart)
	}
	return append(sections, section("trust-note", f.tell(doc.Note, "trust.note")))
}

// chartMemory keeps the charts of one look, which a date does not change.
type chartMemory struct {
	look    chartLook
	figures map[chartKey]*doc.Figure
}

type chartLook struct {
	levels *trust.Levels // others for each hypothesis
	theme  *theme.Theme
	lang   string
}

type chartKey struct{ edge, domain data.Ref }

// chartFigure is a chart but for the date. Where a program runs, its dots can be
// pressed.
func (f *frame) chartFigure(e *data.Edge, d *data.Domain) *doc.Figure {
	if look := (chartLook{f.levels, f.theme, f.m.Device.Lang}); f.charts.look != look {
		f.charts = chartMemory{look, map[chartKey]*doc.Figure{}}
	}
	key := chartKey{e.ID, d.ID}
	figure := f.charts.figures[key]
	if figure == nil {
		figure = &doc.Figure{Picture: f.chart(e, d)}
		if !f.Static {
			figure.Action = "switch"
		}
		f.charts.figures[key] = figure
	}
	return figure
}

// plot maps time in years and levels to the chart.
type plot struct{ from, until float64 }

func (p plot) x(t float64) float64 {
	return plotLeft + (t-p.from)/(p.until-p.from)*(plotRight-plotLeft)
}

func (p plot) y(level float64) float64 {
	return plotTop + (trust.Highest-level)/(trust.Highest-trust.Lowest)*(plotBottom-plotTop)
}

// plot is that of the dataset's span.
func (f *frame) plot() plot { return plot{f.ds.From.Years(), f.ds.Until.EndYears()} }

// dateLine is the picture that lies upon a chart: the shown date.
func (f *frame) dateLine() scene.Scene {
	x := f.plot().x(f.now)
	return chartScene("date", &scene.Stroke{
		Lines: [][]geom.Point{{{X: x, Y: plotTop - 6}, {X: x, Y: plotBottom + 4}}}, Width: 1.5, Color: f.theme.Focus})
}

func chartScene(name string, marks ...scene.Mark) scene.Scene {
	return scene.Scene{Width: chartWidth, Height: chartHeight,
		Layers: []scene.Layer{{Name: name, Transform: geom.Identity, Marks: marks}}}
}

func (f *frame) chart(e *data.Edge, d *data.Domain) scene.Scene {
	p := f.plot()
	marks := f.axes(p)
	if f.m.Hypothetical() {
		// Behind the lines of the hypothesis lie, like ghosts, those of the facts.
		pale := f.theme.Mix(f.theme.Paper, f.theme.Muted, 0.55)
		marks = append(marks, f.curves(p, e, d, f.View.levels, [2]theme.Color{pale, pale}, [2]float64{1, 1})...)
	}
	marks = append(marks, f.curves(p, e, d, f.levels, [2]theme.Color{f.theme.Muted, f.theme.Ink}, [2]float64{1.5, 1.75})...)
	marks = append(marks, f.assessments(p, e, d)...)
	dots, targets := f.eventDots(p, e, d)
	s := chartScene("chart", append(marks, dots...)...)
	s.Targets = targets
	return s
}

// curves are the levels of an edge over time: first those of B in A, dashed,
// then those of A in B, in two colours and widths.
func (f *frame) curves(p plot, e *data.Edge, d *data.Domain, levels *trust.Levels, colors [2]theme.Color, widths [2]float64) []scene.Mark {
	return []scene.Mark{
		&scene.Stroke{Lines: [][]geom.Point{f.curve(p, levels.Line(e.B, e.A, d.ID))}, Width: widths[0], Dash: [2]float64{4, 3}, Color: colors[0]},
		&scene.Stroke{Lines: [][]geom.Point{f.curve(p, levels.Line(e.A, e.B, d.ID))}, Width: widths[1], Color: colors[1]},
	}
}

// axes are the lines of the levels with their signs, and the years.
func (f *frame) axes(p plot) []scene.Mark {
	var marks []scene.Mark
	for step := -2; step <= 2; step++ {
		y := p.y(float64(step))
		width := 0.5
		if step == 0 {
			width = 1
		}
		marks = append(marks, &scene.Stroke{
			Lines: [][]geom.Point{{{X: plotLeft, Y: y}, {X: plotRight, Y: y}}}, Width: width, Color: f.theme.Rule})
		if step%2 == 0 {
			marks = append(marks, &scene.Text{At: geom.Point{X: plotLeft - 6, Y: y + 4}, Anchor: scene.End,
				Text: f.word(signKey(step)), Size: chartText, Color: f.theme.Muted})
		}
	}
	step := timeline.YearStep(p.until-p.from, mostYears)
	for year := int(math.Ceil(p.from/float64(step))) * step; float64(year) <= p.until; year += step {
		x := p.x(float64(year))
		if x > plotRight-10 {
			break
		}
		marks = append(marks,
			&scene.Stroke{Lines: [][]geom.Point{{{X: x, Y: plotBottom}, {X: x, Y: plotBottom + 4}}}, Width: 1, Color: f.theme.Rule},
			&scene.Text{At: geom.Point{X: x, Y: chartHeight - 6}, Anchor: scene.Middle,
				Text: strconv.Itoa(year), Size: chartText, Color: f.theme.Muted})
	}
	return marks
}

// curve is the level of one direction over time: a jump at each event, and a
// slow fading between them, which eight points to the half-life show well.
func (f *frame) curve(p plot, trusted trust.Line) []geom.Point {
	jumps := trusted.Times()
	step := max(min(f.params().HalfLife, f.ds.Model.HalfLife)/8, (p.until-p.from)/200)
	line := make([]geom.Point, 0, 3*len(jumps)+int((p.until-p.from)/step)+2)
	add := func(t, level float64) { line = append(line, geom.Point{X: p.x(t), Y: p.y(level)}) }
	t := p.from
	for i := range len(jumps) + 1 {
		jump := p.until
		if i < len(jumps) {
			jump = jumps[i]
		}
		for ; t < min(jump, p.until); t += step {
			add(t, trusted.At(t))
		}
		if jump < p.from || jump > p.until {
			continue
		}
		add(jump, trusted.At(math.Nextafter(jump, 0)))
		add(jump, trusted.At(jump))
		t = jump + step
	}
	return line
}

const dotRadius, touchRadius = 3.5, 12.0

// eventDots are the events of a domain on the curve that they moved most, and
// the discs where a press switches them. The colour tells how far; a ring tells
// that the event is contested; a hollow dot is switched off.
func (f *frame) eventDots(p plot, e *data.Edge, d *data.Domain) ([]scene.Mark, []scene.Target) {
	var marks []scene.Mark
	var targets []scene.Target
	for _, event := range f.x.EventsOf(e.ID) {
		if event.Domain != d.ID {
			continue
		}
		t := event.Date.Years()
		s := largest(event, e)
		dot := &scene.Disc{
			Center: geom.Point{X: p.x(t), Y: p.y(f.levels.At(s.From, s.To, d.ID, t))},
			Radius: dotRadius, Fill: f.theme.Level(float64(s.By)), Line: f.theme.Raised, Width: 1,
		}
		if event.Contested {
			dot.Line, dot.Width = f.theme.Ink, 1.25
		}
		if f.off(event) {
			dot.Fill = f.theme.Paper
			if !event.Contested {
				dot.Line, dot.Width = f.theme.Muted, 1.25
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
		radius := touchRadius
		for j := range targets {
			if away := targets[i].Path[0].Sub(targets[j].Path[0]).Len(); i != j {
				radius = min(radius, away/2)
			}
		}
		targets[i].Radius = max(radius, dotRadius)
	}
}

// largest is the shift of an event that moved trust most between the nodes of
// an edge.
func largest(event *data.Event, e *data.Edge) data.Shift {
	best := data.Shift{From: e.A, To: e.B}
	for _, s := range between(event, e) {
		if abs(s.By) > abs(best.By) {
			best = *s
		}
	}
	return best
}

func abs(n int) int { return max(n, -n) }

// assessments are what people judged, as diamonds beside the computed curve.
func (f *frame) assessments(p plot, e *data.Edge, d *data.Domain) []scene.Mark {
	const r = 4.5
	var marks []scene.Mark
	for _, a := range f.x.AssessmentsOf(e.ID, d.ID) {
		c := geom.Point{X: p.x(a.Date.Years()), Y: p.y(float64(a.Level))}
		diamond := []geom.Point{{X: c.X, Y: c.Y - r}, {X: c.X + r, Y: c.Y}, {X: c.X, Y: c.Y + r}, {X: c.X - r, Y: c.Y}}
		marks = append(marks,
			&scene.Fill{Rings: [][]geom.Point{diamond}, Color: f.theme.Paper},
			&scene.Stroke{Lines: [][]geom.Point{diamond}, Closed: true, Width: 1.25, Color: f.theme.Muted})
	}
	return marks
}

// chartInWords tells what the chart shows to those who cannot see it.
func (f *frame) chartInWords(e *data.Edge, d *data.Domain) string {
	at := func(levels *trust.Levels, from, to data.Ref, t float64) string {
		return f.word(levelKey(trust.Step(levels.At(from, to, d.ID, t))))
	}
	ab, ba := f.direction(e.A, e.B), f.direction(e.B, e.A)
	end := f.ds.Until.Years()
	s := f.word("trust.alt",
		"domain", f.text(d.Name), "date", f.shownDate(), "end", f.date(f.ds.Until),
		"ab", ab, "abnow", at(f.levels, e.A, e.B, f.now), "abend", at(f.levels, e.A, e.B, end),
		"ba", ba, "banow", at(f.levels, e.B, e.A, f.now), "baend", at(f.levels, e.B, e.A, end))
	if !f.m.Hypothetical() {
		return s
	}
	actual := f.View.levels
	return f.word("whatif.alt", "hypothesis", f.offWords(), "chart", s, "date", f.shownDate(),
		"ab", ab, "abnow", at(actual, e.A, e.B, f.now), "ba", ba, "banow", at(actual, e.B, e.A, f.now))
}

package panel

import (
	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/trust"
)

// chartSections show how trust moved: one small chart for each domain of the lens.
func (f *relations) chartSections(e *data.Edge) []doc.Section {
	head := section("trust",
		f.heading(2, "trust.heading"),
		f.tell(doc.Muted, "trust.legend", "ab", f.Arrow(e.A, e.B), "ba", f.Arrow(e.B, e.A)))
	head.Blocks = append(head.Blocks, f.tell(doc.Muted, "trust.band"))
	if f.Hypothetical() {
		head.Blocks = append(head.Blocks, f.tell(doc.Muted, "whatif.legend"))
	}
	sections := []doc.Section{head}
	for i := range f.Data.Domains {
		d := &f.Data.Domains[i]
		if !f.Shows(d) {
			continue
		}
		chart := section("trust-"+d.ID.ID()+"-chart", f.chartFigure(e, d))
		if judged := f.X.AssessmentsOf(e.ID, d.ID); len(judged) > 0 {
			chart.Blocks = append(chart.Blocks, f.judgements(d, judged))
		}
		sections = append(sections, section("trust-"+d.ID.ID(),
			f.title(3, d.Name),
			&doc.Figure{Picture: f.draw.DateLine(), Alt: f.chartInWords(e, d), Over: true}), chart)
		if why := f.breakdown(e, d); why != nil {
			sections = append(sections, section("trust-"+d.ID.ID()+"-why", why))
		}
	}
	note := section("trust-note", f.tell(doc.Note, "trust.note"))
	if outside := f.outside(e); outside != nil {
		note.Blocks = append(note.Blocks, outside)
	}
	return append(sections, note)
}

// chartMemory keeps the charts of one look, which a date does not change.
type chartMemory struct {
	look    chartLook
	figures map[chartKey]*doc.Figure
}

type chartLook struct {
	levels *trust.Levels // others for each hypothesis
	dark   bool
	lang   string
}

type chartKey struct{ edge, domain data.Ref }

// chartFigure is a chart but for the date. Where a program runs, its dots can be
// pressed.
func (f *relations) chartFigure(e *data.Edge, d *data.Domain) *doc.Figure {
	if look := (chartLook{f.Levels, f.key.Dark, f.Lang}); f.charts.look != look {
		f.charts = chartMemory{look, map[chartKey]*doc.Figure{}}
	}
	key := chartKey{e.ID, d.ID}
	figure := f.charts.figures[key]
	if figure == nil {
		figure = &doc.Figure{Picture: f.draw.Chart(e, d)}
		if !f.Static {
			figure.Action = "switch"
		}
		f.charts.figures[key] = figure
	}
	return figure
}

// chartInWords tells what the chart shows to those who cannot see it.
func (f *relations) chartInWords(e *data.Edge, d *data.Domain) string {
	at := func(levels *trust.Levels, from, to data.Ref, t float64) string {
		return f.Word(state.LevelKey(trust.Step(levels.At(from, to, d.ID, t))))
	}
	ab, ba := f.Direction(e.A, e.B), f.Direction(e.B, e.A)
	end := f.Data.Until.Years()
	s := f.Word("trust.alt",
		"domain", f.Text(d.Name), "date", f.ShownDate(), "end", f.DateText(f.Data.Until),
		"ab", ab, "abnow", at(f.Levels, e.A, e.B, f.Now), "abend", at(f.Levels, e.A, e.B, end),
		"ba", ba, "banow", at(f.Levels, e.B, e.A, f.Now), "baend", at(f.Levels, e.B, e.A, end))
	if !f.Hypothetical() {
		return s
	}
	actual := f.Actual
	return f.Word("whatif.alt", "hypothesis", f.OffWords(), "chart", s, "date", f.ShownDate(),
		"ab", ab, "abnow", at(actual, e.A, e.B, f.Now), "ba", ba, "banow", at(actual, e.B, e.A, f.Now))
}

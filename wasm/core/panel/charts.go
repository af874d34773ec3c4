package panel

import (
	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/trust"
)

// chartSections show how trust moved: a small chart for each domain of the lens.
func (w *relations) chartSections(e *data.Edge) []doc.Section {
	head := section("trust",
		w.heading(2, "trust.heading"),
		w.tell(doc.Muted, "trust.legend", "ab", w.Arrow(e.A, e.B), "ba", w.Arrow(e.B, e.A)))
	head.Blocks = append(head.Blocks, w.tell(doc.Muted, "trust.band"))
	if w.Hypothetical() {
		head.Blocks = append(head.Blocks, w.tell(doc.Muted, "whatif.legend"))
	}
	sections := []doc.Section{head}
	for i := range w.Data.Domains {
		d := &w.Data.Domains[i]
		if !w.Shows(d) {
			continue
		}
		chart := section("trust-"+d.ID.ID()+"-chart", w.chartFigure(e, d))
		if judged := w.X.AssessmentsOf(e.ID, d.ID); len(judged) > 0 {
			chart.Blocks = append(chart.Blocks, w.judgements(d, judged))
		}
		sections = append(sections, section("trust-"+d.ID.ID(),
			w.title(3, d.Name),
			&doc.Figure{Picture: w.drawing.DateLine(), Alt: w.chartInWords(e, d), Over: true}), chart)
		if why := w.breakdown(e, d); why != nil {
			sections = append(sections, section("trust-"+d.ID.ID()+"-why", why))
		}
	}
	note := section("trust-note", w.tell(doc.Note, "trust.note"))
	if outside := w.outside(e); outside != nil {
		note.Blocks = append(note.Blocks, outside)
	}
	return append(sections, note)
}

// chartCache holds the charts of one look. No date changes them.
type chartCache struct {
	look    chartLook
	figures map[chartKey]*doc.Figure
}

type chartLook struct {
	levels *trust.Levels // others for each hypothesis
	dark   bool
	lang   string
}

type chartKey struct{ edge, domain data.Ref }

// chartFigure returns a chart without its date. Where a program runs, readers can press
// its dots.
func (w *relations) chartFigure(e *data.Edge, d *data.Domain) *doc.Figure {
	if look := (chartLook{w.Levels, w.key.Dark, w.Lang}); w.chartCache.look != look {
		w.chartCache = chartCache{look, map[chartKey]*doc.Figure{}}
	}
	key := chartKey{e.ID, d.ID}
	figure := w.chartCache.figures[key]
	if figure == nil {
		figure = &doc.Figure{Picture: w.drawing.Chart(e, d)}
		if !w.Static {
			figure.Action = "switch"
		}
		w.chartCache.figures[key] = figure
	}
	return figure
}

// chartInWords describes a chart for those who cannot see it.
func (w *relations) chartInWords(e *data.Edge, d *data.Domain) string {
	at := func(levels *trust.Levels, from, to data.Ref, t float64) string {
		return w.Word(state.LevelKey(trust.Step(levels.At(from, to, d.ID, t))))
	}
	ab, ba := w.Direction(e.A, e.B), w.Direction(e.B, e.A)
	end := w.Data.Until.Years()
	s := w.Word("trust.alt",
		"domain", w.Text(d.Name), "date", w.ShownDate(), "end", w.DateText(w.Data.Until),
		"ab", ab, "abnow", at(w.Levels, e.A, e.B, w.Now), "abend", at(w.Levels, e.A, e.B, end),
		"ba", ba, "banow", at(w.Levels, e.B, e.A, w.Now), "baend", at(w.Levels, e.B, e.A, end))
	if !w.Hypothetical() {
		return s
	}
	actual := w.Actual
	return w.Word("whatif.alt", "hypothesis", w.ShownHypothesis(), "chart", s, "date", w.ShownDate(),
		"ab", ab, "abnow", at(actual, e.A, e.B, w.Now), "ba", ba, "banow", at(actual, e.B, e.A, w.Now))
}

// judgements lists the assessments that a chart shows as diamonds, each with its reason,
// whose it is, and its sources.
func (w *cards) judgements(d *data.Domain, judged []*data.Assessment) *doc.Card {
	ref := data.MakeRef("assessments", d.ID.ID())
	return w.cardCache.card(w.Lang, cardKey{edge: judged[0].Edge, ref: ref}, func() *doc.Card {
		return w.newJudgements(ref, judged)
	})
}

// newJudgements writes the card of judgements.
func (w *cards) newJudgements(ref data.Ref, judged []*data.Assessment) *doc.Card {
	list := &doc.List{Bare: true}
	for _, a := range judged {
		item := []doc.Block{paragraph(doc.Plain,
			doc.Span{Text: w.DateText(a.Date) + " ", Role: doc.Strong}, w.level(float64(a.Level)), doc.Span{Text: " "},
			w.span(a.Reason), doc.Span{Text: " "},
			doc.Span{Text: w.Word("basis." + string(a.Basis)), Role: doc.Muted})}
		list.Items = append(list.Items, append(item, w.sources(a.Sources)...))
	}
	return w.folded(ref, "assessments.summary", len(judged), list)
}

package panel

import (
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/trust"
)

// trustPart shows how trust moved in one domain: that of the lens, else the first. A page
// shows all of them, one below the other.
func (w *relations) trustPart(e *data.Edge) doc.Sections {
	var sections doc.Sections
	domains := w.ShownDomains()
	if !w.whole {
		domains = domains[:1]
		about := section("trust")
		if len(w.Data.Domains) > 1 {
			about.Blocks.Add(w.domainChoice(domains[0]))
		}
		if len(w.X.EventsOf(e.ID)) > 0 {
			about.Blocks.Add(w.tell(doc.Muted, "trust.chart", "judged", strconv.Itoa(len(w.Data.Assessments))))
		}
		if len(about.Blocks) > 0 {
			sections.Add(about)
		}
	}
	for _, d := range domains {
		sections.Add(w.trustIn(e, d)...)
	}
	note := section("trust-note")
	if w.readings() > 0 {
		note.Blocks.Add(w.tell(doc.Muted, "trust.band"))
	}
	if len(w.Data.Assessments) > 0 {
		note.Blocks.Add(w.tell(doc.Note, "trust.note"))
	}
	if w.Hypothetical() {
		note.Blocks.Add(w.tell(doc.Muted, "whatif.legend"))
	}
	note.Blocks.Add(w.levelsNote()...)
	if outside := w.outside(e); outside != nil {
		note.Blocks.Add(outside)
	}
	return sections.With(note)
}

// domainChoice chooses the domain of the chart, which is the lens of the map too.
func (w *relations) domainChoice(shown *data.Domain) *doc.Choice {
	c := &doc.Choice{Label: w.Word("lens.label")}
	for i := range w.Data.Domains {
		d := &w.Data.Domains[i]
		c.Add(doc.Option{Text: w.Said(d.Name), Action: "part:" + string(app.Trust) + "," + d.ID.ID(), On: d == shown})
	}
	return c
}

// trustIn shows a domain: how far each side trusts the other in words, how far agreements
// cover the domain, the chart, what makes up the levels, and what people judged.
func (w *relations) trustIn(e *data.Edge, d *data.Domain) doc.Sections {
	id := "trust-" + d.ID.ID()
	head := section(id, w.title(2, d.Name))
	for _, way := range [2][2]data.Ref{{e.A, e.B}, {e.B, e.A}} {
		p := paragraph(doc.Plain).Put(doc.Strong, state.Capital(w.Word("trust.side", "of", w.Of(way[0])))+w.Space)
		w.levelNow(p, way[0], way[1], d.ID)
		head.Blocks.Add(p)
	}
	if off := w.switchedOff(); off != nil {
		head.Blocks.Add(off)
	}
	head.Blocks.Add(w.coverage(d, trust.Cover(w.X.AgreementsOf(e.ID), e, d.ID, w.Now))...)
	head.Blocks.Add(&doc.Figure{Picture: w.drawing.DateLine(), Alt: w.chartInWords(e, d), Over: true})
	sections := doc.Sections{head, section(id+"-chart", w.chartFigure(e, d))}
	if why := w.breakdown(e, d); why != nil {
		sections.Add(section(id+"-why", why...))
	}
	if judged := w.X.AssessmentsOf(e.ID, d.ID); len(judged) > 0 {
		sections.Add(section(id+"-judged", w.judgements(d, judged)))
	}
	return sections
}

// chartCache holds the charts of one look. No date changes them.
type chartCache struct {
	look    chartLook
	figures map[chartKey]*doc.Figure
}

type chartLook struct {
	levels *trust.Levels // others for each hypothesis
	theme  app.Look
	lang   string
}

type chartKey struct{ edge, domain data.Ref }

// chartFigure returns a chart without its date. Where a program runs, readers can press
// its dots.
func (w *relations) chartFigure(e *data.Edge, d *data.Domain) *doc.Figure {
	if look := (chartLook{w.Levels, w.key.Look, w.Lang}); w.chartCache.look != look {
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
		"domain", w.Said(d.Name), "date", w.ShownDate(), "end", w.DateText(w.Data.Until),
		"ab", ab, "abnow", at(w.Levels, e.A, e.B, w.Now), "abend", at(w.Levels, e.A, e.B, end),
		"ba", ba, "banow", at(w.Levels, e.B, e.A, w.Now), "baend", at(w.Levels, e.B, e.A, end))
	if !w.Hypothetical() {
		return s
	}
	actual := w.Actual
	return w.Word("whatif.alt", "hypothesis", w.ShownHypothesis(), "chart", s, "date", w.ShownDate(),
		"ab", ab, "abnow", at(actual, e.A, e.B, w.Now), "ba", ba, "banow", at(actual, e.B, e.A, w.Now))
}

// judgements lists the assessments that a chart shows as crosses, each with its reason,
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
		p := paragraph(doc.Plain).Put(doc.Strong, w.DateText(a.Date)+" ").Add(w.level(float64(a.Level))).Put(doc.Plain, " ").
			Add(w.span(a.Reason)).Put(doc.Plain, w.Space).Put(doc.Muted, w.Word("basis."+string(a.Basis)))
		list.Add(w.withSources(a.Sources, p)...)
	}
	return w.folded(ref, "assessments.summary", len(judged), list)
}

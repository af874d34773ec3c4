package panel

import (
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/trust"
)

// How the levels are computed: a page of the panel that shows the formula, lets
// the reader move its parameters, and tells how far it is from what people
// judged. The picture of that is in scatter.go.

// howComputed leads to the page, where a program can show it.
func (f *writer) howComputed() []doc.Block {
	if f.alone() {
		return nil
	}
	return []doc.Block{&doc.Buttons{Options: []doc.Option{{Text: f.Word("method.how"), Action: "page:" + string(app.ModelPage)}}}}
}

// reading tells whose the levels are, and leads to how they are computed.
func (f *writer) basisOfReading() []doc.Block {
	return append([]doc.Block{f.tell(doc.Note, "levels.note")}, f.howComputed()...)
}

func (f *page) modelPage() []doc.Section {
	return append([]doc.Section{
		section("model",
			f.tell(doc.Kicker, "method.kicker"),
			f.heading(1, "method.how"),
			f.back(),
			f.note(),
			f.tell(doc.Lead, "method.formula", f.FormulaWords()...),
			f.tell(doc.Muted, "method.where", f.FormulaWords()...)),
		f.sliders(),
		f.fit(),
	}, f.basisOfLevels()...)
}

// basisOfLevels is what the formula is known to get wrong, the codebook, and the
// readings that make its range.
func (f *page) basisOfLevels() []doc.Section {
	var sections []doc.Section
	if limits := f.Data.Formula.Limits; len(limits) > 0 {
		sections = append(sections, section("model-limits", f.heading(2, "method.limits"), f.says(limits)))
	}
	if f.Data.Codebook != nil {
		sections = append(sections, f.codebook(f.Data.Codebook))
	}
	return append(sections, f.readingsSection())
}

// back leads from the page to the panel of the selection.
func (f *page) back() *doc.Buttons {
	text := f.Word("method.back")
	if e, n := f.X.Edge(f.key.Selection), f.X.Node(f.key.Selection); e != nil {
		text = f.Word("method.backto", "name", f.Text(e.Name))
	} else if n != nil {
		text = f.Word("method.backto", "name", f.Text(n.Short))
	}
	return &doc.Buttons{Options: []doc.Option{{Text: text, Action: "page:"}}}
}

// note is the model's own note, with the parameters in use in their places.
func (f *writer) note() *doc.Paragraph {
	note := f.Data.Formula.Note
	return paragraph(doc.Plain, doc.Span{Lang: f.LangOf(note), Text: state.Fill(f.Text(note), f.FormulaWords()...)})
}

// sliders move the parameters.
func (f *page) sliders() doc.Section {
	m := f.Formula()
	years := func(x float64) string {
		if x == 1 {
			return f.Word("method.year")
		}
		return f.Word("method.years", "years", state.Number(x))
	}
	return section("model-params",
		f.heading(2, "method.params"),
		f.tell(doc.Plain, "method.params.about"),
		&doc.Slider{Label: f.Word("method.gain"), Action: "gain", Text: state.Number(m.Gain),
			Min: trust.MinGain, Max: trust.MaxGain, Step: 0.05, Value: m.Gain},
		&doc.Slider{Label: f.Word("method.goodwill"), Action: "goodwill", Text: years(m.HalfLifeGoodwill),
			Min: trust.MinHalfLife, Max: trust.MaxHalfLife, Step: 0.25, Value: m.HalfLifeGoodwill},
		&doc.Slider{Label: f.Word("method.grievance"), Action: "grievance", Text: years(m.HalfLifeGrievance),
			Min: trust.MinHalfLife, Max: trust.MaxHalfLife, Step: 0.25, Value: m.HalfLifeGrievance},
		&doc.Slider{Label: f.Word("method.spillover"), Action: "spill-over", Text: state.Number(m.SpillOver),
			Min: trust.MinSpillOver, Max: trust.MaxSpillOver, Step: 0.025, Value: m.SpillOver},
		&doc.Buttons{Options: []doc.Option{
			{Text: f.Word("whatif.reset"), Action: "reset:", Off: !f.Hypothetical()}}},
		f.tell(doc.Muted, "method.switches"))
}

// fit tells how far the levels are from what people judged: in use, and with the
// dataset's own parameters and all events.
func (f *page) fit() doc.Section {
	now, own := f.Levels.Fit(f.X), f.Actual.Fit(f.X)
	if len(now.Pairs) == 0 {
		return section("model-fit", f.heading(2, "fit.heading"), f.tell(doc.Plain, "fit.none"))
	}
	s := section("model-fit", f.heading(2, "fit.heading"), f.tell(doc.Lead, "fit.now", fitWords(&now)...))
	if f.Hypothetical() {
		s.Blocks = append(s.Blocks, f.tell(doc.Plain, "fit.own", fitWords(&own)...))
	}
	s.Blocks = append(s.Blocks,
		f.tell(doc.Plain, "fit.baselines", fitWords(&own)...),
		f.tell(doc.Muted, "fit.about"),
		&doc.Figure{Picture: f.draw.Scatter(&now), Alt: f.scatterInWords(&now), Caption: plain(f.Word("fit.caption"))},
		f.tell(doc.Note, "fit.whose"), f.bases(&now),
		f.folded(data.MakeRef("fit", "table"), "fit.table", len(now.Pairs), f.fitTable(&now)))
	return s
}

// fitWords are pairs for a sentence on how far the model is from what people
// judged.
func fitWords(fit *trust.Fit) []string {
	two := func(x float64) string { return strconv.FormatFloat(x, 'f', 2, 64) }
	b := &fit.Baselines
	return []string{"mean", two(fit.Mean), "words", strconv.Itoa(fit.Words), "count", strconv.Itoa(len(fit.Pairs)),
		"rank", state.Decimals(fit.Rank), "zero", two(b.Zero), "edge", two(b.Edge), "domain", two(b.Domain), "last", two(b.Last)}
}

// bases tells how many of the assessments have each basis.
func (f *page) bases(fit *trust.Fit) *doc.List {
	list := &doc.List{Role: doc.Muted}
	for _, basis := range []data.Basis{data.Editorial, data.ByArticle, data.Judgement} {
		count := 0
		for i := range fit.Pairs {
			if fit.Pairs[i].Assessment.Basis == basis {
				count++
			}
		}
		if count > 0 {
			list.Items = append(list.Items, []doc.Block{f.tell(doc.Muted, "fit.basis",
				"count", strconv.Itoa(count), "basis", f.Word("basis."+string(basis)))})
		}
	}
	return list
}

// fitTable has a row for each assessment.
func (f *page) fitTable(fit *trust.Fit) *doc.Table {
	t := &doc.Table{}
	for _, key := range []string{"table.edge", "fit.date", "fit.judged", "fit.computed", "fit.apart"} {
		t.Head = append(t.Head, plain(f.Word(key)))
	}
	for i := range fit.Pairs {
		p := &fit.Pairs[i]
		a := p.Assessment
		t.Rows = append(t.Rows, [][]doc.Span{
			{{Ref: a.Edge, Text: f.Word("fit.row", "edge", f.Text(f.X.Edge(a.Edge).Name),
				"domain", strings.ToLower(f.Text(f.X.Domain(a.Domain).Name)))}},
			plain(f.DateText(a.Date)),
			plain(f.Signed(a.Level)),
			plain(state.Decimals(p.Level)),
			plain(state.Decimals(p.Distance())),
		})
	}
	return t
}

// scatterInWords tells what the picture shows to those who cannot see it.
func (f *page) scatterInWords(fit *trust.Fit) string {
	above, below := 0, 0
	for i := range fit.Pairs {
		switch judged := float64(fit.Pairs[i].Assessment.Level); {
		case fit.Pairs[i].Level > judged:
			above++
		case fit.Pairs[i].Level < judged:
			below++
		}
	}
	return f.Word("fit.alt", append(fitWords(fit), "above", strconv.Itoa(above), "below", strconv.Itoa(below))...)
}

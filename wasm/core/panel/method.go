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

// How the levels are computed: a chapter that shows the formula, lets the reader move its
// parameters, and tells how far its levels are from what people judged. Package picture
// draws that in scatter.go.

// toMethod leads to the chapter, where a program can show it.
func (w *writer) toMethod() doc.Blocks {
	if w.noProgram() {
		return nil
	}
	return doc.Blocks{button(w.Word("method.how"), "page:"+string(app.MethodChapter))}
}

// levelsNote tells whose interpretation the levels are, and leads to how they are
// computed.
func (w *writer) levelsNote() doc.Blocks {
	return doc.Blocks{w.tell(doc.Note, "levels.note")}.With(w.toMethod()...)
}

// methodChapter shows how the levels are computed.
func (w *document) methodChapter() doc.Sections {
	sections := doc.Sections{
		section("model",
			w.wayBack("method.kicker"),
			w.heading(1, "method.how"),
			w.note(),
			w.tell(doc.Lead, "method.formula", w.FormulaWords()...),
			w.tell(doc.Muted, "method.where", w.FormulaWords()...)),
		w.sliders(),
	}
	if len(w.Data.Assessments) > 0 {
		sections.Add(w.score())
	}
	return sections.With(w.formulaBasis()...).With(w.triangleSections()...)
}

// formulaBasis shows the known limits of the formula, the codebook, and the
// interpretations that make its range.
func (w *document) formulaBasis() doc.Sections {
	var sections doc.Sections
	if limits := w.Data.Formula.Limits; len(limits) > 0 {
		sections.Add(section("model-limits", w.heading(2, "method.limits"), w.textList(limits)))
	}
	if w.Data.Codebook != nil {
		sections.Add(w.codebook(w.Data.Codebook))
	}
	if readings := w.interpretations(); len(readings.Blocks) > 0 {
		sections.Add(readings)
	}
	return sections
}

// note is the formula's own note, filled with the parameters in use.
func (w *writer) note() *doc.Paragraph {
	note := w.span(w.Data.Formula.Note)
	_, lang := w.Data.Formula.Note.In(w.Lang)
	note.Text = state.Fill(note.Text, lang, w.FormulaWords()...)
	return paragraph(doc.Plain).Add(note)
}

// sliders let the reader move the parameters.
func (w *document) sliders() doc.Section {
	f := w.Formula()
	years := func(x float64) string { return w.Word("method.years", "years", w.Number(x)) }
	return section("model-params",
		w.heading(2, "method.params"),
		w.tell(doc.Plain, "method.params.about"),
		&doc.Slider{Label: w.Word("method.gain"), Action: "gain", Text: w.Number(f.Gain),
			Min: trust.MinGain, Max: trust.MaxGain, Step: 0.05, Value: f.Gain},
		&doc.Slider{Label: w.Word("method.goodwill"), Action: "goodwill", Text: years(f.HalfLifeGoodwill),
			Min: trust.MinHalfLife, Max: trust.MaxHalfLife, Step: 0.25, Value: f.HalfLifeGoodwill},
		&doc.Slider{Label: w.Word("method.grievance"), Action: "grievance", Text: years(f.HalfLifeGrievance),
			Min: trust.MinHalfLife, Max: trust.MaxHalfLife, Step: 0.25, Value: f.HalfLifeGrievance},
		&doc.Slider{Label: w.Word("method.spillover"), Action: "spill-over", Text: w.Number(f.SpillOver),
			Min: trust.MinSpillOver, Max: trust.MaxSpillOver, Step: 0.025, Value: f.SpillOver},
		&doc.Buttons{Options: []doc.Option{
			{Text: w.Word("whatif.reset"), Action: "reset:", Off: !w.Hypothetical()}}},
		w.tell(doc.Muted, "method.switches"))
}

// score tells how far the levels are from what people judged: in use, and with the
// dataset's own parameters and all events. There are some.
func (w *document) score() doc.Section {
	now, own := w.Levels.Score(w.X), w.Actual.Score(w.X)
	s := section("model-fit", w.heading(2, "fit.heading"), w.tell(doc.Lead, "fit.now", w.scoreWords(&now)...))
	if w.Hypothetical() {
		s.Blocks.Add(w.tell(doc.Plain, "fit.own", w.scoreWords(&own)...))
	}
	s.Blocks.Add(
		w.tell(doc.Plain, "fit.baselines", w.scoreWords(&own)...),
		w.tell(doc.Muted, "fit.about"),
		&doc.Figure{Picture: w.drawing.Scatter(&now), Alt: w.scatterInWords(&now), Caption: plain(w.Word("fit.caption"))},
		w.tell(doc.Note, "fit.whose"), w.bases(&now),
		w.folded(data.MakeRef("fit", "table"), "fit.table", len(now.Pairs), w.scoreTable(&now)))
	return s
}

// scoreWords returns pairs for a sentence on how far the levels are from what people
// judged.
func (w *writer) scoreWords(score *trust.Score) []string {
	b := &score.Baselines
	return []string{"mean", w.Decimals(score.Mean), "words", strconv.Itoa(score.Words), "count", strconv.Itoa(len(score.Pairs)),
		"rank", w.Decimals(score.Rank), "zero", w.Decimals(b.Zero), "edge", w.Decimals(b.Edge), "domain", w.Decimals(b.Domain), "last", w.Decimals(b.Last)}
}

// bases tells how many of the assessments have each basis.
func (w *document) bases(score *trust.Score) *doc.List {
	list := &doc.List{Role: doc.Muted}
	for _, basis := range []data.Basis{data.Editorial, data.ByArticle, data.Judgement} {
		count := 0
		for i := range score.Pairs {
			if score.Pairs[i].Assessment.Basis == basis {
				count++
			}
		}
		if count > 0 {
			list.Add(w.tell(doc.Muted, "fit.basis",
				"count", strconv.Itoa(count), "basis", w.Word("basis."+string(basis))))
		}
	}
	return list
}

// scoreTable has a row for each assessment.
func (w *document) scoreTable(score *trust.Score) *doc.Table {
	t := &doc.Table{}
	for _, key := range []string{"table.edge", "fit.date", "fit.judged", "fit.computed", "fit.apart"} {
		t.Head.Add(plain(w.Word(key)))
	}
	for i := range score.Pairs {
		p := &score.Pairs[i]
		a := p.Assessment
		t.Add(
			doc.Spans{{Ref: a.Edge, Text: w.Word("fit.row", "edge", w.Said(w.X.Edge(a.Edge).Name),
				"domain", strings.ToLower(w.Said(w.X.Domain(a.Domain).Name)))}},
			plain(w.DateText(a.Date)),
			plain(w.Signed(a.Level)),
			plain(w.Decimals(p.Level)),
			plain(w.Decimals(p.Distance())))
	}
	return t
}

// scatterInWords describes the picture for those who cannot see it.
func (w *document) scatterInWords(score *trust.Score) string {
	above, below := 0, 0
	for i := range score.Pairs {
		switch judged := float64(score.Pairs[i].Assessment.Level); {
		case score.Pairs[i].Level > judged:
			above++
		case score.Pairs[i].Level < judged:
			below++
		}
	}
	return w.Word("fit.alt", append(w.scoreWords(score), "above", strconv.Itoa(above), "below", strconv.Itoa(below))...)
}

// readings are how many interpretations there are beside the formula as it stands.
func (w *writer) readings() int { return len(w.Data.Formula.Variants) + len(w.Data.Codings) }

// interpretations names the interpretations whose lowest and highest levels make the
// range.
func (w *document) interpretations() doc.Section {
	var names data.Texts
	for i := range w.Data.Formula.Variants {
		names = append(names, w.Data.Formula.Variants[i].Name)
	}
	for i := range w.Data.Codings {
		names = append(names, w.Data.Codings[i].Name)
	}
	if len(names) == 0 {
		return doc.Section{} // there is no range
	}
	return section("readings", w.heading(2, "readings.heading"),
		w.tell(doc.Plain, "readings.about", "count", strconv.Itoa(len(names)+1)), w.textList(names))
}

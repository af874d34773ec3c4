package view

import (
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/trust"
)

// How the levels are computed: a page of the panel that shows the formula, lets
// the reader move its parameters, and tells how far it is from what people
// judged. The picture of that is in scatter.go.

// howComputed leads to the page, where a program can show it.
func (f *frame) howComputed() []doc.Block {
	if f.alone() {
		return nil
	}
	return []doc.Block{&doc.Buttons{Options: []doc.Option{{Text: f.word("method.how"), Action: "page:" + string(app.ModelPage)}}}}
}

// reading tells whose the levels are, and leads to how they are computed.
func (f *frame) reading() []doc.Block {
	return append([]doc.Block{f.tell(doc.Note, "levels.note")}, f.howComputed()...)
}

func (f *frame) modelPage() []doc.Section {
	return append([]doc.Section{
		section("model",
			f.tell(doc.Kicker, "method.kicker"),
			f.heading(1, "method.how"),
			f.back(),
			f.note(),
			f.tell(doc.Lead, "method.formula", f.paramWords()...),
			f.tell(doc.Muted, "method.where", f.paramWords()...)),
		f.sliders(),
		f.fit(),
	}, f.basisOfLevels()...)
}

// basisOfLevels is what the formula is known to get wrong, the codebook, and the
// readings that make its range.
func (f *frame) basisOfLevels() []doc.Section {
	var sections []doc.Section
	if limits := f.ds.Model.Limits; len(limits) > 0 {
		sections = append(sections, section("model-limits", f.heading(2, "method.limits"), f.says(limits)))
	}
	if f.ds.Codebook != nil {
		sections = append(sections, f.codebook(f.ds.Codebook))
	}
	return append(sections, f.readingsSection())
}

// back leads from the page to the panel of the selection.
func (f *frame) back() *doc.Buttons {
	text := f.word("method.back")
	if e, n := f.x.Edge(f.m.Selection), f.x.Node(f.m.Selection); e != nil {
		text = f.word("method.backto", "name", f.text(e.Name))
	} else if n != nil {
		text = f.word("method.backto", "name", f.text(n.Short))
	}
	return &doc.Buttons{Options: []doc.Option{{Text: text, Action: "page:"}}}
}

// params is what the levels are computed with.
func (f *frame) params() data.Model { return f.m.Params.Model(f.ds.Model) }

// paramWords are pairs for a text that names the parameters in use.
func (f *frame) paramWords() []string {
	m := f.params()
	return []string{"gain", number(m.Gain), "half_life_goodwill", number(m.HalfLifeGoodwill),
		"half_life_grievance", number(m.HalfLifeGrievance), "spill_over", number(m.SpillOver),
		"side", number(m.Side), "shown", number(m.Shown)}
}

// number is a parameter with as many decimals as it needs.
func number(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }

// note is the model's own note, with the parameters in use in their places.
func (f *frame) note() *doc.Paragraph {
	note := f.ds.Model.Note
	return paragraph(doc.Plain, doc.Span{Lang: f.lang(note), Text: fill(f.text(note), f.paramWords()...)})
}

// sliders move the parameters.
func (f *frame) sliders() doc.Section {
	m := f.params()
	years := func(x float64) string {
		if x == 1 {
			return f.word("method.year")
		}
		return f.word("method.years", "years", number(x))
	}
	return section("model-params",
		f.heading(2, "method.params"),
		f.tell(doc.Plain, "method.params.about"),
		&doc.Slider{Label: f.word("method.gain"), Action: "gain", Text: number(m.Gain),
			Min: trust.MinGain, Max: trust.MaxGain, Step: 0.05, Value: m.Gain},
		&doc.Slider{Label: f.word("method.goodwill"), Action: "goodwill", Text: years(m.HalfLifeGoodwill),
			Min: trust.MinHalfLife, Max: trust.MaxHalfLife, Step: 0.25, Value: m.HalfLifeGoodwill},
		&doc.Slider{Label: f.word("method.grievance"), Action: "grievance", Text: years(m.HalfLifeGrievance),
			Min: trust.MinHalfLife, Max: trust.MaxHalfLife, Step: 0.25, Value: m.HalfLifeGrievance},
		&doc.Slider{Label: f.word("method.spillover"), Action: "spill-over", Text: number(m.SpillOver),
			Min: trust.MinSpillOver, Max: trust.MaxSpillOver, Step: 0.025, Value: m.SpillOver},
		&doc.Buttons{Options: []doc.Option{
			{Text: f.word("whatif.reset"), Action: "reset:", Off: !f.m.Hypothetical()}}},
		f.tell(doc.Muted, "method.switches"))
}

// fit tells how far the levels are from what people judged: in use, and with the
// dataset's own parameters and all events.
func (f *frame) fit() doc.Section {
	now, own := f.levels.Fit(f.x), f.View.levels.Fit(f.x)
	if len(now.Pairs) == 0 {
		return section("model-fit", f.heading(2, "fit.heading"), f.tell(doc.Plain, "fit.none"))
	}
	s := section("model-fit", f.heading(2, "fit.heading"), f.tell(doc.Lead, "fit.now", fitWords(&now)...))
	if f.m.Hypothetical() {
		s.Blocks = append(s.Blocks, f.tell(doc.Plain, "fit.own", fitWords(&own)...))
	}
	s.Blocks = append(s.Blocks,
		f.tell(doc.Plain, "fit.baselines", fitWords(&own)...),
		f.tell(doc.Muted, "fit.about"),
		&doc.Figure{Picture: f.scatter(&now), Alt: f.scatterInWords(&now), Caption: plain(f.word("fit.caption"))},
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
		"rank", decimals(fit.Rank), "zero", two(b.Zero), "edge", two(b.Edge), "domain", two(b.Domain), "last", two(b.Last)}
}

// bases tells how many of the assessments have each basis.
func (f *frame) bases(fit *trust.Fit) *doc.List {
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
				"count", strconv.Itoa(count), "basis", f.word("basis."+string(basis)))})
		}
	}
	return list
}

// fitTable has a row for each assessment.
func (f *frame) fitTable(fit *trust.Fit) *doc.Table {
	t := &doc.Table{}
	for _, key := range []string{"table.edge", "fit.date", "fit.judged", "fit.computed", "fit.apart"} {
		t.Head = append(t.Head, plain(f.word(key)))
	}
	for i := range fit.Pairs {
		p := &fit.Pairs[i]
		a := p.Assessment
		t.Rows = append(t.Rows, [][]doc.Span{
			{{Ref: a.Edge, Text: f.word("fit.row", "edge", f.text(f.x.Edge(a.Edge).Name),
				"domain", strings.ToLower(f.text(f.x.Domain(a.Domain).Name)))}},
			plain(f.date(a.Date)),
			plain(f.signed(a.Level)),
			plain(decimals(p.Level)),
			plain(decimals(p.Distance())),
		})
	}
	return t
}

// decimals is a level with two decimals and a real minus sign.
func decimals(x float64) string {
	s := strconv.FormatFloat(x, 'f', 2, 64)
	if s == "-0.00" {
		return "0.00"
	}
	return strings.Replace(s, "-", "−", 1)
}

package view

import (
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/trust"
)

// What others count: their yearly figures beside the yearly level, never an input.

// The measures of its small charts in dp.
const (
	countHeight = 74.0
	countTop    = 6.0
	countBottom = 56.0
)

// counted are yearly figures of others beside the levels of the facts.
type counted struct {
	years  []trust.Years
	pooled float64
}

// counts are those of all sets, made when first asked for: no date and no hypothesis
// changes them.
func (v *View) counts() []counted {
	sets := v.x.Data().Outside
	for i := len(v.outsides); i < len(sets); i++ {
		years, pooled := v.levels.Outside(v.x, &sets[i])
		v.outsides = append(v.outsides, counted{years, pooled})
	}
	return v.outsides
}

// outside has a small chart for each set of figures that knows the edge, or is nil.
func (f *frame) outside(e *data.Edge) *doc.Card {
	return f.lasting(e, data.MakeRef("outside", e.ID.ID()), f.newOutside)
}

func (f *frame) newOutside(e *data.Edge, ref data.Ref) *doc.Card {
	var blocks []doc.Block
	count := 0
	for i, set := range f.counts() {
		for k := range set.years {
			if y := &set.years[k]; y.Edge == e {
				count++
				blocks = append(blocks, f.beside(&f.ds.Outside[i], y, set.pooled)...)
			}
		}
	}
	if count == 0 {
		return nil
	}
	blocks = append([]doc.Block{f.tell(doc.Muted, "outside.about")}, blocks...)
	return f.folded(ref, "outside.summary", count, blocks...)
}

func (f *frame) beside(o *data.Outside, y *trust.Years, pooled float64) []doc.Block {
	expected := "outside.more"
	if o.Sign < 0 {
		expected = "outside.less"
	}
	said := f.word(expected) + " " + f.word("outside.rank", "here", f.correlation(y.Rank), "all", f.correlation(pooled))
	return []doc.Block{
		f.title(4, o.Short),
		&doc.Figure{Picture: f.countChart(y), Alt: f.word("outside.alt", "name", f.text(o.Name),
			"from", strconv.Itoa(y.From), "until", strconv.Itoa(y.From+len(y.Counts)-1))},
		paragraph(doc.Plain, f.span(o.Name), doc.Span{Text: ". " + said}),
		paragraph(doc.Note, f.span(o.Source), doc.Span{Text: ". " + f.word("outside.licence") + " "}, f.span(o.Licence))}
}

// correlation is one with its sign and in words.
func (f *frame) correlation(r float64) string {
	key := "outside.reverse"
	switch {
	case r != r:
		return f.word("outside.none")
	case r >= 0.6:
		key = "outside.same"
	case r >= 0.3:
		key = "outside.alike"
	case r > -0.3:
		key = "outside.unrelated"
	}
	return decimals(r) + ", " + f.word(key)
}

// countChart shows the counts of others as bars, and the yearly level as a line.
func (f *frame) countChart(y *trust.Years) scene.Scene {
	n, most := float64(len(y.Counts)), 1e-9
	for _, c := range y.Counts {
		most = max(most, c)
	}
	wide := (plotRight - plotLeft) / n
	point := func(i int, part float64) geom.Point { // part of the way up
		return geom.Point{X: plotLeft + (float64(i)+0.5)*wide, Y: countBottom - part*(countBottom-countTop)}
	}
	bars := &scene.Stroke{Width: 0.64 * wide, Color: f.theme.Rule}
	level := make([]geom.Point, len(y.Counts))
	for i, c := range y.Counts {
		bars.Lines = append(bars.Lines, []geom.Point{point(i, 0), point(i, c/most)})
		level[i] = point(i, (y.Levels[i]-trust.Lowest)/(trust.Highest-trust.Lowest))
	}
	grid := &scene.Stroke{Width: 0.5, Color: f.theme.Rule}
	marks := []scene.Mark{bars, grid,
		f.axisWord(plotLeft, countHeight-4, scene.Start, strconv.Itoa(y.From)),
		f.axisWord(plotRight, countHeight-4, scene.End, strconv.Itoa(y.From+len(y.Counts)-1))}
	for step := -2; step <= 2; step += 2 {
		at := point(0, float64(step+2)/4).Y
		gridLine(grid, plotLeft, at, plotRight, at)
		marks = append(marks, f.axisWord(plotLeft-6, at+4, scene.End, f.word(signKey(step))))
	}
	marks = append(marks, &scene.Stroke{Lines: [][]geom.Point{level}, Width: 1.75, Color: f.theme.Ink})
	return scene.Scene{Width: chartWidth, Height: countHeight,
		Layers: []scene.Layer{{Name: "outside", Transform: geom.Identity, Marks: marks}}}
}

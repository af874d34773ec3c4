package panel

import (
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/trust"
)

// What others count: their yearly figures beside the yearly level, never an input.

// outside has a small chart for each set of figures that knows the edge, or is nil.
func (w *relations) outside(e *data.Edge) *doc.Card {
	return w.undatedCard(e, data.MakeRef("outside", e.ID.ID()), w.newOutside)
}

func (w *relations) newOutside(e *data.Edge, ref data.Ref) *doc.Card {
	var blocks []doc.Block
	count := 0
	for i, set := range w.Outside() {
		for k := range set.Years {
			if y := &set.Years[k]; y.Edge == e {
				count++
				blocks = append(blocks, w.beside(&w.Data.Outside[i], y, set.Pooled)...)
			}
		}
	}
	if count == 0 {
		return nil
	}
	blocks = append([]doc.Block{w.tell(doc.Muted, "outside.about")}, blocks...)
	return w.folded(ref, "outside.summary", count, blocks...)
}

func (w *relations) beside(o *data.Outside, y *trust.Years, pooled float64) []doc.Block {
	expected := "outside.more"
	if o.Sign < 0 {
		expected = "outside.less"
	}
	said := w.Word(expected) + " " + w.Word("outside.rank", "here", w.correlation(y.Rank), "all", w.correlation(pooled))
	return []doc.Block{
		w.title(4, o.Short),
		&doc.Figure{Picture: w.drawing.Counts(y), Alt: w.Word("outside.alt", "name", w.Text(o.Name),
			"from", strconv.Itoa(y.From), "until", strconv.Itoa(y.From+len(y.Counts)-1))},
		paragraph(doc.Plain, w.span(o.Name), doc.Span{Text: ". " + said}),
		paragraph(doc.Note, w.span(o.Source), doc.Span{Text: ". " + w.Word("outside.licence") + " "}, w.span(o.Licence))}
}

// correlation is one with its sign and in words.
func (w *relations) correlation(r float64) string {
	key := "outside.reverse"
	switch {
	case r != r:
		return w.Word("outside.none")
	case r >= 0.6:
		key = "outside.same"
	case r >= 0.3:
		key = "outside.alike"
	case r > -0.3:
		key = "outside.unrelated"
	}
	return state.Decimals(r) + ", " + w.Word(key)
}

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
func (f *relations) outside(e *data.Edge) *doc.Card {
	return f.lasting(e, data.MakeRef("outside", e.ID.ID()), f.newOutside)
}

func (f *relations) newOutside(e *data.Edge, ref data.Ref) *doc.Card {
	var blocks []doc.Block
	count := 0
	for i, set := range f.Outside() {
		for k := range set.Years {
			if y := &set.Years[k]; y.Edge == e {
				count++
				blocks = append(blocks, f.beside(&f.Data.Outside[i], y, set.Pooled)...)
			}
		}
	}
	if count == 0 {
		return nil
	}
	blocks = append([]doc.Block{f.tell(doc.Muted, "outside.about")}, blocks...)
	return f.folded(ref, "outside.summary", count, blocks...)
}

func (f *relations) beside(o *data.Outside, y *trust.Years, pooled float64) []doc.Block {
	expected := "outside.more"
	if o.Sign < 0 {
		expected = "outside.less"
	}
	said := f.Word(expected) + " " + f.Word("outside.rank", "here", f.correlation(y.Rank), "all", f.correlation(pooled))
	return []doc.Block{
		f.title(4, o.Short),
		&doc.Figure{Picture: f.draw.Counts(y), Alt: f.Word("outside.alt", "name", f.Text(o.Name),
			"from", strconv.Itoa(y.From), "until", strconv.Itoa(y.From+len(y.Counts)-1))},
		paragraph(doc.Plain, f.span(o.Name), doc.Span{Text: ". " + said}),
		paragraph(doc.Note, f.span(o.Source), doc.Span{Text: ". " + f.Word("outside.licence") + " "}, f.span(o.Licence))}
}

// correlation is one with its sign and in words.
func (f *relations) correlation(r float64) string {
	key := "outside.reverse"
	switch {
	case r != r:
		return f.Word("outside.none")
	case r >= 0.6:
		key = "outside.same"
	case r >= 0.3:
		key = "outside.alike"
	case r > -0.3:
		key = "outside.unrelated"
	}
	return state.Decimals(r) + ", " + f.Word(key)
}

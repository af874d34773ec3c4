package panel

import (
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/trust"
)

// What others count and list, beside the levels. None of it is an input of the levels.

// outside has a small chart for each set of yearly figures that knows the edge; nil if
// none does.
func (w *relations) outside(e *data.Edge) *doc.Card {
	return w.undatedCard(e, data.MakeRef("outside", e.ID.ID()), w.newOutside)
}

// newOutside writes the card of others' figures.
func (w *relations) newOutside(e *data.Edge, ref data.Ref) *doc.Card {
	blocks := doc.Blocks{w.tell(doc.Muted, "outside.about")}
	count := 0
	for i, set := range w.Outside() {
		for k := range set.Years {
			if y := &set.Years[k]; y.Edge == e {
				count++
				blocks.Add(w.beside(&w.Data.Outside[i], y, set.Pooled)...)
			}
		}
	}
	if count == 0 {
		return nil
	}
	return w.folded(ref, "outside.summary", count, blocks...)
}

// beside shows a set's figures for an edge beside its yearly level.
func (w *relations) beside(o *data.Outside, y *trust.Years, pooled float64) doc.Blocks {
	expected := "outside.more"
	if o.Sign < 0 {
		expected = "outside.less"
	}
	text := w.Word(expected) + w.Space + w.Word("outside.rank", "here", w.correlation(y.Rank), "all", w.correlation(pooled))
	return doc.Blocks{
		w.title(4, o.Short),
		&doc.Figure{Picture: w.drawing.Counts(y), Alt: w.Word("outside.alt", "name", w.Said(o.Name),
			"from", w.year(y.From), "until", w.year(y.From+len(y.Counts)-1))},
		w.say(doc.Plain, o.Name).Put(doc.Plain, w.Stop+w.Space+text),
		w.say(doc.Note, o.Source).Put(doc.Plain, w.Stop+w.Space+w.Word("outside.licence")+w.Space).Add(w.span(o.Licence))}
}

// correlation writes a rank correlation as a number and in words.
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
	return w.Word("outside.told", "rank", w.Decimals(r), "words", w.Word(key))
}

// incidents lists the operations that others list for an edge, each with a link to its
// event here, or with the reason why there is none.
func (w *finder) incidents(e *data.Edge) *doc.Card {
	return w.undatedCard(e, data.MakeRef("incidents", e.ID.ID()), w.newIncidents)
}

// newIncidents writes the card of incidents.
func (w *finder) newIncidents(e *data.Edge, ref data.Ref) *doc.Card {
	list := &doc.List{Bare: true}
	for i := range w.Data.Incidents {
		n := &w.Data.Incidents[i]
		if n.Edge != e.ID {
			continue
		}
		where := w.span(n.Reason)
		if n.Event != "" {
			where = w.link(n.Event)
		}
		about := w.Word("incidents.about", "date", w.DateText(n.Date), "by", w.Short(n.By), "severity", strconv.Itoa(n.Severity))
		list.Add(w.say(doc.Plain, n.Name).Put(doc.Plain, about).Add(where))
	}
	if len(list.Items) == 0 {
		return nil
	}
	return w.folded(ref, "incidents.summary", len(list.Items), w.tell(doc.Note, "incidents.note"), list)
}

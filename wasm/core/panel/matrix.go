package panel

import (
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/trust"
)

// matrix has a row for each edge and a column for each shown domain: the level, where
// it has moved, and how far agreements cover the domain.
func (w *relations) matrix(edges []*data.Edge) *doc.Table {
	t := &doc.Table{
		Caption: w.Word("matrix.caption", "date", w.ShownDate(), "years", w.Number(trust.TrendYears), "readings", strconv.Itoa(w.readings())),
		Head:    doc.Cells{plain(w.Word("table.edge"))},
	}
	for _, d := range w.ShownDomains() {
		t.Head.Add(doc.Spans{w.span(d.Name)})
	}
	i := 0
	for _, e := range edges { // in the order of the dataset
		i = w.IndexOf(e, i)
		t.Add(w.matrixRow(i)...)
	}
	return t
}

// rowCache holds the row of each edge until a word in it changes.
type rowCache struct {
	at   state.Snapshot
	rows [][][]doc.Span
}

// matrixRow returns the row of an edge, the same until a word in it changes. Nobody may
// change it.
func (w *relations) matrixRow(edge int) [][]doc.Span {
	if w.rowCache.at.Same(&w.At, edge, true) {
		return w.rowCache.rows[edge]
	}
	row := doc.Cells{{w.link(w.Data.Edges[edge].ID)}}
	for k := range w.Data.Domains {
		if w.Shows(&w.Data.Domains[k]) {
			cell := w.meanLevel(edge, k)
			cell.Put(doc.Plain, " ")
			cell.Put(doc.Muted, w.Word("trend."+strconv.Itoa(w.TrendStep(edge, k))))
			cell.Put(doc.Plain, " ")
			cell.Add(w.covered(w.CoverageAt(edge, k)))
			row.Add(cell)
		}
	}
	w.rowCache.rows[edge] = row
	return row
}

// meanLevel shows the word of an edge's level on the shown date, and beside it, in
// short, those of other interpretations.
func (w *relations) meanLevel(edge, domain int) doc.Spans {
	own := w.LevelStep(edge, domain)
	low, high := w.LevelRange(edge, domain)
	level := doc.Spans{w.levelWord(own)}
	if others := w.RangeText("range.short", low, own, high); others != "" {
		level.Put(doc.Muted, w.Space+others)
	}
	return level
}

// belowLevels follows a table of several edges: it tells what the lens hides, and where
// the sources of the levels are.
func (w *relations) belowLevels() doc.Blocks {
	return w.lensOnly().With(w.tell(doc.Muted, "levels.sources"))
}

// covered tells in a word or two how far a domain is covered.
func (w *writer) covered(c trust.Coverage, advisory bool) doc.Span {
	key := "covered." + state.CoverageKey(c)
	if advisory {
		key = "covered.advisory"
	}
	return doc.Span{Role: doc.Coverage, Level: int(c), Text: w.Word(key)}
}

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
		Caption: w.Word("matrix.caption", "date", w.ShownDate(), "years", strconv.Itoa(int(trust.TrendYears))),
		Head:    [][]doc.Span{plain(w.Word("table.edge"))},
	}
	for _, d := range w.ShownDomains() {
		t.Head = append(t.Head, []doc.Span{w.span(d.Name)})
	}
	i := 0
	for _, e := range edges { // in the order of the dataset
		i = w.IndexOf(e, i)
		t.Rows = append(t.Rows, w.matrixRow(i))
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
	row := [][]doc.Span{{w.link(w.Data.Edges[edge].ID)}}
	for k := range w.Data.Domains {
		if w.Shows(&w.Data.Domains[k]) {
			row = append(row, append(w.meanLevel(edge, k), doc.Span{Text: " "}, w.trend(w.TrendStep(edge, k)), doc.Span{Text: " "},
				w.covered(w.CoverageAt(edge, k))))
		}
	}
	w.rowCache.rows[edge] = row
	return row
}

// meanLevel shows the word of an edge's level on the shown date, and beside it, in
// short, those of other interpretations.
func (w *relations) meanLevel(edge, domain int) []doc.Span {
	own := w.LevelStep(edge, domain)
	low, high := w.LevelRange(edge, domain)
	level := []doc.Span{w.levelWord(own)}
	if others := w.RangeText("range.short", low, own, high); others != "" {
		level = append(level, doc.Span{Role: doc.Muted, Text: " " + others})
	}
	return level
}

// belowLevels follows a table of several edges: it tells what the lens hides, and where
// the sources of the levels are.
func (w *relations) belowLevels() []doc.Block {
	return append(w.lensOnly(), w.tell(doc.Muted, "levels.sources"))
}

// trend shows where a level has moved within the years of a trend.
func (w *writer) trend(step int) doc.Span {
	return doc.Span{Role: doc.Muted, Text: w.Word("trend." + strconv.Itoa(step))}
}

// covered tells in a word or two how far a domain is covered.
func (w *writer) covered(c trust.Coverage, advisory bool) doc.Span {
	key := "covered." + state.CoverageKey(c)
	if advisory {
		key = "covered.advisory"
	}
	return doc.Span{Role: doc.Coverage, Level: int(c), Text: w.Word(key)}
}

package panel

import (
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/trust"
)

// matrix has a row for each edge and a column for each domain in sight: the
// level, where it has moved to, and how far agreements cover it.
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

// rowMemory keeps the rows of edges that stand as they did.
type rowCache struct {
	at   state.Snapshot
	rows [][][]doc.Span
}

// matrixRow is the row of an edge, the same until something in it is another word.
// Nobody may change it.
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

// meanLevel is the word of an edge's level on the shown date, and beside it, in short,
// those of other readings.
func (w *relations) meanLevel(edge, domain int) []doc.Span {
	own := w.LevelStep(edge, domain)
	low, high := w.LevelRange(edge, domain)
	level := []doc.Span{w.levelWord(own)}
	if others := w.RangeText("range.short", low, own, high); others != "" {
		level = append(level, doc.Span{Role: doc.Muted, Text: " " + others})
	}
	return level
}

// belowLevels is what stands under levels that are set side by side: what the
// lens hides, and where their sources are.
func (w *relations) belowLevels() []doc.Block {
	return append(w.lensOnly(), w.tell(doc.Muted, "levels.sources"))
}

// trend tells where a level has moved within the years of a trend.
func (w *writer) trend(step int) doc.Span {
	return doc.Span{Role: doc.Muted, Text: w.Word("trend." + strconv.Itoa(step))}
}

// covered is how far a domain is covered, in a word or two.
func (w *writer) covered(c trust.Coverage, advisory bool) doc.Span {
	key := "covered." + state.CoverageKey(c)
	if advisory {
		key = "covered.advisory"
	}
	return doc.Span{Role: doc.Coverage, Level: int(c), Text: w.Word(key)}
}

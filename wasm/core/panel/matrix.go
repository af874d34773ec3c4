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
func (f *relations) matrix(edges []*data.Edge) *doc.Table {
	t := &doc.Table{
		Caption: f.Word("matrix.caption", "date", f.ShownDate(), "years", strconv.Itoa(int(trust.TrendYears))),
		Head:    [][]doc.Span{plain(f.Word("table.edge"))},
	}
	for _, d := range f.Shown() {
		t.Head = append(t.Head, []doc.Span{f.span(d.Name)})
	}
	i := 0
	for _, e := range edges { // in the order of the dataset
		i = f.IndexOf(e, i)
		t.Rows = append(t.Rows, f.matrixRow(i))
	}
	return t
}

// rowMemory keeps the rows of edges that stand as they did.
type rowMemory struct {
	of   state.Standings
	rows [][][]doc.Span
}

// matrixRow is the row of an edge, the same until something in it is another word.
// Nobody may change it.
func (f *relations) matrixRow(edge int) [][]doc.Span {
	if f.rows.of.Same(&f.At, edge, true) {
		return f.rows.rows[edge]
	}
	row := [][]doc.Span{{f.link(f.Data.Edges[edge].ID)}}
	for k := range f.Data.Domains {
		if f.Shows(&f.Data.Domains[k]) {
			row = append(row, append(f.meanLevel(edge, k), doc.Span{Text: " "}, f.trend(f.TrendStep(edge, k)), doc.Span{Text: " "},
				f.covered(f.CoverageAt(edge, k))))
		}
	}
	f.rows.rows[edge] = row
	return row
}

// meanLevel is the word of an edge's level on the shown date, and beside it, in short,
// those of other readings.
func (f *relations) meanLevel(edge, domain int) []doc.Span {
	own := f.LevelStep(edge, domain)
	low, high := f.LevelRange(edge, domain)
	level := []doc.Span{f.levelWord(own)}
	if others := f.Others("range.short", low, own, high); others != "" {
		level = append(level, doc.Span{Role: doc.Muted, Text: " " + others})
	}
	return level
}

// belowLevels is what stands under levels that are set side by side: what the
// lens hides, and where their sources are.
func (f *relations) belowLevels() []doc.Block {
	return append(f.lensOnly(), f.tell(doc.Muted, "levels.sources"))
}

// trend tells where a level has moved within the years of a trend.
func (f *writer) trend(step int) doc.Span {
	return doc.Span{Role: doc.Muted, Text: f.Word("trend." + strconv.Itoa(step))}
}

// covered is how far a domain is covered, in a word or two.
func (f *writer) covered(c trust.Coverage, advisory bool) doc.Span {
	key := "covered." + state.CoverageKey(c)
	if advisory {
		key = "covered.advisory"
	}
	return doc.Span{Role: doc.Coverage, Level: int(c), Text: f.Word(key)}
}

package view

import (
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/trust"
)

// inSight are the domains that the lens lets through: one, or all.
func (f *frame) inSight() []*data.Domain {
	if d := f.x.Domain(f.m.Domain); d != nil {
		return []*data.Domain{d}
	}
	all := make([]*data.Domain, len(f.ds.Domains))
	for i := range all {
		all[i] = &f.ds.Domains[i]
	}
	return all
}

// matrix has a row for each edge and a column for each domain in sight: the
// level, where it has moved to, and how far agreements cover it.
func (f *frame) matrix(edges []*data.Edge) *doc.Table {
	t := &doc.Table{
		Caption: f.word("matrix.caption", "date", f.shownDate(), "years", strconv.Itoa(int(trust.TrendYears))),
		Head:    [][]doc.Span{plain(f.word("table.edge"))},
	}
	for _, d := range f.inSight() {
		t.Head = append(t.Head, []doc.Span{f.span(d.Name)})
	}
	i := 0
	for _, e := range edges { // in the order of the dataset
		i = f.placeOf(e, i)
		t.Rows = append(t.Rows, f.matrixRow(i))
	}
	return t
}

// matrixRow is the row of an edge, the same until something in it is another word.
// Nobody may change it.
func (f *frame) matrixRow(edge int) [][]doc.Span {
	if f.rowed.same(f, edge, true) {
		return f.rows[edge]
	}
	row := [][]doc.Span{{f.link(f.ds.Edges[edge].ID)}}
	for k := range f.ds.Domains {
		if f.inLens(&f.ds.Domains[k]) {
			row = append(row, append(f.meanLevel(edge, k), doc.Span{Text: " "}, f.trend(f.trendStep(edge, k)), doc.Span{Text: " "},
				f.covered(f.coverages.At(edge, k, f.now))))
		}
	}
	f.rows[edge] = row
	return row
}

// meanLevel is the word of an edge's level on the shown date, and beside it, in short,
// those of other readings.
func (f *frame) meanLevel(edge, domain int) []doc.Span {
	own := f.step(edge, domain)
	low, high := f.stepRange(edge, domain)
	level := []doc.Span{f.levelWord(own)}
	if others := f.others("range.short", low, own, high); others != "" {
		level = append(level, doc.Span{Role: doc.Muted, Text: " " + others})
	}
	return level
}

// belowLevels is what stands under levels that are set side by side: what the
// lens hides, and where their sources are.
func (f *frame) belowLevels() []doc.Block {
	return append(f.lensOnly(), f.tell(doc.Muted, "levels.sources"))
}

// trend tells where a level has moved within the years of a trend.
func (f *frame) trend(step int) doc.Span {
	return doc.Span{Role: doc.Muted, Text: f.word("trend." + strconv.Itoa(step))}
}

// covered is how far a domain is covered, in a word or two.
func (f *frame) covered(c trust.Coverage, advisory bool) doc.Span {
	key := "covered." + coverageKey(c)
	if advisory {
		key = "covered.advisory"
	}
	return doc.Span{Role: doc.Coverage, Level: int(c), Text: f.word(key)}
}

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
	domains := f.inSight()
	t := &doc.Table{
		Caption: f.word("matrix.caption", "date", f.shownDate(), "years", strconv.Itoa(int(trust.TrendYears))),
		Head:    [][]doc.Span{plain(f.word("table.edge"))},
	}
	for _, d := range domains {
		t.Head = append(t.Head, []doc.Span{f.span(d.Name)})
	}
	for _, e := range edges {
		row := [][]doc.Span{{f.link(e.ID)}}
		for _, d := range domains {
			row = append(row, []doc.Span{
				f.level(f.levels.Mean(e, d.ID, f.now)), {Text: " "},
				f.trend(f.levels.Trend(e, d.ID, f.now)), {Text: " "},
				f.covered(trust.Cover(f.x.AgreementsOf(e.ID), e, d.ID, f.now))})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// belowLevels is what stands under levels that are set side by side: what the
// lens hides, and where their sources are.
func (f *frame) belowLevels() []doc.Block {
	return append(f.lensOnly(), f.tell(doc.Muted, "levels.sources"))
}

// trend tells where a level has moved within the years of a trend.
func (f *frame) trend(by float64) doc.Span {
	return doc.Span{Role: doc.Muted, Text: f.word("trend." + strconv.Itoa(trust.TrendStep(by)))}
}

// covered is how far a domain is covered, in a word or two.
func (f *frame) covered(c trust.Covering) doc.Span {
	key := "covered." + coverageKey(c.Coverage)
	if c.Advisory {
		key = "covered.advisory"
	}
	return doc.Span{Role: doc.Coverage, Level: int(c.Coverage), Text: f.word(key)}
}

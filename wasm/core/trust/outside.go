package trust

import (
	"math"

	"tripoint/data"
)

// Years sets the yearly levels of an edge beside what somebody else counted of it in
// the same years.
type Years struct {
	Edge   *data.Edge
	From   int       // the first year
	Counts []float64 // of somebody else, for each year; a directed count is summed over both directions
	Levels []float64 // the mean over all domains and months, for each year
	Rank   float64   // Spearman's rank correlation of both, negated where more counts mean less trust
}

// Outside compares yearly counts of somebody else with the levels of each edge that
// they count. Pooled is the rank correlation over all these edges together.
func (l *Levels) Outside(x *data.Index, o *data.Outside) (all []Years, pooled float64) {
	var counts, levels []float64
	ds := x.Data()
	for i := range ds.Edges {
		y := l.years(ds, &ds.Edges[i], o)
		if y == nil {
			continue
		}
		all = append(all, *y)
		counts, levels = append(counts, y.Counts...), append(levels, y.Levels...)
	}
	return all, float64(o.Sign) * RankCorrelation(counts, levels)
}

func (l *Levels) years(ds *data.Dataset, e *data.Edge, o *data.Outside) *Years {
	y := &Years{Edge: e, From: o.From}
	for i := range o.Series {
		s := &o.Series[i]
		if s.Edge != e.ID && !(s.From == e.A && s.To == e.B) && !(s.From == e.B && s.To == e.A) {
			continue
		}
		if y.Counts == nil {
			y.Counts = make([]float64, len(s.Values))
		}
		for k, v := range s.Values[:min(len(s.Values), len(y.Counts))] {
			y.Counts[k] += v
		}
	}
	if y.Counts == nil {
		return nil
	}
	y.Levels = make([]float64, len(y.Counts))
	for k := range y.Levels {
		for month := range 12 {
			for i := range ds.Domains {
				y.Levels[k] += l.Mean(e, ds.Domains[i].ID, float64(o.From+k)+(float64(month)+0.5)/12) / float64(12*len(ds.Domains))
			}
		}
	}
	y.Rank = float64(o.Sign) * RankCorrelation(y.Counts, y.Levels)
	return y
}

// RankCorrelation returns Spearman's: Pearson's correlation of the ranks, where equal
// values share the mean of their ranks. It is NaN if all values of a or of b are equal. (C.
// Spearman, The Proof and Measurement of Association between Two Things, 1904.)
func RankCorrelation(a, b []float64) float64 {
	ra, rb := ranks(a), ranks(b)
	middle := float64(len(a)+1) / 2
	var ab, aa, bb float64
	for i := range ra {
		da, db := ra[i]-middle, rb[i]-middle
		ab, aa, bb = ab+da*db, aa+da*da, bb+db*db
	}
	return ab / math.Sqrt(aa*bb)
}

func ranks(values []float64) []float64 {
	ranks := make([]float64, len(values))
	for i, v := range values {
		ranks[i] = 0.5
		for _, w := range values {
			if w < v {
				ranks[i]++
			} else if w == v {
				ranks[i] += 0.5
			}
		}
	}
	return ranks
}

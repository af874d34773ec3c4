package trust

import (
	"math"

	"tripoint/data"
)

// Pair is an assessment and the level that the model computes beside it.
type Pair struct {
	Assessment *data.Assessment
	Level      float64 // the mean of the edge's two directions when the assessment's date is over
}

// Agrees reports whether the judged and the computed level have the same sign,
// where both have none within ±0.5: a level judged 0 agrees with a neutral one.
func (p Pair) Agrees() bool { return sign(float64(p.Assessment.Level)) == sign(p.Level) }

// Distance is how far the two are apart, in levels.
func (p Pair) Distance() float64 { return math.Abs(p.Level - float64(p.Assessment.Level)) }

// Fit is how far the model is from what people judged.
type Fit struct {
	Pairs []Pair  // all assessments, in the dataset's order
	Mean  float64 // mean distance in levels; 0 without assessments
	Signs int     // how many of the pairs agree
}

// Fit compares the levels with the assessments, which are never an input. An
// assessment of a month or a year sums up all of it, so the level is that of its
// end, when all its events have happened.
func (l *Levels) Fit(x *data.Index) Fit {
	judged := x.Data().Assessments
	f := Fit{Pairs: make([]Pair, len(judged))}
	for i := range judged {
		a := &judged[i]
		p := Pair{a, l.Mean(x.Edge(a.Edge), a.Domain, a.Date.EndYears())}
		f.Pairs[i] = p
		f.Mean += p.Distance() / float64(len(judged))
		if p.Agrees() {
			f.Signs++
		}
	}
	return f
}

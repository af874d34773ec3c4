package trust

import (
	"math"

	"tripoint/data"
)

// Pair is an assessment and the level that the model computes beside it.
type Pair struct {
	Assessment *data.Assessment
	Level      float64 // the mean of the edge's two directions when the assessment's period ends
}

// Agrees reports whether the judged and the computed level have the same word.
func (p Pair) Agrees() bool { return p.Assessment.Level == Step(p.Level) }

// Distance is how far the two are apart, in levels.
func (p Pair) Distance() float64 { return math.Abs(p.Level - float64(p.Assessment.Level)) }

// Fit is how far the model is from what people judged.
type Fit struct {
	Pairs     []Pair  // all assessments, in the dataset's order
	Mean      float64 // mean distance in levels; 0 without assessments
	Words     int     // how many of the pairs have the same word
	Rank      float64 // Spearman's rank correlation of judged and computed levels
	Baselines Baselines
}

// Baselines are the mean distances, in levels, of guesses that need no model.
type Baselines struct {
	Zero   float64 // 0 everywhere
	Edge   float64 // the mean of what was judged of the edge
	Domain float64 // the mean of what was judged of the domain of the edge
	Last   float64 // what was judged last of the domain of the edge, at first 0
}

// Fit compares the levels with the assessments, which are never an input. An
// assessment of a month or a year sums up all of it, so the level is that of its
// end, before an event of the next day counts.
func (l *Levels) Fit(x *data.Index) Fit {
	judged := x.Data().Assessments
	f := Fit{Pairs: make([]Pair, len(judged))}
	a, b := make([]float64, len(judged)), make([]float64, len(judged))
	for i := range judged {
		p := Pair{&judged[i], l.Mean(x.Edge(judged[i].Edge), judged[i].Domain, judged[i].Date.EndYears()-instant)}
		f.Pairs[i], a[i], b[i] = p, float64(p.Assessment.Level), p.Level
		f.Mean += p.Distance() / float64(len(judged))
		if p.Agrees() {
			f.Words++
		}
	}
	f.Rank = RankCorrelation(a, b)
	f.Baselines = baselines(judged)
	return f
}

func baselines(judged []data.Assessment) Baselines {
	var b Baselines
	n := float64(len(judged))
	for i := range judged {
		a := &judged[i]
		var edge, domain, ofEdge, ofDomain, last float64
		for k := range judged {
			o := &judged[k]
			if o.Edge != a.Edge {
				continue
			}
			edge += float64(o.Level)
			ofEdge++
			if o.Domain == a.Domain {
				domain += float64(o.Level)
				ofDomain++
				if k < i {
					last = float64(o.Level)
				}
			}
		}
		level := float64(a.Level)
		b.Zero += math.Abs(level) / n
		b.Edge += math.Abs(level-edge/ofEdge) / n
		b.Domain += math.Abs(level-domain/ofDomain) / n
		b.Last += math.Abs(level-last) / n
	}
	return b
}

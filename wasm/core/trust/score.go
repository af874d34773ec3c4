package trust

import (
	"math"

	"tripoint/data"
)

// Pair is an assessment and the level that the formula computes for it.
type Pair struct {
	Assessment *data.Assessment
	Level      float64 // the mean of the edge's two directions at the end of the assessment's period
}

// Agrees reports whether the judged and the computed level have the same word.
func (p Pair) Agrees() bool { return p.Assessment.Level == Step(p.Level) }

// Distance returns how far apart the two are, in levels.
func (p Pair) Distance() float64 { return math.Abs(p.Level - float64(p.Assessment.Level)) }

// Score says how far the computed levels are from what people judged.
type Score struct {
	Pairs     []Pair  // all assessments, in the dataset's order
	Mean      float64 // mean distance in levels; 0 without assessments
	Words     int     // the number of pairs that have the same word
	Rank      float64 // Spearman's rank correlation of judged and computed levels
	Baselines Baselines
}

// Baselines are the mean distances, in levels, of guesses that need no formula.
type Baselines struct {
	Zero   float64 // guessing 0 everywhere
	Edge   float64 // guessing the mean of all assessments of the edge
	Domain float64 // guessing the mean of all assessments of the edge in the domain
	Last   float64 // guessing the previous assessment of the edge in the domain, 0 for the first
}

// Score compares the levels with the assessments, which are never an input. An
// assessment of a month or a year sums up all of it, so Score takes the level at its
// end, before an event of the next day counts.
func (l *Levels) Score(x *data.Index) Score {
	judged := x.Data().Assessments
	s := Score{Pairs: make([]Pair, len(judged))}
	a, b := make([]float64, len(judged)), make([]float64, len(judged))
	for i := range judged {
		p := Pair{&judged[i], l.Mean(x.Edge(judged[i].Edge), judged[i].Domain, judged[i].Date.EndYears()-instant)}
		s.Pairs[i], a[i], b[i] = p, float64(p.Assessment.Level), p.Level
		s.Mean += p.Distance() / float64(len(judged))
		if p.Agrees() {
			s.Words++
		}
	}
	s.Rank = RankCorrelation(a, b)
	s.Baselines = baselines(judged)
	return s
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

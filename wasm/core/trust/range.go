package trust

import "tripoint/data"

// Ranges holds the levels under all interpretations: the formula, its variants, and the
// codings of others. Their lowest and highest levels are a range of interpretations, not
// an interval of probability.
type Ranges struct{ interpretations []*Levels }

// ComputeRanges prepares all of them, as Compute prepares the levels of one.
func ComputeRanges(ds *data.Dataset, formula data.Formula, without []data.Ref) *Ranges {
	all := make([]interpretation, 1+len(formula.Variants)+len(ds.Codings))
	for i := range formula.Variants {
		v, own := &formula.Variants[i], formula
		if v.HalfLifeGoodwill > 0 {
			own.HalfLifeGoodwill = v.HalfLifeGoodwill
		}
		if v.HalfLifeGrievance > 0 {
			own.HalfLifeGrievance = v.HalfLifeGrievance
		}
		r := &all[1+i]
		r.formula, r.standing, r.weight = &own, v.Standing, v.Weight
	}
	for i := range ds.Codings {
		all[1+len(formula.Variants)+i].coded = Coded(&ds.Codings[i])
	}
	ranges, forces := &Ranges{}, newForces(ds, without)
	for i := range all {
		r := &all[i]
		if r.formula == nil {
			r.formula = &formula
		}
		ranges.interpretations = append(ranges.interpretations, compute(ds, r, forces))
	}
	return ranges
}

// Coded returns the acts of a coding, by event.
func Coded(c *data.Coding) map[data.Ref][]data.Act {
	coded := make(map[data.Ref][]data.Act, len(c.Events))
	for i := range c.Events {
		coded[c.Events[i].Event] = c.Events[i].Acts
	}
	return coded
}

// Band is the range of one direction over time.
type Band []Line

// Band returns the range of from's trust in to in a domain over time.
func (r *Ranges) Band(from, to, domain data.Ref) Band {
	lines := make(Band, len(r.interpretations))
	for i, l := range r.interpretations {
		lines[i] = l.Line(from, to, domain)
	}
	return lines
}

// At returns the lowest and the highest level at t (years), before they are clamped to
// the scale.
func (b Band) At(t float64) (lowest, highest float64) {
	for i, l := range b {
		raw := l.Raw(t)
		if i == 0 {
			lowest, highest = raw, raw
		}
		lowest, highest = min(lowest, raw), max(highest, raw)
	}
	return lowest, highest
}

// Mean returns the lowest and the highest level of an edge at t (years); each is the
// mean of the edge's two directions.
func (r *Ranges) Mean(e *data.Edge, domain data.Ref, t float64) (lowest, highest float64) {
	lowest, highest = Highest, Lowest
	for _, l := range r.interpretations {
		mean := l.Mean(e, domain, t)
		lowest, highest = min(lowest, mean), max(highest, mean)
	}
	return lowest, highest
}

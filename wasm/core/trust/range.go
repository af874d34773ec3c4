package trust

import "tripoint/data"

// Ranges holds the levels under all readings: the model, its variants, and the
// codings of others. Lowest and highest of them are the range of readings, which is
// no probability.
type Ranges struct{ readings []*Levels }

// ComputeRanges prepares them, as Compute does for one reading.
func ComputeRanges(ds *data.Dataset, model data.Formula, without []data.Ref) *Ranges {
	readings := make([]reading, 1+len(model.Variants)+len(ds.Codings))
	for i := range model.Variants {
		v, own := &model.Variants[i], model
		if v.HalfLifeGoodwill > 0 {
			own.HalfLifeGoodwill = v.HalfLifeGoodwill
		}
		if v.HalfLifeGrievance > 0 {
			own.HalfLifeGrievance = v.HalfLifeGrievance
		}
		r := &readings[1+i]
		r.model, r.standing, r.weight = &own, v.Standing, v.Weight
	}
	for i := range ds.Codings {
		readings[1+len(model.Variants)+i].coded = Coded(&ds.Codings[i])
	}
	ranges, forces := &Ranges{}, newForces(ds, without)
	for i := range readings {
		r := &readings[i]
		if r.model == nil {
			r.model = &model
		}
		ranges.readings = append(ranges.readings, compute(ds, r, forces))
	}
	return ranges
}

// Coded are the acts of a coding by event.
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
	lines := make(Band, len(r.readings))
	for i, l := range r.readings {
		lines[i] = l.Line(from, to, domain)
	}
	return lines
}

// At is the lowest and the highest level at t (years), before they are kept on the
// scale.
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

// Mean is the lowest and the highest level of an edge at t (years), the mean of its
// two directions.
func (r *Ranges) Mean(e *data.Edge, domain data.Ref, t float64) (lowest, highest float64) {
	lowest, highest = Highest, Lowest
	for _, l := range r.readings {
		mean := l.Mean(e, domain, t)
		lowest, highest = min(lowest, mean), max(highest, mean)
	}
	return lowest, highest
}

package trust

import (
	"math"
	"slices"

	"tripoint/data"
)

// interpretation is one way to interpret the events: a formula, and what a variant
// weighs or another coder codes differently.
type interpretation struct {
	formula  *data.Formula
	standing data.Ref                // the standing that weighs differently; "" for none
	weight   float64                 // the weight of that standing
	coded    map[data.Ref][]data.Act // the acts of events by another coder
}

// contribution is what one act adds to one direction in one domain, before the
// gain.
type contribution struct {
	at, by      float64 // at in years; by is w·s, times "shown" for the doer's own trust
	from, until float64 // when a promise is in force; from is NaN for all other acts
	event       *data.Event
	act         *data.Act
}

func (c *contribution) promises() bool { return c.from == c.from }

func (c *contribution) inForce(t float64) bool { return c.from <= t && t < c.until }

// add adds the acts of all events but those that the reader has switched off.
func (l *Levels) add(ds *data.Dataset, r *interpretation, f *forces) {
	if ds.Codebook == nil {
		return
	}
	for i := range ds.Events {
		e := &ds.Events[i]
		if slices.Contains(f.without, e.ID) {
			continue
		}
		acts, other := r.coded[e.ID]
		if !other {
			acts = e.Acts
		}
		for k := range acts {
			l.act(ds, r, e, &acts[k], f)
		}
	}
}

// act adds one act to both directions between its pair, in all domains.
func (l *Levels) act(ds *data.Dataset, r *interpretation, e *data.Event, a *data.Act, forces *forces) {
	s := ds.Codebook.Strength(a)
	if a.Standing == r.standing {
		if own := ds.Codebook.Standing(a.Standing); own != nil && own.Weight > 0 {
			s *= r.weight / own.Weight
		}
	}
	if s == 0 {
		return
	}
	c := contribution{at: e.Date.Years(), from: math.NaN(), event: e, act: a}
	if ds.Codebook.Promises(a) {
		c.from, c.until = forces.promise(e, a)
		if c.from = max(c.from, c.at); !(c.from < c.until) { // NaN stays
			c.from = math.NaN()
		}
	}
	doer, met := a.Pair()
	own := shown(ds, r.formula, a)
	for i := range ds.Domains {
		domain := ds.Domains[i].ID
		w := r.formula.Weight(a, domain)
		for _, d := range [2]struct {
			direction
			much float64
		}{{direction{met, doer, domain}, 1}, {direction{doer, met, domain}, own}} {
			if c.by = s * w * d.much; c.by != 0 {
				series := l.at(d.direction)
				series.acts = append(series.acts, c)
			}
		}
	}
}

// forces knows when promises are in force, with some events switched off.
type forces struct {
	ds      *data.Dataset
	without []data.Ref
	of      map[data.Ref]*data.Agreement
	makers  map[data.Ref][]*data.Event // of each agreement
}

func newForces(ds *data.Dataset, without []data.Ref) *forces {
	f := &forces{ds, without, map[data.Ref]*data.Agreement{}, map[data.Ref][]*data.Event{}}
	for i := range ds.Agreements {
		f.of[ds.Agreements[i].ID] = &ds.Agreements[i]
	}
	for i := range ds.Events {
		if e := &ds.Events[i]; e.Agreement != "" {
			f.makers[e.Agreement] = append(f.makers[e.Agreement], e)
		}
	}
	return f
}

// promise returns when a promise of an event is in force, in years; from is NaN if it
// never is. A promise needs an agreement in which both take part, which was in effect
// at some time and is more than a recommendation. It depends on the agreement that
// this one is under: it ends no later, and it never begins if the reader has switched
// off the events that made that one.
func (f *forces) promise(e *data.Event, act *data.Act) (from, until float64) {
	a := f.of[e.Agreement]
	if a == nil || a.From == "" || a.Standing == data.Proposal || a.Standing == data.Recommendation ||
		!takesPart(a, act.Between[0]) || !takesPart(a, act.Between[1]) {
		return math.NaN(), 0
	}
	for parent, depth := f.of[a.Under], 0; parent != nil && depth < len(f.of); parent, depth = f.of[parent.Under], depth+1 {
		if f.unmade(parent) {
			return math.NaN(), 0
		}
	}
	return a.From.Years(), f.end(a, 0)
}

// unmade reports whether the reader has switched off all events that made an
// agreement.
func (f *forces) unmade(a *data.Agreement) bool {
	makers := f.makers[a.ID]
	return len(makers) > 0 && !slices.ContainsFunc(makers, func(e *data.Event) bool { return !slices.Contains(f.without, e.ID) })
}

// end returns when an agreement ends or is suspended, +Inf if never. With the event
// that ended it switched off, it goes on; with the event that suspended it switched
// off, it goes on until its end. It never outlasts the agreement that it is under.
func (f *forces) end(a *data.Agreement, depth int) float64 {
	end := math.Inf(1)
	undone := a.EndedBy != "" && slices.Contains(f.without, a.EndedBy)
	if a.Suspended != "" && !undone {
		end = a.Suspended.Years()
	}
	if a.Until != "" && !(undone && a.Suspended == "") {
		end = min(end, a.Until.Years())
	}
	if parent := f.of[a.Under]; parent != nil && depth < len(f.of) {
		end = min(end, f.end(parent, depth+1))
	}
	return end
}

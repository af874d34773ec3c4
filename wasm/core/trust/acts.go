package trust

import (
	"math"
	"slices"

	"tripoint/data"
)

// reading is a way to read the acts: the model, and what a variant weighs or codes
// otherwise.
type reading struct {
	model    *data.Formula
	standing data.Ref                // that weighs otherwise; "": none
	weight   float64                 // of it
	coded    map[data.Ref][]data.Act // acts of events that somebody else coded
}

// contribution is what one act adds to one direction in one domain, before the
// gain.
type contribution struct {
	at, by      float64 // by is w·s, halved or so where it is only shown
	from, until float64 // of a promise: in force from and until; else from is NaN
	event       *data.Event
	act         *data.Act
}

func (c *contribution) promises() bool { return c.from == c.from }

func (c *contribution) inForce(t float64) bool { return c.from <= t && t < c.until }

// add adds the acts of all events that are not switched off.
func (l *Levels) add(ds *data.Dataset, r *reading, f *forces) {
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

// act adds one act to the directions that it moves, in all domains.
func (l *Levels) act(ds *data.Dataset, r *reading, e *data.Event, a *data.Act, forces *forces) {
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
	own := shown(ds, r.model, a)
	for i := range ds.Domains {
		domain := ds.Domains[i].ID
		w := r.model.Weight(a, domain)
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

// forces says since when and until when promises are in force, with some events
// switched off.
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

// promise is when what two promise each other in an event is in force, in years;
// from is NaN if it never is. A promise needs an agreement of both that was ever in
// effect and more than a recommendation, and falls with the one that this is under:
// it ends no later, and never begins where the reader has switched off the making
// of that one.
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

// unmade reports whether all events that made an agreement are switched off.
func (f *forces) unmade(a *data.Agreement) bool {
	makers := f.makers[a.ID]
	return len(makers) > 0 && !slices.ContainsFunc(makers, func(e *data.Event) bool { return !slices.Contains(f.without, e.ID) })
}

// end is when an agreement ends or is suspended, +Inf if never. Without the event
// that did so it goes on, one that was suspended until its end; what is under
// another goes on no longer than that one.
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

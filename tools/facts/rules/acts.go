package rules

import (
	"fmt"
	"slices"

	"tripoint/data"
)

// The rules of the trust formula, the codebook and the acts of events.

func (v *validator) formula(f *data.Formula) {
	v.within(f.Gain, 0, 100, "model.gain")
	v.halfLife(f.HalfLifeGoodwill, "model.half_life_goodwill", true)
	v.halfLife(f.HalfLifeGrievance, "model.half_life_grievance", true)
	v.within(f.SpillOver, 0, 1, "model.spill_over")
	v.within(f.Side, 0, 1, "model.side")
	v.within(f.Shown, 0, 1, "model.shown")
	for i := range f.Variants {
		t, path := &f.Variants[i], at("model.variants", i)
		v.halfLife(t.HalfLifeGoodwill, path+".half_life_goodwill", false)
		v.halfLife(t.HalfLifeGrievance, path+".half_life_grievance", false)
		v.within(t.Weight, 0, 1, path+".weight")
		if t.HalfLifeGoodwill == 0 && t.HalfLifeGrievance == 0 && t.Standing == "" {
			v.add(path, "the variant is the formula itself", "give it another half-life, or a standing with a weight")
		}
	}
	v.note()
}

// halfLife reports a half-life that is out of range. 0 means that there is none, which
// is a problem if one is required.
func (v *validator) halfLife(x float64, path string, wanted bool) {
	if v.within(x, 0, 1000, path); x == 0 && wanted {
		v.add(path, "the half-life is 0 years", "give more than 0")
	}
}

func (v *validator) codebook() {
	b := v.ds.Codebook
	if b == nil {
		if slices.ContainsFunc(v.ds.Events, func(e data.Event) bool { return len(e.Acts) > 0 }) {
			v.add("codebook", "there is none", "leave it to the loader, which has a default one")
		}
		return
	}
	if v.within(b.Scale, 0, 100, "codebook.scale"); b.Scale == 0 {
		v.add("codebook.scale", "values cannot be divided by 0", "give the value that is worth one level")
	}
	for i := range b.Acts {
		v.within(b.Acts[i].Value, -10, 10, at("codebook.acts", i)+".value")
	}
	for i := range b.Standings {
		v.within(b.Standings[i].Weight, 0, 1, at("codebook.standings", i)+".weight")
	}
	for i := range b.Reaches {
		v.within(b.Reaches[i].Weight, 0, 1, at("codebook.reaches", i)+".weight")
	}
}

func (v *validator) event(e *data.Event, path string) {
	v.notLater(e.Date, path+".date")
	v.making(e, path+".agreement")
	if len(e.Acts) == 0 {
		v.add(path+".acts", "this event has no act yet, so nobody has judged it", "code it: who did what toward whom, as act, from, to, standing and about say; or take it out")
		return
	}
	unexplained := slices.ContainsFunc(e.Acts, func(a data.Act) bool { return len(a.Reason) == 0 })
	if len(e.Reason) == 0 && unexplained {
		v.add(path, "nothing says why it moved trust", "give the event a reason, or each of its acts")
	}
	v.acts(e.Acts, path+".acts")
	for i := range e.Acts {
		v.onEdge(e, &e.Acts[i], at(path+".acts", i), path+".edges")
	}
	for i, ref := range e.Edges {
		edge := v.x.Edge(ref)
		if edge == nil || !v.directed(e.Acts) {
			continue
		}
		if !slices.ContainsFunc(e.Acts, func(a data.Act) bool { return edge.Joins(a.Pair()) }) {
			v.depending(at(path+".edges", i), fmt.Sprintf("no act of the event is between %s and %s", edge.A, edge.B),
				"add one, act/comment if it weighs nothing, or take the edge out", path+".acts")
		}
	}
	v.answer(e, path)
}

// directed reports whether both nodes of every act are known.
func (v *validator) directed(acts []data.Act) bool {
	return !slices.ContainsFunc(acts, func(a data.Act) bool {
		from, to := a.Pair()
		return v.x.Node(from) == nil || v.x.Node(to) == nil
	})
}

// acts checks acts by themselves, without their event.
func (v *validator) acts(acts []data.Act, path string) {
	type seen struct{ kind, from, to data.Ref }
	first := map[seen]string{}
	for i := range acts {
		a, path := &acts[i], at(path, i)
		if done := len(a.Between); done > 0 && (done != 2 || a.From != "" || a.To != "") {
			v.add(path, "an act is of two together or of one to another", "give between with two nodes, or from and to")
		} else if done == 0 && (a.From == "" || a.To == "") {
			v.add(path, "it is not said between whom the act is", "give from and to, or between with two nodes")
		} else if a.From != "" && a.From == a.To {
			v.add(path+".to", "the act is of a node to itself", "name another node")
		}
		for k, d := range a.Beside {
			if slices.Contains(a.About, d) {
				v.add(at(path+".beside", k), fmt.Sprintf("the act is about %s already", d), "take it out here")
			}
		}
		from, to := a.Pair()
		if a.Joint() && to < from { // their order does not matter
			from, to = to, from
		}
		key := seen{a.Kind, from, to}
		if other := first[key]; other != "" && from != "" {
			v.duplicate(path, fmt.Sprintf("there is another %s between the same two", a.Kind), other, "keep one; it may be about several domains")
			continue
		}
		first[key] = path
	}
}

// onEdge reports an act between two nodes that no edge of the event joins, and a
// promise that an agreement without a period is to keep.
func (v *validator) onEdge(e *data.Event, a *data.Act, path, edges string) {
	from, to := a.Pair()
	if v.x.Node(from) == nil || v.x.Node(to) == nil || from == to || !v.allProper(e.Edges) {
		return
	}
	if !slices.ContainsFunc(e.Edges, func(r data.Ref) bool { return v.x.Edge(r).Joins(from, to) }) {
		v.depending(path, fmt.Sprintf("the act is between %s and %s, on none of the event’s edges", from, to), "add the edge, or take the act out", edges)
		return
	}
	b, agreement := v.ds.Codebook, v.x.Agreement(e.Agreement)
	if b != nil && agreement != nil && agreement.From == "" && obliging(agreement) && b.Promises(a) {
		v.depending(path, fmt.Sprintf("it is a promise without a period: %s has no from", agreement.ID),
			"give the agreement the date from which it is in effect, or call it a proposal", "agreements")
	}
}

// obliging reports whether an agreement obliges: a proposal or a recommendation does
// not.
func obliging(a *data.Agreement) bool {
	return a.Standing != data.Proposal && a.Standing != data.Recommendation
}

// answer reports an accusation whose answer is missing, and one for which both an
// answer and a search in vain are given.
func (v *validator) answer(e *data.Event, path string) {
	told, searched := e.Denial != nil, len(e.DenialNotFound) > 0
	switch b := v.ds.Codebook; {
	case told && searched:
		v.add(path+".denial_not_found", "an answer is told, so one was found", "keep one of denial and denial_not_found")
	case b != nil && b.Accuses(e) && !told && !searched:
		v.add(path, "it accuses a side whose answer is not told",
			"add denial with text and sources, or denial_not_found with where you looked")
	}
}

func (v *validator) codings() {
	for i := range v.ds.Codings {
		c := &v.ds.Codings[i]
		first := map[data.Ref]string{}
		for k := range c.Events {
			coded, path := &c.Events[k], at(at("codings", i)+".events", k)
			if other := first[coded.Event]; other != "" {
				v.duplicate(path, fmt.Sprintf("%s is coded already", coded.Event), other, "keep one")
			}
			first[coded.Event] = path
			v.acts(coded.Acts, path+".acts")
			if e := v.x.Event(coded.Event); e != nil {
				for n := range coded.Acts {
					v.onEdge(e, &coded.Acts[n], at(path+".acts", n), "events")
				}
			}
		}
	}
}

// ending reports an event that cannot have ended the agreement, and an agreement under
// which it cannot be.
// claims checks that the facts say of each claim of the article what the record makes
// of it.
// incidents checks the incidents that others list.
// outside checks the yearly figures of others.
// sources checks sources, and that each agreement has a primary one.
// primary reports an agreement that neither names a primary source nor says why there
// is none.

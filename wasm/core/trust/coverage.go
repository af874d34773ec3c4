package trust

import (
	"slices"

	"tripoint/data"
)

// Coverage is how far agreements in effect cover a domain of an edge.
type Coverage int

// The coverages, from least to most.
const (
	None    Coverage = iota // no commitment in that domain
	Partial                 // only recommendations, or a text that names a gap there
	Full
)

// Covering is the coverage of a domain with what makes it so.
type Covering struct {
	Coverage   Coverage
	Advisory   bool              // all of Agreements only recommend
	Agreements []*data.Agreement // in effect, with a commitment in the domain
	Gaps       []Named           // what those leave out in the domain
}

// Named is a gap and the agreement that names it.
type Named struct {
	Agreement *data.Agreement
	Gap       *data.Gap
}

// InEffect reports whether an agreement is in effect at t (years): begun, not
// ended, and never just proposed.
func InEffect(a *data.Agreement, t float64) bool {
	return a.Standing != data.Proposal && a.From != "" && a.From.Years() <= t &&
		(a.Until == "" || t < a.Until.Years())
}

// takesPart reports whether a node is a party that did not stay outside.
func takesPart(a *data.Agreement, node data.Ref) bool {
	return slices.ContainsFunc(a.Parties, func(p data.Party) bool { return p.Node == node && !p.Outside })
}

// Shared reports whether an agreement is in effect at t (years) and both nodes of
// an edge take part.
func Shared(a *data.Agreement, e *data.Edge, t float64) bool {
	return InEffect(a, t) && takesPart(a, e.A) && takesPart(a, e.B)
}

// counts reports whether an agreement counts for a domain of an edge at t: it is
// shared then, and has a commitment in the domain.
func counts(a *data.Agreement, e *data.Edge, domain data.Ref, t float64) bool {
	return Shared(a, e, t) &&
		slices.ContainsFunc(a.Commitments, func(c data.Commitment) bool { return c.Domain == domain })
}

func obliges(a *data.Agreement) bool { return a.Standing != data.Recommendation }

// Covered is the coverage of a domain of an edge at t (years) by the edge's
// agreements. Those that only one of the two nodes takes part in do not count.
func Covered(agreements []*data.Agreement, e *data.Edge, domain data.Ref, t float64) Coverage {
	c, _ := covered(agreements, e, domain, t)
	return c
}

// covered is Covered, and whether all that covers only recommends.
func covered(agreements []*data.Agreement, e *data.Edge, domain data.Ref, t float64) (c Coverage, advisory bool) {
	some, obliged, gap := false, false, false
	for _, a := range agreements {
		if !counts(a, e, domain, t) {
			continue
		}
		some = true
		obliged = obliged || obliges(a)
		gap = gap || slices.ContainsFunc(a.LeavesOut, func(g data.Gap) bool { return g.Domain == domain })
	}
	switch {
	case !some:
		return None, false
	case !obliged || gap:
		return Partial, !obliged
	}
	return Full, false
}

// Cover is Covered with what makes the coverage so.
func Cover(agreements []*data.Agreement, e *data.Edge, domain data.Ref, t float64) Covering {
	var c Covering
	c.Coverage, c.Advisory = covered(agreements, e, domain, t)
	for _, a := range agreements {
		if !counts(a, e, domain, t) {
			continue
		}
		c.Agreements = append(c.Agreements, a)
		for i := range a.LeavesOut {
			if a.LeavesOut[i].Domain == domain {
				c.Gaps = append(c.Gaps, Named{a, &a.LeavesOut[i]})
			}
		}
	}
	return c
}

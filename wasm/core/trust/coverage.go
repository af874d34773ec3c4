package trust

import (
	"slices"

	"tripoint/data"
)

// Coverage is how far the agreements in effect cover a domain of an edge.
type Coverage int

// The coverages, from least to most.
const (
	None    Coverage = iota // no commitment in the domain
	Partial                 // only recommendations, or an agreement that names a gap in the domain
	Full
)

// Covering is the coverage of a domain and the agreements that explain it.
type Covering struct {
	Coverage   Coverage
	Advisory   bool              // all of Agreements only recommend
	Agreements []*data.Agreement // those in effect with a commitment in the domain
	Gaps       []Named           // what Agreements leave out in the domain
}

// Named is a gap and the agreement that names it.
type Named struct {
	Agreement *data.Agreement
	Gap       *data.Gap
}

// InEffect reports whether an agreement is in effect at t (years): it has begun, has
// not ended, and is more than a proposal.
func InEffect(a *data.Agreement, t float64) bool {
	return a.Standing != data.Proposal && a.From != "" && a.From.Years() <= t &&
		(a.Until == "" || t < a.Until.Years())
}

// takesPart reports whether a node is a party to an agreement and did not stay
// outside.
func takesPart(a *data.Agreement, node data.Ref) bool {
	return slices.ContainsFunc(a.Parties, func(p data.Party) bool { return p.Node == node && !p.Outside })
}

// Shared reports whether an agreement is in effect at t (years) and both nodes of
// an edge take part.
func Shared(a *data.Agreement, e *data.Edge, t float64) bool {
	return InEffect(a, t) && takesPart(a, e.A) && takesPart(a, e.B)
}

// counts reports whether an agreement counts for a domain of an edge at t (years): both
// nodes share it then, and it has a commitment in the domain.
func counts(a *data.Agreement, e *data.Edge, domain data.Ref, t float64) bool {
	return Shared(a, e, t) &&
		slices.ContainsFunc(a.Commitments, func(c data.Commitment) bool { return c.Domain == domain })
}

func obliges(a *data.Agreement) bool { return a.Standing != data.Recommendation }

// Covered returns the coverage of a domain of an edge at t (years) by the edge's
// agreements. An agreement counts only if both nodes take part in it.
func Covered(agreements []*data.Agreement, e *data.Edge, domain data.Ref, t float64) Coverage {
	c, _ := covered(agreements, e, domain, t)
	return c
}

// covered also reports whether all agreements that count only recommend.
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

// Cover returns what Covered does, with the agreements that explain it.
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

package data

import "slices"

// Concerns reports whether an agreement is about a domain: it has a commitment
// there, or leaves something out there. Every agreement is about "", which
// stands for all domains.
func (a *Agreement) Concerns(domain Ref) bool {
	return domain == "" ||
		slices.ContainsFunc(a.Commitments, func(c Commitment) bool { return c.Domain == domain }) ||
		slices.ContainsFunc(a.LeavesOut, func(g Gap) bool { return g.Domain == domain })
}

// Concerns reports whether one of an event's acts is about a domain; every event
// is about "", which stands for all domains.
func (e *Event) Concerns(domain Ref) bool {
	return domain == "" || slices.ContainsFunc(e.Acts, func(a Act) bool { return slices.Contains(a.About, domain) })
}

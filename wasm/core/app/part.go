package app

import (
	"slices"

	"tripoint/data"
)

// Part is one of the parts of what is selected; the panel shows one at a time. The
// address has it as "part".
type Part string

// The parts: the overview, and those of data.EdgeParts and data.NodeParts.
const (
	Overview      Part = ""
	Agreements    Part = "agreements"
	Trust         Part = "trust"
	Events        Part = "events"
	Sources       Part = "sources"
	Relationships Part = "relationships"
	Doctrine      Part = "doctrine"
	Documents     Part = "documents"
)

// hasPart reports whether a selection has a part.
func hasPart(selection data.Ref, p Part) bool {
	return p == Overview || slices.Contains(data.PartsOf(selection), string(p))
}

// openPart shows a part of the selection, and narrows the lens to a domain unless that is
// "". What the selection does not have changes nothing.
func openPart(m Model, p Part, domain data.Ref, x *data.Index) Model {
	if m.Selection == "" || !hasPart(m.Selection, p) {
		return m
	}
	m.Part, m.Chapter, m.Compare = p, NoChapter, ""
	if x.Domain(domain) != nil {
		m.Domain = domain
	}
	return m
}

// partOf returns the part that has the card of an event or an agreement.
func partOf(r data.Ref) Part {
	if r.Kind() == "agreement" {
		return Agreements
	}
	return Events
}

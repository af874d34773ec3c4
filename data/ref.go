package data

import (
	"slices"
	"strconv"
	"strings"
)

// Ref is the name of a thing, the same one everywhere: in the facts, the scene, the
// page, the address and in messages. It has the form kind/id, in lower case, such as
// "edge/cn-us" or "event/2015-06-opm".
type Ref string

// refKinds are the kinds that a bundle writes as one byte: their position in this list,
// counted from 1. New kinds come at the end.
var refKinds = []string{"source", "event", "node", "edge", "domain", "agreement", "act", "standing", "reach",
	"claim", "difference", "contested", "step", "term", "coding", "outside", "correction"}

// written is a ref as a bundle has it. One byte stands for a kind of refKinds.
func (r Ref) written() string {
	kind, id, found := strings.Cut(string(r), "/")
	if i := slices.Index(refKinds, kind); found && i >= 0 {
		return string(rune(i+1)) + id
	}
	return string(r)
}

// readRef reads what written writes.
func readRef(s string) Ref {
	if len(s) > 0 && s[0] > 0 && int(s[0]) <= len(refKinds) {
		return Ref(refKinds[s[0]-1] + "/" + s[1:])
	}
	return Ref(s)
}

// MakeRef joins a kind and an id.
func MakeRef(kind, id string) Ref { return Ref(kind + "/" + id) }

// StepRef is the ref of the n-th step of the guided tour, counted from 1.
func StepRef(n int) Ref { return MakeRef("step", strconv.Itoa(n)) }

// Kind is the part before the slash, or "" if there is none.
func (r Ref) Kind() string {
	kind, _, found := strings.Cut(string(r), "/")
	if !found {
		return ""
	}
	return kind
}

// ID is the part after the slash, or "" if there is none.
func (r Ref) ID() string {
	_, id, _ := strings.Cut(string(r), "/")
	return id
}

// Valid reports whether r has a kind and an id of lower-case letters, digits
// and hyphens, at most 80 bytes in all.
func (r Ref) Valid() bool {
	kind, id, found := strings.Cut(string(r), "/")
	return found && len(r) <= 80 && isName(kind) && isName(id)
}

func isName(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			return false
		}
	}
	return s != "" && s[0] != '-' && s[len(s)-1] != '-'
}

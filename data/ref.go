package data

import (
	"strconv"
	"strings"
)

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

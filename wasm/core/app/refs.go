package app

import (
	"strings"

	"tripoint/data"
)

// Refs is an ordered list of refs without duplicates, separated by spaces: models can
// share it and == compares it. The zero value is empty.
type Refs string

// All returns the refs in their order.
func (r Refs) All() []data.Ref {
	var refs []data.Ref
	for _, s := range strings.Fields(string(r)) {
		refs = append(refs, data.Ref(s))
	}
	return refs
}

// Len returns the number of refs.
func (r Refs) Len() int {
	if r == "" {
		return 0
	}
	return strings.Count(string(r), " ") + 1
}

// Has reports whether a ref is in the list.
func (r Refs) Has(ref data.Ref) bool {
	rest := string(r)
	for rest != "" {
		first, more, _ := strings.Cut(rest, " ")
		if first == string(ref) {
			return true
		}
		rest = more
	}
	return false
}

// Toggled returns the list without a ref that is in it, or with a new one at its end.
func (r Refs) Toggled(ref data.Ref) Refs {
	if !r.Has(ref) {
		return Refs(strings.TrimPrefix(string(r)+" "+string(ref), " "))
	}
	var kept []string
	for _, s := range strings.Fields(string(r)) {
		if s != string(ref) {
			kept = append(kept, s)
		}
	}
	return Refs(strings.Join(kept, " "))
}

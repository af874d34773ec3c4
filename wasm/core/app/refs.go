package app

import (
	"strings"

	"tripoint/data"
)

// Refs are refs in their order, each once, parted by spaces: a list that == compares
// and that models can share. The zero value is empty.
type Refs string

// RefsOf lists some refs; each counts once.
func RefsOf(refs ...data.Ref) Refs {
	var r Refs
	for _, ref := range refs {
		if !r.Has(ref) {
			r = r.Toggled(ref)
		}
	}
	return r
}

// All lists the refs.
func (r Refs) All() []data.Ref {
	var refs []data.Ref
	for _, s := range strings.Fields(string(r)) {
		refs = append(refs, data.Ref(s))
	}
	return refs
}

// Len counts the refs.
func (r Refs) Len() int {
	if r == "" {
		return 0
	}
	return strings.Count(string(r), " ") + 1
}

// Has reports whether a ref is one of them.
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

// Toggled is the list without a ref that was in it, or with one more at its end.
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

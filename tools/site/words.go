package main

import (
	"fmt"
	"slices"
	"strings"

	"tripoint/data"
)

// words looks up the interface's wording for what is built, and remembers what
// the facts do not have: a build fails once, and names all of it.
type words struct {
	index   *data.Index
	missing []string
}

// get is the wording of a key with its places filled by pairs of name and value.
func (w *words) get(key string, pairs ...string) string {
	text := w.or(key, "")
	if text == "" && !slices.Contains(w.missing, key) {
		w.missing = append(w.missing, key)
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		text = strings.ReplaceAll(text, "{"+pairs[i]+"}", pairs[i+1])
	}
	return text
}

// or is the wording of a key, or another where the facts may do without it.
func (w *words) or(key, other string) string {
	text := w.index.Word(key).String()
	if text == "" || text == "{"+key+"}" { // the index tells a missing word by its key
		return other
	}
	return text
}

// check is an error if anything that what is built needs was missing.
func (w *words) check(what string) error {
	if len(w.missing) == 0 {
		return nil
	}
	slices.Sort(w.missing)
	return fmt.Errorf("%s needs words that the facts do not have: %s; add them to data/source/words.yaml",
		what, strings.Join(w.missing, ", "))
}

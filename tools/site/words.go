package main

import (
	"fmt"
	"slices"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/state"
)

// words looks up the interface's wording for what is built, and collects the keys that
// the facts lack: a build fails once, and names all of them.
type words struct {
	index   *data.Index
	missing []string
}

// get returns the wording of a key, with the values of pairs in place of their {name}.
func (w *words) get(key string, pairs ...string) string {
	text := w.or(key, "")
	if text == "" && !slices.Contains(w.missing, key) {
		w.missing = append(w.missing, key)
	}
	_, lang := w.index.Word(key).In("")
	return state.Fill(text, lang, pairs...)
}

// between returns what joins texts by the wording of a key.
func (w *words) between(key string) string { return state.Between(w.get(key)) }

// or returns the wording of a key, or another if the facts do not have it.
func (w *words) or(key, other string) string {
	text := w.index.Word(key).String()
	if text == "" || text == "{"+key+"}" { // the index gives the key of a word that it lacks
		return other
	}
	return text
}

// check returns an error if a key was missing that what is built needs.
func (w *words) check(what string) error {
	if len(w.missing) == 0 {
		return nil
	}
	slices.Sort(w.missing)
	return fmt.Errorf("%s needs words that the facts do not have: %s; add them to data/source/words.yaml",
		what, strings.Join(w.missing, ", "))
}

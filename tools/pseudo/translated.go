package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"tripoint/data"
	"tripoint/data/file"
	"tripoint/tools/facts"
	"tripoint/tools/facts/rules"
	"tripoint/tools/internal/disk"
)

// languages is the table of dataset.yaml that a language has a line in.
var languages = regexp.MustCompile(`(?m)^languages:.*\n`)

// translate copies a folder of facts, and adds to it a language whose words mean nothing:
// a line in the table of languages, and files of its own. It changes nothing else.
func translate(from, out string, as data.Language, change func(string) string) error {
	ds, problems := facts.Load(from)
	if len(problems) > 0 {
		return fmt.Errorf("the facts in %s have faults:\n%s", file.Name(from), problems)
	}
	known := slices.ContainsFunc(ds.Languages, func(l data.Language) bool { return l.Tag == as.Tag })
	listed := known
	err := copied(from, out, as.Tag, func(name string, text []byte) []byte {
		if at := languages.FindIndex(text); at != nil && !listed && filepath.Dir(name) == "." {
			listed = true
			return slices.Insert(text, at[1], []byte(fmt.Sprintf("  - {tag: %s, name: %s}\n", as.Tag, as.Name))...)
		}
		return text
	})
	if err != nil {
		return err
	}
	for _, name := range []string{"words.yaml", "codebook.yaml"} { // what the folder lacks of these it has from ours
		if _, err := os.Stat(filepath.Join(out, name)); !errors.Is(err, fs.ErrNotExist) {
			continue
		}
		text, err := file.Read(filepath.Join("data/source", name), facts.MaxFile)
		if err != nil {
			return err
		}
		if err := disk.Keep(filepath.Join(out, name), text); err != nil {
			return err
		}
	}
	if !listed {
		if err := disk.Keep(filepath.Join(out, "languages.yaml"), fmt.Appendf(nil, "languages:\n  - {tag: %s, name: %s}\n", as.Tag, as.Name)); err != nil {
			return err
		}
	}
	if ds, problems = facts.Load(out); len(problems) > 0 { // now without that language, where it is known
		return fmt.Errorf("the copy has faults:\n%s", problems)
	}
	rows, words := map[string]map[string]string{}, map[string]map[string]string{}
	facts.EachText(ds, func(at facts.Place, t *data.Text) {
		if _, got := t.In(as.Tag); got == as.Tag {
			return // it stands beside its wording
		}
		all := rows
		if at.Section == "words" {
			all = words
		}
		if all[at.Row] == nil {
			all[at.Row] = map[string]string{}
		}
		wording, _ := t.In(ds.Lang())
		all[at.Row][at.Field+"@"+facts.Hash(wording)] = quoted(change(formed(wording, as.Tag)), as.Tag)
	})
	for name, all := range map[string]any{filepath.Join(as.Tag, "facts.yaml"): rows, filepath.Join("words", as.Tag+".yaml"): words} {
		text, err := json.MarshalIndent(all, "", " ") // which is YAML too
		if err != nil {
			return err
		}
		if err := disk.Keep(filepath.Join(out, name), text); err != nil {
			return err
		}
	}
	return nil
}

// formed gives each slot with forms those of a language: the form "other" stands for what
// there is none of.
func formed(wording, lang string) string {
	before, slot, after, found := data.CutSlot(wording)
	if !found {
		return wording
	}
	if name, kind, forms := data.CutForms(slot); kind != "" {
		given := map[string]string{}
		for {
			selector, form, rest, found := data.CutSlot(forms)
			if !found {
				break
			}
			given[strings.TrimSpace(selector)], forms = formed(form, lang), rest
		}
		slot = name + ", " + kind + ","
		for _, selector := range slices.Sorted(maps.Keys(given)) {
			if strings.HasPrefix(selector, "=") {
				slot += " " + selector + " {" + given[selector] + "}"
			}
		}
		for _, category := range rules.Categories(lang) {
			form, ok := given[category]
			if !ok {
				form = given["other"]
			}
			slot += " " + category + " {" + form + "}"
		}
	}
	return before + "{" + slot + "}" + formed(after, lang)
}

// quoted writes the quotation marks of a language in place of the English ones.
func quoted(text, lang string) string {
	if strings.HasPrefix(lang, "ru") {
		return strings.NewReplacer("“", "«", "”", "»").Replace(text)
	}
	return text
}

// copied copies the YAML files of a folder and its translations, but for one language.
func copied(from, out, but string, change func(name string, text []byte) []byte) error {
	for _, pattern := range []string{"*.yaml", "*/*.yaml"} {
		names, err := filepath.Glob(filepath.Join(from, pattern))
		if err != nil {
			return err
		}
		for _, name := range names {
			below, err := filepath.Rel(from, name)
			if err != nil {
				return err
			}
			if filepath.Dir(below) == but || below == filepath.Join("words", but+".yaml") {
				continue
			}
			text, err := file.Read(name, facts.MaxFile)
			if err != nil {
				return err
			}
			if err := disk.Keep(filepath.Join(out, below), change(below, bytes.Clone(text))); err != nil {
				return err
			}
		}
	}
	return nil
}

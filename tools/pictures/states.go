package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/tools/facts"
	"tripoint/wasm/core/app"
)

// wanted is a state to draw.
type wanted struct {
	at         string // file:line
	hash, lang string
	base       string // the address of the page, "" for none
}

// read reads the lines of a file. Each is a hash, as "#edge/cn-us?date=2016-05", or an
// address that ends in one; its folder says the language. What begins with "# " or "//" is a
// comment. The error names all bad lines at once. lang overrules the languages of the lines
// unless it is "".
func (d *drawer) read(name, text, lang string) (all []wanted, err error) {
	var faults []error
	langs := d.languages()
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(strings.TrimPrefix(line, "\uFEFF"))
		if line == "" || strings.HasPrefix(line, "# ") || strings.HasPrefix(line, "//") {
			continue
		}
		at := name + ":" + strconv.Itoa(i+1)
		base, hash, found := strings.Cut(line, "#")
		if !found || base != "" && !strings.Contains(base, "://") {
			faults = append(faults, fmt.Errorf("%s: %q is no state; write a hash as #edge/cn-us?date=2016-05, or an address that ends in one; a comment begins with // or # and a space", at, line))
			continue
		}
		w := wanted{at: at, hash: "#" + hash, lang: langs[0], base: base}
		for _, l := range langs {
			if strings.Contains(base, "/"+l+"/") {
				w.lang = l
			}
		}
		if fault := check(w.hash, data.NewIndex(d.whole)); fault != "" {
			faults = append(faults, fmt.Errorf("%s: %s", at, fault))
			continue
		}
		for _, l := range langs {
			if l == w.lang && lang == "" || l == lang || lang == "all" {
				one := w
				one.lang = l
				all = append(all, one)
			}
		}
		if lang != "" && lang != "all" && !contains(langs, lang) {
			return nil, fmt.Errorf("there are no facts in %q; there are some in %s", lang, strings.Join(langs, ", "))
		}
	}
	if len(all) == 0 && len(faults) == 0 {
		faults = append(faults, fmt.Errorf("%s: there is no state in it", name))
	}
	return all, errors.Join(faults...)
}

func contains(all []string, one string) bool {
	for _, s := range all {
		if s == one {
			return true
		}
	}
	return false
}

// languages are those that the facts and the interface have words in, the facts' own first.
func (d *drawer) languages() []string {
	all := []string{d.whole.Lang()}
	for _, l := range d.whole.Languages {
		if l.Tag != all[0] {
			all = append(all, l.Tag)
		}
	}
	return all
}

// check says what is wrong with a hash: the program leaves out what it does not know, but a
// picture of something else than was asked for would be printed.
func check(hash string, x *data.Index) string {
	ref, query, _ := strings.Cut(strings.TrimPrefix(hash, "#"), "?")
	var first app.Model
	m := app.ParseHash(first, "#"+ref, x)
	if ref != "" && m.Address == app.ParseHash(first, "#", x).Address {
		return fmt.Sprintf("there is no %s in these facts", ref)
	}
	for _, part := range strings.Split(query, "&") {
		key, value, _ := strings.Cut(part, "=")
		if part != "" && !known(key, value, ref, x) {
			return fmt.Sprintf("these facts have no %s for %s; take it out, or correct it", part, orAll(ref))
		}
	}
	return ""
}

func orAll(ref string) string {
	if ref == "" {
		return "the whole map"
	}
	return ref
}

// known reports whether a parameter of a hash means something.
func known(key, value, ref string, x *data.Index) bool {
	switch key {
	case "date":
		return data.Date(value).Check() == nil
	case "theme":
		return value == "light" || value == "dark" || value == "auto"
	case "view":
		return value == "text"
	case "without":
		for _, r := range strings.Split(value, ",") {
			if x.Event(data.Ref(r)) == nil {
				return false
			}
		}
		return true
	case "domain", "compare", "part", "step", "model", "page":
		m := app.ParseHash(app.Model{}, "#"+ref+"?"+key+"="+value, x)
		return m.Address != app.ParseHash(app.Model{}, "#"+ref, x).Address
	}
	return false
}

// in returns the facts in a language.
func (d *drawer) in(lang string) *data.Dataset {
	if d.editions[lang] == nil {
		ds := d.whole
		if len(ds.Languages) > 0 {
			ds = facts.Edition(ds, lang)
			for i := range ds.Words { // one that is not translated yet stands in sentences that are
				ds.Words[i].Text[0].Lang = lang
			}
		}
		d.editions[lang] = ds
	}
	return d.editions[lang]
}

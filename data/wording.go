package data

import (
	"strconv"
	"strings"
)

// A wording has slots for values: {name}; with a form for each category of numbers
// {count, plural, =2 {two sources} one {# source} other {# sources}}, where # is the number;
// or with forms for some values {day, select, 0 {май} other {мая}}. That is ICU's
// MessageFormat, without its quotes and its other kinds of slots.

// CutSlot cuts a wording, or the forms of a slot, at the first pair of braces, which may
// have others in between. Without one it returns all as before.
func CutSlot(s string) (before, slot, after string, found bool) {
	open := strings.IndexByte(s, '{')
	for i, depth := open, 0; i >= 0 && i < len(s); i++ {
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return s[:open], s[open+1 : i], s[i+1:], true
			}
		}
	}
	return s, "", "", false
}

// CutForms cuts a slot into the name of its value and its forms, "" if it has none.
func CutForms(slot string) (name, kind, forms string) {
	name, rest, _ := strings.Cut(slot, ",")
	kind, forms, _ = strings.Cut(rest, ",")
	return strings.TrimSpace(name), strings.TrimSpace(kind), forms
}

// Form returns the first form that a value has in a language: of just this value, of its
// category if it is a number of a plural, or of "other". In that of a number, # stands for it.
func Form(kind, forms, lang, value string) string {
	category, exact := "other", value
	if kind == "plural" {
		exact = "=" + value
		if n, err := strconv.Atoi(value); err == nil {
			category = Plural(lang, n)
		}
	}
	for {
		selector, form, rest, found := CutSlot(forms)
		selector = strings.TrimSpace(selector)
		if !found || selector == exact || selector == category || selector == "other" {
			if kind == "plural" {
				form = strings.ReplaceAll(form, "#", value)
			}
			return form
		}
		forms = rest
	}
}

package rules

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"tripoint/data"
)

// Fault names a fault of a wording, and tells its author how to mend it.
type Fault struct{ Wrong, Do string }

// Faults lists what is wrong with the braces of a wording, and with its forms by number.
func Faults(s, lang string) []Fault {
	depth := 0
	for _, r := range s {
		if r == '{' {
			depth++
		} else if r == '}' {
			if depth--; depth < 0 {
				return []Fault{{"a brace } closes nothing", "write { before the name of a value, or take it out"}}
			}
		}
	}
	if depth > 0 {
		return []Fault{{"a brace { is not closed", "write } behind the name of a value, behind each form, and behind all forms"}}
	}
	return slotFaults(s, lang)
}

func slotFaults(s, lang string) (faults []Fault) {
	for {
		_, slot, after, found := data.CutSlot(s)
		if !found {
			return faults
		}
		s = after
		switch name, kind, forms := data.CutForms(slot); kind {
		case "plural":
			faults = append(faults, formFaults(name, forms, lang, Categories(lang), true)...)
		case "select":
			faults = append(faults, formFaults(name, forms, lang, []string{"other"}, false)...)
		case "":
			if strings.ContainsAny(slot, ",{}") {
				faults = append(faults, Fault{fmt.Sprintf("{%s} is no slot", slot), "write {name}, or {name, plural, one {# thing} other {# things}}"})
			}
		default:
			faults = append(faults, Fault{fmt.Sprintf("the slot {%s} has forms of the kind %q", name, kind), "write plural or select; there is no other kind"})
		}
	}
}

// formFaults lists what is wrong with the forms of one slot: for categories of numbers, or
// for any values and others.
func formFaults(name, forms, lang string, categories []string, plural bool) (faults []Fault) {
	add := func(do, wrong string, values ...any) {
		faults = append(faults, Fault{fmt.Sprintf(wrong, values...), do})
	}
	if len(categories) == 0 {
		add("add it to data/plural.go, with the rules that CLDR has", "no rules for numbers are known for the language %q", lang)
		return faults
	}
	all := "write each of " + strings.Join(categories, ", ")
	var seen []string
	for {
		selector, form, rest, found := data.CutSlot(forms)
		if selector = strings.TrimSpace(selector); !found {
			if selector != "" {
				add("set it in braces behind its category", "%q stands behind the forms of {%s}", selector, name)
			}
			break
		}
		number, exact := strings.CutPrefix(selector, "=")
		_, err := strconv.ParseUint(number, 10, 32)
		switch {
		case slices.Contains(seen, selector):
			add("keep one", "{%s} has the form %q twice", name, selector)
		case selector == "":
			add("write one before the braces", "a form of {%s} has no category", name)
		case !plural, exact && err == nil, slices.Contains(categories, selector):
		default:
			add(all+"; =2 is for just the number 2", "{%s} has a form %q, which no number has in the language %q", name, selector, lang)
		}
		if slices.Contains(seen, "other") {
			add("write other last, for the first form that fits is taken", "the form %q of {%s} stands behind other", selector, name)
		}
		if exact && plural && slices.ContainsFunc(seen, func(s string) bool { return !strings.HasPrefix(s, "=") }) {
			add("write it before them, for the first form that fits is taken", "the form %q of {%s} stands behind those of categories", selector, name)
		}
		if _, inner, _, _ := data.CutSlot(form); plural && strings.Contains(form, "#") && strings.Contains(inner, "plural") {
			add("write {"+name+"} in place of #", "a form of {%s} has another plural in it and #", name)
		}
		seen = append(seen, selector)
		faults = append(faults, slotFaults(form, lang)...)
		forms = rest
	}
	for _, c := range categories {
		if !slices.Contains(seen, c) {
			add(all, "{%s} lacks the form %q", name, c)
		}
	}
	return faults
}

// Categories lists the categories that numbers have in a language, in the order of CLDR;
// none for a language whose rules are unknown. Each language has "other", if only for
// fractions; that of millions alone, in French and others, is left out.
func Categories(lang string) []string {
	found := map[string]bool{"other": true}
	for n := range 200 {
		found[data.Plural(lang, n)] = true
	}
	if found[""] {
		return nil
	}
	return slices.DeleteFunc([]string{"zero", "one", "two", "few", "many", "other"}, func(c string) bool { return !found[c] })
}

package rules

import (
	"fmt"
	"slices"

	"tripoint/data"
)

// Slots lists the slots for values in a wording, as "{name}" with its braces,
// in order and without repeats; those within the forms of a number too.
func Slots(s string) (slots []string) {
	add := func(found ...string) {
		for _, slot := range found {
			if !slices.Contains(slots, slot) {
				slots = append(slots, slot)
			}
		}
	}
	for {
		_, slot, after, found := data.CutSlot(s)
		if !found {
			return slots
		}
		s = after
		name, kind, forms := data.CutForms(slot)
		add("{" + name + "}")
		for kind != "" {
			var form string
			if _, form, forms, found = data.CutSlot(forms); !found {
				break
			}
			add(Slots(form)...)
		}
	}
}

// NearestSlot advises what to write instead of a slot that nothing fills.
func NearestSlot(slot string, known []string) string {
	if len(known) == 0 {
		return "take it out; there are no slots here"
	}
	return suggest(slot, known)
}

// note reports slots in the note on the trust formula that name none of its
// parameters.
func (v *validator) note() {
	known := []string{"{gain}", "{half_life_goodwill}", "{half_life_grievance}", "{spill_over}", "{side}", "{shown}"}
	for _, w := range v.ds.Formula.Note {
		for _, slot := range Slots(w.Text) {
			if !slices.Contains(known, slot) {
				v.add(join("model.note", w.Lang), fmt.Sprintf("nothing fills the slot %s", slot), NearestSlot(slot, known))
			}
		}
	}
}

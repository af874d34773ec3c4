package rules

import (
	"fmt"
	"slices"
	"strings"
)

// Slots lists the slots for values in a wording, as "{name}" with its braces,
// in order and without repeats.
func Slots(s string) []string {
	var slots []string
	for {
		open := strings.IndexByte(s, '{')
		if open < 0 {
			return slots
		}
		length := strings.IndexByte(s[open:], '}')
		if length < 0 {
			return slots
		}
		if slot := s[open : open+length+1]; !slices.Contains(slots, slot) {
			slots = append(slots, slot)
		}
		s = s[open+length+1:]
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

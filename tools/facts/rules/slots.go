package rules

import (
	"fmt"
	"slices"
	"strings"
)

// Places lists the places for values in a wording, as "{name}" with its braces,
// in order and without repeats.
func Places(s string) []string {
	var places []string
	for {
		open := strings.IndexByte(s, '{')
		if open < 0 {
			return places
		}
		length := strings.IndexByte(s[open:], '}')
		if length < 0 {
			return places
		}
		if place := s[open : open+length+1]; !slices.Contains(places, place) {
			places = append(places, place)
		}
		s = s[open+length+1:]
	}
}

// NearestPlace advises what to write instead of a place that nothing fills.
func NearestPlace(place string, known []string) string {
	if len(known) == 0 {
		return "take it out; there are no places here"
	}
	return suggest(place, known)
}

// note reports places in the note on the trust formula that name none of its
// parameters.
func (v *validator) note() {
	known := []string{"{gain}", "{half_life_goodwill}", "{half_life_grievance}", "{spill_over}", "{side}", "{shown}"}
	for _, w := range v.ds.Formula.Note {
		for _, place := range Places(w.Text) {
			if !slices.Contains(known, place) {
				v.add(join("model.note", w.Lang), fmt.Sprintf("nothing fills the place %s", place), NearestPlace(place, known))
			}
		}
	}
}

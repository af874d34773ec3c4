package session

import (
	"strings"
	"testing"
)

// If a key lacked one of these fields, the session would not show what the reader did.
func TestEachFieldOfAKeyChangesWhatIsShown(t *testing.T) {
	for _, test := range []struct {
		name, before, word string
		shows              func(Changed) bool
	}{
		{"a pressed ribbon has an outline", "", "press:edge/north-west", func(c Changed) bool { return c.Scene }},
		{"the keyboard's focus has a label", "", "focus:edge/north-west", func(c Changed) bool { return c.Scene }},
		{"a gesture draws the land roughly", "zoom:2", "moving:2", func(c Changed) bool { return c.Scene }},
		{"a finger has larger handles", "", "touch:", func(c Changed) bool { return c.Scene }},
		{"the lane of the second edge is named in ink", "select:edge/north-south", "compare:edge/south-west", func(c Changed) bool { return c.Timeline }},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := begin("")
			s.ResizeTime(800)
			for _, word := range strings.Fields(test.before) {
				apply(s, word)
			}
			s.Frame()
			apply(s, test.word)
			if c := s.Frame().Changed; !test.shows(c) {
				t.Errorf("changed: %+v", c)
			}
		})
	}
}

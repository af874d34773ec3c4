package session

import (
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/internal/dump"
	"tripoint/wasm/internal/models"
	"tripoint/wasm/internal/sample"
)

// If a key lacked one of these fields, the session would not show what the reader did.
func TestEachFieldOfAKeyChangesWhatIsShown(t *testing.T) {
	for _, test := range []struct {
		name, before, word string
		shows              func(Changed) bool
	}{
		{"the dark theme colours the pictures of the panel", "select:edge/north-south", "dark:", func(c Changed) bool { return c.Panel }},
		{"the bar marks the domain", "", "domain:guard", func(c Changed) bool { return c.Bar }},
		{"the bar tells of another formula", "switch:event/2010-raid", "gain:2", func(c Changed) bool { return c.Bar }},
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
			for _, word := range strings.Fields(test.word) {
				apply(s, word)
			}
			if c := s.Frame().Changed; !test.shows(c) {
				t.Errorf("changed: %+v", c)
			}
		})
	}
}

// Names may be in a reader's language whose words are not there. Then the sentences are in
// that of the dataset, and the documents say so.
func TestEveryDocumentSaysTheLanguageOfItsSentences(t *testing.T) {
	for _, want := range []string{data.English, "ru"} {
		ds := sample.Dataset()
		for i := range ds.Words {
			if w := &ds.Words[i]; want == "ru" {
				w.Text = append(w.Text, data.Translation{Lang: "ru", Text: "Слово"})
			}
		}
		s := New(Config{Data: ds, Device: models.Screen, Hash: "#node/north?step=1"})
		english := dump.Document(s.Frame().Panel)
		apply(s, "lang:ru")
		f := s.Frame()
		for _, d := range []*doc.Document{f.Panel, f.Bar, f.Card} {
			if d.Lang != want {
				t.Errorf("the document of %q is in %q, want %q", d.Ref, d.Lang, want)
			}
		}
		if panel := dump.Document(f.Panel); panel == english {
			t.Errorf("with sentences in %s the panel is that in English:\n%s", want, panel)
		}
	}
}

// The date is announced with what happened then, if that is shown.
func TestTheDateIsAnnouncedWithTheEventsOfSelectionComparisonAndDomain(t *testing.T) {
	said := func(hash string) string { return begin(hash).Controls().DateSaid }
	raid := said("#edge/north-south?date=2010")
	if raid == said("#edge/south-west?date=2010") {
		t.Errorf("the selection does not count: %s", raid)
	}
	if raid != said("#edge/south-west?date=2010&compare=edge/north-south") {
		t.Errorf("the second edge does not count: %s", raid)
	}
	if raid == said("#edge/north-south?date=2010&domain=trade") {
		t.Errorf("the domain does not count: %s", raid)
	}
}

func TestTheBarOffersTheTourOrToResumeItAtItsStep(t *testing.T) {
	s := begin("")
	for _, test := range []struct{ word, action string }{
		{"select:", "step:1"}, {"step:1", ""}, {"select:node/west", ""}, {"step:0", "step:1"}, {"step:2", ""}, {"step:0", "step:1"},
	} {
		apply(s, test.word)
		action := ""
		for _, section := range s.Frame().Bar.Sections {
			if section.Key == "tour" {
				action = section.Blocks[0].(*doc.Buttons).Options[0].Action
			}
		}
		if action != test.action {
			t.Errorf("after %s the bar offers %q, want %q", test.word, action, test.action)
		}
	}
}

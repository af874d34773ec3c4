package facts_test

import (
	"strings"
	"testing"

	"tripoint/tools/facts"
)

// A translation needs forms and slots that the English does without.
func TestATranslationHasFormsAndSlotsOfItsOwn(t *testing.T) {
	dir := copied(t, islands)
	write(t, dir, "words.yaml", `words:
  month.5: {en: May, ru: "{day, select, 0 {май} other {мая}}"}
  trust.whose: {en: "{of}", ru: "{name}"}
  tour.step: {en: "Step {step}: {title}", ru: "{step, plural, one {#} few {#} many {#} other {#}}. {title}"}
`)
	load(t, dir)
	write(t, dir, "words.yaml", `words:
  month.5: {en: May, ru: "{days, select, 0 {май} other {мая}}"}
  trust.whose: {en: "{of}", ru: "{day}"}
  tour.step: {en: "Step {step}: {title}", ru: "{step, plural, one {#} few {#} other {#}}. {title}"}
`)
	_, problems := facts.Load(dir)
	var got []string
	for _, p := range problems {
		got = append(got, p.String())
	}
	want := []string{
		"words.yaml:2:26: nothing fills the slot {days} of the word \"month.5\"; did you mean \"{day}\"?",
		"words.yaml:3:33: nothing fills the slot {day} of the word \"trust.whose\"; it is one of {of}, {name}",
		"words.yaml:3:33: the slot {of} is missing in the word \"trust.whose\"",
		"words.yaml:4:47: the word \"tour.step\": {step} lacks the form \"many\"; write each of one, few, many, other",
	}
	if len(got) != len(want) {
		t.Fatalf("there are other problems:\n%s", strings.Join(got, "\n"))
	}
	for i := range want {
		if !strings.Contains(got[i], want[i]) {
			t.Errorf("it says %s, want %s", got[i], want[i])
		}
	}
}

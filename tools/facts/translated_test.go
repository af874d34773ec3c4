package facts_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/tools/facts"
)

const inGerman = "languages:\n  - {tag: de, name: Deutsch, complete: true}\n"

// german copies islands with a translation of some of its texts into German.
func german(t *testing.T, translation string) string {
	t.Helper()
	dir := copied(t, islands)
	write(t, dir, "languages.yaml", inGerman)
	if err := os.Mkdir(filepath.Join(dir, "de"), 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "de"), "facts.yaml", translation)
	return dir
}

func TestATranslationStandsInAFileOfItsOwn(t *testing.T) {
	plain := load(t, islands)
	title, capital := plain.Title.String(), plain.Nodes[0].Capital.String()
	dir := german(t, fmt.Sprintf("dataset:\n  title@%s: Inseln\n%s:\n  capital@%s: Hafen\n", facts.Hash(title), plain.Nodes[0].ID, facts.Hash(capital)))
	ds := load(t, dir)
	if got, lang := ds.Title.In("de"); got != "Inseln" || lang != "de" {
		t.Errorf("the title is %q in %s", got, lang)
	}
	edition := facts.Edition(ds, "de")
	if got := edition.Nodes[0].Capital; len(got) != 1 || got[0] != (data.Translation{Lang: "de", Text: "Hafen"}) {
		t.Errorf("the German edition says %v", got)
	}
	if got := edition.Edges[0].Phases[0].Gist; len(got) != 1 || got[0].Lang != data.English {
		t.Errorf("without a translation it says %v", got)
	}
	if edition.Lang() != "de" || ds.Lang() != data.English {
		t.Errorf("the edition is in %q, the dataset in %q", edition.Lang(), ds.Lang())
	}
	if got := facts.Edition(ds, data.English).Nodes[0].Capital; len(got) != 1 || got[0].Text != capital {
		t.Errorf("the English edition says %v", got)
	}
}

// A correction of the facts must not stand beside its old translation.
func TestAStaleTranslationGivesWayToTheWordingAndIsTold(t *testing.T) {
	dir := german(t, "dataset:\n  title@00000000: Inseln\n")
	if got := facts.Edition(load(t, dir), "de").Title; got[0].Lang != data.English {
		t.Errorf("the edition still says %v", got)
	}
	incomplete := facts.Incomplete(dir).Error()
	for _, want := range []string{
		"de/facts.yaml:2:3: the translation of dataset title is stale: its wording is now ",
		"world.yaml:", // and all others are missing where they are written
		" has no translation into de; write one as ",
	} {
		if !strings.Contains(incomplete, want) {
			t.Errorf("%q is missing in\n%s", want, incomplete)
		}
	}
}

// An empty folder of a language, just made or just cleared, is no problem.
func TestAFolderWithoutTranslationsIsNoProblem(t *testing.T) {
	dir := german(t, "")
	if err := os.Remove(filepath.Join(dir, "de", "facts.yaml")); err != nil {
		t.Fatal(err)
	}
	_, gaps, problems := facts.LoadAndGaps(dir)
	if want := ", under edge/amber-birch in " + filepath.ToSlash(dir) + "/de/edges.yaml"; len(problems) > 0 || !strings.Contains(gaps["de"].Error(), want) {
		t.Errorf("%v, gaps: %d, none says%s", problems, len(gaps["de"]), want)
	}
}

func TestTranslationsOfNothingAreTold(t *testing.T) {
	dir := german(t, "event/never:\n  title@00000000: Nie\ndataset:\n  titel@00000000: Inseln\n")
	load(t, dir)
	gaps, _ := facts.Gaps(dir)
	told := gaps["de"].Error()
	for _, want := range []string{`facts.yaml:2:3: there is no text title in event/never any more`, `facts.yaml:4:3: there is no text titel in dataset any more`} {
		if !strings.Contains(told, want) {
			t.Errorf("%q is missing in\n%s", want, told)
		}
	}
}

func TestABadTranslationIsAProblem(t *testing.T) {
	title := facts.Hash(load(t, islands).Title.String())
	for _, test := range []struct{ translation, want string }{
		{"dataset:\n  title: Inseln\n", "facts.yaml:2:3: here is \"title\", wanted is a field and the hash of its wording"},
		{"dataset:\n  title@" + title + ": [a]\n", "wanted is text"},
		{"dataset: Inseln\n", "wanted is a mapping from fields to translations"},
		{"dataset:\n  title@" + title + ": 1\n  - a\n", "facts.yaml:"},
		{"dataset:\n  title@" + title + ": \"{a}\"\n", "facts.yaml:2:3: the slots of dataset title are none, those of the translation {a}; write each of them as it is"},
		{"dataset:\n  title@" + title + ": \"\"\n", "facts.yaml:2:"},
		{"dataset:\n  title@" + title + ": A\n  title@00000000: B\n", ""}, // the second is stale
	} {
		_, problems := facts.Load(german(t, test.translation))
		if got := problems.Error(); !strings.Contains(got, test.want) || (test.want == "") != (got == "") {
			t.Errorf("%q: problems\n%s\nwant %q", test.translation, got, test.want)
		}
	}
}

// An item that comes or goes before others does not make their translations stale.
func TestATranslationFollowsItsWording(t *testing.T) {
	plain := load(t, islands)
	phase := plain.Edges[0].Phases[0]
	dir := german(t, fmt.Sprintf("%s:\n  phases.7.gist@%s: Ruhe\n", plain.Edges[0].ID, facts.Hash(phase.Gist.String())))
	if got, lang := load(t, dir).Edges[0].Phases[0].Gist.In("de"); lang != "de" {
		t.Errorf("the gist is %q in %s", got, lang)
	}
}

// The facts of the project are whole in every language that they call complete.
func TestOurTranslationsAreComplete(t *testing.T) {
	for _, p := range facts.Incomplete("../../data/source") {
		t.Error(p)
	}
}

// What a translation leaves as it was, such as a title, is in its old language: readers hear
// it so.
func TestAnEditionKnowsTheLanguageOfWhatStaysAsItWas(t *testing.T) {
	ds := load(t, islands)
	e := &ds.Edges[0]
	e.Name = data.Text{{Lang: "en", Text: "The Ferry"}, {Lang: "de", Text: "The Ferry"}}
	e.Phases[0].Gist = data.Text{{Lang: "en", Text: "Calm"}, {Lang: "de", Text: "Ruhe"}}
	edition := facts.Edition(ds, "de")
	if _, lang := edition.Edges[0].Name.In("de"); lang != "en" {
		t.Errorf("the name is in %s", lang)
	}
	if _, lang := edition.Edges[0].Phases[0].Gist.In("de"); lang != "de" {
		t.Errorf("the gist is in %s", lang)
	}
}

package changes_test

import (
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/data/datatest"
	"tripoint/tools/facts"
	"tripoint/tools/internal/changes"
)

// islands returns the facts of the islands, as they are.
func islands(t *testing.T) *data.Dataset {
	t.Helper()
	ds, problems := facts.Load("../../../data/source/testdata/islands")
	for _, p := range problems {
		t.Fatal(p)
	}
	return ds
}

func TestAVersionIsLikeItself(t *testing.T) {
	if c := changes.Between(islands(t), islands(t)); !c.None() || !strings.Contains(c.Text(), "Nothing changed.") {
		t.Errorf("the islands differ from themselves: %s", c.Text())
	}
}

func TestRowsThatComeGoAndChangeAreToldByTheirRefs(t *testing.T) {
	was, now := islands(t), islands(t)
	now.Version = "2032.1.1"
	gone := now.Agreements[0].ID
	now.Agreements = now.Agreements[1:]
	now.Events[0].Description = data.Plain("A ship of *Birch* was far.")
	now.Sources = append(now.Sources, data.Source{ID: "source/zebra", Title: data.Plain("Stripes")})
	now.Assessments[0].Level = 2
	c := changes.Between(was, now)
	if len(c.Added) != 1 || c.Added[0].Ref != "source/zebra" || len(c.Removed) != 1 || c.Removed[0].Ref != gone {
		t.Errorf("added %+v, removed %+v", c.Added, c.Removed)
	}
	if len(c.Changed) != 2 || c.Changed[0].Ref != now.Events[0].ID {
		t.Fatalf("changed %+v", c.Changed)
	}
	if f := c.Changed[0].Fields; len(f) != 1 || f[0].Path != "description" || f[0].After != "A ship of *Birch* was far." || f[0].Before == "" {
		t.Errorf("the event has changed in %+v", f)
	}
	if !strings.HasPrefix(c.Changed[1].Key, "assessments: edge/") {
		t.Errorf("the assessment is called %q", c.Changed[1].Key)
	}
	for _, want := range []string{"The facts of 2032.1.1, since those of " + was.Version, "Added (1)", "source/zebra Stripes", "Dune refused. → A ship of *Birch* was far."} {
		if !strings.Contains(c.Text(), want) {
			t.Errorf("the text lacks %q:\n%s", want, c.Text())
		}
	}
	for _, want := range []string{"# Facts of 1 January 2032\n", "What is different from the facts of 15 January 2031.", "## Gone\n\n- **", "(agreement, ", "`" + string(gone) + "`)",
		"- **Stripes** (source, `source/zebra`)", `“A ship of \*Birch\* was far.” instead of “`} {
		if !strings.Contains(c.Markdown(), want) {
			t.Errorf("the Markdown lacks %q:\n%s", want, c.Markdown())
		}
	}
}

func TestWordsAndTranslationsAreCountedOnly(t *testing.T) {
	was, now := islands(t), islands(t)
	now.Words[0].Text = data.Plain("otherwise")
	for i := range now.Nodes {
		if now.Nodes[i].ID == "node/coral" {
			now.Nodes[i].Short = data.Text{now.Nodes[i].Short[0], {Lang: "de", Text: "Riff"}}
		}
	}
	if c := changes.Between(was, now); c.Words != 1 || c.Translations != 1 || len(c.Changed) > 0 {
		t.Errorf("%d words, %d translations, changed %+v", c.Words, c.Translations, c.Changed)
	}
}

func TestLevelsAreToldWhereTheyMovedMost(t *testing.T) {
	was, now := islands(t), islands(t)
	// The deed of 2026 counts twice as much toward the receiver: trust falls further.
	for i := range now.Codebook.Acts {
		if now.Codebook.Acts[i].ID == "act/deed" {
			now.Codebook.Acts[i].Value *= 2
		}
	}
	c := changes.Between(was, now)
	if len(c.Moves) == 0 {
		t.Fatal("no level moved")
	}
	m := c.Moves[0]
	if m.From != "node/amber" || m.To != "node/birch" || m.Domain != "domain/cables" || m.Date != "2026-04" || m.By() >= 0 {
		t.Errorf("the largest move is %+v", m)
	}
	for _, other := range c.Moves {
		if -other.By() > -m.By()+1e-9 {
			t.Errorf("%+v moved further than the first", other)
		}
	}
	if !strings.Contains(c.Text(), "edge/amber-birch: Amber in Birch, ") || !strings.Contains(c.Text(), "in 2026-04") {
		t.Errorf("told as:\n%s", c.Text())
	}
}

// No field may be passed over: a version that differs in one is another one.
func TestEachTextThatDiffersIsSeen(t *testing.T) {
	seen := 0
	datatest.Spoil(t, data.Plain("spoiled"), func(ds *data.Dataset, path string) bool {
		seen++
		return !changes.Between(datatest.Sample(), ds).None()
	})
	if seen < 50 {
		t.Errorf("only %d texts were tried", seen)
	}
}

func TestNotesTellWhatWasWrongAndHowFarTrustMovedFirst(t *testing.T) {
	was, now := islands(t), islands(t)
	for i := range now.Codebook.Acts {
		if now.Codebook.Acts[i].ID == "act/deed" {
			now.Codebook.Acts[i].Value *= 2
		}
	}
	now.Corrections = append(now.Corrections, data.Correction{ID: "correction/cut", Date: "2032-01-01", Topic: data.Plain("Who cut the cable"),
		Said: data.Plain("A ship."), Says: data.Plain("An anchor."), Why: data.Plain("It was found."), By: data.Plain("a diver")})
	notes := changes.Between(was, now).Markdown()
	at := 0
	for _, want := range []string{"## Corrected\n\n- **Who cut the cable.** Before: A ship. Now: An anchor. Why: It was found. Noticed by: a diver.\n",
		"## How trust moved\n", "**Trust of Amber in Birch, Cables:** −", " in April 2026 (−", "## Changed\n", "(act of the codebook, `act/deed`)\n  - value: “"} {
		i := strings.Index(notes[at:], want)
		if i < 0 {
			t.Fatalf("the notes lack %q, or have it too early:\n%s", want, notes)
		}
		at += i
	}
	if strings.Contains(notes, "## New") {
		t.Errorf("a correction is told twice:\n%s", notes)
	}
}

func TestNotesTellOnlyTheWordsThatDifferAndTheRefsThatCameOrWent(t *testing.T) {
	was, now := islands(t), islands(t)
	was.Events[0].Description = data.Plain("One two three four five six seven was told by the keepers of the old light house.")
	now.Events[0].Description = data.Plain("One two three four five six seven was seen by the keepers of the old light house.")
	was.Events[0].Sources = data.Refs{"source/a", "source/b"}
	now.Events[0].Sources = data.Refs{"source/b", "source/c"}
	notes := changes.Between(was, now).Markdown()
	for _, want := range []string{"description: “… five six seven was seen by the keepers of …” instead of “… five six seven was told by the keepers of …”",
		"sources: now also `source/c`; no longer `source/a`"} {
		if !strings.Contains(notes, want) {
			t.Errorf("the notes lack %q:\n%s", want, notes)
		}
	}
}

func TestTheFirstNotesSayWhatTheFactsHold(t *testing.T) {
	ds := islands(t)
	if got := changes.First(ds); !strings.HasPrefix(got, "# Facts of 15 January 2031\n\nThe first version that stays for ever. It holds ") || !strings.Contains(got, " events and ") {
		t.Errorf("they say %s", got)
	}
}

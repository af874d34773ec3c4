package facts_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tripoint/tools/facts"
)

// change is one edit of a file of the islands. If old is "", it removes the file.
type change struct{ file, old, new string }

// reported returns what the loader reports of the islands after changes, with "s" for the
// folder.
func reported(t *testing.T, changes ...change) string {
	t.Helper()
	dir := copied(t, islands)
	for _, c := range changes {
		name := filepath.Join(dir, c.file)
		b, err := os.ReadFile(name)
		if err != nil || !strings.Contains(string(b), c.old) {
			t.Fatalf("%s does not have %q: %v", c.file, c.old, err)
		}
		if c.old == "" {
			err = os.Remove(name)
		} else {
			err = os.WriteFile(name, []byte(strings.Replace(string(b), c.old, c.new, 1)), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	ds, problems := facts.Load(dir)
	if (ds == nil) != (len(problems) > 0) {
		t.Error("there is a dataset in spite of problems, or neither")
	}
	return strings.ReplaceAll(problems.Error(), dir, "s")
}

// A ref to a fact that the loader could not read is a consequence: the loader reports
// the cause first, and counts the refs. It still reports a fault in the rest of the
// facts (misspelt).
func TestLoadReportsTheCauseFirstAndItsConsequencesOnce(t *testing.T) {
	misspelt := change{"edges.yaml", "headline: One cable", "headlin: One cable"}
	const other = "\ns/edges.yaml:8:9: there is no key \"headlin\"; did you mean \"headline\"?"
	contested := change{"sources.yaml", "doubts:", `contested:
  - id: contested/cut
    question: Who cut it?
    side_a: Birch.
    side_b: Nobody.
    reading: A ship.
    edges: [edge/amber-birch]
    events: [event/2026-cut, event/2024-treaty]
    sources: [source/gazette]
doubts:`}
	for _, test := range []struct {
		name    string
		changes []change
		want    string
	}{
		{"a misspelt section", []change{{"sources.yaml", "sources:", "source:"}},
			`s/sources.yaml:3:1: there is no key "source"; did you mean "sources"?` + other + `
s/edges.yaml:10:19: this and 8 more refs of the form source/… are not checked, since not every source could be read; mend that first`},
		{"a misspelt section that may be left out", []change{{"record.yaml", "agreements:", "agreement:"}},
			`s/record.yaml:1:1: there is no key "agreement"; did you mean "agreements"?` + other + `
s/record.yaml:65:16: this ref is not checked, since not every agreement could be read; mend that first`},
		{"a file that is gone", []change{{"world.yaml", "", ""}},
			`s: no file has the sections "title", "version", "as_of", "start", "from", "until", "model", "lens", "nodes", "domains"; add them to one or several` + other + `
s/edges.yaml:3:8: this and 24 more refs of the form node/… are not checked, since not every node could be read; mend that first
s/edges.yaml:43:13: this and 10 more refs of the form domain/… are not checked, since not every domain could be read; mend that first`},
		{"a section that may be left out and is named", []change{contested, {"record.yaml", "", ""}},
			other[1:] + `
s/sources.yaml:19:14: this and 1 more refs of the form event/… cannot be found: no file has the section "events"; add it to one of them`},
		{"an item that lost its id", []change{{"sources-more.yaml", "- id: source/diary\n    title", "- title"}},
			"s/sources-more.yaml:4:5: keys are missing here: id; add them" + other + `
s/edges.yaml:14:35: this and 8 more refs of the form source/… are not checked, since not every source could be read; mend that first`},
		{"an id that is none", []change{{"sources-more.yaml", "id: source/diary", "id: diary"}},
			`s/sources-more.yaml:4:9: "diary" is not a ref; write source/…, in lower-case letters, digits and hyphens` + other + `
s/edges.yaml:14:35: this and 8 more refs of the form source/… are not checked, since not every source could be read; mend that first`},
		{"an item without its hyphen", []change{contested, {"record.yaml", "  - id: event/2024", "    id: event/2024"}},
			`s/record.yaml:62:5: the key "id" is there already, on line 47; put “- ” before it if a new item begins here, or keep one` + other + `
s/sources.yaml:19:30: this ref is not checked, since not every event could be read; mend that first`},
		{"a section twice in a file", []change{{"sources.yaml", "sources:", "sources: []\nsources:"}},
			`s/sources.yaml:4:1: the key "sources" is there already, on line 3; keep one line with it, and put all of it below` + other + `
s/edges.yaml:10:19: this and 8 more refs of the form source/… are not checked, since not every source could be read; mend that first`},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := reported(t, append(test.changes, misspelt)...); got != test.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, test.want)
			}
		})
	}
}

// A file has both versions of a conflict. The loader checks the first one, and does not
// call missing what only the second has.
func TestLoadReportsConflictsOfGit(t *testing.T) {
	const take = "keep one, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>"
	const ours, theirs = "<<<<<<< HEAD\n    publisher: Nobody\n", "=======\n    publisher: Somebody\n>>>>>>> theirs\n"
	for _, test := range []struct {
		name     string
		old, new string
		want     string
	}{
		{"a value", "    publisher: Nobody\n", ours + theirs,
			"s/sources-more.yaml:6:1: git could not merge the lines from here to line 10 and left both versions; " + take},
		{"with a fault in the first version", "    publisher: Nobody\n", "<<<<<<< HEAD\n    publicher: Nobody\n" + theirs,
			"s/sources-more.yaml:6:1: git could not merge the lines from here to line 10 and left both versions; " + take + `
s/sources-more.yaml:7:5: there is no key "publicher"; did you mean "publisher"?`},
		{"with the version of both", "    publisher: Nobody\n", ours + "||||||| base\n    publisher: Noone\n" + theirs,
			"s/sources-more.yaml:6:1: git could not merge the lines from here to line 12 and left both versions; " + take},
		{"an item that only the second has", "  - id: source/diary\n", "<<<<<<< HEAD\n  - id: source/dairy\n=======\n  - id: source/diary\n>>>>>>> theirs\n",
			"s/sources-more.yaml:4:1: git could not merge the lines from here to line 8 and left both versions; " + take + `
s/edges.yaml:14:35: this and 8 more refs of the form source/… are not checked, since not every source could be read; mend that first`},
		{"a version that makes no sense alone", "    publisher: Nobody\n", "<<<<<<< HEAD\n   publisher: Nobody\n" + theirs,
			"s/sources-more.yaml:6:1: git could not merge the lines from here to line 10 and left both versions; " + take + `
s/edges.yaml:14:35: this and 8 more refs of the form source/… are not checked, since not every source could be read; mend that first`},
		{"without its end", "    publisher: Nobody\n", ours,
			"s/sources-more.yaml:6:1: git could not merge what begins here, and the end is not marked with >>>>>>>; keep one version, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>"},
		{"a mark that was forgotten", "    publisher: Nobody\n", "    publisher: Nobody\n>>>>>>> theirs\n",
			"s/sources-more.yaml:7:1: git left this line when it could not merge; take it out, and look whether facts are here twice"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := reported(t, change{"sources-more.yaml", test.old, test.new}); got != test.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, test.want)
			}
		})
	}
}

// The loader reports a faulty value without what only follows from it, and a ref that
// stands in many places once.
func TestLoadReportsAFaultOnce(t *testing.T) {
	for _, test := range []struct {
		name string
		change
		want string
	}{
		{"edges that are no list", change{"record.yaml", "    edges: [edge/birch-coral]\n    agreement", "    edges: edge/birch-coral\n    agreement"},
			`s/record.yaml:64:12: here is text, wanted is a list; put “- ” before each item, or write [a, b]`},
		{"parties that are misspelt", change{"record.yaml", "parties:", "partys:"},
			`s/record.yaml:8:5: there is no key "partys"; did you mean "parties"?`},
		{"acts that are misspelt", change{"record.yaml", "    acts:", "    act:"},
			`s/record.yaml:56:5: there is no key "act"; did you mean "acts"?`},
		{"a node that is misspelt in an act", change{"record.yaml", "from: node/amber", "from: node/ambre"},
			`s/record.yaml:58:33: there is no "node/ambre"; did you mean "node/amber"?`},
		{"a node that was called otherwise", change{"world.yaml", "id: node/dune", "id: node/sandbank"},
			`s/edges.yaml:23:8: there is no "node/dune", which stands here and in 4 more places; add it, or name another`},
		{"a key of a text that is no language", change{"record.yaml", "    title: A cable is cut\n", "    title:\n    en: A cable is cut\n"},
			`s/record.yaml:51:11: there is no value; write one, or leave the key out if it may be left out
s/record.yaml:52:5: there is no key "en"; indent it if it is a language of the text above`},
		{"an item without its first line", change{"record.yaml", "  - id: event/2024-treaty\n", ""},
			`s/record.yaml:62:5: the key "date" is there already, on line 48; put “- id: …” before it if a new item begins here, or keep one`},
		{"a comma in a flow mapping", change{"record.yaml", "reason: It felt accused.,", "reason: It felt accused, angry,"},
			`s/record.yaml:58:160: there is no key "angry"; put the text before it in quotes if this is more of it`},
		{"pairs without braces", change{"edges.yaml", `- {from: "2019-12", headline: Neighbours, gist: They trade fish., sources: [source/diary]}`, `- from: 2019-12, headline: Neighbours`},
			`s/edges.yaml:26:32: the key "headline" stands within a text; put each key on a line of its own, or { and } around all of them; if it is text, put quotes around all of it
s/record.yaml:7:13: this and 6 more refs of the form edge/… are not checked, since not every edge could be read; mend that first`},
		{"a no-break space before a key", change{"world.yaml", "version", "\u00a0version"},
			`s/world.yaml:6:1: there is a space in the indentation that is not the keyboard’s, U+00A0; indent with plain spaces
s/edges.yaml:3:8: this and 24 more refs of the form node/… are not checked, since not every node could be read; mend that first
s/edges.yaml:43:13: this and 10 more refs of the form domain/… are not checked, since not every domain could be read; mend that first`},
		{"a semicolon for a colon", change{"record.yaml", "argued_by:", "argued_by;"},
			`s/record.yaml:54:14: a colon is missing behind "argued_by"; write “argued_by: ”`},
		{"a ref without its kind", change{"record.yaml", "sources: [source/gazette]", "sources: [gazette]"},
			`s/record.yaml:25:15: "gazette" is not a ref; did you mean "source/gazette"?`},
		{"a minus that is none of the keyboard’s", change{"record.yaml", "level: -1", "level: −1"},
			`s/record.yaml:75:72: here is the text "−1", wanted is a whole number; write the minus as a hyphen, as in -2`},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := reported(t, test.change); got != test.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, test.want)
			}
		})
	}
}

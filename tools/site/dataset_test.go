package main

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"

	"tripoint/data/bundle"
	"tripoint/tools/internal/engine"
	"tripoint/tools/internal/program"
)

// Who has the program compiled keeps it when a fact is corrected.
func TestTheProgramIsTheSameWhateverTheFacts(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds the program twice")
	}
	ours := explainer(t)
	const committed = "data/bundle/dataset.msgp"
	if _, err := os.Stat(committed); err != nil {
		t.Fatal(err)
	}
	others, err := program.Build(t.Context(), "./wasm", engine.Light, map[string][]byte{committed: []byte("other facts")})
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(ours, others) {
		t.Error("another bundle makes another program")
	}
	if bytes.Contains(ours, siteOf(t, "").facts.dataset.Bundle[:1000]) {
		t.Error("the program has facts in it")
	}
}

func TestOtherFactsAreAnotherFileBesideTheSameProgram(t *testing.T) {
	ours, again, others := siteOf(t, ""), newSite(t, ""), siteOf(t, "data/source/testdata/islands")
	if ours.program != others.program || ours.facts.dataset.File == others.facts.dataset.File {
		t.Errorf("%s and %s, %s and %s", ours.program, others.program, ours.facts.dataset.File, others.facts.dataset.File)
	}
	if ours.facts.dataset.File != again.facts.dataset.File {
		t.Errorf("the same facts are %s and %s", ours.facts.dataset.File, again.facts.dataset.File)
	}
	corrected := *ours.facts.data
	corrected.Version += "a"
	if e, err := newDataset(&corrected); err != nil || e.File == ours.facts.dataset.File {
		t.Errorf("a correction has the name of before, %s (%v)", e.File, err)
	}
}

// web/download.js compares what has come with the name, and the program its version.
func TestAFileOfFactsIsNamedByItsHash(t *testing.T) {
	s := siteOf(t, "")
	e := s.facts.dataset
	if !regexp.MustCompile(`^dataset\.en\.[0-9a-f]{32}\.msgp$`).MatchString(e.File) || e.File != "dataset.en."+sum(e.Bundle)[:32]+".msgp" {
		t.Errorf("it is called %s", e.File)
	}
	ds, err := bundle.Open(s.files[e.File])
	if err != nil || len(ds.Events) != len(s.facts.data.Events) {
		t.Errorf("the program would not read it: %v", err)
	}
	if e.Packed == 0 || e.Packed >= len(e.Bundle) {
		t.Errorf("of %d bytes, %d are fetched", len(e.Bundle), e.Packed)
	}
}

// One program is for all languages: what differs is a file of facts for each.
func TestEachLanguageHasItsOwnFacts(t *testing.T) {
	s := translated(t)
	for _, e := range s.editions {
		lang := e.facts.data.Lang()
		frame := string(s.files[e.folder+framePage])
		for _, named := range []string{` data-facts="` + e.shared(e.facts.dataset.File) + `"`, ` data-program="` + e.shared(s.program) + `"`} {
			if !strings.Contains(frame, named) {
				t.Errorf("%s: the frame does not have %s", lang, named)
			}
		}
		ds, err := bundle.Open(s.files[e.facts.dataset.File])
		if err != nil || ds.Lang() != lang {
			t.Fatalf("%s: the facts are in %s (%v)", lang, ds.Lang(), err)
		}
		for _, n := range ds.Nodes {
			if len(n.Short) != 1 || n.Short[0].Lang != lang {
				t.Errorf("%s: a node is called %v", lang, n.Short)
			}
		}
	}
	if len(s.editions) != 3 {
		t.Errorf("there are %d editions", len(s.editions))
	}
}

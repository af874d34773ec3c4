package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
)

func TestTheManifestListsEveryFile(t *testing.T) {
	s := siteOf(t, "")
	var m manifest
	if err := json.Unmarshal(s.files["manifest.json"], &m); err != nil {
		t.Fatal(err)
	}
	if len(m.Files) != len(s.files)-1 { // it cannot hold its own hash
		t.Errorf("it lists %d files of %d", len(m.Files), len(s.files))
	}
	for _, f := range append(m.Files, m.Licences...) {
		content := s.files[f.Path]
		h := sha256.Sum256(content)
		if content == nil || f.Bytes != len(content) || f.SHA256 != hex.EncodeToString(h[:]) {
			t.Errorf("%s is not as the manifest tells", f.Path)
		}
	}
	committed, err := os.ReadFile("data/bundle/dataset.msgp")
	if err != nil {
		t.Fatal(err)
	}
	if h := sha256.Sum256(committed); m.Data.SHA256 != hex.EncodeToString(h[:]) || m.Data.Version != s.facts.data.Version {
		t.Errorf("the facts are %+v, which are not those of the program", m.Data)
	}
	if e := m.Data.Editions; len(e) != len(s.editions) || e[0].Language != "en" || !slices.ContainsFunc(m.Files, func(f manifestFile) bool { return f.Path == e[0].File }) {
		t.Errorf("the editions are %+v", e)
	}
	if m.Program.File != s.program || !strings.HasPrefix(m.Program.Go, "go1.") ||
		!strings.Contains(strings.Join(m.Program.Modules, "\n"), "ebiten/v2 v2.") {
		t.Errorf("the program is %+v", m.Program)
	}
	if len(m.Licences) < 5 {
		t.Errorf("only %d licences", len(m.Licences))
	}
}

func TestTheSiteSaysThatItTracksNobody(t *testing.T) {
	if text := string(siteOf(t, "").files["does-not-track.txt"]); !strings.Contains(text, "no cookies") || strings.Count(text, "\n") != 1 {
		t.Errorf("it says: %q", text)
	}
}

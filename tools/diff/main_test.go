package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"tripoint/data/bundle"
	"tripoint/tools/facts"
)

const islands = "../../data/source/testdata/islands"

func told(t *testing.T, args ...string) (string, error) {
	t.Helper()
	var out, errs bytes.Buffer
	err := run(t.Context(), args, &out, &errs)
	return out.String(), err
}

// copied copies the islands to a folder, with a word in place of another.
func copied(t *testing.T, to, old, new string) string {
	t.Helper()
	files, err := filepath.Glob(islands + "/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal(err, files)
	}
	if err := os.MkdirAll(to, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err == nil {
			err = os.WriteFile(filepath.Join(to, filepath.Base(f)), []byte(strings.ReplaceAll(string(b), old, new)), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return to
}

// committed makes a repository of the islands, with a word in place of another, that git asks
// from now on.
func committed(t *testing.T, old, new string) {
	t.Helper()
	repository := t.TempDir()
	copied(t, filepath.Join(repository, "facts"), old, new)
	for _, args := range [][]string{{"init", "-q"}, {"add", "."}, {"-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "facts"}} {
		c := exec.Command("git", args...)
		c.Dir = repository
		if out, err := c.CombinedOutput(); err != nil {
			t.Fatalf("%s: %s", err, out)
		}
	}
	t.Setenv("GIT_DIR", filepath.Join(repository, ".git"))
}

func TestARevisionOfOlderRulesIsToldWithWhatCanBeCompared(t *testing.T) {
	committed(t, "title:", "headline:")
	_, err := told(t, "HEAD:facts", islands)
	if err == nil || !strings.Contains(err.Error(), "HEAD follow rules of before") || !strings.Contains(err.Error(), "name a later revision") {
		t.Error(err)
	}
}

func TestAFolderABundleAndARevisionCanBeCompared(t *testing.T) {
	other := copied(t, filepath.Join(t.TempDir(), "other"), "A cable is cut", "A cable is torn")
	ds, problems := facts.Load(islands)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	encoded, err := bundle.Encode(ds)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "islands.msgp")
	if err := os.WriteFile(file, encoded, 0o644); err != nil {
		t.Fatal(err)
	}
	committed(t, "", "")
	for _, older := range []string{islands, file, "HEAD:facts"} {
		text, err := told(t, older, other)
		if err != nil {
			t.Errorf("%s: %v", older, err)
			continue
		}
		if !strings.Contains(text, "A cable is cut → A cable is torn") || !strings.Contains(text, "Changed (1)") {
			t.Errorf("%s: %s", older, text)
		}
	}
	if text, err := told(t, "-markdown", islands, other); err != nil || !strings.Contains(text, "  - title: “A cable is torn” instead of “A cable is cut”") {
		t.Errorf("%v: %s", err, text)
	}
}

func TestWhatCannotBeReadIsToldByItsName(t *testing.T) {
	for name, want := range map[string]string{
		"nowhere":   "nowhere is no folder, no bundle and no revision",
		t.TempDir(): "no *.yaml file",
		"main.go":   "main.go: dataset bundle: ",
	} {
		if _, err := told(t, islands, name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := told(t, islands); err == nil {
		t.Error("one version can be compared")
	}
}

package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tripoint/tools/internal/versions"
)

// islands copies the facts of the islands, with a word in place of another.
func islands(t *testing.T, dir, old, new string) string {
	t.Helper()
	files, err := filepath.Glob("../../data/source/testdata/islands/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal(err, files)
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, filepath.Base(f)), bytes.ReplaceAll(b, []byte(old), []byte(new)), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// released makes a version of a folder whose tree is clean, and returns what it says.
func released(t *testing.T, dir, version string) (string, error) {
	t.Helper()
	var said bytes.Buffer
	r := release{dir: dir, version: version, say: &said,
		tree: func(context.Context) (string, error) { return "", nil },
		run:  func(context.Context, ...string) error { return errors.New("nothing is to be run") }}
	err := r.make(t.Context())
	return said.String(), err
}

func content(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestAReleaseIsDatedKeptAndToldWithItsChanges(t *testing.T) {
	dir := islands(t, t.TempDir(), "", "")
	said, err := released(t, dir, "2031-02-01")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(said, "git push") || !strings.Contains(said, "facts: release 2031-02-01") {
		t.Errorf("it says %s", said)
	}
	if world := content(t, dir+"/world.yaml"); !strings.Contains(world, `version: "2031.2.1"`) {
		t.Error("the facts do not name their version")
	}
	first := content(t, dir+"/releases/2031-02-01/dataset.msgp")
	islands(t, dir, "A cable is cut", "A cable is torn")
	if _, err := released(t, dir, "2031-03-01"); err != nil {
		t.Fatal(err)
	}
	if notes := content(t, dir+"/releases/2031-03-01/notes.md"); !strings.Contains(notes, "title: “A cable is torn” instead of “A cable is cut”") ||
		!strings.HasPrefix(notes, "# Facts of 1 March 2031\n\nWhat is different from the facts of 1 February 2031.\n") {
		t.Errorf("the notes say %s", notes)
	}
	if content(t, dir+"/releases/2031-02-01/dataset.msgp") != first {
		t.Error("an older version has changed")
	}
	all, err := versions.Released(dir)
	if err != nil || len(all) != 2 || all[0].Version != "2031-02-01" || all[1].Version != "2031-03-01" {
		t.Errorf("%v: released are %v", err, all)
	}
}

func TestTheSameFactsGiveTheSameBytes(t *testing.T) {
	var made []string
	for range 2 {
		dir := islands(t, t.TempDir(), "", "")
		if _, err := released(t, dir, "2031-02-01"); err != nil {
			t.Fatal(err)
		}
		made = append(made, content(t, dir+"/releases/2031-02-01/dataset.msgp")+content(t, dir+"/releases/2031-02-01/notes.md"))
	}
	if made[0] != made[1] {
		t.Error("the same facts give other bytes")
	}
}

func TestAVersionThatExistsIsOlderOrNoDayIsRefused(t *testing.T) {
	dir := islands(t, t.TempDir(), "", "")
	if _, err := released(t, dir, "2031-02-01"); err != nil {
		t.Fatal(err)
	}
	before := content(t, dir+"/releases/2031-02-01/dataset.msgp")
	islands(t, dir, "A cable is cut", "A cable is torn")
	for version, want := range map[string]string{
		"2031-02-01": "exists", "2031-01-31": "is older than 2031-02-01", "2031-02-30": "is no day", "../2032": "a version is a day", "": "a version is a day",
	} {
		if _, err := released(t, dir, version); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", version, err, want)
		}
	}
	if content(t, dir+"/releases/2031-02-01/dataset.msgp") != before {
		t.Error("a refused release has changed an older one")
	}
}

func TestWhatIsNotCommittedIsNotReleased(t *testing.T) {
	dir := islands(t, t.TempDir(), "", "")
	r := release{dir: dir, version: "2031-02-01", say: &bytes.Buffer{},
		tree: func(context.Context) (string, error) { return " M world.yaml\n", nil }}
	if err := r.make(t.Context()); err == nil || !strings.Contains(err.Error(), "world.yaml") {
		t.Errorf("%v", err)
	}
}

func TestAFailedReleaseLeavesAllAsItWas(t *testing.T) {
	// A translation is missing; and, with none wanted, the facts call themselves otherwise.
	incomplete := islands(t, t.TempDir(), "version:", "languages: [{tag: ru, name: Русский, complete: true}]\nversion:")
	blocked := islands(t, t.TempDir(), "", "")
	if err := os.WriteFile(filepath.Join(blocked, versions.Folder), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for dir, want := range map[string]string{incomplete: "translations", blocked: versions.Folder} {
		before := content(t, dir+"/world.yaml")
		if _, err := released(t, dir, "2031-02-01"); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %q", err, want)
		}
		if content(t, dir+"/world.yaml") != before {
			t.Error("the facts are dated all the same")
		}
	}
	// The last step fails: the date is taken back.
	dir := islands(t, t.TempDir(), "", "")
	before := content(t, dir+"/world.yaml")
	r := release{dir: dir, version: "2031.2.1", say: &bytes.Buffer{}, tree: func(context.Context) (string, error) { return "", nil }}
	r.tree = func(context.Context) (string, error) {
		return "", os.WriteFile(filepath.Join(dir, versions.Folder), nil, 0o644) // a file where a folder is wanted
	}
	if err := r.make(t.Context()); err == nil || content(t, dir+"/world.yaml") != before {
		t.Errorf("%v; the date stays", err)
	}
}

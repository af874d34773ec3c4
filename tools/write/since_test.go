package main

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// git runs git as an author of its own, whatever this machine's are.
func git(t *testing.T, dir string, args ...string) {
	t.Helper()
	args = append([]string{"-C", dir, "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"}, args...)
	if out, err := exec.Command("git", args...).CombinedOutput(); err != nil {
		t.Fatalf("git %v: %v\n%s", args, err, out)
	}
}

// told restarts make write, and returns what it compares with and which states it lists.
func told(t *testing.T, dir string) (since, string) {
	t.Helper()
	r := roomOf(t, dir)
	r.see(lookAt(dir))
	return toldBy(t, r)
}

func toldBy(t *testing.T, r *room) (since, string) {
	t.Helper()
	against, changes := r.changes(t.Context(), "")
	var hashes []string
	for _, c := range changes {
		hashes = append(hashes, c.Hash)
	}
	return against, strings.Join(hashes, " ")
}

func TestChangesAreToldAgainstTheLastCommitAcrossRestarts(t *testing.T) {
	dir := islands(t)
	t.Setenv("GIT_CEILING_DIRECTORIES", filepath.Dir(filepath.Dir(dir)))
	edges := filepath.Join(dir, "edges.yaml")
	beginning := func(why string) {
		t.Helper()
		if against, hashes := told(t, dir); against.Commit != "" || against.Began == 0 || !strings.Contains(against.Why, why) || hashes != "" {
			t.Errorf("against %+v: %s; want the beginning, for %s", against, hashes, why)
		}
	}
	beginning("not under git")
	top := filepath.Dir(dir)
	git(t, top, "init", "-q")
	beginning("has no commit yet")
	put(t, filepath.Join(top, "README"), "of others")
	git(t, top, "add", "README")
	git(t, top, "commit", "-qm", "of others")
	beginning("has never been committed")

	git(t, top, "add", ".")
	git(t, top, "commit", "-qm", "the islands")
	if against, hashes := told(t, dir); against.Subject != "the islands" || len(against.Date) != len("2026-11-30") || hashes != "" {
		t.Errorf("nothing has changed, but against %+v: %s", against, hashes)
	}
	edit(t, edges, "One cable", "Two quarrels")
	put(t, filepath.Join(top, "README"), "and of others again")
	git(t, top, "commit", "-qm", "another folder", "README")
	if against, hashes := told(t, dir); against.Subject != "the islands" || !strings.Contains(hashes, "#edge/amber-birch") {
		t.Errorf("against %+v: %s", against, hashes)
	}

	r := roomOf(t, dir)
	r.see(lookAt(dir))
	toldBy(t, r)
	git(t, top, "commit", "-qam", "two quarrels")
	if against, hashes := toldBy(t, r); against.Subject != "two quarrels" || hashes != "" {
		t.Errorf("it was committed meanwhile, but against %+v: %s", against, hashes)
	}

	edit(t, edges, "phases:", "fases:")
	git(t, top, "commit", "-qam", "a mistake")
	edit(t, edges, "fases:", "phases:")
	if against, _ := told(t, dir); against.Commit != "" || !strings.Contains(against.Why, "cannot be compared with: it has problems, ") || !strings.Contains(against.Why, "edges.yaml:") {
		t.Errorf("against %+v", against)
	}
}

func TestWithoutGitTheBeginningIsThere(t *testing.T) {
	dir := islands(t)
	t.Setenv("PATH", t.TempDir())
	if against, _ := told(t, dir); against.Began == 0 || against.Why != "git is not installed" {
		t.Errorf("against %+v", against)
	}
}

func TestAFolderOfSomebodyElseIsTold(t *testing.T) {
	dir := islands(t)
	git(t, dir, "init", "-q")
	t.Setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
	if against, _ := told(t, dir); against.Began == 0 || !strings.Contains(against.Why, "safe.directory") {
		t.Errorf("against %+v", against)
	}
}

func TestWordsOfTheLastCommitCount(t *testing.T) {
	dir := islands(t)
	words := filepath.Join(dir, "words.yaml")
	put(t, words, "words:\n  app.title: Isles\n")
	if l := lookAt(dir); len(l.problems) > 0 {
		t.Fatal(l.problems)
	}
	git(t, dir, "init", "-q")
	git(t, dir, "add", ".")
	git(t, dir, "commit", "-qm", "words")
	if against, hashes := told(t, dir); against.Subject != "words" || hashes != "" {
		t.Errorf("against %+v: %s", against, hashes)
	}
}

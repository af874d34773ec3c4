package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func put(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// done fails the test if a step could not be done.
func done(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestASignatureChangesWithTheFactsAlone(t *testing.T) {
	dir := t.TempDir()
	a, b := filepath.Join(dir, "a.yaml"), filepath.Join(dir, "b.yaml")
	put(t, a, "x: 1\n")
	for _, step := range []struct {
		what  string
		do    func() error
		other bool
	}{
		{"an editor's own files", func() error {
			put(t, filepath.Join(dir, ".a.yaml.swp"), "x")
			put(t, filepath.Join(dir, ".#a.yaml"), "x")
			put(t, filepath.Join(dir, "a.yaml~"), "x")
			put(t, filepath.Join(dir, "4913"), "")
			return nil
		}, false},
		{"the schema", func() error { put(t, filepath.Join(dir, "facts.schema.json"), "{}"); return nil }, false},
		{"tests", func() error { put(t, filepath.Join(dir, "testdata", "t.yaml"), "x: 1"); return nil }, false},
		{"a saved file", func() error { put(t, a, "x: 12\n"); return nil }, true},
		{"a file put in its place", func() error {
			put(t, filepath.Join(dir, "new.tmp"), "x: 345\n")
			return os.Rename(filepath.Join(dir, "new.tmp"), a)
		}, true},
		{"a new file", func() error { put(t, b, "y: 1\n"); return nil }, true},
		{"another name", func() error { return os.Rename(b, filepath.Join(dir, "c.yaml")) }, true},
		{"a translation", func() error { put(t, filepath.Join(dir, "ru", "a.yaml"), "z: 1\n"); return nil }, true},
		{"a file that is gone", func() error { return os.Remove(filepath.Join(dir, "c.yaml")) }, true},
		{"a folder that is gone", func() error { return os.RemoveAll(dir) }, true},
		{"a folder that has come back", func() error { put(t, a, "x: 1\n"); return nil }, true},
	} {
		before := signatureOf(dir)
		done(t, step.do())
		if other := signatureOf(dir) != before; other != step.other {
			t.Errorf("%s: another signature: %v", step.what, other)
		}
	}
}

func TestAFolderIsReadOnceItHasComeToRest(t *testing.T) {
	steps := strings.Split("a ab abc abc abc", " ")
	i, waited := 0, 0
	got := settled(func() string { i++; return steps[i-1] }, func() { waited++ })
	if got != "abc" || waited != 3 {
		t.Errorf("%q after %d waits", got, waited)
	}
	n := 0
	settled(func() string { n++; return strings.Repeat("x", n) }, func() {})
	if n != restless+1 {
		t.Errorf("a folder that never rests was asked %d times", n)
	}
}

func TestAFileThatIsEmptiedAndFilledIsReadOnceItIsFull(t *testing.T) {
	steps := []string{"a.yaml 900 1\n", "a.yaml 0 2\nb.yaml 10 1\n", "a.yaml 0 2\nb.yaml 10 1\n", "a.yaml 0 2\nb.yaml 10 1\n", "a.yaml 901 3\nb.yaml 10 1\n", "z"}
	i := -1
	if got := settled(func() string { i++; return steps[i] }, func() {}); got != steps[4] {
		t.Errorf("%q", got)
	}
	waited := 0
	if got := settled(func() string { return "a.yaml 0 2\n" }, func() { waited++ }); got != "a.yaml 0 2\n" || waited != 1+empty {
		t.Errorf("a file that stays empty: %q after %d waits", got, waited)
	}
}

// Each step waits for what the watcher says, however long that takes.
func TestTheWatcherSeesWhateverHappensToAFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "facts")
	a := filepath.Join(dir, "a.yaml")
	put(t, a, "x: 1\n")
	ctx, stop := context.WithCancel(context.Background())
	seen, over := make(chan string), make(chan bool)
	go func() {
		watch(ctx, dir, func() { seen <- signatureOf(dir) })
		close(over)
	}()
	until := func(what string, ok func(signature string) bool) {
		for s := range seen {
			if ok(s) {
				return
			}
			t.Logf("%s: not yet", what)
		}
	}
	has := func(part string) func(string) bool {
		return func(s string) bool { return strings.Contains(s, part) }
	}
	until("the beginning", has("a.yaml 5 "))
	put(t, a, "x: 12\n")
	until("a saved file", has("a.yaml 6 "))
	put(t, filepath.Join(dir, "b.yaml"), "y: 1\n")
	until("a new file", has("b.yaml"))
	done(t, os.Rename(filepath.Join(dir, "b.yaml"), filepath.Join(dir, "c.yaml")))
	until("another name", has("c.yaml"))
	put(t, filepath.Join(dir, "ru", "t.yaml"), "z: 1\n")
	until("a folder in it", has("t.yaml 5 "))
	put(t, filepath.Join(dir, "ru", "t.yaml"), "z: 123\n")
	until("a file in that", has("t.yaml 7 "))
	done(t, os.RemoveAll(dir))
	until("the folder gone", has("! "))
	put(t, a, "x: 123\n")
	until("the folder back", has("a.yaml 7 "))
	put(t, a, "x: 1234\n")
	until("a file in what has come back", has("a.yaml 8 "))
	stop()
	<-over
}

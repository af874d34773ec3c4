package publish

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestWriteReplacesASiteAndNothingElse(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	for _, name := range []string{"old.txt", "new.txt"} {
		if _, err := Write(t.Context(), dir, map[string][]byte{name: []byte("text")}, 5); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "old.txt")); err == nil {
		t.Error("a file of the site before is still there")
	}
	for _, name := range []string{"new.txt", "new.txt.br", "new.txt.gz"} {
		if _, err := os.Stat(filepath.Join(dir, name)); err != nil {
			t.Error(err)
		}
	}
	other := t.TempDir()
	if err := os.WriteFile(filepath.Join(other, "thesis.txt"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Write(t.Context(), other, nil, 5); err == nil {
		t.Error("a folder with something else in it is replaced")
	}
}

func TestAnInterruptedBuildLeavesTheSite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	if _, err := Write(t.Context(), dir, map[string][]byte{"old.txt": []byte("text")}, 5); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := Write(ctx, dir, map[string][]byte{"new.txt": []byte("text")}, 5); !errors.Is(err, context.Canceled) {
		t.Errorf("it says: %v", err)
	}
	if _, err := os.Stat(filepath.Join(dir, "old.txt")); err != nil {
		t.Error(err)
	}
}

func TestTheCacheKeepsWhatWasUsedLast(t *testing.T) {
	dir := t.TempDir()
	for age, name := range []string{"c", "a", "d", "b"} { // the newest first
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, nil, 0o644); err != nil {
			t.Fatal(err)
		}
		used := time.Now().Add(-time.Duration(age) * time.Hour)
		if err := os.Chtimes(path, used, used); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct {
		most int
		want string
	}{{5, "a b c d"}, {4, "a b c d"}, {2, "a c"}} {
		if err := prune(dir, test.most); err != nil {
			t.Fatal(err)
		}
		var left []string
		entries, _ := os.ReadDir(dir)
		for _, e := range entries {
			left = append(left, e.Name())
		}
		if got := strings.Join(left, " "); got != test.want {
			t.Errorf("of at most %d files %q are left, want %q", test.most, got, test.want)
		}
	}
}

func TestHashTellsNamesAndContentsApart(t *testing.T) {
	seen := map[string]bool{}
	for _, files := range []map[string][]byte{
		{}, {"a": nil}, {"b": nil}, {"a": []byte("b")}, {"a": nil, "b": nil}, {"ab": nil},
	} {
		hash := Hash(files)
		if seen[hash] || len(hash) != 12 || hash != Hash(files) {
			t.Errorf("the hash of %q is %q", files, hash)
		}
		seen[hash] = true
	}
}

package disk

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

func TestReplaceWritesAFileOrLeavesTheOldOne(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "file")
	for _, content := range []string{"first", "second"} {
		if err := Replace(name, []byte(content)); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(name); err != nil || string(got) != content {
			t.Errorf("the file holds %q, %v; want %q", got, err, content)
		}
	}
	if info, err := os.Stat(name); err != nil || info.Mode().Perm() != 0o644 {
		t.Errorf("not everybody may read it: %v, %v", info.Mode(), err)
	}
	reader, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	if err := Replace(name, []byte("third")); err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(reader); err != nil || string(got) != "second" {
		t.Errorf("who reads the old file finds %q, %v", got, err)
	}
	// A file cannot take the place of a folder: the last step fails.
	taken := filepath.Join(dir, "taken")
	if err := os.Mkdir(taken, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := Replace(taken, nil); err == nil {
		t.Error("a folder is replaced by a file")
	}
	only(t, dir, "file", "taken")
}

// put fills a folder with one file.
func put(name string) func(string) error {
	return func(dir string) error { return os.WriteFile(filepath.Join(dir, name), []byte(name), 0o644) }
}

// only demands that a folder holds just these.
func only(t *testing.T, dir string, names ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for i, e := range entries {
		if len(entries) != len(names) || e.Name() != names[i] {
			t.Fatalf("%s holds %v, want %v", dir, entries, names)
		}
	}
	if len(entries) != len(names) {
		t.Fatalf("%s holds %v, want %v", dir, entries, names)
	}
}

func TestSwapReplacesAFolder(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "dir")
	for _, name := range []string{"first", "second"} {
		if err := Swap(dir, put(name)); err != nil {
			t.Fatal(err)
		}
		only(t, dir, name)
		only(t, parent, "dir")
	}
}

func TestSwapLeavesTheOldFolderWhenFillingFails(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "dir")
	if err := Swap(dir, put("old")); err != nil {
		t.Fatal(err)
	}
	full := errors.New("the disk is full")
	if err := Swap(dir, func(string) error { return full }); !errors.Is(err, full) {
		t.Errorf("it says: %v", err)
	}
	// What is filled in goes away on the way: the last step fails.
	if err := Swap(dir, os.RemoveAll); err == nil {
		t.Error("there is no folder to swap in, and it does not say so")
	}
	only(t, dir, "old")
	only(t, parent, "dir")
}

// Two builds of the same folder at once must not fail, nor mix.
func TestManyMaySwapAtOnce(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "dir")
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 20 {
				if err := Swap(dir, put("file")); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	only(t, dir, "file")
	only(t, parent, "dir")
}

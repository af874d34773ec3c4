package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tripoint/tools/internal/inputs"
	"tripoint/tools/internal/publish"
)

// The same project gives the same bytes, wherever it lies and whenever it is
// built. The program is left out: go build sees to that by itself, with -trimpath.
func TestTheSameProjectMakesTheSameSite(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds the site twice")
	}
	inputs.Depend(t, ".")
	here := written(t)
	elsewhere := filepath.Join(t.TempDir(), "another", "folder")
	copyProject(t, elsewhere)
	t.Chdir(elsewhere)
	there := written(t)
	for name, content := range there {
		if here[name] != content {
			t.Errorf("%s differs: %d bytes here, %d there", name, len(here[name]), len(content))
		}
	}
	if len(here) != len(there) || len(here) < 60 {
		t.Errorf("%d files here, %d there", len(here), len(there))
	}
}

// written are the files of the project's site, around a program that is none, as
// they lie on the disk.
func written(t *testing.T) map[string]string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "site")
	if _, err := publish.Write(t.Context(), dir, newSite(t, "").files, 1); err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(name)
		files[strings.TrimPrefix(name, dir)] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// copyProject copies the project without what is built and what is not ours, as if
// it were of long ago.
func copyProject(t *testing.T, to string) {
	t.Helper()
	old := time.Date(2001, time.February, 3, 4, 5, 6, 0, time.UTC)
	err := filepath.WalkDir(".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if base := entry.Name(); base == "node_modules" || strings.HasPrefix(base, ".") && base != "." {
			if entry.IsDir() {
				return filepath.SkipDir
			}
			return nil
		}
		copied := filepath.Join(to, name)
		if entry.IsDir() {
			return os.MkdirAll(copied, 0o755)
		}
		content, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if err := os.WriteFile(copied, content, 0o600); err != nil {
			return err
		}
		return os.Chtimes(copied, old, old)
	})
	if err != nil {
		t.Fatal(err)
	}
}

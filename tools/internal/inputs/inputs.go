// Package inputs tells go test what a test depends on that it does not read by
// itself. Go keeps the result of a test that passed, and runs it again only if a
// file has changed that the test's own process has opened. What go list or go
// build reads in a process of its own does not count, so that a test of theirs
// would pass for ever.
package inputs

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Depend opens every file and every folder below root, so that a change of any
// makes go test run the test again. It leaves out folders of packages that are
// not ours and those whose names begin with a dot, where what is built lies.
func Depend(t testing.TB, root string) {
	t.Helper()
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if name != root && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "node_modules") {
				return fs.SkipDir
			}
			return nil // WalkDir has opened it, or will
		}
		if !entry.Type().IsRegular() {
			return nil
		}
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		return f.Close()
	})
	if err != nil {
		t.Fatalf("reading what the test depends on: %v", err)
	}
}

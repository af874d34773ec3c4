//go:build unix

package facts_test

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"tripoint/tools/facts"
)

// A pipe would be read for ever, a device without end until the memory is full.
func TestLoadReadsOnlyRegularFiles(t *testing.T) {
	dir := copied(t, islands)
	if err := syscall.Mkfifo(filepath.Join(dir, "a-pipe.yaml"), 0o644); err != nil {
		t.Fatal(err)
	}
	for name, target := range map[string]string{"b-endless.yaml": "/dev/zero", "c-folder.yaml": "..", "d-circle.yaml": "d-circle.yaml"} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	_, problems := facts.Load(dir)
	want := []string{
		"/a-pipe.yaml: the file cannot be read: it is a pipe, not a file; put a file in its place, or take it away",
		"/b-endless.yaml: the file cannot be read: it is a device, not a file; put a file in its place, or take it away",
		"/c-folder.yaml: the file cannot be read: it is a folder, not a file; put a file in its place, or take it away",
		"/d-circle.yaml: the file cannot be read: its links lead in a circle; make the link lead to a file",
	}
	same(t, problems, want)
}

// A name from elsewhere must neither begin a line of its own nor clear the screen.
func TestLoadQuotesNamesOfFilesThatWouldHideOthers(t *testing.T) {
	dir := copied(t, islands)
	write(t, dir, "a\nb.yaml", "nods: []\n")
	write(t, dir, "c\x1b[2J.yml", "nodes: []\n")
	write(t, dir, "d\u202elmay.yaml", "title: again\n")
	_, problems := facts.Load(dir)
	same(t, problems, []string{
		`/c\x1b[2J.yml": only *.yaml files are read; rename it`,
		`/a\nb.yaml":1:1: there is no key "nods"; did you mean "nodes"?`,
		`/world.yaml:5:1: the section "title" stands in "`, // the name of the folder follows
	})
}

package versions_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tripoint/tools/internal/versions"
)

// The facts of each released version stay readable, whatever becomes of the schema.
func TestEveryReleasedVersionCanBeRead(t *testing.T) {
	if _, err := versions.Released("../../../" + versions.Source); err != nil {
		t.Error(err)
	}
}

func TestAVersionHasOneNameInAddresses(t *testing.T) {
	for dotted, want := range map[string]string{"2026.11.30": "2026-11-30", "2031.1.5": "2031-01-05"} {
		if got := versions.Name(dotted); got != want {
			t.Errorf("%s is called %s, want %s", dotted, got, want)
		}
		if got := versions.Dotted(want); got != dotted {
			t.Errorf("%s is %s in the facts, want %s", want, got, dotted)
		}
	}
}

func TestAFolderThatIsNoVersionIsTold(t *testing.T) {
	for name, want := range map[string]string{"old": "a version is a day", "2031-02-01": "dataset.msgp cannot be read"} {
		dir := t.TempDir()
		if err := os.MkdirAll(filepath.Join(dir, versions.Folder, name), 0o755); err != nil {
			t.Fatal(err)
		}
		if _, err := versions.Released(dir); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", name, err, want)
		}
	}
}

package deps

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// top is the project's top folder.
const top = "../.."

var mdLink = regexp.MustCompile(`\]\(([^)#\s]+)\)`)

// A reader of a README must find what it names.
func TestLinksInReadmesLeadToFiles(t *testing.T) {
	pages := 0
	for name, text := range sources(t, ".md") {
		pages++
		for _, m := range mdLink.FindAllStringSubmatch(text, -1) {
			if strings.Contains(m[1], "://") || strings.HasPrefix(m[1], "mailto:") {
				continue
			}
			if _, err := os.Stat(filepath.Join(top, filepath.Dir(name), m[1])); err != nil {
				t.Errorf("%s links to %s, which is not there", name, m[1])
			}
		}
	}
	if pages < 8 {
		t.Errorf("only %d pages are found", pages)
	}
}

// sources returns the project's files with one of some endings, by their paths from the
// top. It leaves out packages of others and what is built.
func sources(t *testing.T, endings ...string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(top, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			switch entry.Name() {
			case ".build", ".git", "node_modules":
				return fs.SkipDir
			}
			return nil
		}
		for _, ending := range endings {
			if strings.HasSuffix(name, ending) {
				text, err := os.ReadFile(name)
				if err != nil {
					return err
				}
				path, err := filepath.Rel(top, name)
				all[filepath.ToSlash(path)] = string(text)
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

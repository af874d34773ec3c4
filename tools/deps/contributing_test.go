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

var (
	mdLink = regexp.MustCompile(`\]\(([^)#\s]+)\)`)
	aPath  = regexp.MustCompile(`^(\.[a-z]+|[a-z0-9_-]+)(/[A-Za-z0-9_.*-]+)+/?$`)
	aFile  = regexp.MustCompile(`^[a-z0-9_*]+\.(go|js|css|yaml|txt)$`)
	aName  = regexp.MustCompile(`^[a-zA-Z]*[a-z][A-Z][a-zA-Z]*$`)
)

// Whoever follows a README must find what it names.
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

// The table of what to touch for what holds only as long as what it names is there:
// paths from the top, files by their names, and names of Go with a capital within.
func TestWhatTheTableOfContributingNamesIsThere(t *testing.T) {
	const page = ".github/CONTRIBUTING.md"
	text, err := os.ReadFile(filepath.Join(top, page))
	if err != nil {
		t.Fatal(err)
	}
	files := sources(t, ".go", ".js", ".css", ".yaml", ".txt")
	names := map[string]bool{}
	var code strings.Builder
	for name, text := range files {
		names[filepath.Base(name)] = true
		if strings.HasSuffix(name, ".go") {
			code.WriteString(text)
		}
	}
	seen := 0
	for _, m := range quoted.FindAllStringSubmatch(string(text), -1) {
		word, there := m[1], true
		switch {
		case strings.HasPrefix(word, "go "), strings.HasPrefix(word, "make "):
			continue
		case aPath.MatchString(word):
			found, err := filepath.Glob(filepath.Join(top, word))
			there = err == nil && len(found) > 0
		case aFile.MatchString(word):
			there = names[word] || strings.Contains(word, "*")
		case aName.MatchString(word):
			there = regexp.MustCompile(`\b` + word + `\b`).MatchString(code.String())
		default:
			continue
		}
		seen++
		if !there {
			t.Errorf("%s names %s, which is not there", page, word)
		}
	}
	if seen < 30 {
		t.Errorf("only %d names are found in %s", seen, page)
	}
}

// sources are the project's files with one of some endings, by their paths from the
// top; packages of others and what is built are left out.
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

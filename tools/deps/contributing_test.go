package deps

import (
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const contributing = ".github/CONTRIBUTING.md"

var (
	aPath    = regexp.MustCompile(`^(\.[a-z]+|[a-z0-9_-]+)(/[A-Za-z0-9_.*-]+)+/?$`)
	aFile    = regexp.MustCompile(`^[a-z0-9_*]+\.(go|js|css|yaml|txt)$`)
	aName    = regexp.MustCompile(`^[a-zA-Z]*[A-Z][a-zA-Z]*$`)
	aPackage = regexp.MustCompile(`\./([a-z0-9_/]+)`)
)

// The table "What I touch to …" leads nowhere once a file or a function that it names is
// gone.
func TestTheTableOfContributingNamesWhatIsThere(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(top, contributing))
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for line := range strings.Lines(string(text)) {
		row := rowOf(line)
		seen += row.seen
		for _, name := range row.lost {
			t.Errorf("%s names %s, which is not there:\n%s", contributing, name, line)
		}
	}
	if seen < 60 {
		t.Errorf("the test sees only %d names in %s", seen, contributing)
	}
}

func TestARowNamesWhatIsLostWhen(t *testing.T) {
	for _, test := range []struct{ name, row, lost string }{
		{"a function stands in another file of the folder", "`edgePanel` in `wasm/core/panel/edge.go`, `homePanel` in `panel.go`", "homePanel in panel.go"},
		{"a function stands in another folder", "`homePanel` beside `wasm/core/picture`", "homePanel"},
		{"a function is only called in the file", "`edgePanel` in `wasm/core/panel/panel.go`", "edgePanel in wasm/core/panel/panel.go"},
		{"a file is in another folder", "`wasm/core/panel/edge.go` and `ribbon.go`", "ribbon.go"},
		{"a path is gone", "`wasm/core/view`", "wasm/core/view"},
		{"nothing matches a pattern with a folder", "`data/lost*.go`", "data/lost*.go"},
		{"nothing matches a pattern of files", "`data/texts.go` and `lost*.go`", "lost*.go"},
		{"a package to test is gone", "`go test ./data/... ./wasm/core/view`", "./wasm/core/view"},
		{"nothing is lost", "`edgePanel` in `wasm/core/panel/edge.go`, `homePanel` in `home.go`, `consistent*.go` in `data/source`'s `data/texts.go`", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if lost := strings.Join(rowOf(test.row).lost, ", "); lost != test.lost {
				t.Errorf("the row has lost %q; want %q", lost, test.lost)
			}
		})
	}
}

// row is a row of the table. A file without a folder, and a name of Go, are looked for
// in the folders that the same row names.
type row struct {
	folders []string
	seen    int
	lost    []string
}

func rowOf(line string) row {
	var r row
	var words []string
	for _, m := range quoted.FindAllStringSubmatch(line, -1) {
		words = append(words, m[1])
		if folder := strings.TrimSuffix(m[1], "/"); aPath.MatchString(folder) {
			if path.Ext(folder) != "" {
				folder = path.Dir(folder)
			}
			r.folders = append(r.folders, folder)
		}
	}
	placed := map[string]bool{}
	for _, m := range inFile.FindAllStringSubmatch(line, -1) {
		placed[m[1]] = true
		r.see(m[1]+" in "+m[2], r.declares(m[1], m[2]))
	}
	for _, word := range words {
		switch {
		case strings.HasPrefix(word, "go test "):
			for _, m := range aPackage.FindAllStringSubmatch(word, -1) {
				r.see(strings.TrimSuffix(m[0], "/"), len(glob(m[1])) > 0)
			}
		case aPath.MatchString(word):
			r.see(word, len(glob(word)) > 0)
		case aFile.MatchString(word):
			r.see(word, len(r.files(word)) > 0)
		case aName.MatchString(word) && !placed[word]:
			r.see(word, r.declares(word, "*.go"))
		}
	}
	return r
}

func (r *row) see(name string, there bool) {
	r.seen++
	if !there {
		r.lost = append(r.lost, name)
	}
}

// files returns the paths of a file, or of those that match a pattern, in the row's
// folders.
func (r *row) files(name string) []string {
	if strings.Contains(name, "/") {
		return glob(name)
	}
	var found []string
	for _, folder := range r.folders {
		found = append(found, glob(path.Join(folder, name))...)
	}
	return found
}

// declares reports whether one of the files declares a name.
func (r *row) declares(name, file string) bool {
	for _, found := range r.files(file) {
		if code, err := os.ReadFile(found); err == nil && declaration(name).Match(code) {
			return true
		}
	}
	return false
}

// declaration finds where Go declares a name: a function, a method, a type, a variable,
// a constant, or a field.
func declaration(name string) *regexp.Regexp {
	return regexp.MustCompile(`(?m)^((func (\([^)]*\) )?|type |var |const )` + name + `\b|\t` + name + `\s+[\w*\[])`)
}

// glob returns the files and folders at a path from the top, which may be a pattern.
func glob(name string) []string {
	found, err := filepath.Glob(filepath.Join(top, name))
	if err != nil {
		return nil
	}
	return found
}

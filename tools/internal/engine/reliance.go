package engine

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// reliance is something of Go or Ebitengine that no documentation promises, and that
// web or wasm relies on.
type reliance struct {
	name string   // as tools/engine/README.md calls it
	file string   // of Go or of Ebitengine
	has  []string // what must stand in it
	ours string   // what stands in web or wasm because of it
	why  string   // what breaks without it, as a sentence without its full stop
}

// tree has the files to search: those with the private parts, and ours.
type tree struct {
	goroot string // the root of Go
	engine string // the folder of Ebitengine
	ours   string // all of web and wasm that is not a test
}

// findTree finds the files of a tree, and reads ours.
func findTree(ctx context.Context, sources []source) (tree, error) {
	root, err := run(ctx, nil, nil, "env", "GOROOT")
	if err != nil {
		return tree{}, err
	}
	t := tree{goroot: strings.TrimSpace(string(root)), engine: sources[0].dir}
	t.ours, err = readOurs("web", "wasm")
	t.ours = quotes.Replace(t.ours)
	return t, err
}

// quotes makes texts equal in which only the kind of quotes differs.
var quotes = strings.NewReplacer(`"`, "'", "`", "'")

// readOurs returns the text of all files that may rely on something.
func readOurs(folders ...string) (string, error) {
	var b strings.Builder
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || strings.HasSuffix(name, "_test.go") {
				return err
			}
			switch filepath.Ext(name) {
			case ".js", ".css", ".html", ".go":
				content, err := os.ReadFile(name)
				b.Write(content)
				return err
			}
			return nil
		})
		if err != nil {
			return "", err
		}
	}
	return b.String(), nil
}

// check reports what of the reliance has gone.
func (r reliance) check(t tree) error {
	dir := t.engine
	if r.file == runtimeScript {
		dir = t.goroot
	}
	name := filepath.Join(dir, filepath.FromSlash(r.file))
	content, err := os.ReadFile(name)
	if err != nil {
		return fmt.Errorf("%s: %w; %s", r.name, err, r.why)
	}
	for _, text := range r.has {
		if !strings.Contains(string(content), text) {
			return fmt.Errorf("%s: %s has no %q any more%s. What relies on it: %s", r.name, name, text, nearestLine(content, text), r.why)
		}
	}
	if !strings.Contains(t.ours, quotes.Replace(r.ours)) {
		return fmt.Errorf("%s: nothing in web or wasm has %q any more; take the name out of reliances.go and tools/engine/README.md", r.name, r.ours)
	}
	return nil
}

// checkNames reports every name that has gone.
func checkNames(all []reliance, t tree) error {
	var gone []string
	for _, r := range all {
		if err := r.check(t); err != nil {
			gone = append(gone, err.Error())
		}
	}
	if len(gone) == 0 {
		return nil
	}
	return fmt.Errorf("\n%d of the %d names that the page relies on are not as they were:\n\n%s", len(gone), len(all), strings.Join(gone, "\n"))
}

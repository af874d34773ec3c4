package engine

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// module is a module that the program is built from a copy of.
type module struct {
	path, name string // as go and as people call it
	short      string // the copy's folder begins with it
	edits      []edit
	shaders    bool // it has shaders, and what translates them
}

// source is a module as it lies on the disk.
type source struct {
	module
	version, dir string
	files        map[string][]byte // those that the program needs, by their path in the module
}

// listedPackage is what go list says of a package.
type listedPackage struct {
	Dir                         string
	Module                      *listedModule
	GoFiles, SFiles, EmbedFiles []string
}

type listedModule struct{ Path, Version, Dir string }

// read finds the engine's modules in the versions that go.mod asks for.
func read(ctx context.Context, e Engine) ([]source, error) {
	packages, err := list(ctx)
	if err != nil {
		return nil, err
	}
	var sources []source
	for _, m := range e.modules() {
		s, err := m.read(packages)
		if err != nil {
			return nil, err
		}
		sources = append(sources, s)
	}
	return sources, nil
}

// list asks go for the packages of the browser's program. Go fetches modules that
// are missing from its cache, if it may.
func list(ctx context.Context) ([]listedPackage, error) {
	out, err := run(ctx, []string{"GOOS=js", "GOARCH=wasm"}, nil, "list", "-deps", "-json=Dir,Module,GoFiles,SFiles,EmbedFiles", "./wasm")
	if err != nil {
		return nil, fmt.Errorf("looking for the engine in the module cache, which go mod download fills: %w", err)
	}
	var packages []listedPackage
	for decoder := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listedPackage
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			return packages, nil
		} else if err != nil {
			return nil, fmt.Errorf("reading what go list says: %w", err)
		}
		packages = append(packages, p)
	}
}

// run runs go, and returns what it prints. The error has what it complains of.
func run(ctx context.Context, env []string, stdin io.Reader, args ...string) ([]byte, error) {
	var stderr bytes.Buffer
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Env = append(os.Environ(), env...)
	cmd.Stdin, cmd.Stderr = stdin, &stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("%w\n%s", err, strings.TrimSpace(stderr.String()))
	}
	return out, nil
}

// read reads the files of the module that a program of the packages needs.
func (m module) read(packages []listedPackage) (source, error) {
	s := source{module: m, files: map[string][]byte{}}
	for _, p := range packages {
		if p.Module == nil || p.Module.Path != m.path {
			continue
		}
		s.version, s.dir = p.Module.Version, p.Module.Dir
		names := []string{filepath.Join(s.dir, "go.mod")}
		for _, name := range slices.Concat(p.GoFiles, p.SFiles, p.EmbedFiles) {
			names = append(names, filepath.Join(p.Dir, name))
		}
		for _, name := range names {
			content, err := os.ReadFile(name)
			if err != nil {
				return source{}, fmt.Errorf("copying %s: %w", m.path, err)
			}
			inside, err := filepath.Rel(s.dir, name)
			if err != nil {
				return source{}, err
			}
			s.files[filepath.ToSlash(inside)] = content
		}
	}
	if s.dir == "" {
		return source{}, fmt.Errorf("the program does not use %s any more", m.path)
	}
	return s, nil
}

// edit makes all edits in the files. The shaders are translated in between: what
// translates them goes with the late edits.
func (s source) edit(ctx context.Context) error {
	if err := s.make(false); err != nil || !s.shaders {
		return err
	}
	if err := precompile(ctx, s.files); err != nil {
		return err
	}
	return s.make(true)
}

// make makes the edits that are late, or those that are not.
func (s source) make(late bool) error {
	for _, e := range s.edits {
		if e.late != late {
			continue
		}
		changed, faults := e.apply(s.files[e.file])
		if len(faults) > 0 {
			return fmt.Errorf("editing %s: %s", e.file, faults[0].text)
		}
		s.files[e.file] = changed
	}
	return nil
}

// Edited returns the folder of Ebitengine in the version that go.mod asks for, and
// the files that the program needs of it, by their path in the module, with all
// edits made but those that wait for the shaders. Only tests need it, those of
// tools/engine: they hold the patches for upstream to the edits.
func Edited(ctx context.Context) (dir string, files map[string][]byte, err error) {
	sources, err := read(ctx, Light)
	if err != nil {
		return "", nil, err
	}
	return sources[0].dir, sources[0].files, sources[0].make(false)
}

// EditedFiles returns the paths of the files that are edited, of both modules. Like Edited
// it is for the tests of tools/engine.
func EditedFiles() []string {
	var files []string
	for _, m := range Light.modules() {
		for _, e := range m.edits {
			files = append(files, e.file)
		}
	}
	return files
}

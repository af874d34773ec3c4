// Package engine makes what the browser's program is built from besides its own
// code: copies of Ebitengine and of the MessagePack library without what the
// program never uses. Shaders are translated here instead of when the program
// starts (precompile.go), so that it needs no compiler for them. Almost half of the
// bytes on the wire goes with all this. Nothing of
// the two is kept in the project: the copies are made from the module cache, by
// the edits listed in edits.go. An overlay could not do it, for go refuses one for
// files of the module cache. The desktop's program is built from the originals.
package engine

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"tripoint/tools/internal/disk"
)

// copies is where the copies lie. The place is relative to the project, because
// it becomes part of the program.
const copies = ".build/modules"

// module is a module that the program is built from a copy of.
type module struct {
	path, name string // as go and as people call it
	short      string // the copy's folder begins with it
	edits      []edit
	shaders    bool // it has shaders, and what translates them
}

// Engine is how the engine is built into the program.
type Engine string

// Light is the copy without what the program never uses, Stock the original.
const (
	Light Engine = "light"
	Stock Engine = "stock"
)

// modules are those of which a program with the engine has copies.
func (e Engine) modules() []module {
	if e == Stock {
		return []module{library}
	}
	return []module{ebitengine, library}
}

// Set makes an Engine the value of a flag.
func (e *Engine) Set(text string) error {
	if *e = Engine(text); *e != Light && *e != Stock {
		return fmt.Errorf("there is no engine %q, only %s and %s", text, Light, Stock)
	}
	return nil
}

func (e *Engine) String() string { return string(*e) }

// ModFile makes the copies, where they are not there, and returns the path of the
// go.mod by which go build -modfile uses them. It is called in the project's top
// folder. A copy's folder is named after its content: a copy that another build
// uses is never changed, and one that was left half-written is completed.
func ModFile(ctx context.Context, e Engine) (string, error) {
	listed, err := list(ctx)
	if err != nil {
		return "", err
	}
	var all []copied
	for _, m := range e.modules() {
		files, err := m.files(listed)
		if err == nil {
			err = m.edit(files, false)
		}
		if err == nil && m.shaders {
			if err = precompile(ctx, files); err == nil {
				err = m.edit(files, true)
			}
		}
		if err != nil {
			return "", err
		}
		all = append(all, copied{m, files})
	}
	return writeModFile(string(e), all)
}

// copied is a module and the files of its copy, by their path in it.
type copied struct {
	module
	files map[string][]byte
}

// writeModFile writes the copies, and a go.mod of the name that uses them.
func writeModFile(name string, all []copied) (string, error) {
	mod, err := os.ReadFile("go.mod")
	if err != nil {
		return "", err
	}
	sum, err := os.ReadFile("go.sum")
	if err != nil {
		return "", err
	}
	for _, c := range all {
		dir := path.Join(copies, c.short+"-"+contentHash(c.files))
		if err := complete(dir, c.files); err != nil {
			return "", fmt.Errorf("copying %s: %w", c.path, err)
		}
		mod = fmt.Appendf(mod, "\nreplace %s => ./%s\n", c.path, dir)
	}
	file := path.Join(copies, name+".mod")
	return file, errors.Join(disk.Keep(file, mod), disk.Keep(path.Join(copies, name+".sum"), sum))
}

// complete writes the files that are not there, or not whole.
func complete(dir string, files map[string][]byte) error {
	for name, content := range files {
		if err := disk.Keep(filepath.Join(dir, name), content); err != nil {
			return err
		}
	}
	return nil
}

// Changes says what differs from the originals, as their licences demand of
// whoever hands out changed copies.
func (e Engine) Changes() string {
	var b strings.Builder
	b.WriteString("The program is built from changed copies of these files. Their licences are given beside this notice.\n")
	for _, m := range e.modules() {
		fmt.Fprintf(&b, "\n%s (%s)\n", m.name, m.path)
		for _, edit := range m.edits {
			fmt.Fprintf(&b, "  %s: %s.\n", edit.file, edit.why)
		}
	}
	return b.String()
}

// listedPackage is what go list says of a package.
type listedPackage struct {
	Dir                         string
	Module                      *struct{ Path, Dir string }
	GoFiles, SFiles, EmbedFiles []string
}

// list asks go for the packages of the browser's program. Go fetches modules that
// are missing from its cache, if it may.
func list(ctx context.Context) ([]listedPackage, error) {
	var stderr bytes.Buffer
	cmd := exec.CommandContext(ctx, "go", "list", "-deps", "-json=Dir,Module,GoFiles,SFiles,EmbedFiles", "./wasm")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("looking for the engine in the module cache, which go mod download fills: %w\n%s", err, &stderr)
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

// files are the files of the module that a program of the packages needs, by their
// path in the module.
func (m module) files(packages []listedPackage) (map[string][]byte, error) {
	files := map[string][]byte{}
	for _, p := range packages {
		if p.Module == nil || p.Module.Path != m.path {
			continue
		}
		names := []string{filepath.Join(p.Module.Dir, "go.mod")}
		for _, name := range slices.Concat(p.GoFiles, p.SFiles, p.EmbedFiles) {
			names = append(names, filepath.Join(p.Dir, name))
		}
		for _, name := range names {
			content, err := os.ReadFile(name)
			if err != nil {
				return nil, fmt.Errorf("copying %s: %w", m.path, err)
			}
			inside, err := filepath.Rel(p.Module.Dir, name)
			if err != nil {
				return nil, err
			}
			files[filepath.ToSlash(inside)] = content
		}
	}
	return files, nil
}

// edit makes those edits in the files that are made before the shaders are
// translated, or after it.
func (m module) edit(files map[string][]byte, late bool) error {
	for _, e := range m.edits {
		if e.late != late {
			continue
		}
		changed, err := e.apply(files[e.file])
		if err != nil {
			return fmt.Errorf("%s: %s: %w\nThe edit is there so that %s. Look at it in tools/internal/engine/edits.go; "+
				"until it fits, make site ENGINE=stock builds without", m.path, e.file, err, e.why)
		}
		files[e.file] = changed
	}
	return nil
}

// contentHash names the content of files.
func contentHash(files map[string][]byte) string {
	h := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		fmt.Fprintf(h, "%s\x00%d\x00", name, len(files[name]))
		h.Write(files[name])
	}
	return hex.EncodeToString(h.Sum(nil)[:6])
}

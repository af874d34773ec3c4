// Package engine makes what the browser's program is built from besides its own
// code: copies of Ebitengine and of the MessagePack library without what the
// program never uses. It also translates the shaders (precompile.go), so that the
// program needs no compiler for them. The copies save almost half of the bytes on
// the wire.
//
// The project keeps no source of either module, but for what the patches quote in
// tools/engine/upstream. ModFile reads the module cache,
// makes the edits of edits.go and edits_msgp.go, and writes the copies. It cannot
// use an overlay, because go refuses one for files of the module cache. The desktop
// program is built from the originals.
//
// The edits are made for the versions in pins.txt. When another version comes, read
// tools/engine/README.md; Check and Repin are what its command does.
package engine

import (
	"context"
	"fmt"
	"strings"
)

// Engine is how Ebitengine is built into the program.
type Engine string

// Light is the copy without what the program never uses, Stock the original.
const (
	Light Engine = "light"
	Stock Engine = "stock"
)

// modules returns the modules that a program with the engine takes as changed copies.
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

// ModFile makes the copies that are not there yet, and returns the path of the
// go.mod by which go build -modfile uses them. Call it in the project's top folder.
// If a file is not the one that its edit was made for, ModFile writes nothing, and
// its error reports every such file. A copy's folder is named after its content: ModFile never
// changes a copy that another build uses, and completes one that was left
// half-written.
func ModFile(ctx context.Context, e Engine) (string, error) {
	sources, err := read(ctx, e)
	if err != nil {
		return "", err
	}
	pinned, err := parsePins(pinsText)
	if err != nil {
		return "", err
	}
	return modFile(ctx, string(e), sources, pinned, cached)
}

// modFile is ModFile for sources and pins, under a name for the go.mod.
func modFile(ctx context.Context, name string, sources []source, pinned pins, find older) (string, error) {
	if err := check(ctx, sources, pinned, find); err != nil {
		return "", err
	}
	var all []copied
	for _, s := range sources {
		if err := s.edit(ctx); err != nil {
			return "", err
		}
		all = append(all, copied{s.module, s.files})
	}
	return writeModFile(name, all)
}

// Changes says what differs from the originals, as their licences demand
// for changed copies.
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

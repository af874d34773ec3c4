// Package program builds programs for browsers. It builds the explainer and the
// programs that it is measured against in the same way. Start reading at Build.
package program

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"tripoint/tools/internal/disk"
	"tripoint/tools/internal/engine"
	"tripoint/tools/internal/wasmfile"
)

// flags are those of every wasm of the project. -l turns inlining off: it costs a
// tenth of the bytes on the wire, and in wasm makes nothing faster that a reader
// could notice.
var flags = []string{"-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-gcflags=all=-l"}

// Build compiles a main package to wasm as readers get it: its data are written so
// that they compress well, and its tables of functions have only what it needs. The compiler reads each file of replaced, given by its path, as if it had that
// content. Further flags are those of go build. Call it in the project's top folder.
func Build(ctx context.Context, pkg string, e engine.Engine, replaced map[string][]byte, further ...string) ([]byte, error) {
	wasm, err := link(ctx, pkg, e, replaced, further)
	if err != nil {
		return nil, err
	}
	return wasmfile.Shrink(wasm)
}

// BuildNamed does the same, but keeps the names, so that traces of the stack
// can be read.
func BuildNamed(ctx context.Context, pkg string, e engine.Engine, replaced map[string][]byte, further ...string) ([]byte, error) {
	wasm, err := link(ctx, pkg, e, replaced, further)
	if err != nil {
		return nil, err
	}
	return wasmfile.Merge(wasm)
}

// link compiles a package with an engine and with the project's flags.
func link(ctx context.Context, pkg string, e engine.Engine, replaced map[string][]byte, further []string) ([]byte, error) {
	dir, err := os.MkdirTemp("", "tripoint-program-")
	if err != nil {
		return nil, disk.Explain(os.TempDir(), err)
	}
	defer os.RemoveAll(dir)
	if replaced, err = untagged(replaced); err != nil {
		return nil, err
	}
	overlay, err := writeOverlay(dir, replaced)
	if err != nil {
		return nil, err
	}
	mod, err := engine.ModFile(ctx, e)
	if err != nil {
		return nil, err
	}
	return compile(ctx, pkg, slices.Concat([]string{"-modfile", mod, "-overlay", overlay}, flags, further)...)
}

// Usual compiles a main package to wasm as anybody would who wants a small one: with
// the stock engine, and the flags that Go's tools offer.
func Usual(ctx context.Context, pkg string) ([]byte, error) {
	return compile(ctx, pkg, "-trimpath", "-ldflags=-s -w")
}

// compile runs go build with the flags.
func compile(ctx context.Context, pkg string, flags ...string) ([]byte, error) {
	dir, err := os.MkdirTemp("", "tripoint-program-")
	if err != nil {
		return nil, disk.Explain(os.TempDir(), err)
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "program.wasm")
	cmd := exec.CommandContext(ctx, "go", slices.Concat([]string{"build", "-o", out}, flags, []string{pkg})...)
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if text, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("building %s for wasm: %w\n%s", pkg, disk.Command(string(text), err), text)
	}
	return os.ReadFile(out)
}

// schema is the package whose tags only those read who load and check facts. In the
// program they would be in the names of types.
const schema = "data"

var tag = regexp.MustCompile("`[a-z]+:\"[^`\n]*`")

// untagged adds the files of the schema without their tags to those that are replaced.
func untagged(replaced map[string][]byte) (map[string][]byte, error) {
	files, err := filepath.Glob(filepath.Join(schema, "*.go"))
	if err != nil {
		return nil, err
	}
	with := maps.Clone(replaced)
	if with == nil {
		with = map[string][]byte{}
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		if bare := tag.ReplaceAll(text, nil); len(bare) < len(text) {
			with[filepath.ToSlash(name)] = bare
		}
	}
	return with, nil
}

// writeOverlay writes the file that go build -overlay reads, and returns its path.
// go:embed follows an overlay too.
func writeOverlay(dir string, replaced map[string][]byte) (string, error) {
	overlay := struct{ Replace map[string]string }{map[string]string{}}
	for path, content := range replaced {
		absolute, err := filepath.Abs(path)
		if err != nil {
			return "", err
		}
		copied := filepath.Join(dir, strings.ReplaceAll(path, "/", "_"))
		if err := os.WriteFile(copied, content, 0o644); err != nil {
			return "", disk.Explain(copied, err)
		}
		overlay.Replace[absolute] = copied
	}
	text, err := json.Marshal(overlay)
	if err != nil {
		return "", err
	}
	name := filepath.Join(dir, "overlay.json")
	return name, disk.Explain(name, os.WriteFile(name, text, 0o644))
}

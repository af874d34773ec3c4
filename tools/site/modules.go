package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
)

// The MessagePack library has tables of functions that write JSON, filled when a
// program starts, and by way of them a streaming reader, base64 and much else
// gets into every program. Ours reads one bundle from memory, so it is built
// with a copy of the library without the filling of those tables. An overlay
// cannot do that: go refuses it for files of the module cache.

const (
	msgpModule = "github.com/tinylib/msgp"
	// copies is where copies of modules lie. The place is fixed, relative to the
	// project, because it becomes part of the program.
	copies = ".build/modules"
)

// jsonTables are the files of the library whose init functions fill the tables.
var jsonTables = map[string]bool{"msgp/json.go": true, "msgp/json_bytes.go": true}

// slimModules makes the copy and a go.mod that uses it, and returns the path of
// that go.mod.
func slimModules(ctx context.Context) (string, error) {
	out, err := exec.CommandContext(ctx, "go", "list", "-m", "-f", "{{.Dir}}", msgpModule).Output()
	if err != nil {
		return "", fmt.Errorf("finding the module %s: %w", msgpModule, err)
	}
	to := path.Join(copies, "msgp")
	if err := copyModule(strings.TrimSpace(string(out)), to); err != nil {
		return "", fmt.Errorf("copying %s: %w", msgpModule, err)
	}
	mod, err := os.ReadFile("go.mod")
	if err != nil {
		return "", err
	}
	sum, err := os.ReadFile("go.sum")
	if err != nil {
		return "", err
	}
	mod = fmt.Appendf(mod, "\nreplace %s => ./%s\n", msgpModule, to)
	name := path.Join(copies, "program.mod")
	return name, errors.Join(keep(name, mod), keep(path.Join(copies, "program.sum"), sum))
}

// copyModule copies the packages msgp and what they need.
func copyModule(from, to string) error {
	return fs.WalkDir(os.DirFS(from), ".", func(name string, entry fs.DirEntry, err error) error {
		wanted := name == "go.mod" || path.Dir(name) == "msgp" && strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go")
		if err != nil || !wanted {
			return err
		}
		content, err := os.ReadFile(filepath.Join(from, name))
		if err != nil {
			return err
		}
		if jsonTables[name] {
			if content, err = withoutInit(name, content); err != nil {
				return err
			}
		}
		return keep(filepath.Join(to, name), content)
	})
}

// withoutInit is a Go file without its init functions, of which there must be
// one: otherwise the library has changed, and this with it.
func withoutInit(name string, content []byte) ([]byte, error) {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, name, content, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	before := len(file.Decls)
	kept := file.Decls[:0]
	for _, decl := range file.Decls {
		if f, ok := decl.(*ast.FuncDecl); !ok || f.Name.Name != "init" {
			kept = append(kept, decl)
		}
	}
	if file.Decls = kept; len(kept) == before {
		return nil, fmt.Errorf("%s has no init function any more; see whether tools/site/modules.go is still needed", name)
	}
	var b bytes.Buffer
	err = format.Node(&b, files, file)
	return b.Bytes(), err
}

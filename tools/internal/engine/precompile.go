package engine

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/format"
	"go/token"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"tripoint/tools/internal/disk"
)

// Where the engine translates shaders, and where the file is put that knows of all
// of them what comes out.
const (
	shadercPackage = "internal/shaderc"
	compiledFile   = "internal/legacyshader/compiled.go"
)

//go:embed shaderc.go
var shaderc []byte

// ownShaders are the shaders of the program, as a pattern of files.
const ownShaders = "wasm/paint/*.kage"

// precompile puts into the engine's files, by their path in the module, one that
// holds its own shaders and those of the program, translated. A program then needs
// neither the parser nor the compiler of shaders, and starts without running them.
func precompile(ctx context.Context, files map[string][]byte) error {
	sources, err := shaderSources(files)
	if err != nil {
		return err
	}
	list, err := json.Marshal(sources)
	if err != nil {
		return err
	}
	stage := maps.Clone(files)
	stage[path.Join(shadercPackage, "main.go")] = shaderc
	stage["sources.json"] = list
	// It takes a second, and comes to the same each time.
	kept := path.Join(copies, "shaders-"+contentHash(stage)+".go")
	if text, err := os.ReadFile(kept); err == nil {
		files[compiledFile] = text
		return nil
	}
	text, err := runShaderc(ctx, stage, list)
	if err != nil {
		return err
	}
	files[compiledFile] = text
	return disk.Keep(kept, text)
}

// runShaderc translates the sources, a list in JSON, with a copy of the engine that
// has shaderc in it.
func runShaderc(ctx context.Context, files map[string][]byte, sources []byte) ([]byte, error) {
	mod, err := writeModFile("shaderc", []copied{{ebitengine, files}})
	if err != nil {
		return nil, err
	}
	var stderr bytes.Buffer
	cmd := exec.CommandContext(ctx, "go", "run", "-modfile", mod, "-tags", "shaderc", path.Join(ebitengine.path, shadercPackage))
	cmd.Stdin, cmd.Stderr = bytes.NewReader(sources), &stderr
	text, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("translating shaders: %w\n%s", err, &stderr)
	}
	return format.Source(text)
}

// shaderSources are the shaders that a program may use: those that the engine marks
// in its files, and our own.
func shaderSources(files map[string][]byte) ([]string, error) {
	var sources []string
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if path.Ext(name) != ".go" || !bytes.Contains(files[name], []byte(shaderMark)) {
			continue
		}
		found, err := markedSources(files[name])
		if err != nil {
			return nil, fmt.Errorf("looking for shaders in %s: %w", name, err)
		}
		sources = append(sources, found...)
	}
	names, err := filepath.Glob(ownShaders)
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		sources = append(sources, string(text))
	}
	return sources, nil
}

// shaderMark stands before constants that are shaders.
const shaderMark = "//ebitengine:shadersource"

// markedSources are the shaders in a file of Go.
func markedSources(content []byte) ([]string, error) {
	f, err := parse(content)
	if err != nil {
		return nil, err
	}
	var sources []string
	for _, decl := range f.ast.Decls {
		d, ok := decl.(*ast.GenDecl)
		if !ok || d.Doc == nil || !slices.ContainsFunc(d.Doc.List, func(c *ast.Comment) bool { return strings.HasPrefix(c.Text, shaderMark) }) {
			continue
		}
		for _, spec := range d.Specs {
			v, ok := spec.(*ast.ValueSpec)
			if !ok || len(v.Values) != 1 {
				return nil, fmt.Errorf("%s stands before something other than a constant", shaderMark)
			}
			l, ok := v.Values[0].(*ast.BasicLit)
			if !ok || l.Kind != token.STRING {
				return nil, fmt.Errorf("the shader %s is not written out", v.Names[0].Name)
			}
			text, err := strconv.Unquote(l.Value)
			if err != nil {
				return nil, err
			}
			sources = append(sources, text)
		}
	}
	return sources, nil
}

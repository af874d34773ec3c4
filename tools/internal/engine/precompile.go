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
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"tripoint/tools/internal/disk"
)

// The package that translates shaders within a copy of Ebitengine, and the file of
// the copy that holds what comes out.
const (
	shadercPackage = "internal/shaderc"
	compiledFile   = "internal/legacyshader/compiled.go"
)

//go:embed shaderc.go
var shaderc []byte

// ownShaders are the shaders of the program, as a pattern of files.
const ownShaders = "wasm/paint/*.kage"

// precompile adds a file to those of Ebitengine, which are named by their path in
// the module. It holds the shaders of Ebitengine and of the program, translated, so
// that the program needs neither the parser nor the compiler of shaders, and starts
// without running them.
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
	// Translating takes a second, and the same sources always give the same file.
	cached := path.Join(copies, "shaders-"+contentHash(stage)+".go")
	if text, err := os.ReadFile(cached); err == nil {
		files[compiledFile] = text
		return nil
	}
	text, err := runShaderc(ctx, stage, list)
	if err != nil {
		return err
	}
	files[compiledFile] = text
	return disk.Keep(cached, text)
}

// runShaderc translates the sources, a list in JSON, with a copy of Ebitengine that
// has shaderc.go in it.
func runShaderc(ctx context.Context, files map[string][]byte, sources []byte) ([]byte, error) {
	mod, err := writeModFile("shaderc", []copied{{ebitengine, files}})
	if err != nil {
		return nil, err
	}
	text, err := run(ctx, nil, bytes.NewReader(sources), "run", "-modfile", mod, "-tags", "shaderc", path.Join(ebitengine.path, shadercPackage))
	if err != nil {
		return nil, fmt.Errorf("translating shaders: %w", err)
	}
	return format.Source(text)
}

// shaderSources returns the shaders that the program may use: those that Ebitengine
// marks in its files, and our own.
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

// shaderMark is the comment that Ebitengine puts before constants that are shaders.
const shaderMark = "//ebitengine:shadersource"

// markedSources returns the shaders in a Go file.
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

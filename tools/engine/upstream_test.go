package main

import (
	"bytes"
	"go/ast"
	"go/build"
	"go/parser"
	"go/printer"
	"go/token"
	"io"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tripoint/tools/internal/diff"
	"tripoint/tools/internal/engine"
	"tripoint/tools/internal/inputs"
)

// TestMain runs the tests where the tools run, in the project's top folder.
func TestMain(m *testing.M) {
	if err := os.Chdir("../.."); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

const upstream = "tools/engine/upstream"

func patches(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob(upstream + "/*.patch")
	if err != nil || len(names) == 0 {
		t.Fatalf("there are no patches in %s: %v", upstream, err)
	}
	return names
}

func TestEachPatchForUpstreamDoesWhatTheEditDoes(t *testing.T) {
	inputs.Depend(t, ".")
	dir, edited, err := engine.Edited(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range patches(t) {
		t.Run(filepath.Base(name), func(t *testing.T) {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files, err := diff.ParsePatch(string(text))
			if err != nil {
				t.Fatal(err)
			}
			folders := map[string]bool{}
			for _, f := range files {
				folders[path.Dir(f.After)] = true
			}
			if len(folders) == 0 {
				t.Fatal("it changes nothing")
			}
			for folder := range folders {
				before := sources(t, dir, folder)
				after := patched(t, files, folder, before)
				want := declarations(t, within(edited, folder))
				if diff := cmp.Diff(want, declarations(t, after)); diff != "" {
					t.Errorf("for a browser, %s differs from what the edit makes of it:\n%s", folder, diff)
				}
				if cmp.Equal(want, declarations(t, before)) {
					t.Errorf("for a browser, it changes nothing in %s", folder)
				}
			}
		})
	}
}

// sources returns the Go files in a folder of a module, for all systems.
func sources(t *testing.T, dir, folder string) map[string][]byte {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, filepath.FromSlash(folder), "*.go"))
	if err != nil || len(names) == 0 {
		t.Fatalf("there are no sources in %s: %v", folder, err)
	}
	files := map[string][]byte{}
	for _, name := range names {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files[path.Join(folder, filepath.Base(name))] = content
	}
	return files
}

// patched returns the files of a folder after a patch.
func patched(t *testing.T, patch []diff.File, folder string, before map[string][]byte) map[string][]byte {
	t.Helper()
	after := maps.Clone(before)
	for _, f := range patch {
		if path.Dir(f.After) != folder {
			continue
		}
		content, err := f.Apply(string(before[f.Before]))
		if err != nil {
			t.Fatalf("it does not apply to the version in go.mod: %v", err)
		}
		after[f.After] = []byte(content)
	}
	return after
}

// within returns the files in a folder.
func within(files map[string][]byte, folder string) map[string][]byte {
	files = maps.Clone(files)
	maps.DeleteFunc(files, func(name string, _ []byte) bool { return path.Dir(name) != folder })
	return files
}

// declarations returns all that files declare and import for a browser, in no matter
// which of them, without comments.
func declarations(t *testing.T, files map[string][]byte) []string {
	t.Helper()
	browser := build.Context{GOOS: "js", GOARCH: "wasm", Compiler: "gc", OpenFile: func(name string) (io.ReadCloser, error) {
		return io.NopCloser(bytes.NewReader(files[filepath.ToSlash(name)])), nil
	}}
	found := map[string]bool{}
	for name, content := range files {
		if match, err := browser.MatchFile(path.Dir(name), path.Base(name)); err != nil || !match || strings.HasSuffix(name, "_test.go") {
			continue
		}
		set := token.NewFileSet()
		f, err := parser.ParseFile(set, name, content, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range f.Decls {
			for _, node := range parts(decl) {
				var b bytes.Buffer
				if err := printer.Fprint(&b, set, node); err != nil {
					t.Fatal(err)
				}
				found[b.String()] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(found))
}

// parts splits a group of declarations, but one of constants, which count.
func parts(decl ast.Decl) []any {
	d, ok := decl.(*ast.GenDecl)
	if !ok || d.Tok == token.CONST {
		return []any{decl}
	}
	var all []any
	for _, spec := range d.Specs {
		all = append(all, spec)
	}
	return all
}

func TestDeclarationsAreThoseForABrowser(t *testing.T) {
	one := map[string][]byte{
		"p/a.go":      []byte("package p\n\nimport \"fmt\"\n\n// A is one.\nvar (\n\tA = 1\n\tB = fmt.Sprint()\n)\n\nfunc F() int { return 1 }\n"),
		"p/a_test.go": []byte("package p\n\nvar tested int\n"),
	}
	two := map[string][]byte{
		"p/b_js.go":    []byte("package p\n\nimport \"fmt\"\n\nvar B = fmt.Sprint()\n\nfunc F() int { return 1 }\n"),
		"p/b_linux.go": []byte("package p\n\nimport \"os\"\n\nfunc F() int { return 2 }\n"),
		"p/c.go":       []byte("//go:build !js\n\npackage p\n\nvar C = 1\n"),
		"p/d.go":       []byte("package p\n\nvar A = 1 // in another file\n"),
	}
	if diff := cmp.Diff(declarations(t, one), declarations(t, two)); diff != "" {
		t.Error(diff)
	}
	two["p/e_wasm.go"] = []byte("package p\n\nimport \"net\"\n")
	if cmp.Equal(declarations(t, one), declarations(t, two)) {
		t.Error("an import makes no difference")
	}
}

// A new edit is proposed upstream, or the page says why not.
func TestThePageOfPatchesNamesEveryPatchAndEveryEdit(t *testing.T) {
	text, err := os.ReadFile(upstream + "/README.md")
	if err != nil {
		t.Fatal(err)
	}
	names := engine.EditedFiles()
	for _, name := range patches(t) {
		names = append(names, filepath.Base(name))
	}
	for _, name := range names {
		if !strings.Contains(string(text), name) {
			t.Errorf("%s/README.md says nothing of %s", upstream, name)
		}
	}
}

package engine

import (
	"go/ast"
	"go/token"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tripoint/tools/internal/inputs"
)

func TestMarkedSourcesFindsMarkedConstants(t *testing.T) {
	got, err := markedSources([]byte("package p\n\n//ebitengine:shadersource\nconst a = `one`\n\nconst b = `none`\n\n" +
		"// C is also one.\n//\n//ebitengine:shadersource\nconst _ = \"t\\two\"\n"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"one", "t\two"}, got); diff != "" {
		t.Error(diff)
	}
	for _, text := range []string{"type T int", "const a = b + `c`", "var a, b = f()"} {
		if got, err := markedSources([]byte("package p\n\n//ebitengine:shadersource\n" + text + "\n")); err == nil {
			t.Errorf("%s is read as %q", text, got)
		}
	}
}

// lightFiles returns the files of Ebitengine as they are before the shaders are
// translated.
func lightFiles(t *testing.T) map[string][]byte {
	t.Helper()
	inputs.Depend(t, ".")
	sources, err := read(t.Context(), Light)
	if err != nil {
		t.Fatal(err)
	}
	if err := sources[0].make(false); err != nil {
		t.Fatal(err)
	}
	return sources[0].files
}

// kageTexts returns the texts in Go files that are shaders, marked or not.
func kageTexts(t *testing.T, files map[string][]byte) []string {
	t.Helper()
	var found []string
	for name, content := range files {
		if !strings.HasSuffix(name, ".go") {
			continue
		}
		f, err := parse(content)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f.ast, func(n ast.Node) bool {
			if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING {
				if text, err := strconv.Unquote(l.Value); err == nil && strings.HasPrefix(text, "//kage:unit") {
					found = append(found, text)
				}
			}
			return true
		})
	}
	return found
}

// A shader that is not translated ends the program when Ebitengine asks for it.
func TestPrecompileTranslatesEveryShader(t *testing.T) {
	files := lightFiles(t)
	sources, err := shaderSources(files)
	if err != nil {
		t.Fatal(err)
	}
	found := kageTexts(t, files)
	for _, text := range found {
		if !slices.Contains(sources, text) {
			t.Errorf("a shader is not marked: %q", text)
		}
	}
	if len(found) < 2*len(filters)*len(addresses) {
		t.Errorf("only %d shaders are in the engine's files", len(found))
	}
	ours, err := os.ReadFile("wasm/paint/band.kage")
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(sources, string(ours)) {
		t.Error("ours are not among them")
	}
	if err := precompile(t.Context(), files); err != nil {
		t.Fatal(err)
	}
	text := string(files[compiledFile])
	for _, s := range sources {
		if !strings.Contains(text, strconv.Quote(s)) {
			t.Errorf("this shader is not translated: %q", s)
		}
	}
}

func TestPrecompileFailsOnAShaderThatIsWrong(t *testing.T) {
	const wrong = "//kage:unit pixels\n\npackage main\n\nfunc Fragment() vec4 {\n\treturn nothing\n}\n"
	files := lightFiles(t)
	files["wrong.go"] = []byte("package ebiten\n\n//ebitengine:shadersource\nconst wrong = `" + wrong + "`\n")
	err := precompile(t.Context(), files)
	if err == nil || !strings.Contains(err.Error(), "nothing") || !strings.Contains(err.Error(), wrong) {
		t.Errorf("it says: %v", err)
	}
}

package wasmfile

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// goroot returns the root of Go, where the sources of its runtime are.
func goroot(t *testing.T) string {
	t.Helper()
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}

// fields returns at which word each field of a struct of the runtime stands.
func fields(t *testing.T, name string) map[string]int {
	t.Helper()
	file := filepath.Join(goroot(t), "src/runtime/symtab.go")
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	at, bytes := map[string]int{}, 0
	ast.Inspect(f, func(n ast.Node) bool {
		s, ok := n.(*ast.TypeSpec)
		if !ok || s.Name.Name != name {
			return true
		}
		for _, field := range s.Type.(*ast.StructType).Fields.List {
			for _, id := range field.Names {
				size := sizeOf(field.Type)
				if bytes%8 != 0 && size >= 8 {
					bytes += 8 - bytes%8
				}
				at[id.Name] = bytes / 8
				bytes += size
			}
		}
		return false
	})
	return at
}

// sizeOf returns how many bytes a type of a field takes, as far as the fields need it
// that come before those of interest.
func sizeOf(t ast.Expr) int {
	switch t := t.(type) {
	case *ast.ArrayType:
		return 24
	case *ast.SelectorExpr:
		if t.Sel.Name == "PCLnTabMagic" {
			return 4
		}
	case *ast.Ident:
		switch t.Name {
		case "uint8", "bool":
			return 1
		case "uint32":
			return 4
		case "string":
			return 16
		}
	}
	return 8
}

func TestTheRuntimeHasTheTablesThatAreRead(t *testing.T) {
	module, header := fields(t, "moduledata"), fields(t, "pcHeader")
	for _, test := range []struct {
		all  map[string]int
		name string
		want int
	}{
		{module, "pcHeader", wordLines},
		{module, "funcnametab", wordNames},
		{module, "findfunctab", wordFind},
		{module, "noptrdata", wordVariables},
		{module, "ebss", wordEnd},
		{module, "types", wordTypes},
		{module, "gofunc", wordFuncs},
		{module, "epclntab", wordLinesEnd},
		{header, "magic", 0},
		{header, "funcnameOffset", headerNames},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got, ok := test.all[test.name]; !ok || got != test.want {
				t.Errorf("runtime/symtab.go has the field %s at word %d (there: %t), and tables.go reads word %d", test.name, got, ok, test.want)
			}
		})
	}
}

func TestTheLinkerHasTheNumbersThatAreRead(t *testing.T) {
	for _, test := range []struct{ name, file, text string }{
		{"the first function", "src/cmd/link/internal/wasm/asm.go", fmt.Sprintf("const funcValueOffset = %#x", firstFunction)},
		{"the format of the table of lines", "src/internal/abi/symtab.go", "CurrentPCLnTabMagic = Go120PCLnTabMagic"},
		{"the magic number of the format", "src/internal/abi/symtab.go", "Go120PCLnTabMagic PCLnTabMagic = 0xfffffff1"},
	} {
		t.Run(test.name, func(t *testing.T) {
			text, err := os.ReadFile(filepath.Join(goroot(t), test.file))
			if err != nil || !strings.Contains(string(text), test.text) {
				t.Errorf("%s has no %q any more (%v); see tables.go", test.file, test.text, err)
			}
		})
	}
}

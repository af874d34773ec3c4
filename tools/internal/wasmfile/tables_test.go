package wasmfile

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
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

// fields returns at which byte each field of a struct in a file of the runtime stands.
func fields(t *testing.T, file, name string) map[string]int {
	t.Helper()
	file = filepath.Join(goroot(t), "src/runtime", file)
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
				at[id.Name] = bytes
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
		if length, ok := t.Len.(*ast.BasicLit); ok { // of bytes, as the runtime fills up with
			n, _ := strconv.Atoi(length.Value)
			return n
		}
		return 24
	case *ast.SelectorExpr:
		switch t.Sel.Name {
		case "PCLnTabMagic":
			return 4
		case "FuncID", "FuncFlag":
			return 1
		}
	case *ast.Ident:
		switch t.Name {
		case "uint8", "bool":
			return 1
		case "uint32", "int32":
			return 4
		case "string":
			return 16
		}
	}
	return 8
}

func TestTheRuntimeHasTheTablesThatAreRead(t *testing.T) {
	module, header := fields(t, "symtab.go", "moduledata"), fields(t, "symtab.go", "pcHeader")
	function, call := fields(t, "runtime2.go", "_func"), fields(t, "symtabinl.go", "inlinedCall")
	for _, test := range []struct {
		all  map[string]int
		name string
		want int // its first byte
	}{
		{module, "pcHeader", 8 * wordLines},
		{module, "funcnametab", 8 * wordNames},
		{module, "pctab", 8 * wordSteps},
		{module, "pclntable", 8 * wordFunctions},
		{module, "ftab", 8 * wordIndex},
		{module, "findfunctab", 8 * wordFind},
		{module, "minpc", 8 * wordFirst},
		{module, "maxpc", 8 * wordLast},
		{module, "text", 8 * wordCode},
		{module, "noptrdata", 8 * wordVariables},
		{module, "ebss", 8 * wordEnd},
		{module, "types", 8 * wordTypes},
		{module, "gofunc", 8 * wordFuncs},
		{module, "epclntab", 8 * wordLinesEnd},
		{header, "magic", 0},
		{header, "nfunc", 8 * headerFunctions},
		{header, "funcnameOffset", 8 * headerNames},
		{fields(t, "symtab.go", "functab"), "funcoff", 4},
		{function, "nameOff", funcName},
		{function, "npcdata", funcPCDataLen},
		{function, "startLine", funcBegin},
		{function, "funcID", funcID},
		{function, "nfuncdata", funcDataLen},
		{call, "funcID", 0},
		{call, "nameOff", inlinedName},
		{call, "startLine", inlinedBegin},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got, ok := test.all[test.name]; !ok || got != test.want {
				t.Errorf("the runtime has the field %s at byte %d (there: %t), and this package reads byte %d", test.name, got, ok, test.want)
			}
		})
	}
}

func TestTheCompilerNumbersTheKindOfAWrapper(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(goroot(t), "src/internal/abi/symtab.go"))
	if err != nil {
		t.Fatal(err)
	}
	_, kinds, _ := strings.Cut(string(text), "FuncIDNormal FuncID = iota")
	before, _, found := strings.Cut(kinds, "\n\tFuncIDWrapper")
	if got := 1 + strings.Count(before, "\n\tFuncID_"); !found || got != idWrapper {
		t.Errorf("internal/abi numbers FuncIDWrapper %d (there: %t), and names.go has %d", got, found, idWrapper)
	}
}

func TestTheLinkerHasTheNumbersThatAreRead(t *testing.T) {
	for _, test := range []struct{ name, file, text string }{
		{"the first function", "src/cmd/link/internal/wasm/asm.go", fmt.Sprintf("const funcValueOffset = %#x", firstFunction)},
		{"what a bucket holds", "src/runtime/symtab.go", "\tidx        uint32\n\tsubbuckets [16]byte\n}"},
		{"the addresses of a bucket", "src/internal/abi/symtab.go", "FuncTabBucketSize = 256 * MINFUNC"},
		{"a part of a bucket", "src/internal/abi/symtab.go", "MINFUNC = 16"},
		{"how many addresses a function has", "src/runtime/symtab.go", "x = uintptr(pcOff)<<16 + datap.text - datap.minpc"},
		{"the way on from the index", "src/runtime/symtab.go", "for datap.ftab[idx+1].entryoff <= pcOff {"},
		{"where an instruction must not be left", "src/internal/abi/symtab.go", fmt.Sprintf("PCDATA_UnsafePoint   = %d", pcdataUnsafe)},
		{"no signals", "src/runtime/os_wasm.go", "const preemptMSupported = false"},
		{"which call was inlined", "src/internal/abi/symtab.go", fmt.Sprintf("PCDATA_InlTreeIndex  = %d", pcdataInlTree)},
		{"the arguments of a call", "src/internal/abi/symtab.go", fmt.Sprintf("FUNCDATA_ArgInfo            = %d", funcdataArgs)},
		{"the calls that were inlined", "src/internal/abi/symtab.go", fmt.Sprintf("FUNCDATA_InlTree            = %d", funcdataTree)},
		{"the format of the table of lines", "src/internal/abi/symtab.go", "CurrentPCLnTabMagic = Go120PCLnTabMagic"},
		{"the magic number of the format", "src/internal/abi/symtab.go", "Go120PCLnTabMagic PCLnTabMagic = 0xfffffff1"},
	} {
		t.Run(test.name, func(t *testing.T) {
			text, err := os.ReadFile(filepath.Join(goroot(t), test.file))
			if err != nil || !strings.Contains(string(text), test.text) {
				t.Errorf("%s has no %q any more (%v); see tables.go, names.go and index.go", test.file, test.text, err)
			}
		})
	}
}

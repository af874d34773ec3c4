package program

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tripoint/tools/internal/engine"
	"tripoint/tools/internal/inputs"
)

// readers are the functions of our program that ask for the name of a function, by what
// they do with it. What is cut from names (see wasmfile.Shrink) matters to none of them.
var readers = map[string][]string{
	"gives it to others": {
		"runtime.Caller", "runtime.FuncForPC", "runtime.Name", "runtime.Next", "runtime.expandFrames", "runtime.funcname",
		"runtime.funcpkgpath", "runtime.name", "runtime.runtime_FrameSymbolName", "reflect.funcName",
	},
	"prints it, or has it in a message": {
		"internal/bisect.printStack", "internal/reflectlite.methodName", "reflect.callReflect", "reflect.valueMethodName",
		"runtime.adjustframe", "runtime.adjustpointers", "runtime.checkFinalizersAndCleanups", "runtime.doInit1",
		"runtime.funcspdelta", "runtime.getStackMap", "runtime.hexdumpWords", "runtime.moduledataverify1", "runtime.newstack",
		"runtime.next", "runtime.pcvalue", "runtime.preemptPark", "runtime.printAncestorTracebackFuncInfo",
		"runtime.printDebugLogPC", "runtime.printcreatedby1", "runtime.resolveInternal", "runtime.scanframeworker",
		"runtime.traceback2",
	},
	"writes it into a dump or a recording, for which nobody asks": {
		"runtime.dumpframe", "runtime.dumpmemprof_callback", "runtime.dumptype", "runtime.makeTraceFrames",
	},
	"is for another system than a browser": {
		"runtime.cgoFormatErr", "runtime.isAsyncSafePoint", "runtime.panicCheck1", "runtime.pluginftabverify", "runtime.sigprof",
	},
	"looks at the package, which stays":                    {"runtime.isSystemGoroutine", "runtime.showfuncinfo"},
	"compares the whole name, which stays":                 {"runtime.argMapInternal", "runtime.showfuncinfo"},
	"takes apart the whole name of a wrapper, which stays": {"runtime.panicwrap"},
}

func TestNothingInTheProgramNeedsWhatIsCutFromNames(t *testing.T) {
	inputs.Depend(t, "../../..")
	t.Chdir("../../..")
	known, found := map[string]bool{}, map[string]bool{}
	for _, names := range readers {
		for _, name := range names {
			known[name] = true
		}
	}
	for _, f := range filesOfProgram(t) {
		for _, name := range readersIn(t, f) {
			if found[name] = true; !known[name] {
				t.Errorf("%s in %s asks for the name of a function; see whether it does without what wasmfile.Shrink cuts, and list it with the reason", name, f.path)
			}
		}
	}
	for name := range known {
		if !found[name] {
			t.Errorf("%s asks for no name any more; take it off the list", name)
		}
	}
}

// file is a file of a package.
type file struct{ pkg, path string }

// filesOfProgram are the Go files of all packages in the program for readers.
func filesOfProgram(t *testing.T) []file {
	t.Helper()
	mod, err := engine.ModFile(t.Context(), engine.Light)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), "go", "list", "-modfile", mod, "-deps", "-json=ImportPath,Dir,GoFiles", "./wasm")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var files []file
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p struct {
			ImportPath, Dir string
			GoFiles         []string
		}
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return files
		} else if err != nil {
			t.Fatal(err)
		}
		for _, name := range p.GoFiles {
			files = append(files, file{p.ImportPath, filepath.Join(p.Dir, name)})
		}
	}
}

// ways are the functions that give the name of a function.
var ways = []string{"CallersFrames", "FuncForPC", "funcName", "funcNameForPrint", "funcname", "funcpkgpath"}

// readersIn returns the functions in a file that ask for the name of a function.
func readersIn(t *testing.T, f file) []string {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), f.path, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, d := range parsed.Decls {
		ast.Inspect(d, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if fn, isFunc := d.(*ast.FuncDecl); ok && isFunc && asks(f.pkg, call) {
				found = append(found, f.pkg+"."+fn.Name.Name)
			} else if ok && !isFunc && asks(f.pkg, call) {
				found = append(found, f.pkg)
			}
			return true
		})
	}
	return found
}

// asks says whether a call gives the name of a function. A method called name does so
// in the runtime only, where it may be of a type too.
func asks(pkg string, call *ast.CallExpr) bool {
	switch fn := call.Fun.(type) {
	case *ast.Ident:
		return slices.Contains(ways, fn.Name)
	case *ast.SelectorExpr:
		return slices.Contains(ways, fn.Sel.Name) || pkg == "runtime" && fn.Sel.Name == "name"
	}
	return false
}

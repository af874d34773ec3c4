package wasmfile

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCutLeavesThePackageOfAName(t *testing.T) {
	for _, test := range []struct {
		name    string
		wrapper bool
		want    string
	}{
		{"main.main", false, "main."},
		{"runtime.mallocgc", false, "runtime."},
		{"tripoint/wasm/core/app.Update", false, "tripoint/wasm/core/app."},
		{"tripoint/wasm/core/app.(*Model).set.func1", false, "tripoint/wasm/core/app."},
		{"github.com/tinylib/msgp/msgp.(*Reader).ReadMapHeader", false, "github.com/tinylib/msgp/msgp."},
		{"slices.SortFunc[go.shape.[]tripoint/data.Ref,go.shape.string]", false, "slices."},
		{"internal/sync.(*HashTrieMap[go.shape.string,int]).Load", false, "internal/sync."},
		{"type:.eq.tripoint/data.Ref", false, "type:."},
		{"go:buildid", false, ""},
		{"memeqbody", false, ""},
		{"", false, ""},
		{"runtime.gopanic", false, "runtime.gopanic"},
		{"reflect.methodValueCall", false, "reflect.methodValueCall"},
		{"time.(*Time).String", true, "time.(*Time).String"},
		{"main.main.deferwrap1", true, "main."},
	} {
		if got := cut(test.name, test.wrapper); got != test.want {
			t.Errorf("of %q (wrapper: %t) %q is left, want %q", test.name, test.wrapper, got, test.want)
		}
	}
}

// build builds the program of testdata with further flags.
func build(t *testing.T, flags ...string) []byte {
	t.Helper()
	out := filepath.Join(t.TempDir(), "main.wasm")
	cmd := exec.Command("go", append(append([]string{"build", "-trimpath", "-ldflags=-s -w", "-o", out}, flags...), "./testdata/names")...)
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if text, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	if _, err := os.ReadFile("testdata/names/main.go"); err != nil { // go test runs the test again when it changes
		t.Fatal(err)
	}
	wasm, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return wasm
}

// run runs a program under Node, and returns what it prints before it panics, and the
// trace of its stack.
func run(t *testing.T, wasm []byte) (printed, trace string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "main.wasm")
	if err := os.WriteFile(file, wasm, 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("node", "--stack-size=8192", filepath.Join(goroot(t), "lib/wasm/wasm_exec_node.js"), file)
	var stdout, stderr strings.Builder
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); cmd.ProcessState.ExitCode() != 2 {
		t.Errorf("the program ends with %v, want 2, as after a panic\n%s", err, &stderr)
	}
	return stdout.String(), stderr.String()
}

func TestAProgramWithSmallerTablesDoesTheSameAndTracesFilesAndLines(t *testing.T) {
	for _, test := range []struct {
		name  string
		flags []string
	}{
		{"as readers get it", []string{"-gcflags=all=-l"}},
		{"with functions inlined", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			before := build(t, test.flags...)
			after, err := Shrink(before)
			if err != nil {
				t.Fatal(err)
			}
			printedBefore, traceBefore := run(t, before)
			printed, trace := run(t, after)
			if diff := cmp.Diff(printedBefore, printed); diff != "" || printed == "" {
				t.Errorf("with smaller tables it prints something else:\n%s", diff)
			}
			if diff := cmp.Diff(places(traceBefore), places(trace)); diff != "" {
				t.Errorf("with smaller tables the trace shows other places in the code:\n%s", diff)
			}
			if !strings.Contains(traceBefore, "main.deeper(") || !strings.Contains(trace, "names/main.go:") || !strings.Contains(trace, "\nmain.(") {
				t.Errorf("the trace was\n%s\nand is\n%s", traceBefore, trace)
			}
			if !bytes.Contains(before, []byte("main.deeper")) || bytes.Contains(after, []byte("main.deeper")) {
				t.Error("the name of a function is in the program after its names are cut, or was not before")
			}
			assertSameCode(t, before, after)
		})
	}
}

// places are the lines of a trace that name a file.
func places(trace string) []string {
	var places []string
	for line := range strings.Lines(trace) {
		if strings.HasPrefix(line, "\t") {
			places = append(places, line)
		}
	}
	return places
}

// assertSameCode checks that the packages of all functions are still known.
func assertSameCode(t *testing.T, before, after []byte) {
	t.Helper()
	var parts [2][]Part
	for i, wasm := range [][]byte{before, after} {
		f, err := Read(wasm)
		if err != nil {
			t.Fatal(err)
		}
		parts[i] = f.Code()
	}
	if diff := cmp.Diff(parts[0], parts[1]); diff != "" || len(parts[0]) < 5 {
		t.Errorf("with smaller tables the packages have other sizes, or there are none:\n%s", diff)
	}
}

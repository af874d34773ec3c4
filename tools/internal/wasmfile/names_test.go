package wasmfile

import (
	"bytes"
	"encoding/binary"
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

func TestAProgramWithCutNamesDoesTheSameAndTracesFilesAndLines(t *testing.T) {
	for _, test := range []struct {
		name  string
		flags []string
	}{
		{"as readers get it", []string{"-gcflags=all=-l"}},
		{"with functions inlined", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			before := build(t, test.flags...)
			after, err := CutNames(before)
			if err != nil {
				t.Fatal(err)
			}
			printedBefore, traceBefore := run(t, before)
			printed, trace := run(t, after)
			if diff := cmp.Diff(printedBefore, printed); diff != "" || printed == "" {
				t.Errorf("it prints something else with cut names:\n%s", diff)
			}
			if diff := cmp.Diff(places(traceBefore), places(trace)); diff != "" {
				t.Errorf("the trace shows other places in the code with cut names:\n%s", diff)
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
		t.Errorf("with cut names the packages have other sizes, or there are none:\n%s", diff)
	}
}

// base is where the memory of programs begins that have no code.
const base = 1 << 12

// withTables returns a program with a header of the tables and a moduledata, of which
// some words are set.
func withTables(begin []byte, module map[int]uint64) []byte {
	m := make([]byte, 512+8*words)
	copy(m, begin)
	binary.LittleEndian.PutUint64(m[8*headerNames:], 64)
	set := func(word int, n uint64) { binary.LittleEndian.PutUint64(m[512+8*word:], n) }
	set(wordLines, base)
	set(wordNames, base+64)
	set(words-1, 1)
	for word, n := range module {
		set(word, n)
	}
	return tiny(code, data(segment{base, m}))
}

// slicesBut returns the words of the slices that CutNames reads, each of two elements, with
// one of the words replaced.
func slicesBut(word int, n uint64) map[int]uint64 {
	module := map[int]uint64{}
	for i, w := range []int{wordNames, wordSteps, wordFunctions, wordIndex} {
		module[w], module[w+1], module[w+2] = base+64*uint64(i+1), 2, 2
	}
	module[word] = n
	return module
}

func TestCutNamesRefusesTablesThatItDoesNotKnow(t *testing.T) {
	const astray = "a table is not where it should be"
	for _, test := range []struct {
		name, want string
		wasm       []byte
	}{
		{"another format", "no table of functions", withTables([]byte("\xfa\xff\xff\xff\x00\x00\x01\x08"), nil)},
		{"no names", astray, withTables(magic, nil)},
		{"more names than memory", astray, withTables(magic, slicesBut(wordNames+1, 1<<40))},
		{"steps behind the memory", astray, withTables(magic, slicesBut(wordSteps, 1<<20))},
		{"functions before the memory", astray, withTables(magic, slicesBut(wordFunctions, 8))},
		{"a slice with more room than elements", astray, withTables(magic, slicesBut(wordIndex+2, 3))},
		{"a function that ends too soon", astray, withTables(magic, slicesBut(wordIndex, base+256))},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := CutNames(test.wasm)
			if err == nil || !strings.Contains(err.Error(), test.want) || !strings.Contains(err.Error(), "cutting names of functions") {
				t.Errorf("it says %v, want %s", err, test.want)
			}
		})
	}
}

func FuzzCutNamesRefusesOrWritesAProgram(f *testing.F) {
	f.Add(withTables(magic, slicesBut(wordIndex, base+256)))
	large := slicesBut(wordFunctions+1, 100)
	large[wordFunctions+2] = 100
	f.Add(withTables(magic, large))
	f.Fuzz(func(t *testing.T, wasm []byte) {
		if cut, err := CutNames(wasm); err == nil {
			if _, err := Read(cut); err != nil {
				t.Error(err)
			}
		}
	})
}

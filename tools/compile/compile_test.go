package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"tripoint/data/bundle"
)

const (
	source  = "../../data/source"
	islands = "../../data/source/testdata/islands"
)

// compileArgs runs the program and returns what it prints.
func compileArgs(args ...string) (code int, stdout, stderr string) {
	var out, err bytes.Buffer
	code = run(args, &out, &err)
	return code, out.String(), err.String()
}

// The programs read the bundle, so the facts that readers get are those of the
// last compilation and not those of the YAML.
func TestTheCommittedBundleIsMadeFromTheFacts(t *testing.T) {
	if code, _, stderr := compileArgs("-check", "-o", "../../data/bundle/dataset.msgp", source); code != 0 {
		t.Errorf("%s", stderr)
	}
}

func TestTheCompilerWritesABundle(t *testing.T) {
	out := filepath.Join(t.TempDir(), "dataset.msgp")
	code, stdout, stderr := compileArgs("-o", out, islands)
	if code != 0 || stderr != "" {
		t.Fatalf("exit %d: %s", code, stderr)
	}
	b, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	ds, err := bundle.Decode(b)
	if err != nil {
		t.Fatal(err)
	}
	if len(ds.Nodes) != 4 || !strings.Contains(stdout, "4 nodes, 5 edges, 2 domains") || strings.Count(stdout, "\n") != 1 {
		t.Errorf("%d nodes; printed: %s", len(ds.Nodes), stdout)
	}
	if code, _, stderr := compileArgs("-check", "-o", out, islands); code != 0 {
		t.Errorf("the check of what was just written: %s", stderr)
	}
}

func TestTheCompilerTellsHowMuchIsTranslated(t *testing.T) {
	out := filepath.Join(t.TempDir(), "dataset.msgp")
	_, stdout, _ := compileArgs("-o", out, islands)
	if !regexp.MustCompile(`, 2 of \d+ texts in de, \d+ bytes\n$`).MatchString(stdout) {
		t.Errorf("printed: %s", stdout)
	}
}

func TestTheCompilerWritesNothingIfTheFactsHaveFaults(t *testing.T) {
	dir := t.TempDir()
	source, out := filepath.Join(dir, "source"), filepath.Join(dir, "dataset.msgp")
	if err := os.CopyFS(source, os.DirFS(islands)); err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(source, "zz.yaml"), "nods: []\nterms:\n  - id: trem/x\n    term: X\n    definition: Y\n")
	put(t, out, "old")
	code, stdout, stderr := compileArgs("-o", out, source)
	want := []string{
		`/zz.yaml:1:1: there is no key "nods"; did you mean "nodes"?`,
		`/zz.yaml:3:9: "trem/x" is of the kind trem; give one of the form term/…`,
		"compile: nothing is written; problems: 2",
	}
	for _, line := range want {
		if !strings.Contains(stderr, line) {
			t.Errorf("this was not told: %s", line)
		}
	}
	if code != 1 || stdout != "" || strings.Count(stderr, "\n") != len(want) {
		t.Errorf("exit %d, printed: %s%s", code, stdout, stderr)
	}
	onlyOld(t, out)
}

func TestTheCompilerLeavesTheOldBundleIfItCannotWrite(t *testing.T) {
	dir := t.TempDir()
	// A file cannot take the place of a folder: the last step fails.
	taken := filepath.Join(dir, "taken")
	if err := os.Mkdir(taken, 0o755); err != nil {
		t.Fatal(err)
	}
	if code, _, stderr := compileArgs("-o", taken, islands); code != 1 || !strings.HasPrefix(stderr, "compile: ") {
		t.Errorf("exit %d: %s", code, stderr)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 1 {
		t.Errorf("something is left over: %v", entries)
	}
	if code, _, stderr := compileArgs("-o", filepath.Join(dir, "none", "dataset.msgp"), islands); code != 1 || !strings.HasPrefix(stderr, "compile: ") {
		t.Errorf("exit %d: %s", code, stderr)
	}
}

func TestCheckSaysHowToMakeTheBundleAnew(t *testing.T) {
	out := filepath.Join(t.TempDir(), "dataset.msgp")
	if code, _, stderr := compileArgs("-check", "-o", out, islands); code != 1 || !strings.Contains(stderr, "dataset.msgp") {
		t.Errorf("a bundle that is missing: exit %d: %s", code, stderr)
	}
	put(t, out, "old")
	code, _, stderr := compileArgs("-check", "-o", out, islands)
	if code != 1 || !strings.Contains(stderr, "is not made from these facts; run: make data") {
		t.Errorf("exit %d: %s", code, stderr)
	}
	onlyOld(t, out)
}

func TestWrongUsageExitsWith2(t *testing.T) {
	for _, args := range [][]string{{"-nonsense"}, {"a", "b"}} {
		if code, _, stderr := compileArgs(args...); code != 2 || !strings.Contains(stderr, "usage: compile") {
			t.Errorf("%v: exit %d: %s", args, code, stderr)
		}
	}
	if code, _, _ := compileArgs("-h"); code != 0 {
		t.Errorf("-h: exit %d", code)
	}
	if code, _, stderr := compileArgs("no/such/folder"); code != 1 || !strings.Contains(stderr, "no/such/folder: ") {
		t.Errorf("a folder that is not there: exit %d: %s", code, stderr)
	}
}

func put(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// onlyOld demands that a file is as put left it, and that no temporary file is
// beside it.
func onlyOld(t *testing.T, name string) {
	t.Helper()
	if b, err := os.ReadFile(name); err != nil || string(b) != "old" {
		t.Errorf("the file now holds %q, %v", b, err)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(name), ".compile-*")); len(left) > 0 {
		t.Errorf("left over: %v", left)
	}
}

package engine

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tripoint/tools/internal/inputs"
)

// runbook is what a person follows when a name has gone.
const runbook = "tools/engine/README.md"

func realTree(t *testing.T) tree {
	t.Helper()
	inputs.Depend(t, ".")
	sources, err := read(t.Context(), Light)
	if err != nil {
		t.Fatal(err)
	}
	all, err := findTree(t.Context(), sources)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestEveryNameThatThePageReliesOnIsThere(t *testing.T) {
	all := realTree(t)
	text, err := os.ReadFile(runbook)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range reliances {
		t.Run(r.name, func(t *testing.T) {
			if err := r.check(all); err != nil {
				t.Error(err)
			}
			if row := "| `" + r.name + "` |"; !strings.Contains(string(text), row) {
				t.Errorf("%s has no row %s", runbook, row)
			}
		})
	}
	if rows := strings.Count(string(text), "\n| `"); rows != len(reliances) {
		t.Errorf("%s has %d rows of names, and there are %d", runbook, rows, len(reliances))
	}
}

// runtimeName is how a script of ours names a part of Go's runtime.
var runtimeName = regexp.MustCompile(`\bgo\.(\w+)|['"](runtime\.\w+)['"]`)

func TestReliancesListEveryNameOfTheRuntimeThatThePageUses(t *testing.T) {
	scripts, err := filepath.Glob("web/*.js")
	if err != nil || len(scripts) == 0 {
		t.Fatalf("%d scripts, %v", len(scripts), err)
	}
	found := map[string]bool{}
	for _, script := range scripts {
		text, err := os.ReadFile(script)
		if err != nil {
			t.Fatal(err)
		}
		for _, match := range runtimeName.FindAllStringSubmatch(string(text), -1) {
			name := strings.Join(match[1:], "")
			found[name] = true
			if !slices.ContainsFunc(reliances, func(r reliance) bool {
				return r.name == name || r.name == "Go."+name || strings.HasPrefix(r.name, "Go."+name+".")
			}) {
				t.Errorf("%s uses %s of Go's runtime, which reliances.go does not list", script, name)
			}
		}
	}
	if len(found) < 8 {
		t.Errorf("the scripts use only %v", found)
	}
}

func TestCheckNamesWhatHasGone(t *testing.T) {
	all := tree{goroot: t.TempDir(), engine: t.TempDir(), ours: "go._resume = 1; go.importObject['gojs']"}
	script := filepath.Join(all.goroot, filepath.FromSlash(runtimeScript))
	if err := os.MkdirAll(filepath.Dir(script), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(script, []byte("class Go {\n\t_resumeAll() {}\n}\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name string
		r    reliance
		want []string
	}{
		{"Go has it no more", reliance{"Go._resume", runtimeScript, []string{"_resume() {"}, "_resume", "the page"},
			[]string{"Go._resume: ", script, `no "_resume() {" any more; most like it is line 2: _resumeAll() {}`, "the page"}},
		{"the file is gone", reliance{"canvas", uiScript, []string{"canvas"}, "canvas", "the styles"},
			[]string{"canvas: open " + all.engine, "the styles"}},
		{"nothing of ours uses it", reliance{"class", runtimeScript, []string{"class Go"}, "class", "the page"},
			[]string{`class: nothing in web or wasm has "class" any more`, "reliances.go"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			err := test.r.check(all)
			for _, part := range test.want {
				if err == nil || !strings.Contains(err.Error(), part) {
					t.Errorf("it says %v, want %s", err, part)
				}
			}
		})
	}
	both := []reliance{{"one", "gone.js", nil, "", "the page"}, {"two", "gone.js", nil, "", "the page"}}
	if err := checkNames(both, all); err == nil || !strings.Contains(err.Error(), "2 of the 2 names") || !strings.Contains(err.Error(), "\ntwo: ") {
		t.Errorf("of both it says %v", err)
	}
	fine := reliance{"Go", runtimeScript, []string{"class Go"}, `["gojs"]`, ""}
	if err := checkNames([]reliance{fine}, all); err != nil {
		t.Errorf("the kind of quotes matters: %v", err)
	}
}

package engine

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// made is a module whose edits apply to old.
var made = module{path: "example.org/m", name: "Made", short: "m", edits: []edit{
	{file: "a/caller.go", why: "nobody is called", bodies: map[string]string{"First": "return 0"}, drop: []string{"dir"}},
	{file: "a/log.go", why: "nothing is logged", bodies: map[string]string{"Log": ""}},
	{file: "b/canvas.go", why: "the canvas has no samples", swaps: map[string]string{`Set("stencil", true)`: `Set("antialias", false)`}},
	{file: "b/same.go", why: "it stays", drop: []string{"gone"}},
}}

var old = map[string]string{
	"go.mod":      "module example.org/m\n",
	"a/caller.go": "package a\n\nvar dir string\n\nfunc First() int {\n\treturn len(dir)\n}\n",
	"a/log.go":    "package a\n\nfunc Log() {\n\tprint(1)\n}\n",
	"b/canvas.go": "package b\n\nfunc Set(string, bool) {}\n\nfunc init() {\n\tSet(\"stencil\", true)\n}\n",
	"b/same.go":   "package b\n\nvar gone int\n",
}

// newer is old with everything changed that an edit can stumble over.
var newer = map[string]string{
	"go.mod":      old["go.mod"],
	"a/caller.go": "package a\n\nvar folder string\n\nfunc FirstOf() int {\n\treturn len(folder)\n}\n",
	"a/log.go":    "package a\n\nfunc Log() {\n\tprint(2)\n}\n",
	"b/canvas.go": "package b\n\nfunc Set(string, bool) {}\n\nfunc init() {\n\tSet(\"stencil\", dir)\n}\n\nvar dir bool\n",
	"b/same.go":   old["b/same.go"],
}

// madeSource lays a version of the module on the disk.
func madeSource(t *testing.T, version string, files map[string]string) source {
	t.Helper()
	s := source{module: made, version: version, dir: t.TempDir(), files: map[string][]byte{}}
	for name, text := range files {
		path := filepath.Join(s.dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		s.files[name] = []byte(text)
	}
	return s
}

// report is what check says of newer, in the folder DIR.
const report = `3 of the files that tools/internal/engine edits are not as it expects them:

DIR/a/caller.go: the edit is there so that nobody is called.
  - it has no function First, which the edit gives a new body; most like it is FirstOf in line 5
  - it has no dir, which the edit drops; b/canvas.go has one in line 9
  From v1.0.0 to v1.1.0:
    @@ -1,7 +1,7 @@
     package a
     
    -var dir string
    +var folder string
     
    -func First() int {
    -	return len(dir)
    +func FirstOf() int {
    +	return len(folder)
     }

DIR/a/log.go: the edit is there so that nothing is logged.
  The edit still applies.
  From v1.0.0 to v1.1.0:
    @@ -1,5 +1,5 @@
     package a
     
     func Log() {
    -	print(1)
    +	print(2)
     }

DIR/b/canvas.go: the edit is there so that the canvas has no samples.
  - it has no "Set(\"stencil\", true)", which the edit replaces; most like it is line 6: Set("stencil", dir)
  From v1.0.0 to v1.1.0:
    @@ -3,5 +3,7 @@
     func Set(string, bool) {}
     
     func init() {
    -	Set("stencil", true)
    +	Set("stencil", dir)
     }
    +
    +var dir bool

Mend the 2 edits that do not apply, in edits.go or edits_msgp.go. Where an edit still applies, see what changed; then run go run ./tools/engine -repin; ` +
	"tools/engine/README.md says more. Until then make site ENGINE=stock builds with the original."

func TestCheckReportsEveryFileThatHasChanged(t *testing.T) {
	before, after := madeSource(t, "v1.0.0", old), madeSource(t, "v1.1.0", newer)
	find := func(_ context.Context, module, version string) (string, error) {
		if module != "example.org/m" || version != "v1.0.0" {
			t.Errorf("it looks for %s of %s", version, module)
		}
		return before.dir, nil
	}
	err := check(t.Context(), []source{after}, pinsOf([]source{before}), find)
	if err == nil {
		t.Fatal("it reports nothing")
	}
	if diff := cmp.Diff(report, strings.ReplaceAll(err.Error(), after.dir, "DIR")); diff != "" {
		t.Error(diff)
	}
	if err := checkEdits(t.Context(), []source{after}, pinsOf([]source{before}), find); err == nil || strings.Contains(err.Error(), "log.go") {
		t.Errorf("of the edits that do not apply it says: %v", err)
	}
}

func TestCheckAcceptsTheVersionThatIsPinned(t *testing.T) {
	s := madeSource(t, "v1.0.0", old)
	if err := check(t.Context(), []source{s}, pinsOf([]source{s}), nil); err != nil {
		t.Error(err)
	}
}

func TestCheckSaysWhyAChangeCannotBeShown(t *testing.T) {
	lacking := madeSource(t, "v1.0.0", map[string]string{"go.mod": old["go.mod"]})
	same, gone := madeSource(t, "v1.1.0", old), madeSource(t, "v1.1.0", map[string]string{"b/new.go": "package b\n\nfunc First() {}\n"})
	long := madeSource(t, "v1.1.0", map[string]string{"b/same.go": "package b\n\nvar gone int\n" + strings.Repeat("// long\n", 100)})
	offline := func(context.Context, string, string) (string, error) { return "", errors.New("the network is down") }
	in := func(s source) older {
		return func(context.Context, string, string) (string, error) { return s.dir, nil }
	}
	pinned := pins{"example.org/m": {"v1.0.0", map[string]string{}}}
	for _, test := range []struct {
		name   string
		now    source
		pinned pins
		find   older
		want   string
	}{
		{"the old version cannot be fetched", same, pinned, offline, "What it was in v1.0.0 cannot be shown: the network is down"},
		{"the old version has no such file", same, pinned, in(lacking), "What it was in v1.0.0 cannot be shown: open " + lacking.dir},
		{"the new version has no such file", gone, pinned, in(same), "What it was in v1.0.0: " + same.dir + "/a/caller.go"},
		{"what was in a file that is gone is elsewhere", gone, pinned, in(same), "  - the program does not use the file any more, which had First, dir\n  - of First, b/new.go has one in line 3\n  What"},
		{"only the pin is wrong", same, pinned, in(same), "It is the same as in v1.0.0: its checksum in tools/internal/engine/pins.txt is wrong or missing."},
		{"there are no pins", same, nil, offline, "There are no pins of example.org/m yet."},
		{"the change is long", long, pinned, in(same), "and 44 lines more: diff -u " + same.dir + "/b/same.go " + long.dir + "/b/same.go"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if err := check(t.Context(), []source{test.now}, test.pinned, test.find); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("it says: %v\nwant: %s", err, test.want)
			}
		})
	}
}

func TestModFileWritesNothingWhenAnEditDoesNotApply(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"go.mod", "go.sum"} {
		if err := os.WriteFile(name, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	before, after := madeSource(t, "v1.0.0", old), madeSource(t, "v1.1.0", newer)
	find := func(context.Context, string, string) (string, error) { return before.dir, nil }
	if _, err := modFile(t.Context(), "light", []source{after}, pinsOf([]source{before}), find); err == nil {
		t.Error("it makes edits that do not apply")
	}
	if _, err := os.Stat(".build"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("there is something: %v", err)
	}
	name, err := modFile(t.Context(), "light", []source{before}, pinsOf([]source{before}), find)
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(name)
	if err != nil || !strings.Contains(string(text), "replace example.org/m => ./.build/modules/m-") {
		t.Errorf("%s has %q, %v", name, text, err)
	}
}

func TestNoTwoEditsShareAFile(t *testing.T) {
	for _, m := range Light.modules() {
		files := map[string]bool{}
		for _, e := range m.edits {
			files[e.file] = true
		}
		if len(files) != len(m.edits) {
			t.Errorf("%s has %d edits of %d files: %v", m.name, len(m.edits), len(files), maps.Keys(files))
		}
	}
}

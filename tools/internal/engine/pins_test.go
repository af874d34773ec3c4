package engine

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tripoint/tools/internal/inputs"
)

func TestThePinsAreThoseOfTheModulesInUse(t *testing.T) {
	inputs.Depend(t, ".")
	sources, err := read(t.Context(), Light)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(pinsOf(sources).String(), pinsText); diff != "" {
		t.Error("the pins are not those of the modules; see go run ./tools/engine\n", diff)
	}
}

func TestParsePinsReadsWhatStringWrites(t *testing.T) {
	all := pinsOf([]source{madeSource(t, "v1.0.0", old)})
	got, err := parsePins(all.String())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(all.String(), got.String()); diff != "" || len(got["example.org/m"].sums) != len(made.edits) {
		t.Errorf("%v\n%s", got, diff)
	}
}

func TestParsePinsNamesTheLineThatIsWrong(t *testing.T) {
	for _, text := range []string{
		"# a\n<<<<<<< main\n", "m v1\nabc  file.go\n", "m 1\nm v1\n", strings.Repeat("0", 64) + "  a.go\n",
	} {
		if got, err := parsePins(text); err == nil || !strings.Contains(err.Error(), "pins.txt:") {
			t.Errorf("%q is read as %v, %v", text, got, err)
		}
	}
}

func TestWritePinsWritesOnceTheTestPasses(t *testing.T) {
	before, after := pinsOf([]source{madeSource(t, "v1.0.0", old)}), pinsOf([]source{madeSource(t, "v1.1.0", newer)})
	file := filepath.Join(t.TempDir(), "pins.txt")
	if err := os.WriteFile(file, []byte(before.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	content := func() string {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	_, err := writePins(t.Context(), file, before, after, func(context.Context, string) error { return errors.New("a shader is wrong") })
	if err == nil || !strings.Contains(err.Error(), "a shader is wrong") || content() != before.String() {
		t.Errorf("after a test that fails: %v\n%s", err, content())
	}
	changes, err := writePins(t.Context(), file, before, after, func(_ context.Context, overlay string) error {
		text, err := os.ReadFile(overlay)
		if err != nil || !strings.Contains(string(text), file) || content() != before.String() {
			t.Errorf("the test sees the overlay %q, %v, and the file %s", text, err, content())
		}
		return nil
	})
	want := []string{"example.org/m: v1.0.0 → v1.1.0", "  a/caller.go", "  a/log.go", "  b/canvas.go"}
	if diff := cmp.Diff(want, changes); diff != "" || err != nil || content() != after.String() {
		t.Errorf("after a test that passes: %v\n%s\n%s", err, diff, content())
	}
	changes, err = writePins(t.Context(), file, after, after, func(context.Context, string) error {
		t.Error("pins that do not change are tested")
		return nil
	})
	if len(changes) > 0 || err != nil {
		t.Errorf("the same pins change %q, %v", changes, err)
	}
}

func TestChangesNamesWhatIsNoLongerEdited(t *testing.T) {
	before := pins{"m": {"v1", map[string]string{"a.go": "1", "b.go": "2"}}}
	after := pins{"m": {"v1", map[string]string{"a.go": "1"}}}
	if diff := cmp.Diff([]string{"  b.go is not edited any more"}, before.changes(after)); diff != "" {
		t.Error(diff)
	}
}

package engine

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tripoint/tools/internal/inputs"
)

// TestMain works where the tools do, in the project's top folder.
func TestMain(m *testing.M) {
	if err := os.Chdir("../../.."); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

// dear are the packages for which the edits are made.
var dear = []string{
	"text/template", "go/build", "encoding/gob", "net", "log/slog", "archive/zip", "go/printer",
	"go/parser", "regexp", "github.com/hajimehoshi/ebiten/v2/internal/shader",
}

func TestTheProgramLacksWhatTheCopyIsMadeWithout(t *testing.T) {
	inputs.Depend(t, ".")
	packages := func(e Engine) []string {
		mod, err := ModFile(t.Context(), e)
		if err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command("go", "list", "-modfile", mod, "-deps", "./wasm")
		cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		return strings.Fields(string(out))
	}
	light, stock := packages(Light), packages(Stock)
	if len(light) < 100 {
		t.Fatalf("only %d packages listed", len(light))
	}
	for _, name := range dear {
		if slices.Contains(light, name) {
			t.Errorf("the program still links %s", name)
		}
		if !slices.Contains(stock, name) {
			t.Errorf("the stock engine does not link %s any more; see which edits are still needed", name)
		}
	}
}

func TestACopyLeftHalfWrittenIsCompleted(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "copy")
	files := map[string][]byte{"go.mod": []byte("module m\n"), "a/a.go": []byte("package a\n"), "a/b.go": []byte("package a\n")}
	for range 2 {
		if err := complete(dir, files); err != nil {
			t.Fatal(err)
		}
		for name, want := range files {
			path := filepath.Join(dir, name)
			if got, err := os.ReadFile(path); err != nil || string(got) != string(want) {
				t.Errorf("%s holds %q, %v; want %q", name, got, err, want)
			}
		}
		if err := os.Remove(filepath.Join(dir, "a/a.go")); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "a/b.go"), []byte("pack"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestACopyIsNamedAfterItsContent(t *testing.T) {
	name := contentHash(map[string][]byte{"a": []byte("1"), "b": []byte("2")})
	if name != contentHash(map[string][]byte{"b": []byte("2"), "a": []byte("1")}) {
		t.Error("the same files have two names")
	}
	for _, other := range []map[string][]byte{
		{"a": []byte("1")}, {"a": []byte("2"), "b": []byte("1")}, {"a": []byte("12"), "b": nil}, {"a": []byte("1"), "c": []byte("2")},
	} {
		if name == contentHash(other) {
			t.Errorf("%v has the name of other files", other)
		}
	}
}

func TestAnotherVersionStopsWithTheFileAndTheReason(t *testing.T) {
	name := filepath.Join(t.TempDir(), "file.go")
	if err := os.WriteFile(name, []byte("package p\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Dir(name)
	if err := os.WriteFile(filepath.Join(dir, "go.mod"), []byte("module m\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	packages := []listedPackage{{Dir: dir, GoFiles: []string{"file.go"}}}
	packages[0].Module = &struct{ Path, Dir string }{"m", dir}
	for _, test := range []struct{ file, problem string }{
		{"file.go", "its checksum is " + checksum("package p\n") + " instead of 00"},
		{"gone.go", "not part of the program"},
	} {
		m := module{path: "m", edits: []edit{{file: test.file, sum: "00", why: "it stays small"}}}
		files, err := m.files(packages)
		if err != nil {
			t.Fatal(err)
		}
		err = m.edit(files, false)
		if err == nil {
			t.Errorf("%s is edited", test.file)
			continue
		}
		for _, part := range []string{"m: " + test.file, test.problem, "it stays small", "edits.go"} {
			if !strings.Contains(err.Error(), part) {
				t.Errorf("it does not say %q: %v", part, err)
			}
		}
	}
}

func checksum(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

func TestOnlyTwoEnginesAreKnown(t *testing.T) {
	var e Engine
	if err := e.Set("stock"); err != nil || e != Stock {
		t.Errorf("%v, %v", e, err)
	}
	if err := e.Set("heavy"); err == nil {
		t.Error("any engine is known")
	}
}

package engine

import (
	"os"
	"path/filepath"
	"testing"
)

func TestCompleteFinishesACopyThatWasLeftHalfWritten(t *testing.T) {
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

func TestContentHashTellsApartWhatDiffers(t *testing.T) {
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

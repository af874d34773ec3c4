package file

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestReadTakesRegularFilesUpToALimit(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "facts.yaml")
	if err := os.WriteFile(name, []byte("12345"), 0o644); err != nil {
		t.Fatal(err)
	}
	if b, err := Read(name, 5); err != nil || string(b) != "12345" {
		t.Errorf("of a file at the limit: %q, %v", b, err)
	}
	if _, err := Read(name, 4); err == nil || !strings.Contains(err.Error(), "it is larger than 4 bytes; split it") {
		t.Errorf("of a file over the limit: %v", err)
	}
	link := filepath.Join(dir, "link")
	if err := os.Symlink(name, link); err != nil {
		t.Fatal(err)
	}
	if b, err := Read(link, 5); err != nil || string(b) != "12345" {
		t.Errorf("by a link: %q, %v", b, err)
	}
}

func TestEveryCauseHasItsOwnAdvice(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range causes {
		e := Explain("facts.yaml", &fs.PathError{Op: "open", Path: "facts.yaml", Err: c.err})
		if e.What != c.what || e.Do != c.do || e.Do == "" {
			t.Errorf("%v: %v", c.err, e)
		}
		if seen[e.What] {
			t.Errorf("%v is told like another cause", c.err)
		}
		seen[e.What] = true
	}
	if e := Explain("x", fmt.Errorf("odd\x1b")); e.What != `odd\x1b` || e.Do == "" {
		t.Errorf("of an unknown cause: %v", e)
	}
}

func TestNamesArePrintedAsOneVisibleWord(t *testing.T) {
	for name, want := range map[string]string{
		"facts/nodes.yaml": "facts/nodes.yaml", "my facts/中国.yaml": "my facts/中国.yaml", `back\slash`: `back\slash`,
		"a\nb": `"a\nb"`, "a\x1b[2Jb": `"a\x1b[2Jb"`, "a\u202eb": `"a\u202eb"`, "a\u200bb": `"a\u200bb"`, "a\xffb": `"a\xffb"`, "a\u0085b": `"a\u0085b"`, "a\u2028b": `"a\u2028b"`,
	} {
		if got := Name(name); got != want {
			t.Errorf("%q is printed as %s, want %s", name, got, want)
		}
	}
	if got := Printable("one “ä”\n\ttwo\r\x1b[0m\xff\u202e"); got != "one “ä”\n\ttwo\\r\\x1b[0m\\xff\\u202e" {
		t.Errorf("a text is printed as %q", got)
	}
}

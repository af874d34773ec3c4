package disk

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// full is what a system says of a full disk, of a file.
func full(name string) error {
	return &fs.PathError{Op: "write", Path: name, Err: syscall.ENOSPC}
}

func TestAFullDiskIsToldWithTheFileAndWhatToFree(t *testing.T) {
	const free = " cannot be written: the disk is full; make clean removes what was built, go clean -cache what Go keeps"
	dir := t.TempDir()
	t.Setenv("TMPDIR", "/nowhere") // which has a way out of its own
	bundle, site := filepath.Join(dir, "facts.msgp"), filepath.Join(dir, "site")
	for _, test := range []struct {
		name string
		err  error
		want string
	}{
		{"a file", replace(bundle, func(io.Writer) error { return full(filepath.Join(dir, ".new-123")) }), bundle + free},
		{"a file of a site", Swap(site, func(next string) error { return full(filepath.Join(next, "demo", "index.html")) }), filepath.Join(site, "demo", "index.html") + free},
		{"a site", Swap(site, func(string) error { return syscall.ENOSPC }), site + free},
		{"what Go builds", Command("link: mapping output file failed: no space left on device", errors.New("exit status 1")), "/nowhere" + free + "; or TMPDIR may name a folder on another disk"},
	} {
		if test.err == nil || test.err.Error() != test.want || !errors.Is(test.err, syscall.ENOSPC) {
			t.Errorf("%s: it says\n\t%v\nwant\n\t%s", test.name, test.err, test.want)
		}
	}
	only(t, dir)
	if err := Command("undefined: x", io.EOF); err != io.EOF {
		t.Errorf("another error of a command is told as %v", err)
	}
}

func TestEveryCauseOfNotWritingHasItsAdvice(t *testing.T) {
	t.Setenv("TMPDIR", "/nowhere") // this checkout may lie in the usual one
	for _, c := range causes {
		err := Explain("a\nb", fmt.Errorf("writing: %w", &fs.PathError{Op: "open", Path: "a\nb", Err: c.err}))
		if want := `"a\nb" cannot be written: ` + c.what + "; " + c.do; err.Error() != want || !errors.Is(err, c.err) {
			t.Errorf("it says %v, want %s", err, want)
		}
		if again := Explain("other", err); again != err {
			t.Errorf("what has advice gets other: %v", again)
		}
	}
	if err := Explain("x", os.ErrClosed); err != os.ErrClosed || strings.Contains(err.Error(), "x") {
		t.Errorf("an unknown cause is told as %v", err)
	}
}

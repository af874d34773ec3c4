package disk

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"tripoint/data/file"
)

// Error says why a file or a folder is not written, and what to do about that.
type Error struct {
	Name     string
	What, Do string
	err      error
}

// Error is the problem on one line.
func (e *Error) Error() string {
	return fmt.Sprintf("%s cannot be written: %s; %s", file.Name(e.Name), e.What, e.Do)
}

func (e *Error) Unwrap() error { return e.err }

const noRoom = "make clean removes what was built, go clean -cache what Go keeps"

// causes are what a system says when it does not write, and the advice for each.
var causes = []struct {
	err      error
	what, do string
}{
	{syscall.ENOSPC, "the disk is full", noRoom},
	{syscall.EDQUOT, "this user has no room left on the disk", noRoom},
	{syscall.EROFS, "the disk may only be read", "choose a folder on another, or mount it anew"},
	{fs.ErrPermission, "this user may not write there", "allow that, as with chmod u+w on its folder, or choose another"},
	{syscall.EFBIG, "it is too large for this disk or this user", "choose a folder on another disk, or raise the limit, as with ulimit -f"},
	{syscall.EIO, "the disk does not take it", "look after the disk, and choose a folder on another"},
	{syscall.ENAMETOOLONG, "its name is too long for this system", "choose a shorter one"},
}

// Explain turns what a system says when a file or a folder is not written into an *Error.
// Errors without advice of their own it leaves as they are.
func Explain(name string, err error) error {
	if known := (*Error)(nil); err == nil || errors.As(err, &known) {
		return err
	}
	for _, c := range causes {
		if errors.Is(err, c.err) {
			e := &Error{name, c.what, c.do, err}
			if c.do == noRoom && below(os.TempDir(), name) {
				e.Do += "; or TMPDIR may name a folder on another disk"
			}
			return e
		}
	}
	return err
}

// Command is Explain for a command that has written and failed: its text says so. It
// writes in the folder for temporary files.
func Command(text string, err error) error {
	for _, c := range causes[:2] {
		if strings.Contains(text, c.err.Error()) {
			return Explain(os.TempDir(), errors.Join(c.err, err))
		}
	}
	return err
}

// below reports whether a file lies in a folder.
func below(dir, name string) bool {
	path, err := filepath.Abs(name)
	if err != nil {
		return false
	}
	inner, err := filepath.Rel(dir, path)
	return err == nil && inner != ".." && !strings.HasPrefix(inner, ".."+string(filepath.Separator))
}

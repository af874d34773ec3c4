// Package file reads the files that people name to a program, and says what is wrong
// with one in words for them. A name can lead to anything: a pipe that nobody writes to,
// a device that never ends. It does not know what the files hold. Start reading at Read.
package file

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"syscall"
	"unicode"
	"unicode/utf8"
)

// Error says why a file or a folder is not read.
type Error struct {
	Name string // as the caller wrote it
	What string // what is wrong, to stand behind “it cannot be read: ”
	Do   string // what to do about that
	err  error  // of the system, or nil
}

func (e *Error) Unwrap() error { return e.err }

// Error is the problem on one line, whatever characters the name has.
func (e *Error) Error() string {
	return fmt.Sprintf("%s cannot be read: %s; %s", Name(e.Name), e.What, e.Do)
}

// Read returns the content of a regular file of at most so many bytes. It neither waits
// for a pipe nor follows a device without end. Its error is an *Error.
func Read(name string, most int64) ([]byte, error) {
	info, err := os.Stat(name) // opening a pipe would wait
	if err != nil {
		return nil, Explain(name, err)
	}
	if what := kindOf(info.Mode()); what != "" {
		return nil, &Error{Name: name, What: "it is " + what + ", not a file", Do: "put a file in its place, or take it away"}
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, Explain(name, err)
	}
	defer f.Close()
	content, err := io.ReadAll(io.LimitReader(f, most+1)) // its size may lie, or grow
	if err != nil {
		return nil, Explain(name, err)
	}
	if int64(len(content)) > most {
		return nil, &Error{Name: name, What: "it is larger than " + size(most), Do: "split it, or take out of it what does not belong there"}
	}
	return content, nil
}

// kindOf names what is no regular file; "" for one.
func kindOf(mode fs.FileMode) string {
	switch {
	case mode.IsRegular():
		return ""
	case mode.IsDir():
		return "a folder"
	case mode&fs.ModeNamedPipe != 0:
		return "a pipe"
	case mode&fs.ModeSocket != 0:
		return "a socket"
	case mode&fs.ModeDevice != 0:
		return "a device"
	}
	return "something else"
}

func size(bytes int64) string {
	if bytes >= 1<<20 {
		return fmt.Sprintf("%d MiB", bytes>>20)
	}
	return fmt.Sprintf("%d bytes", bytes)
}

// causes are what a system says when it does not read, and the advice for each.
var causes = []struct {
	err      error
	what, do string
}{
	{fs.ErrNotExist, "there is nothing of that name", "correct the name"},
	{fs.ErrPermission, "this user may not read it", "allow that, as with chmod +r, or run this as its owner"},
	{syscall.ELOOP, "its links lead in a circle", "make the link lead to a file"},
	{syscall.ENAMETOOLONG, "its name is too long for this system", "give it a shorter one"},
	{syscall.ENOTDIR, "something before the last / of its name is no folder", "correct the name"},
	{syscall.EISDIR, "it is a folder, not a file", "put a file in its place, or take it away"},
	{syscall.EMFILE, "too many files are open", "raise the limit, as with ulimit -n 4096"},
	{syscall.ENFILE, "too many files are open on this machine", "end other programs"},
	{syscall.EIO, "the disk does not give it", "copy it from a backup, and look after the disk"},
	{syscall.ESTALE, "the server of the folder has lost it", "mount the folder again"},
}

// Explain turns what a system says about a name into an *Error.
func Explain(name string, err error) *Error {
	for _, c := range causes {
		if !errors.Is(err, c.err) {
			continue
		}
		if info, linkErr := os.Lstat(name); c.err == fs.ErrNotExist && linkErr == nil && info.Mode()&fs.ModeSymlink != 0 {
			return &Error{name, "it is a link to something that is not there", "make the link lead to a file, or take it away", err}
		}
		return &Error{name, c.what, c.do, err}
	}
	what := err.Error()
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		what = p.Err.Error() // the path differs between machines
	}
	return &Error{name, Printable(what), "look at it with ls -l, and try again", err}
}

// Name returns a name as it can be printed: in quotes if it has characters that would
// break the line, or change what stands beside them.
func Name(name string) string {
	if utf8.ValidString(name) && !strings.ContainsFunc(name, unseen) {
		return name
	}
	return strconv.Quote(name)
}

// Printable returns a text of several lines with all characters that are not seen in the
// form of Go, as \x1b.
func Printable(text string) string {
	var b strings.Builder
	for len(text) > 0 {
		c, size := utf8.DecodeRuneInString(text)
		switch {
		case c == '\n' || c == '\t':
			b.WriteRune(c)
		case c == utf8.RuneError && size == 1 || unseen(c):
			quoted := strconv.Quote(text[:size])
			b.WriteString(quoted[1 : len(quoted)-1])
		default:
			b.WriteString(text[:size])
		}
		text = text[size:]
	}
	return b.String()
}

// unseen reports whether a character is not seen, but moves or hides others.
func unseen(c rune) bool { return c != ' ' && !unicode.IsGraphic(c) || c == '\u2028' || c == '\u2029' }

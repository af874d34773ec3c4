//go:build unix

package file

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// Each of these would wait for ever, fill the memory, or fail without advice.
func TestReadSaysWhatIsNoFile(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(syscall.Mkfifo(at("pipe"), 0o644))
	must(os.Symlink("/dev/zero", at("endless")))
	must(os.Symlink("pipe", at("to-pipe")))
	must(os.Symlink("circle", at("circle")))
	must(os.Symlink("gone", at("dangling")))
	must(os.Mkdir(at("folder"), 0o755))
	socket, err := net.Listen("unix", at("socket"))
	must(err)
	defer socket.Close()
	for name, want := range map[string]string{
		"pipe":                         "it is a pipe, not a file; put a file in its place",
		"to-pipe":                      "it is a pipe, not a file; ",
		"endless":                      "it is a device, not a file; ",
		"socket":                       "it is a socket, not a file; ",
		"folder":                       "it is a folder, not a file; ",
		"circle":                       "its links lead in a circle; make the link lead to a file",
		"dangling":                     "it is a link to something that is not there; make the link lead to a file",
		"none":                         "there is nothing of that name; correct the name",
		strings.Repeat("long", 100):    "its name is too long for this system; give it a shorter one",
		"pipe/below":                   "something before the last / of its name is no folder; correct the name",
		"bad\x1b[31m\nname\u202e.yaml": `\x1b[31m\nname\u202e.yaml" cannot be read: there is nothing of that name`,
	} {
		_, err := Read(at(name), 100)
		var e *Error
		if !errors.As(err, &e) || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%q: it says: %v\nwant: %s", name, err, want)
		}
	}
}

//go:build !darwin && !windows

package clip

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// programs fills a folder with programs, each a script, and makes it the only one where
// programs are found.
func programs(t *testing.T, scripts map[string]string) (folder string) {
	t.Helper()
	folder = t.TempDir()
	for name, script := range scripts {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", folder)
	t.Setenv("WAYLAND_DISPLAY", "")
	t.Setenv("TAKEN", filepath.Join(folder, "taken"))
	return folder
}

const takes = `echo "$0 $*" >"$TAKEN"; while IFS= read -r line; do echo "$line" >>"$TAKEN"; done`

func TestThePictureGoesToTheProgramOfTheSystem(t *testing.T) {
	for _, test := range []struct{ wayland, want string }{
		{"", "xclip -selection clipboard -target image/png -in\npicture\n"},
		{"wayland-0", "wl-copy --type image/png\npicture\n"},
	} {
		folder := programs(t, map[string]string{"xclip": takes, "wl-copy": takes})
		t.Setenv("WAYLAND_DISPLAY", test.wayland)
		if err := Picture([]byte("picture\n")); err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join(folder, "taken"))
		if err != nil || !strings.HasSuffix(string(got), "/"+test.want) {
			t.Errorf("it took %q, %v; want %q", got, err, test.want)
		}
	}
}

// A program that serves the picture stays, with all that it was given open. Here it stays
// until the test is over.
func TestAProgramThatStaysIsNotWaitedFor(t *testing.T) {
	over := filepath.Join(t.TempDir(), "over")
	t.Setenv("OVER", over)
	folder := programs(t, map[string]string{"xclip": `(while [ ! -e "$OVER" ]; do /bin/sleep 0.1; done; : >"$TAKEN") &`})
	if err := Picture([]byte("picture\n")); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(folder, "taken")); err == nil {
		t.Error("it was waited for")
	}
	if err := os.WriteFile(over, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(folder, "taken")); err == nil {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
}

func TestAnErrorSaysWhatIsMissingOrFails(t *testing.T) {
	programs(t, nil)
	t.Setenv("WAYLAND_DISPLAY", "wayland-0")
	if err := Picture(nil); err == nil || !strings.Contains(err.Error(), "no wl-copy and no xclip") {
		t.Errorf("without a program it says %v", err)
	}
	programs(t, map[string]string{"xclip": "exit 3"})
	if err := Picture(nil); err == nil || !strings.Contains(err.Error(), "xclip: exit status 3") {
		t.Errorf("where it fails it says %v", err)
	}
}

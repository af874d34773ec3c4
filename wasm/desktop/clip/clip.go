// Package clip puts pictures on the system's clipboard. Each system has a program that
// does so, as the library that copies text uses for that; none needs a compiler of C.
//
// Start reading at Picture.
package clip

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"
)

// patience is how long a program may take.
const patience = 10 * time.Second

// way is a program that takes a picture from its input, or from the file that variable
// names.
type way struct {
	program string
	args    []string
	file    bool
}

// variable has the name of a picture's file in the environment of a program, where no name
// can be read as a part of its commands.
const variable = "TRIPOINT_PICTURE"

// ways are those of a system, the best first.
func ways(system string, wayland bool) []way {
	switch system {
	case "darwin":
		return []way{{"osascript", []string{"-e", `set the clipboard to (read (POSIX file (system attribute "` + variable + `")) as «class PNGf»)`}, true}}
	case "windows":
		return []way{{"powershell.exe", []string{"-NoProfile", "-NonInteractive", "-STA", "-Command",
			"Add-Type -AssemblyName System.Windows.Forms, System.Drawing; " +
				"$picture = [System.Drawing.Image]::FromFile($env:" + variable + "); " +
				"[System.Windows.Forms.Clipboard]::SetImage($picture); $picture.Dispose()"}, true}}
	}
	all := []way{
		{"wl-copy", []string{"--type", "image/png"}, false},
		{"xclip", []string{"-selection", "clipboard", "-target", "image/png", "-in"}, false},
	}
	if !wayland {
		return all[1:]
	}
	return all
}

// Picture puts a picture in PNG on the clipboard.
func Picture(picture []byte) error {
	all := ways(runtime.GOOS, os.Getenv("WAYLAND_DISPLAY") != "")
	var names []string
	for _, w := range all {
		if path, err := exec.LookPath(w.program); err == nil {
			return w.take(path, picture)
		}
		names = append(names, w.program)
	}
	return errors.New("there is no " + strings.Join(names, " and no ") + " to copy a picture with")
}

// take has the program at a path take the picture.
func (w *way) take(path string, picture []byte) error {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, path, w.args...)
	if w.file {
		name, err := written(picture)
		if err != nil {
			return err
		}
		defer os.Remove(name)
		cmd.Env = append(os.Environ(), variable+"="+name)
	} else {
		cmd.Stdin = bytes.NewReader(picture)
	}
	// Its output is not read: a program that stays to serve what it has taken keeps that open.
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("%s: %w", w.program, err)
	}
	return nil
}

// written keeps a picture in a file until a program has read it.
func written(picture []byte) (string, error) {
	f, err := os.CreateTemp("", "tripoint-*.png")
	if err != nil {
		return "", err
	}
	_, err = f.Write(picture)
	return f.Name(), errors.Join(err, f.Close())
}

package desktop

import (
	"bytes"
	"encoding/json"
	"errors"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/app"
	"tripoint/wasm/desktop/typeset"
)

// filesIn are the names of files in a folder.
func filesIn(t *testing.T, folder string) (names []string) {
	t.Helper()
	files, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		names = append(names, f.Name())
	}
	return names
}

func TestAWindowSavesEachFormAndWritesOverNothing(t *testing.T) {
	v := begin(t, "#edge/cn-us?date=2016-05")
	v.options.folder = t.TempDir()
	for _, what := range []string{"png1", "svg", "csv", "json", "svg"} {
		v.s.Send(app.Save{What: what})
		v.happens(input{})
		if !strings.Contains(noticeOf(v), v.options.folder) {
			t.Errorf("%s: the notice says %q", what, noticeOf(v))
		}
	}
	v.s.Send(app.SetPaper{Dark: true})
	v.commands(saveView)
	const name = "tripoint-edge-cn-us-2016-05"
	want := []string{name + " (2).svg", name + "-dark-2x.png", name + ".csv", name + ".json", name + ".png", name + ".svg"}
	if got := filesIn(t, v.options.folder); strings.Join(got, ", ") != strings.Join(want, ", ") {
		t.Errorf("there are %q, want %q", got, want)
	}
	f, err := os.Open(filepath.Join(v.options.folder, name+"-dark-2x.png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if c, err := png.DecodeConfig(f); err != nil || c.Width != 2400 || c.Height != 1600 {
		t.Errorf("the picture is %v, %v", c, err)
	}
}

// Whether by its keys or by its button.
func TestAPictureIsCopiedOrElseSaved(t *testing.T) {
	v := begin(t, "#edge/cn-us?date=2016-05")
	v.options.folder = t.TempDir()
	var copied []byte
	v.system.CopyPicture = func(png []byte) error { copied = png; return nil }
	snap := snapshot{control: true, shift: true, names: []string{"c"}}
	v.happens(snap.input(v.pointer.at, 1))
	if c, err := png.DecodeConfig(bytes.NewReader(copied)); err != nil || c.Width != 2400 || noticeOf(v) != "Picture copied" {
		t.Errorf("the picture is %v, %v; the notice says %q", c, err, noticeOf(v))
	}
	v.system.CopyPicture = func([]byte) error { return errors.New("there is no xclip") }
	v.happens(click(v.on(t, onPanel, func(l typeset.Link) bool { return l.Card == "cite/view" })))
	v.focus = focus{area: onPanel, link: slices.IndexFunc(v.panel.Links(), starts("save:image")), shown: true}
	v.press(ebiten.KeyEnter)
	file := filepath.Join(v.options.folder, "tripoint-edge-cn-us-2016-05-2x.png")
	if got, want := noticeOf(v), "Nothing was copied: there is no xclip\nSaved: "+file; got != want {
		t.Errorf("the notice says %q, want %q", got, want)
	}
	if saved, err := os.ReadFile(file); err != nil || !bytes.Equal(saved, copied) {
		t.Errorf("the saved picture is another one, %v", err)
	}
}

func TestANoticeSaysWhyNothingIsSaved(t *testing.T) {
	v := begin(t, "#edge/cn-us")
	v.options.folder = filepath.Join(t.TempDir(), "none")
	v.s.Send(app.Save{What: "csv"})
	v.happens(input{})
	if got := noticeOf(v); !strings.Contains(got, "there is no folder "+v.options.folder) {
		t.Errorf("the notice says %q", got)
	}
}

// A full disk leaves neither a part of a file nor an empty one.
func TestAFullDiskLeavesNoFile(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "map.svg")
	err := replace("export", file, func(w io.Writer) error {
		_, _ = io.WriteString(w, "<svg")
		return &os.PathError{Op: "write", Path: file, Err: syscall.ENOSPC}
	})
	if err == nil || !strings.Contains(err.Error(), "export: "+file+" is not saved: there is no room for it on the disk") {
		t.Errorf("it says %v", err)
	}
	if got := filesIn(t, folder); len(got) != 0 {
		t.Errorf("there are %q", got)
	}
}

// The program needs no screen for that, and the same state gives the same bytes.
func TestAnExportNeedsNoScreen(t *testing.T) {
	program := build(t)
	folder := t.TempDir()
	run := func(args ...string) (string, error) {
		cmd := exec.Command(program, args...)
		cmd.Env = append(os.Environ(), "DISPLAY=", "WAYLAND_DISPLAY=")
		out, err := cmd.CombinedOutput()
		return string(out), err
	}
	for _, name := range []string{"map.png", "map.svg", "map.csv", "map.json"} {
		var all []string
		for _, copied := range []string{"one-", "two-"} {
			file := filepath.Join(folder, copied+name)
			if out, err := run("-export", file, "-state", "#edge/cn-us?date=2016-05&domain=economic", "-theme", "dark"); err != nil {
				t.Fatalf("%v: %s", err, out)
			}
			b, err := os.ReadFile(file)
			if err != nil || len(b) == 0 {
				t.Fatal(err)
			}
			all = append(all, string(b))
		}
		if all[0] != all[1] {
			t.Errorf("%s is another the second time", name)
		}
		if name == "map.json" && !json.Valid([]byte(all[0])) {
			t.Errorf("%s is none", name)
		}
	}
	if out, err := run("-export", filepath.Join(folder, "none", "map.png")); err == nil || !strings.Contains(out, "export: there is no folder") {
		t.Errorf("it says %q, %v", out, err)
	}
}

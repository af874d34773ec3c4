package desktop

import (
	"encoding/json"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"tripoint/wasm/core/app"
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

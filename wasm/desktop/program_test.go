package desktop

import (
	"errors"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"tripoint/wasm/core/geom"
)

// build compiles the program once for the tests that run it.
func build(t *testing.T) string {
	t.Helper()
	if testing.Short() {
		t.Skip("it builds the program and runs it on a screen")
	}
	program := filepath.Join(t.TempDir(), "tripoint")
	if out, err := exec.Command("go", "build", "-o", program, "tripoint/wasm").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return program
}

// picture runs the program and returns its screenshot.
func picture(t *testing.T, program string, args ...string) image.Image {
	t.Helper()
	file := filepath.Join(t.TempDir(), "shot.png")
	out, err := exec.Command(program, append([]string{"-screenshot", file}, args...)...).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s\nthe program draws and needs a display; run the test with:\n"+
			`LIBGL_ALWAYS_SOFTWARE=1 xvfb-run -a -s "-screen 0 1600x1000x24" go test ./wasm/desktop`, err, out)
	}
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// changed is the part of the pixels of a region that two pictures have not in
// common.
func changed(a, b image.Image, r image.Rectangle) float64 {
	n := 0
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if a.At(x, y) != b.At(x, y) {
				n++
			}
		}
	}
	return float64(n) / float64(r.Dx()*r.Dy())
}

func around(p geom.Point, d int) image.Rectangle {
	return image.Rect(int(p.X)-d, int(p.Y)-d, int(p.X)+d, int(p.Y)+d)
}

// remote is a corner of the map, away from all that can be hit.
func (v *visit) remote() image.Rectangle {
	const side = 80
	box := v.window.mapBox
	best, away := geom.Point{}, -1.0
	for _, c := range []geom.Point{
		{X: box.Max.X - side, Y: box.Min.Y + side}, {X: box.Max.X - side, Y: box.Max.Y - side},
		{X: box.Min.X + side, Y: box.Max.Y - side}} {
		nearest := 1e9
		for _, target := range v.s.Scene().Targets {
			for _, p := range target.Path {
				nearest = min(nearest, p.Add(box.Min).Sub(c).Len())
			}
		}
		if nearest > away {
			best, away = c, nearest
		}
	}
	return around(best, side/2)
}

func TestAClickShowsAnEdgeInTheScreenshot(t *testing.T) {
	program := build(t)
	v := begin(t, "")
	_, at := v.edge(0)
	before := picture(t, program, "-scale", "1")
	after := picture(t, program, "-scale", "1", "-click", fmt.Sprintf("%.1f,%.1f", at.X, at.Y))
	if size := before.Bounds().Size(); size != image.Pt(1200, 750) {
		t.Fatalf("the picture is %v", size)
	}
	p := v.window.panel
	head := image.Rect(int(p.Min.X), 0, int(p.Max.X), 300)
	if c := changed(before, after, head); c < 0.03 {
		t.Errorf("%.1f %% of the panel's head changes, want another document", 100*c)
	}
	if c := changed(before, after, around(at, 14)); c < 0.2 {
		t.Errorf("%.1f %% changes around the click, want a larger ribbon", 100*c)
	}
	if c := changed(before, after, v.remote()); c != 0 {
		t.Errorf("%.1f %% of the sea far away from it changes, want nothing", 100*c)
	}
}

func TestTheProgramDrawsAtAnyScaleInTheDarkAndWithMoreContrast(t *testing.T) {
	program := build(t)
	light := picture(t, program, "-scale", "2", "-size", "390x844", "-theme", "light")
	dark := picture(t, program, "-scale", "2", "-size", "390x844", "-theme", "dark")
	if size := light.Bounds().Size(); size != image.Pt(780, 1688) {
		t.Errorf("the picture is %v, want 780 by 1688", size)
	}
	more := picture(t, program, "-scale", "2", "-size", "390x844", "-theme", "light", "-contrast", "more")
	if c := changed(light, more, light.Bounds()); c < 0.01 || c > 0.2 {
		t.Errorf("%.1f %% of the pixels are others with more contrast, want ribbons, signs and the weaker words", 100*c)
	}
	if c := changed(light, dark, light.Bounds()); c < 0.9 {
		t.Errorf("only %.0f %% of the pixels are others in the dark", 100*c)
	}
}

func TestAScreenshotThatFailsSaysWhyAndLeavesNoFile(t *testing.T) {
	program := build(t)
	folder := t.TempDir()
	file := filepath.Join(folder, "file.txt")
	if err := os.WriteFile(file, []byte("kept"), 0o600); err != nil {
		t.Fatal(err)
	}
	tests := []struct{ name, screenshot, want string }{
		{"a folder", folder, folder + " is a folder; give the name of a file, such as " + filepath.Join(folder, "tripoint.png")},
		{"a folder by its slash", folder + "/", "is a folder; give the name of a file"},
		{"in a folder that there is not", filepath.Join(folder, "none", "shot.png"),
			"there is no folder " + filepath.Join(folder, "none") + "; make it, or choose another place"},
		{"in a file", filepath.Join(file, "shot.png"), file + " is not a folder; choose another place"},
		{"a device", os.DevNull, os.DevNull + " is not an ordinary file; choose another name"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			out, err := exec.Command(program, "-screenshot", test.screenshot).CombinedOutput()
			if exit, ok := err.(*exec.ExitError); !ok || exit.ExitCode() != 1 {
				t.Errorf("error is %v, want exit code 1", err)
			}
			if !strings.Contains(string(out), test.want) {
				t.Errorf("the program says %q, want %q", out, test.want)
			}
			if files, _ := os.ReadDir(folder); len(files) != 1 {
				t.Errorf("there are %v, want the file that was there before", files)
			}
			if kept, _ := os.ReadFile(file); string(kept) != "kept" {
				t.Errorf("the file says %q", kept)
			}
		})
	}
}

func TestAScreenshotThatBreaksOffLeavesAnOlderFileAsItWas(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "shot.png")
	if err := os.WriteFile(file, []byte("kept"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := savePNG("screenshot", file, image.NewRGBA(image.Rectangle{})); err == nil {
		t.Error("a picture without pixels is saved")
	}
	files, _ := os.ReadDir(folder)
	if kept, _ := os.ReadFile(file); string(kept) != "kept" || len(files) != 1 {
		t.Errorf("the file says %q, and there are %v", kept, files)
	}
}

func TestTheErrorOfAScreenshotSaysWhatHelps(t *testing.T) {
	tests := []struct {
		name string
		err  error
		want string
	}{
		{"a full disk", syscall.ENOSPC, "there is no room for it on the disk; make some, or choose another place"},
		{"a folder of somebody else", syscall.EACCES, "you may not write into the folder /pictures; choose another place"},
		{"a disk that is only read", syscall.EROFS, "you may not write into the folder /pictures; choose another place"},
		{"anything else", errors.New("the disk hums"), "the disk hums"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			err := unwritten("screenshot", "/pictures/shot.png", &os.PathError{Op: "write", Path: "/pictures/.tripoint-1.png", Err: test.err})
			if !strings.HasSuffix(err.Error(), test.want) || strings.Contains(err.Error(), ".tripoint-1") {
				t.Errorf("it says %q, want %q and no name that nobody has given", err, test.want)
			}
		})
	}
}

package main

import (
	"bytes"
	"context"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestMain(m *testing.M) {
	if err := os.Chdir("../.."); err != nil { // as make does
		panic(err)
	}
	os.Exit(m.Run())
}

// made runs the tool on states and returns the files that it writes.
func made(t *testing.T, states string, args ...string) (map[string][]byte, error) {
	t.Helper()
	file, out := filepath.Join(t.TempDir(), "states.txt"), filepath.Join(t.TempDir(), "out")
	if err := os.WriteFile(file, []byte(states), 0o644); err != nil {
		t.Fatal(err)
	}
	var stdout bytes.Buffer
	err := run(context.Background(), append(append([]string{"-out", out}, args...), file), &stdout)
	all := map[string][]byte{}
	entries, _ := os.ReadDir(out)
	for _, e := range entries {
		b, err := os.ReadFile(filepath.Join(out, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		all[e.Name()] = b
	}
	return all, err
}

const islands = "data/source/testdata/islands"

func TestEachStateHasItsPicturesAndTheSameTwice(t *testing.T) {
	if testing.Short() {
		t.Skip("it draws pictures of many pixels")
	}
	const states = "\uFEFF// of the islands\n# another comment\n\n#\r\n  https://example.org/de/frame.html#\n"
	one, err := made(t, states, "-data", islands)
	if err != nil {
		t.Fatal(err)
	}
	two, err := made(t, states, "-data", islands)
	if err != nil {
		t.Fatal(err)
	}
	if len(one) != 16 || len(two) != 16 {
		t.Fatalf("there are %d and %d files", len(one), len(two))
	}
	for name, content := range one {
		if !bytes.Equal(content, two[name]) {
			t.Errorf("%s is another the second time", name)
		}
		if !strings.HasSuffix(name, ".png") {
			continue
		}
		width := 1200
		for end, times := range map[string]int{"-2x.png": 2, "-4x.png": 4} {
			if strings.HasSuffix(name, end) {
				width *= times
			}
		}
		if c, err := png.DecodeConfig(bytes.NewReader(content)); err != nil || c.Width != width || c.Height*3 != width*2 {
			t.Errorf("%s is %v, %v", name, c, err)
		}
	}
	for name, svg := range one {
		if strings.HasSuffix(name, "-de.svg") && !strings.Contains(string(svg), "https://example.org/de/frame.html") {
			t.Errorf("%s does not have its address", name)
		}
	}
}

func TestBadLinesAreToldTogether(t *testing.T) {
	files, err := made(t, "#edge/cn-us\nnonsense\n#edge/xx\n#edge/cn-us?date=abc\n#?step=99\n#edge/cn-us?foo=1\n#edge/cn-us?without=event/none\n#edge/cn-us?domain=none\n")
	if err == nil || len(files) > 0 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, want := range []string{`states.txt:2: "nonsense" is no state`, "states.txt:3: there is no edge/xx", "states.txt:4: these facts have no date=abc",
		"states.txt:5: these facts have no step=99", "states.txt:6: these facts have no foo=1", "states.txt:7: these facts have no without=event/none",
		"states.txt:8: these facts have no domain=none"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("it does not say %q:\n%v", want, err)
		}
	}
	if strings.Contains(err.Error(), "states.txt:1:") {
		t.Errorf("a good line is told: %v", err)
	}
}

func TestWhatIsMissingIsTold(t *testing.T) {
	for _, test := range []struct {
		name, states, want string
		args               []string
	}{
		{"no state", "// none\n", "there is no state in it", nil},
		{"a language that there is not", "#\n", `there are no facts in "fr"`, []string{"-lang", "fr"}},
		{"a folder of facts that there is not", "#\n", "none", []string{"-data", "none"}},
	} {
		if files, err := made(t, test.states, test.args...); err == nil || !strings.Contains(err.Error(), test.want) || len(files) > 0 {
			t.Errorf("%s: it says %v", test.name, err)
		}
	}
}

// Every address that the program writes is one that can be drawn.
func TestStatesOfTheProgramAreKnown(t *testing.T) {
	whole, err := load("")
	if err != nil {
		t.Fatal(err)
	}
	d := drawer{whole: whole}
	states := []string{"#", "#edge/cn-us?date=2016-05&domain=economic", "#edge/cn-ru?compare=edge/cn-us", "#?step=3", "#edge/cn-us?part=trust&domain=economic",
		"#edge/cn-us?without=event/2015-06-opm&model=1,2,8,0.25", "#edge/cn-us?view=text&theme=dark", "#?page=article", "#?page=model", "#event/2015-06-opm", "#claim/29", "#edge/cn-us?date=2016-05~"}
	all, err := d.read("states", strings.Join(states, "\n"), "")
	if err != nil || len(all) != len(states) {
		t.Errorf("%d of %d are read: %v", len(all), len(states), err)
	}
	if all, err = d.read("states", "https://example.org/ru/frame.html#", ""); err != nil || len(all) != 1 || all[0].lang != "ru" {
		t.Errorf("an address of Russian is read as %+v, %v", all, err)
	}
}

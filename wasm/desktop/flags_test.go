package desktop

import (
	"os"
	"strings"
	"testing"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/theme"
)

func TestFlagsSetTheOptions(t *testing.T) {
	o, err := parseOptions(strings.Fields("-state #edge/cn-us?date=2016-05 -theme dark -contrast more -size 390x844 -screenshot a.png -scale 1.5 -zoom 150 -click 10,20 -click 30.5,40"))
	if err != nil {
		t.Fatal(err)
	}
	if o.width != 390 || o.height != 844 || o.scale != 1.5 || o.screenshot != "a.png" || o.theme != theme.DarkChoice || !o.moreContrast || zooms[o.zoom] != 150 {
		t.Errorf("options are %+v", o)
	}
	if len(o.clicks) != 2 || o.clicks[1] != (geom.Point{X: 30.5, Y: 40}) {
		t.Errorf("clicks are %v", o.clicks)
	}
	if got, want := o.hash(), "#edge/cn-us?date=2016-05&theme=dark"; got != want {
		t.Errorf("the state is %q, want %q", got, want)
	}
}

func TestWithoutFlagsTheWindowHasItsUsualSize(t *testing.T) {
	o, err := parseOptions(nil)
	if err != nil || o.moreContrast || o.width != 1200 || o.height != 750 || o.hash() != "" {
		t.Errorf("options are %+v, error %v", o, err)
	}
}

func TestAWrongFlagGivesOneLineThatNamesTheHelp(t *testing.T) {
	tests := []struct{ name, args, want string }{
		{"a flag that does not exist", "-wide 3", "-wide"},
		{"a zoom between the steps", "-zoom 120", "80 90 100"},
		{"an argument without a flag", "map.png", `unexpected argument "map.png"`},
		{"a theme that does not exist", "-theme blue", "light, dark or auto"},
		{"a contrast that does not exist", "-contrast less", "usual or more"},
		{"a size without height", "-size 1200", "1200x750"},
		{"a size too small", "-size 10x10", "from 320x400"},
		{"a scale that is no number", "-scale NaN -screenshot a.png", "0.5 to 4"},
		{"a scale beyond all displays", "-scale 50 -screenshot a.png", "0.5 to 4"},
		{"a click at no point", "-click 7 -screenshot a.png", "400,300"},
		{"a click without a screenshot", "-click 7,8", "-screenshot"},
		{"an export of no known form", "-export map.pdf", ".png, .svg, .csv or .json"},
		{"an export and a screenshot", "-export a.png -screenshot b.png", "twice"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := parseOptions(strings.Fields(test.args))
			if err == nil {
				t.Fatal("no error")
			}
			if !strings.Contains(err.Error(), test.want) || !strings.HasSuffix(err.Error(), "; see -h") || strings.Contains(err.Error(), "\n") {
				t.Errorf("the error is not a line that tells %q and -h: %v", test.want, err)
			}
		})
	}
}

// A device without end would fill the memory.
func TestADatasetIsReadFromAFile(t *testing.T) {
	for name, want := range map[string]string{
		os.DevNull:      "it is a device, not a file; ",
		t.TempDir():     "it is a folder, not a file; ",
		"no\x1bne.msgp": `"no\x1bne.msgp" cannot be read: there is nothing of that name; correct the name`,
	} {
		if _, err := newPlatform(options{dataset: name}, System{}).dataset(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: it says: %v", name, err)
		}
	}
}

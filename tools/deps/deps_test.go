// Package deps checks the arrows between the packages: who may import whom, and
// what must stay out of the pure parts and out of the browser's program.
package deps

import (
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"tripoint/tools/internal/inputs"
)

const module = "tripoint/"

// arrows lists what each package of the project may import of the project, for
// the browser and for the desktop. A package that is not here must be added, with
// its place in the order; only those below tools have a rule of their own. That no
// tool is in a list keeps them, and the YAML that tools/facts reads, out of the program.
var arrows = map[string][]string{
	"data":          {},
	"data/bundle":   {"data"},
	"data/file":     {},
	"data/datatest": {"data"},

	"assets":          {},
	"assets/outlines": {},

	"wasm/core/geom":              {},
	"wasm/core/theme":             {},
	"wasm/core/timeline":          {},
	"wasm/core/globe":             {"assets/outlines", "wasm/core/geom"},
	"wasm/core/trust":             {"data"},
	"wasm/core/scene":             {"data", "wasm/core/geom", "wasm/core/theme"},
	"wasm/core/doc":               {"data", "wasm/core/scene"},
	"wasm/core/app":               {"data", "wasm/core/geom", "wasm/core/theme", "wasm/core/trust"},
	"wasm/core/state":             {"data", "wasm/core/app", "wasm/core/trust"},
	"wasm/core/picture":           {"assets/outlines", "data", "wasm/core/app", "wasm/core/geom", "wasm/core/globe", "wasm/core/scene", "wasm/core/state", "wasm/core/stroke", "wasm/core/theme", "wasm/core/timeline", "wasm/core/trust"},
	"wasm/core/panel":             {"data", "wasm/core/app", "wasm/core/doc", "wasm/core/picture", "wasm/core/scene", "wasm/core/state", "wasm/core/trust"},
	"wasm/core/export":            {"data", "wasm/core/app", "wasm/core/geom", "wasm/core/picture", "wasm/core/scene", "wasm/core/state", "wasm/core/svg", "wasm/core/theme", "wasm/core/trust"},
	"wasm/core/session":           {"assets/outlines", "data", "wasm/core/app", "wasm/core/doc", "wasm/core/export", "wasm/core/geom", "wasm/core/panel", "wasm/core/picture", "wasm/core/scene", "wasm/core/state", "wasm/core/theme", "wasm/core/timeline"},
	"wasm/core/svg":               {"data", "wasm/core/geom", "wasm/core/scene", "wasm/core/stroke", "wasm/core/theme"},
	"wasm/core/raster":            {"assets", "wasm/core/geom", "wasm/core/scene", "wasm/core/stroke", "wasm/core/theme"},
	"wasm/core/html":              {"data", "wasm/core/doc", "wasm/core/svg"},
	"wasm/core/stroke":            {"wasm/core/geom", "wasm/core/scene", "wasm/core/theme"},
	"wasm/core/stroke/stroketest": {"wasm/core/geom", "wasm/core/scene", "wasm/core/theme"},

	"wasm/internal/dump":   {"wasm/core/doc", "wasm/core/scene", "wasm/core/theme"},
	"wasm/internal/models": {"data", "wasm/core/app", "wasm/core/scene", "wasm/internal/sample"},
	"wasm/internal/sample": {"assets/outlines", "data", "data/bundle"},
	"wasm/internal/screen": {},

	"wasm/browser":         {"assets/outlines", "data", "data/bundle", "wasm/core/app", "wasm/core/doc", "wasm/core/export", "wasm/core/geom", "wasm/core/html", "wasm/core/scene", "wasm/core/session", "wasm/core/svg", "wasm/core/theme"},
	"wasm/paint":           {"wasm/core/geom", "wasm/core/scene", "wasm/core/stroke", "wasm/core/theme"},
	"wasm/desktop":         {"assets/outlines", "data", "data/bundle", "data/file", "wasm/core/app", "wasm/core/doc", "wasm/core/export", "wasm/core/geom", "wasm/core/raster", "wasm/core/scene", "wasm/core/session", "wasm/core/theme", "wasm/desktop/typeset", "wasm/paint"},
	"wasm/desktop/clip":    {},
	"wasm/desktop/typeset": {"assets", "data", "wasm/core/doc", "wasm/core/geom", "wasm/core/scene", "wasm/core/theme", "wasm/paint"},
	"wasm":                 {"wasm/browser", "wasm/core/app", "wasm/core/doc", "wasm/core/geom", "wasm/core/scene", "wasm/core/session", "wasm/desktop", "wasm/desktop/clip", "wasm/desktop/typeset", "wasm/paint"},
}

// unfit lists what the pure parts may not import, neither themselves nor through what
// they import: the engine, the browser, files, the network, chance, YAML, and the clock,
// which goes with all of package time.
var unfit = []string{"github.com/hajimehoshi", "syscall", "net", "os", "math/rand", "crypto/rand", "time", "github.com/goccy"}

// pure reports whether a package is one of the pure parts. wasm/browser is one too,
// except for the files that only a browser's program has.
func pure(goos, name string) bool {
	return name == "data" || name == "data/bundle" || name == "assets/outlines" || within(name, "wasm/core") || name == "wasm/browser" && goos != "js"
}

// below reports whether a package stands below the program and must not know it.
func below(name string) bool {
	return within(name, "data") || within(name, "assets") || within(name, "tools/facts")
}

// within reports whether a package is another or lies below it.
func within(name, other string) bool {
	return name == other || strings.HasPrefix(name, other+"/")
}

// faults returns what is wrong with the imports of a package of the project, built for
// a system.
func faults(goos, name string, imports []string) (found []string) {
	allowed, known := arrows[name]
	tool := within(name, "tools")
	if !known && !tool {
		return []string{name + " has no place in the order of packages; add it to arrows"}
	}
	for _, i := range imports {
		inner, ours := strings.CutPrefix(i, module)
		mayImport := slices.Contains(allowed, inner)
		if tool { // whatever it likes, but for what draws
			mayImport = !within(inner, "wasm") || within(inner, "wasm/core")
		}
		if below(name) && within(inner, "wasm") {
			mayImport = false // whatever the list says
		}
		if ours && !mayImport {
			found = append(found, fmt.Sprintf("%s imports %s, which is against the arrows", name, inner))
		}
		if pure(goos, name) && slices.ContainsFunc(unfit, func(bad string) bool { return within(i, bad) }) {
			found = append(found, fmt.Sprintf("%s imports %s, which is not for the pure parts", name, i))
		}
	}
	return found
}

func TestFaultsAreFound(t *testing.T) {
	for _, test := range []struct {
		name, pkg, imports string
		goos               string
		want               int
	}{
		{"what is in the list may be imported", "wasm/core/trust", "tripoint/data", "", 0},
		{"what is not in the list may not", "data", "tripoint/wasm/core/trust", "", 1},
		{"nothing under data imports the program", "data/bundle", "tripoint/wasm/core/globe", "", 1},
		{"the loader imports nothing of the program", "tools/facts", "tripoint/wasm/core/globe", "", 1},
		{"the rules import nothing of the program", "tools/facts/rules", "tripoint/wasm/core/trust", "", 1},
		{"the loader imports outlines", "tools/facts", "tripoint/assets/outlines", "", 0},
		{"a new package needs a place", "wasm/core/newcomer", "", "", 1},
		{"a tool reads the YAML", "tools/site", "tripoint/tools/facts", "", 0},
		{"the program does not", "wasm", "tripoint/tools/facts", "", 1},
		{"a tool does not draw", "tools/site", "tripoint/wasm/paint", "", 1},
		{"a tool does not import the program", "tools/site", "tripoint/wasm", "", 1},
		{"nothing imports a tool", "data/bundle", "tripoint/tools/internal/policy", "", 1},
		{"a picture knows no blocks", "wasm/core/picture", "tripoint/wasm/core/doc", "", 1},
		{"a panel knows no shapes", "wasm/core/panel", "tripoint/wasm/core/geom", "", 1},
		{"the facts at a state are not drawn", "wasm/core/state", "tripoint/wasm/core/scene", "", 1},
		{"the core has no files", "wasm/core/trust", "os", "", 1},
		{"the core has no clock", "wasm/core/app", "time", "", 1},
		{"the core has no browser", "wasm/core/app", "syscall/js", "", 1},
		{"what the browser's program says to a page is worked out without a browser", "wasm/browser", "syscall/js", "", 1},
		{"it is said to the page by the browser's program", "wasm/browser", "syscall/js", "js", 0},
		{"the core has no engine", "wasm/core/scene", "github.com/hajimehoshi/ebiten/v2/vector", "", 1},
		{"the bundle is read without YAML", "data/bundle", "github.com/goccy/go-yaml", "", 1},
		{"a name that only begins the same is another", "data/bundle", "timeline", "", 0},
		{"a tool may use files", "tools/site", "os", "", 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := faults(test.goos, test.pkg, strings.Fields(test.imports)); len(got) != test.want {
				t.Errorf("%d faults, want %d: %q", len(got), test.want, got)
			}
		})
	}
}

// list runs go list with a format and returns its lines. goos is "" for the
// machine's own.
func list(t *testing.T, goos string, args ...string) []string {
	t.Helper()
	inputs.Depend(t, "../..")
	cmd := exec.Command("go", append([]string{"list"}, args...)...)
	cmd.Dir = "../.."
	cmd.Env = os.Environ()
	if goos == "js" {
		cmd.Env = append(cmd.Env, "GOOS=js", "GOARCH=wasm")
	}
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list %v: %v\n%s", args, err, stderr.String())
	}
	return strings.Fields(string(out))
}

func TestArrowsRunOneWayAndPurePackagesStayPure(t *testing.T) {
	format := `{{.ImportPath}}{{range .Imports}}|{{.}}{{end}}`
	for _, goos := range []string{"", "js"} {
		lines := list(t, goos, "-f", format, "./...")
		if len(lines) < len(arrows) {
			t.Errorf("only %d packages listed; arrows has %d", len(lines), len(arrows))
		}
		for _, line := range lines {
			imports := strings.Split(line, "|")
			for _, fault := range faults(goos, strings.TrimPrefix(imports[0], module), imports[1:]) {
				t.Error(fault)
			}
		}
	}
}

func TestTheBrowsersProgramHasNoTextEngine(t *testing.T) {
	deps := list(t, "js", "-deps", "./wasm")
	if len(deps) < 100 {
		t.Fatalf("only %d packages listed", len(deps))
	}
	for _, d := range deps {
		for _, bad := range []string{
			"tripoint/wasm/desktop", "github.com/hajimehoshi/ebiten/v2/text", "golang.org/x/image/font", "net/http", "github.com/goccy/",
			"github.com/hajimehoshi/ebiten/v2/ebitenutil", "github.com/hajimehoshi/ebiten/v2/exp/textinput", "time/tzdata",
		} {
			if strings.HasPrefix(d, bad) {
				t.Errorf("the browser's program links %s", d)
			}
		}
	}
}

// Package deps checks the arrows between the packages: who may import whom, and
// what must stay out of the pure parts and out of the browser's program.
package deps

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "tripoint/"

// arrows lists what each package of the project may import of the project. A
// package that is not here must be added, with its place in the order.
var arrows = map[string][]string{
	"data":        {},
	"data/bundle": {"data"},
	"assets":      {},

	"wasm/core/geom":            {},
	"wasm/core/theme":           {},
	"wasm/core/globe":           {"wasm/core/geom"},
	"wasm/core/trust":           {"data"},
	"wasm/core/scene":           {"data", "wasm/core/geom", "wasm/core/theme"},
	"wasm/core/doc":             {"data", "wasm/core/scene"},
	"wasm/core/app":             {"data", "wasm/core/geom", "wasm/core/theme"},
	"wasm/core/view":            {"data", "wasm/core/app", "wasm/core/doc", "wasm/core/geom", "wasm/core/globe", "wasm/core/scene", "wasm/core/theme", "wasm/core/trust"},
	"wasm/core/session":         {"data", "wasm/core/app", "wasm/core/doc", "wasm/core/geom", "wasm/core/globe", "wasm/core/scene", "wasm/core/view"},
	"wasm/core/wire":            {"data", "wasm/core/app", "wasm/core/doc", "wasm/core/geom", "wasm/core/html", "wasm/core/scene", "wasm/core/session", "wasm/core/theme"},
	"wasm/core/svg":             {"wasm/core/geom", "wasm/core/scene", "wasm/core/theme"},
	"wasm/core/html":            {"wasm/core/doc", "wasm/core/svg"},
	"wasm/core/internal/sample": {"data"},

	"wasm/paint": {"assets", "data", "wasm/core/doc", "wasm/core/geom", "wasm/core/scene", "wasm/core/theme"},
}

// list runs go list with a format and returns its lines. goos is "" for the
// machine's own.
func list(t *testing.T, goos string, args ...string) []string {
	t.Helper()
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
	return strings.Fields(strings.ReplaceAll(string(out), "\n", " "))
}

func TestArrowsRunOneWay(t *testing.T) {
	format := `{{.ImportPath}}{{range .Imports}}|{{.}}{{end}}`
	for _, goos := range []string{"", "js"} {
		for _, line := range list(t, goos, "-f", format, "./data", "./data/bundle", "./assets", "./wasm/core/...", "./wasm/paint") {
			imports := strings.Split(line, "|")
			name := strings.TrimPrefix(imports[0], module)
			allowed, known := arrows[name]
			if !known {
				t.Errorf("%s has no place in the order of packages; add it to arrows", name)
				continue
			}
			for _, i := range imports[1:] {
				if inner, ours := strings.CutPrefix(i, module); ours && !slices.Contains(allowed, inner) {
					t.Errorf("%s imports %s, which is against the arrows", name, inner)
				}
			}
		}
	}
}

// What must stay out of the pure parts: engine, browser, files, network, YAML.
// (The clock cannot be seen here; time.Now is looked for in the text.)
func TestPurePackagesStayPure(t *testing.T) {
	format := `{{.ImportPath}}{{range .Imports}}|{{.}}{{end}}`
	for _, line := range list(t, "", "-f", format, "./data", "./wasm/core/...") {
		imports := strings.Split(line, "|")
		for _, i := range imports[1:] {
			for _, bad := range []string{"github.com/hajimehoshi/", "syscall/js", "net", "os", "github.com/goccy/", "math/rand", "time"} {
				if i == bad || strings.HasPrefix(i, bad+"/") || strings.HasSuffix(bad, "/") && strings.HasPrefix(i, bad) {
					t.Errorf("%s imports %s", imports[0], i)
				}
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
			"github.com/hajimehoshi/ebiten/v2/text", "golang.org/x/image/font", "net/http", "github.com/goccy/",
			"github.com/hajimehoshi/ebiten/v2/ebitenutil", "github.com/hajimehoshi/ebiten/v2/exp/textinput", "time/tzdata",
		} {
			if strings.HasPrefix(d, bad) {
				t.Errorf("the browser's program links %s", d)
			}
		}
	}
}

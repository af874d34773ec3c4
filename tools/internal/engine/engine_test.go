package engine

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"tripoint/tools/internal/inputs"
)

// TestMain runs the tests where the tools run, in the project's top folder.
func TestMain(m *testing.M) {
	if err := os.Chdir("../../.."); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

// dear are the packages that the edits keep out of the program.
var dear = []string{
	"text/template", "go/build", "encoding/gob", "net", "log/slog", "archive/zip", "go/printer",
	"go/parser", "regexp", "github.com/hajimehoshi/ebiten/v2/internal/shader", "github.com/hajimehoshi/ebiten/v2/internal/file",
}

func TestTheLightProgramLacksThePackagesThatTheEditsKeepOut(t *testing.T) {
	inputs.Depend(t, ".")
	packages := func(e Engine) []string {
		mod, err := ModFile(t.Context(), e)
		if err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command("go", "list", "-modfile", mod, "-deps", "./wasm")
		cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		return strings.Fields(string(out))
	}
	light, stock := packages(Light), packages(Stock)
	if len(light) < 100 {
		t.Fatalf("only %d packages listed", len(light))
	}
	for _, name := range dear {
		if slices.Contains(light, name) {
			t.Errorf("the program still links %s", name)
		}
		if !slices.Contains(stock, name) {
			t.Errorf("the stock engine does not link %s any more; see which edits are still needed", name)
		}
	}
}

func TestSetKnowsOnlyTwoEngines(t *testing.T) {
	var e Engine
	if err := e.Set("stock"); err != nil || e != Stock {
		t.Errorf("%v, %v", e, err)
	}
	if err := e.Set("heavy"); err == nil {
		t.Error("any engine is known")
	}
}

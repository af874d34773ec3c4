package desktop

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Only here does a program run without a screen.
func TestTheProgramSaysThatItNeedsAScreen(t *testing.T) {
	program := build(t)
	for name, display := range map[string]string{"no display is named": "", "the display does not exist": ":4096"} {
		t.Run(name, func(t *testing.T) {
			c := exec.Command(program, "-screenshot", filepath.Join(t.TempDir(), "shot.png"))
			c.Env = append(os.Environ(), "DISPLAY="+display)
			out, err := c.CombinedOutput()
			if err == nil {
				t.Fatal("it runs")
			}
			for _, want := range []string{"needs a screen", "xvfb-run -a"} {
				if !strings.Contains(string(out), want) {
					t.Errorf("it does not say %q: %s", want, out)
				}
			}
		})
	}
}

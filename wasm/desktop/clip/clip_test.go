package clip

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Other systems get a file, and no text of ours is a part of their commands.
func TestOtherSystemsReadAFile(t *testing.T) {
	for _, system := range []string{"darwin", "windows"} {
		all := ways(system, false)
		if len(all) != 1 || !all[0].file || !strings.Contains(strings.Join(all[0].args, " "), variable) {
			t.Errorf("%s: %+v", system, all)
		}
	}
	w := way{"sh", []string{"-c", `cat "$` + variable + `" >"$TAKEN"`}, true}
	taken := filepath.Join(t.TempDir(), "taken")
	t.Setenv("TAKEN", taken)
	if err := w.take("/bin/sh", []byte("picture")); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(taken); err != nil || string(got) != "picture" {
		t.Errorf("it took %q, %v", got, err)
	}
}

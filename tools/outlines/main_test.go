package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tripoint/assets/outlines"
)

func TestRun(t *testing.T) {
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in.json"), filepath.Join(dir, "out.bin")
	good := topo([]string{"-170 48, -169 48, -169 49, -170 49, -170 48"}, "840 [[[0]]]")
	for _, test := range []struct {
		name           string
		source         []byte // nil for no file
		args           []string
		code           int
		stdout, stderr string // parts
	}{
		{"good input is written and counted", good, []string{"-in", in, "-out", out}, 0, "simplified:     1 arcs", ""},
		{"a source that is not there says how to get it", nil, []string{"-in", in, "-out", out}, 1, "", "run `npm ci` in tools"},
		{"bad input names the file", []byte("{}"), []string{"-in", in, "-out", out}, 1, "", in + ": not a quantised TopoJSON"},
		{"a folder that is not there is an error", good, []string{"-in", in, "-out", filepath.Join(dir, "no", "out.bin")}, 1, "", "no such file"},
		{"an argument without a flag is refused", good, []string{in}, 2, "", "files are given with -in and -out"},
		{"an unknown flag is refused", good, []string{"-fast"}, 2, "", "-fast"},
	} {
		t.Run(test.name, func(t *testing.T) {
			os.Remove(in)
			os.Remove(out)
			if test.source != nil {
				if err := os.WriteFile(in, test.source, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			var stdout, stderr bytes.Buffer
			if code := run(test.args, &stdout, &stderr); code != test.code {
				t.Errorf("exit code %d, want %d; %s", code, test.code, &stderr)
			}
			if !strings.Contains(stdout.String(), test.stdout) || !strings.Contains(stderr.String(), test.stderr) {
				t.Errorf("stdout %q, want %q in it; stderr %q, want %q in it", &stdout, test.stdout, &stderr, test.stderr)
			}
			written, err := os.ReadFile(out)
			if test.code != 0 {
				if err == nil {
					t.Error("wrote a file in spite of the error")
				}
				return
			}
			if o, err := outlines.Decode(written); err != nil || len(o.Countries) != 1 {
				t.Errorf("what was written does not decode: %v", err)
			}
		})
	}
}

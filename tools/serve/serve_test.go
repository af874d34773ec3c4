package main

import (
	"bytes"
	"context"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// folder is a small site, with a compressed copy.
func folder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range map[string]string{
		"index.html": "index", "frame.html": "frame", "program-1.wasm": "wasm", "program-1.wasm.br": "br",
		"program-1.wasm.gz": "gz", "secret": "no type",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestServeNamesAPortThatIsTakenAndAWayOut(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	_, used, _ := net.SplitHostPort(taken.Addr().String())
	for _, test := range []struct{ name, port, want string }{
		{"taken by another", used, "port " + used + " is in use"},
		{"no number", "abc", `no port "abc"`},
		{"the name of a service", "http", `no port "http"`},
		{"below all ports", "-1", `no port "-1"`},
		{"above all ports", "99999", `no port "99999"`},
		{"nothing", "", `no port ""`},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, args := range [][]string{{"-dir", folder(t)}, {"-check"}} {
				err := run(context.Background(), append(args, "-port", test.port), "", io.Discard)
				if err == nil || !strings.Contains(err.Error(), test.want) || !strings.Contains(err.Error(), "make serve PORT=") {
					t.Errorf("%v: it says: %v", args, err)
				}
			}
		})
	}
}

func TestCheckNeedsNoSiteAndEnds(t *testing.T) {
	var stdout bytes.Buffer
	if err := run(context.Background(), []string{"-check", "-dir", "none"}, "0", &stdout); err != nil || stdout.Len() > 0 {
		t.Errorf("%v; it prints %q", err, &stdout)
	}
}

func TestServeNamesAMissingSiteAndAWayOut(t *testing.T) {
	err := run(context.Background(), []string{"-dir", filepath.Join(t.TempDir(), "none")}, "0", io.Discard)
	if err == nil || !strings.Contains(err.Error(), "make site") {
		t.Errorf("it says: %v", err)
	}
}

func TestServeRefusesABadHeader(t *testing.T) {
	var h headers
	if err := h.Set("no colon"); err == nil {
		t.Error("a line without a colon is taken")
	}
}

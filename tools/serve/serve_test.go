package main

import (
	"bytes"
	"context"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// folder is a site in small, with a compressed twin.
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

func TestHandler(t *testing.T) {
	h := newHandler(folder(t), headers{{"Permissions-Policy", "gamepad=()"}})
	tests := []struct {
		name, method, path, accept string
		status                     int
		body, contentType          string
	}{
		{"the index is at the top", "GET", "/", "", 200, "index", "text/html; charset=utf-8"},
		{"the frame is a page", "GET", "/frame.html", "", 200, "frame", "text/html; charset=utf-8"},
		{"wasm has its type", "GET", "/program-1.wasm", "", 200, "wasm", "application/wasm"},
		{"brotli is preferred", "GET", "/program-1.wasm", "gzip, deflate, br", 200, "br", "application/wasm"},
		{"gzip is better than nothing", "GET", "/program-1.wasm", "gzip", 200, "gz", "application/wasm"},
		{"what is refused is not given", "GET", "/program-1.wasm", "br;q=0, gzip;q=0.5", 200, "gz", "application/wasm"},
		{"a twin is no file of its own", "GET", "/program-1.wasm.br", "", 404, "", ""},
		{"a file without a type is not given", "GET", "/secret", "", 404, "", ""},
		{"nothing above the folder is given", "GET", "/../../etc/passwd", "", 404, "", ""},
		{"what is missing is missing", "GET", "/none.html", "", 404, "", ""},
		{"nothing can be changed", "POST", "/", "", 405, "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := httptest.NewRequest(test.method, test.path, nil)
			r.Header.Set("Accept-Encoding", test.accept)
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			if w.Code != test.status {
				t.Fatalf("status %d, want %d", w.Code, test.status)
			}
			for _, name := range []string{"Content-Security-Policy", "Access-Control-Allow-Origin", "Permissions-Policy"} {
				if w.Header().Get(name) == "" {
					t.Errorf("no header %s", name)
				}
			}
			if test.status != 200 {
				return
			}
			if got := w.Body.String(); got != test.body {
				t.Errorf("body %q, want %q", got, test.body)
			}
			if got := w.Header().Get("Content-Type"); got != test.contentType {
				t.Errorf("type %q, want %q", got, test.contentType)
			}
		})
	}
}

func TestOnlyNamedFilesAreKeptForEver(t *testing.T) {
	h := newHandler(folder(t), nil)
	for path, want := range map[string]bool{"/": false, "/frame.html": false, "/program-1.wasm": true} {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
		if got := strings.Contains(w.Header().Get("Cache-Control"), "immutable"); got != want {
			t.Errorf("%s is immutable: %v", path, got)
		}
	}
}

func TestATakenPortIsNamedWithAWayOut(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	_, port, _ := net.SplitHostPort(taken.Addr().String())
	err = run(context.Background(), []string{"-dir", folder(t)}, port, &bytes.Buffer{})
	if err == nil || !strings.Contains(err.Error(), "port "+port+" is in use") || !strings.Contains(err.Error(), "PORT=") {
		t.Errorf("it says: %v", err)
	}
}

func TestAMissingSiteIsNamedWithAWayOut(t *testing.T) {
	err := run(context.Background(), []string{"-dir", filepath.Join(t.TempDir(), "none")}, "0", &bytes.Buffer{})
	if err == nil || !strings.Contains(err.Error(), "make site") {
		t.Errorf("it says: %v", err)
	}
}

func TestABadHeaderIsRefused(t *testing.T) {
	var h headers
	if err := h.Set("no colon"); err == nil {
		t.Error("a line without a colon is taken")
	}
}

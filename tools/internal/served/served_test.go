package served

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tripoint/tools/internal/disk"
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

// site is that folder as it is served.
func site(t *testing.T, extra [][2]string) http.Handler {
	t.Helper()
	files, err := Read(folder(t))
	if err != nil {
		t.Fatal(err)
	}
	return &Handler{files, extra}
}

func TestTheHandlerFollowsTheRulesOfHosting(t *testing.T) {
	h := site(t, [][2]string{{"Permissions-Policy", "gamepad=()"}})
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
		{"a compressed copy is no file of its own", "GET", "/program-1.wasm.br", "", 404, "", ""},
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

func TestBrowsersKeepOnlyFilesThatNameTheirContent(t *testing.T) {
	h := site(t, nil)
	for path, want := range map[string]bool{"/": false, "/frame.html": false, "/program-1.wasm": true} {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
		if got := strings.Contains(w.Header().Get("Cache-Control"), "immutable"); got != want {
			t.Errorf("%s is immutable: %v", path, got)
		}
	}
}

// swapIn puts the n-th site into a folder: an index that names a file of its own.
func swapIn(t *testing.T, dir string, n int) {
	t.Helper()
	if err := disk.Swap(dir, func(next string) error {
		page := fmt.Sprintf("program-%d.js", n)
		return errors.Join(os.WriteFile(filepath.Join(next, "index.html"), []byte(page), 0o644),
			os.WriteFile(filepath.Join(next, page), nil, 0o644))
	}); err != nil {
		t.Fatal(err)
	}
}

func TestServeGoesOnWithTheOldSiteAfterABuild(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	swapIn(t, dir, 0)
	files, err := Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	swapIn(t, dir, 1)
	for page, want := range map[string]int{"program-0.js": http.StatusOK, "program-1.js": http.StatusNotFound} {
		w := httptest.NewRecorder()
		(&Handler{Files: files}).ServeHTTP(w, httptest.NewRequest("GET", "/"+page, nil))
		if w.Code != want {
			t.Errorf("%s: status %d, want %d", page, w.Code, want)
		}
	}
}

func TestServeReadsASiteAgainThatIsBuiltMeanwhile(t *testing.T) {
	for _, test := range []struct {
		builds int // that come while the site is read, one at each try
		wrong  bool
	}{{0, false}, {1, false}, {tries - 1, false}, {tries, true}} {
		dir := filepath.Join(t.TempDir(), "site")
		swapIn(t, dir, 0)
		done := 0
		files, err := readSettled(dir, func(folder fs.FS) (Snapshot, error) {
			index, err := fs.ReadFile(folder, "index.html")
			if done < test.builds {
				done++
				swapIn(t, dir, done)
			}
			rest, restErr := readAll(folder)
			if rest != nil {
				rest["index.html"] = index
			}
			return rest, errors.Join(err, restErr)
		})
		if test.wrong {
			if err == nil {
				t.Errorf("%d builds: half of two sites is served: %v", test.builds, slices.Collect(maps.Keys(files)))
			}
			continue
		}
		if want := fmt.Sprintf("program-%d.js", test.builds); err != nil || string(files["index.html"]) != want || files[want] == nil {
			t.Errorf("%d builds: %v, the index names %s", test.builds, err, files["index.html"])
		}
	}
}

// A pipe in the folder would be read for ever, a link to a device until memory is full.
func TestServeReadsOnlyRegularFiles(t *testing.T) {
	dir := folder(t)
	if err := os.Symlink(os.DevNull, filepath.Join(dir, "device.html")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("index.html", filepath.Join(dir, "linked.html")); err != nil {
		t.Fatal(err)
	}
	files, err := Read(dir)
	if _, has := files["device.html"]; err != nil || has || files["linked.html"] == nil {
		t.Errorf("%v; the device is served: %v; the link: %q", err, has, files["linked.html"])
	}
}

// Package deploy tests the configurations of web/deploy in the servers that they
// are for, and tools/serve with them: one table of requests, the same answers.
// The rules are those of tools/internal/hosting.
package deploy

import (
	"bytes"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tripoint/tools/internal/hosting"
	"tripoint/tools/internal/policy"
)

// files are a small site. Each compressed copy says which it is, and sub is the same site
// in a folder of another.
var files = []string{
	"index.html", "index.html.br", "index.html.gz", "frame.html", "404.html", "404.html.br", "404.html.gz",
	"program-0a1b2c.wasm", "program-0a1b2c.wasm.br", "program-0a1b2c.wasm.gz",
	"dataset.en.0a1b2c.msgp", "dataset.en.0a1b2c.msgp.br", "dataset.zh-Hans.0a1b2c.msgp", "dataset.msgp", "sub/dataset.en.0a1b2c.msgp",
	"assets-0a1b2c/shell.js", "assets-0a1b2c/shell.js.br", "assets-0a1b2c/shell.js.gz",
	"assets-0a1b2c/frame.css", "data.json", "facts.csv", "data.msgp", "data.msgp.br", "poster.png", "poster.svg", "does-not-track.txt",
	"embed.js", "demo/article.html", "edge/cn-us.html", "edge/cn-us.html.br", "edge/cn-us.html.gz", "_headers", ".tripoint-site", ".hidden.json", "demo/.hidden/page.html",
	"sub/index.html", "sub/frame.html", "sub/program-0a1b2c.wasm", "sub/program-0a1b2c.wasm.gz",
	"sub/assets-0a1b2c/shell.js", "program-notes.txt", "assets.json",
}

// site writes files to a folder of their own, each holding its own name.
func site(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "site")
	for _, name := range append(files, "../secret.json") {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("this is "+name), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// all is the encodings that a browser says it reads.
const all = "gzip, deflate, br, zstd"

// requests has what is asked for, and the file that comes. Type and cache follow from the
// first, the encoding from the second.
var requests = []struct {
	name, path, accept, file string
}{
	{"the index is the page at the top", "/", "", "index.html"},
	{"the index may come smaller", "/", all, "index.html.br"},
	{"what follows a question mark is the page's", "/frame.html?live=auto&lang=ru", all, "frame.html"},
	{"the program is wasm", "/program-0a1b2c.wasm", "", "program-0a1b2c.wasm"},
	{"identity is not compressed", "/program-0a1b2c.wasm", "identity", "program-0a1b2c.wasm"},
	{"brotli goes before gzip", "/program-0a1b2c.wasm", all, "program-0a1b2c.wasm.br"},
	{"gzip is better than nothing", "/program-0a1b2c.wasm", "gzip, deflate", "program-0a1b2c.wasm.gz"},
	{"what is refused does not come", "/program-0a1b2c.wasm", "br;q=0, gzip;q=0.5", "program-0a1b2c.wasm.gz"},
	{"a script may come smaller", "/assets-0a1b2c/shell.js", all, "assets-0a1b2c/shell.js.br"},
	{"a script may come as it is", "/assets-0a1b2c/shell.js", "", "assets-0a1b2c/shell.js"},
	{"a style has a type", "/assets-0a1b2c/frame.css", all, "assets-0a1b2c/frame.css"},
	{"a script with a stable name is asked for again", "/embed.js", all, "embed.js"},
	{"JSON has a type", "/data.json", all, "data.json"},
	{"a table has a type", "/facts.csv", all, "facts.csv"},
	{"a bundle has a type", "/data.msgp", all, "data.msgp.br"},
	{"without a copy that the client reads the file comes", "/data.msgp", "gzip", "data.msgp"},
	{"a picture has a type", "/poster.png", all, "poster.png"},
	{"a drawing has a type", "/poster.svg", all, "poster.svg"},
	{"text has a type", "/does-not-track.txt", all, "does-not-track.txt"},
	{"a page in a folder", "/demo/article.html", all, "demo/article.html"},
	{"a page in a folder may come smaller", "/edge/cn-us.html", all, "edge/cn-us.html.br"},
	{"a page in a folder may come as it is", "/edge/cn-us.html", "", "edge/cn-us.html"},
	{"the site in a folder has its index", "/sub/", all, "sub/index.html"},
	{"the program in a folder is kept too", "/sub/program-0a1b2c.wasm", all, "sub/program-0a1b2c.wasm.gz"},
	{"scripts in a folder are kept too", "/sub/assets-0a1b2c/shell.js", all, "sub/assets-0a1b2c/shell.js"},
	{"the facts are kept", "/dataset.en.0a1b2c.msgp", all, "dataset.en.0a1b2c.msgp.br"},
	{"the facts in any language are kept", "/dataset.zh-Hans.0a1b2c.msgp", all, "dataset.zh-Hans.0a1b2c.msgp"},
	{"the facts in a folder are kept too", "/sub/dataset.en.0a1b2c.msgp", all, "sub/dataset.en.0a1b2c.msgp"},
	{"facts without a hash in their name are asked for again", "/dataset.msgp", all, "dataset.msgp"},
	{"missing facts are no facts", "/dataset.en.ffffff.msgp", all, ""},
	{"a name that only begins like the program's is no hash", "/program-notes.txt", all, "program-notes.txt"},
	{"a name that only begins like the scripts' is no hash", "/assets.json", all, "assets.json"},

	{"what is missing is said", "/none.html", "", ""},
	{"what is missing may be said smaller", "/none.html", all, ""},
	{"a missing program is no program", "/program-ffffff.wasm", all, ""},
	{"a missing script is not kept as missing", "/assets-0a1b2c/none.js", "gzip", ""},
	{"a folder is not listed", "/demo/", all, ""},
	{"a folder of scripts is not listed", "/assets-0a1b2c/", all, ""},
	{"a folder of pages is not listed", "/edge/", all, ""},
	{"a folder is no page", "/demo", all, ""},
	{"a compressed copy is given in place of its file only", "/program-0a1b2c.wasm.br", all, ""},
	{"the mark of a built site is not given", "/.tripoint-site", all, ""},
	{"a hidden file is not given", "/.hidden.json", all, ""},
	{"a hidden folder is not given", "/demo/.hidden/page.html", all, ""},
	{"the rules of other hosts are not given", "/_headers", all, ""},
}

func TestServersGiveTheSameAnswers(t *testing.T) {
	if testing.Short() {
		t.Skip("it starts nginx and Caddy, which a short run does without")
	}
	dir := site(t)
	for _, server := range servers {
		t.Run(server.name, func(t *testing.T) {
			client := server.start(t, dir)
			for _, test := range requests {
				t.Run(test.name, func(t *testing.T) {
					for _, method := range []string{http.MethodGet, http.MethodHead} {
						check(t, client, method, test.path, test.accept, test.file)
					}
				})
			}
			t.Run("nothing can be changed", func(t *testing.T) {
				for _, method := range []string{"POST", "PUT", "DELETE", "OPTIONS", "PATCH"} {
					res, _ := client.ask(t, method, "/program-0a1b2c.wasm", http.Header{"Accept-Encoding": {all}})
					if res.StatusCode != http.StatusMethodNotAllowed || res.Header.Get("Allow") != "GET, HEAD" {
						t.Errorf("%s: status %d, Allow %q", method, res.StatusCode, res.Header.Get("Allow"))
					}
					everywhere(t, res)
					one(t, res, "Cache-Control", hosting.Ask)
					one(t, res, "Content-Encoding", "")
				}
			})
			t.Run("nothing above the site is given", func(t *testing.T) {
				for _, path := range []string{"/../secret.json", "/demo/../../secret.json", "/%2e%2e/secret.json"} {
					res, body := client.ask(t, "GET", path, nil)
					if res.StatusCode < 400 || strings.Contains(string(body), "secret") {
						t.Errorf("%s: status %d with %q", path, res.StatusCode, body)
					}
					everywhere(t, res)
				}
			})
			t.Run("what has not changed is not sent again", func(t *testing.T) {
				asked := http.Header{"Accept-Encoding": {all}}
				res, _ := client.ask(t, "GET", "/", asked)
				asked.Set("If-None-Match", res.Header.Get("Etag"))
				res, body := client.ask(t, "GET", "/", asked)
				if res.StatusCode != http.StatusNotModified || len(body) > 0 {
					t.Errorf("status %d with %q", res.StatusCode, body)
				}
				one(t, res, "Cache-Control", hosting.Ask)
				one(t, res, "Vary", "Accept-Encoding")
			})
		})
	}
}

// check asks for a path and compares the answer with the rules. file is what has to come,
// "" for the page that says that there is nothing.
func check(t *testing.T, c client, method, path, accept, file string) {
	t.Helper()
	name, _, _ := strings.Cut(strings.TrimPrefix(path, "/"), "?")
	if name == "" || strings.HasSuffix(name, "/") {
		name += hosting.Index
	}
	status := http.StatusOK
	cache := hosting.Cache(name)
	if file == "" {
		name, file, status, cache = hosting.Missing, hosting.Missing, http.StatusNotFound, hosting.Ask
		if accept == all {
			file += ".br"
		} else if accept != "" {
			file += ".gz"
		}
	}
	res, body := c.ask(t, method, path, http.Header{"Accept-Encoding": {accept}})
	if res.StatusCode != status {
		t.Fatalf("%s: status %d, want %d", method, res.StatusCode, status)
	}
	want := "this is " + file
	if method == http.MethodHead {
		want = ""
	}
	if string(body) != want {
		t.Errorf("%s: %q comes, want %q", method, body, want)
	}
	everywhere(t, res)
	one(t, res, "Content-Type", hosting.Types[filepath.Ext(name)])
	one(t, res, "Content-Encoding", map[string]string{".br": "br", ".gz": "gzip"}[filepath.Ext(file)])
	one(t, res, "Cache-Control", cache)
	one(t, res, "Vary", "Accept-Encoding")
	one(t, res, "Allow", "")
}

// everywhere compares the headers of every answer.
func everywhere(t *testing.T, res *http.Response) {
	t.Helper()
	origin := policy.Local
	if res.Request.URL.Host == "tripoint.example" {
		origin = "https://tripoint.example" // which the configurations are for
	}
	for _, h := range hosting.Headers(origin) {
		one(t, res, h[0], h[1])
	}
}

// one compares a header, which an answer has once, or for "" not at all.
func one(t *testing.T, res *http.Response, name, want string) {
	t.Helper()
	if got := strings.Join(res.Header.Values(name), " | "); got != want {
		t.Errorf("%s: %s: %q, want %q", res.Request.Method, name, got, want)
	}
}

// client asks a server.
type client struct {
	http *http.Client
	base string
}

// ask sends a path as it stands, and returns the answer and the bytes in it.
func (c client) ask(t *testing.T, method, path string, header http.Header) (*http.Response, []byte) {
	t.Helper()
	r, err := http.NewRequest(method, c.base, bytes.NewReader(nil))
	if err != nil {
		t.Fatal(err)
	}
	r.Header = header
	r.URL.Opaque, r.URL.RawQuery, _ = strings.Cut(path, "?")
	res, err := c.http.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res, body
}

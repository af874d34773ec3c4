package main

import (
	"net/http"
	"path"
	"strconv"
	"strings"

	"tripoint/tools/internal/policy"
)

var types = map[string]string{
	".html": "text/html; charset=utf-8",
	".css":  "text/css; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".json": "application/json",
	".wasm": "application/wasm",
	".svg":  "image/svg+xml",
	".png":  "image/png",
	".txt":  "text/plain; charset=utf-8",
}

// encodings are the compressed twins that may lie beside a file, the smallest
// first.
var encodings = []struct{ name, suffix string }{{"br", ".br"}, {"gzip", ".gz"}}

// handler serves the files of a site, the index of it at "/".
type handler struct {
	files snapshot
	extra headers
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	head := w.Header()
	// A sandboxed frame has no origin of its own and may fetch nothing else.
	head.Set("Access-Control-Allow-Origin", "*")
	head.Set("Content-Security-Policy", policy.Content)
	head.Set("X-Content-Type-Options", "nosniff")
	head.Set("Referrer-Policy", "no-referrer")
	for _, line := range h.extra {
		head.Set(line[0], line[1])
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		head.Set("Allow", "GET, HEAD")
		http.Error(w, "this server only gives", http.StatusMethodNotAllowed)
		return
	}
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	if name == "" {
		name = "index.html"
	}
	contentType := types[path.Ext(name)]
	if contentType == "" {
		http.NotFound(w, r) // twins, too, are only given in place of their file
		return
	}
	h.serve(w, r, name, contentType)
}

// serve answers with a file or with the smallest twin that the client reads.
func (h *handler) serve(w http.ResponseWriter, r *http.Request, name, contentType string) {
	head := w.Header()
	head.Set("Vary", "Accept-Encoding")
	file, encoding := name, ""
	for _, e := range encodings {
		if accepts(r.Header.Get("Accept-Encoding"), e.name) {
			if _, ok := h.files[name+e.suffix]; ok {
				file, encoding = name+e.suffix, e.name
				break
			}
		}
	}
	content, ok := h.files[file]
	if !ok {
		http.NotFound(w, r)
		return
	}
	head.Set("Content-Type", contentType)
	head.Set("Cache-Control", "no-cache")
	if named(name) {
		head.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	if encoding != "" {
		head.Set("Content-Encoding", encoding)
	}
	head.Set("Content-Length", strconv.Itoa(len(content))) // for the progress bar
	w.Write(content)
}

// named reports whether a file's path names its content, so that it never
// changes.
func named(name string) bool {
	return strings.HasPrefix(name, "assets-") || strings.HasPrefix(name, "program-")
}

// accepts reads an Accept-Encoding header.
func accepts(header, encoding string) bool {
	for part := range strings.SplitSeq(header, ",") {
		name, weight, _ := strings.Cut(part, ";")
		if strings.EqualFold(strings.TrimSpace(name), encoding) {
			weight = strings.ReplaceAll(weight, " ", "")
			return weight != "q=0" && weight != "q=0.0" && weight != "q=0.00" && weight != "q=0.000"
		}
	}
	return false
}

// Package served answers as a web server does that gives the files of a site, on the
// loopback interface: for tools/serve, and for the preview of tools/write. Start reading at
// Handler.
package served

import (
	"fmt"
	"hash/crc32"
	"net/http"
	"path"
	"strconv"
	"strings"

	"tripoint/tools/internal/hosting"
	"tripoint/tools/internal/policy"
)

// encodings are the encodings of compressed copies that may lie beside a file, the
// smallest first.
var encodings = []struct{ name, suffix string }{{"br", ".br"}, {"gzip", ".gz"}}

// Handler serves the files of a site by the rules of hosting.
type Handler struct {
	Files Snapshot
	Extra [][2]string // headers of every answer
}

func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	head := w.Header()
	for _, line := range hosting.Headers(policy.Local) {
		head.Set(line[0], line[1])
	}
	head.Set("Vary", "Accept-Encoding")
	head.Set("Cache-Control", hosting.Ask)
	for _, line := range h.Extra {
		head.Set(line[0], line[1])
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		head.Set("Allow", "GET, HEAD")
		http.Error(w, "this server only gives", http.StatusMethodNotAllowed)
		return
	}
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	if strings.HasSuffix(r.URL.Path, "/") {
		name = path.Join(name, hosting.Index)
	}
	// Only files with a type have an address: compressed copies come in place of theirs.
	_, known := h.Files[name]
	if !known || hosting.Types[path.Ext(name)] == "" || strings.Contains("/"+name, "/.") {
		h.Give(w, r, hosting.Missing, http.StatusNotFound)
		return
	}
	head.Set("Cache-Control", hosting.Cache(name))
	h.Give(w, r, name, http.StatusOK)
}

// Give answers with a file, or with the smallest compressed copy that the client reads,
// unless the client has it already.
func (h *Handler) Give(w http.ResponseWriter, r *http.Request, name string, status int) {
	head := w.Header()
	file := name
	for _, e := range encodings {
		if _, ok := h.Files[name+e.suffix]; ok && accepts(r.Header.Get("Accept-Encoding"), e.name) {
			file = name + e.suffix
			head.Set("Content-Encoding", e.name)
			break
		}
	}
	content := h.Files[file]
	tag := fmt.Sprintf(`"%08x-%x"`, crc32.ChecksumIEEE(content), len(content))
	if status == http.StatusOK {
		head.Set("Etag", tag)
		if r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	head.Set("Content-Type", hosting.Types[path.Ext(name)])
	head.Set("Content-Length", strconv.Itoa(len(content))) // for the progress bar
	w.WriteHeader(status)
	w.Write(content)
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

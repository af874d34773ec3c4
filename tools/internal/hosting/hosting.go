// Package hosting has the rules for servers of the site: types, headers, and how long
// browsers may cache a file. tools/serve follows them, tools/site writes them down as
// _headers, and tools/deploy tests the configurations of web/deploy against them.
package hosting

import (
	"bytes"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"tripoint/tools/internal/policy"
)

// Types are the types of the files, by the end of their names. No other file is
// part of the site.
var Types = map[string]string{
	".html":   "text/html; charset=utf-8",
	".css":    "text/css; charset=utf-8",
	".js":     "text/javascript; charset=utf-8",
	".json":   "application/json",
	".wasm":   "application/wasm",
	".svg":    "image/svg+xml",
	".png":    "image/png",
	".txt":    "text/plain; charset=utf-8",
	".csv":    "text/csv; charset=utf-8",
	".msgp":   "application/vnd.msgpack",
	".atom":   "application/atom+xml; charset=utf-8",
	".jsonld": "application/ld+json",
	".md":     "text/markdown; charset=utf-8",
}

// Headers returns the headers of every answer of a server at an origin; see
// policy.Origin.
func Headers(origin string) [][2]string {
	return [][2]string{
		// A sandboxed frame has no origin of its own and may fetch nothing else.
		{"Access-Control-Allow-Origin", "*"},
		{"Content-Security-Policy", policy.Content(origin)},
		{"X-Content-Type-Options", "nosniff"},
		{"Referrer-Policy", "no-referrer"},
	}
}

// The values of Cache-Control. Browsers ask each time for files that another build
// replaces, and cache the others for good.
const (
	Ask       = "no-cache"
	Immutable = "public, max-age=31536000, immutable"
)

// Index is the page of a folder, and Missing the page for a path that does not exist.
// Without Missing, some hosts answer with the index.
const (
	Index   = "index.html"
	Missing = "404.html"
)

// HeadersFile is the rules in the format of Netlify and Cloudflare Pages.
const HeadersFile = "_headers"

// hashed matches paths that name their content, below the site's top folder or below one
// above it.
var hashed = regexp.MustCompile(`(?:^|/)(?:assets-[0-9a-f]+/.|program-[0-9a-f]+\.wasm$|dataset\.[A-Za-z0-9-]+\.[0-9a-f]+\.msgp$)`)

// Cache returns the Cache-Control of a file.
func Cache(name string) string {
	if hashed.MatchString(name) {
		return Immutable
	}
	return Ask
}

// Rules writes the headers of a site of such files at an origin, in the format of
// HeadersFile. No header is in two rules that match the same file, because Cloudflare
// would join the two values.
func Rules(names []string, origin string) []byte {
	var b bytes.Buffer
	rule := func(pattern string, headers ...[2]string) {
		fmt.Fprintf(&b, "%s\n", pattern)
		for _, h := range headers {
			fmt.Fprintf(&b, "  %s: %s\n", h[0], h[1])
		}
	}
	rule("/*", Headers(origin)...)
	rule("/", [2]string{"Cache-Control", Ask})
	folders := map[string]bool{}
	for _, name := range slices.Sorted(slices.Values(names)) {
		folder, _, deep := strings.Cut(name, "/")
		if !deep {
			rule("/"+name, [2]string{"Cache-Control", Cache(name)}, [2]string{"Content-Type", Types[path.Ext(name)]})
		} else if !folders[folder] { // one rule for all of them: hosts take a hundred rules at most
			folders[folder] = true
			rule("/"+folder+"/*", [2]string{"Cache-Control", Cache(name)})
		}
	}
	return b.Bytes()
}

// Package policy has the content policy of the pages. They state it in a meta tag, because
// static hosts set no headers; servers that can send it as a header too.
package policy

import (
	"net"
	"net/url"
	"strings"
)

// Local stands for the servers of this machine, on whatever port.
const Local = "http://127.0.0.1:* http://localhost:*"

// Content allows what lies on the page's own server and the compiling of wasm;
// nothing inline, and nothing of third parties. Who may frame the pages is left
// open: to be framed is what the frame is for.
//
// The server is 'self' and once more its origin, as Origin gives it: Safari 26.5
// and WebKitGTK 2.50 take 'self' for nobody in a sandboxed frame, and would show
// it without style and map (https://bugs.webkit.org/show_bug.cgi?id=316847).
func Content(origin string) string {
	return strings.ReplaceAll("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "+
		"img-src 'self' data:; connect-src 'self'; font-src 'self'; frame-src 'self'; "+
		"base-uri 'none'; form-action 'none'", "'self'", "'self' "+origin)
}

// Origin returns the origin of an address that url.Parse accepts, or Local.
func Origin(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "localhost" || net.ParseIP(u.Hostname()).IsLoopback() {
		return Local
	}
	return u.Scheme + "://" + u.Host
}

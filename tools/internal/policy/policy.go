// Package policy holds the content policy of the pages, which they state in a
// meta tag because static hosts set no headers, and which tools/serve sends as a
// header too.
package policy

// Content allows what lies on the page's own server and the compiling of wasm;
// nothing inline, and nothing of third parties. Who may frame the pages is left
// open: to be framed is what the frame is for.
const Content = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
	"img-src 'self' data:; connect-src 'self'; font-src 'self'; frame-src 'self'; " +
	"base-uri 'none'; form-action 'none'"

package main

import (
	"bytes"
	"fmt"

	"tripoint/wasm/core/theme"
)

// tokens is the style sheet of the colours: light, dark where the reader's
// system is dark, and whichever the page asks for.
func tokens() []byte {
	var b bytes.Buffer
	b.WriteString("/* Made by tools/site from wasm/core/theme. */\n")
	rule := func(selector string, t *theme.Theme, scheme string) {
		fmt.Fprintf(&b, "%s {\n  color-scheme: %s;\n", selector, scheme)
		for _, token := range []struct {
			name  string
			color theme.Color
		}{
			{"paper", t.Paper}, {"raised", t.Raised}, {"rule", t.Rule}, {"band", t.Band}, {"ink", t.Ink},
			{"muted", t.Muted}, {"sea", t.Sea}, {"focus", t.Focus},
			{"chip", t.Chip()},
			{"hostile", t.Levels[0]}, {"strained", t.Levels[1]}, {"neutral", t.Levels[2]},
			{"cooperative", t.Levels[3]}, {"close", t.Levels[4]},
		} {
			c := token.color
			fmt.Fprintf(&b, "  --%s: #%02x%02x%02x;\n", token.name, c.R, c.G, c.B)
		}
		b.WriteString("}\n")
	}
	rule(":root", &theme.Light, "light")
	b.WriteString("@media (prefers-color-scheme: dark) {\n")
	rule(`:root:not([data-theme="light"])`, &theme.Dark, "dark")
	b.WriteString("}\n")
	rule(`:root[data-theme="dark"]`, &theme.Dark, "dark")
	return b.Bytes()
}

package main

import (
	"bytes"
	"fmt"

	"tripoint/wasm/core/theme"
)

// tokens writes the style sheet of the colours: light, dark if the reader's system is
// dark, or the theme that the page asks for.
func tokens() []byte {
	return themed(func(b *bytes.Buffer, dark int) {
		t := theme.Of(dark == 1)
		// On a disc of a middle level: those are pale in both themes.
		sign := [...]theme.Color{t.Ink, t.Paper}[dark]
		fmt.Fprintf(b, "  color-scheme: %s;\n", [...]string{"light", "dark"}[dark])
		for _, token := range []struct {
			name  string
			color theme.Color
		}{
			{"paper", t.Paper}, {"raised", t.Raised}, {"rule", t.Rule}, {"band", t.Band}, {"ink", t.Ink},
			{"muted", t.Muted}, {"second", t.Second}, {"sea", t.Sea}, {"focus", t.Focus}, {"sign", sign},
			{"chip", t.Chip()},
			{"hostile", t.Levels[0]}, {"strained", t.Levels[1]}, {"neutral", t.Levels[2]},
			{"cooperative", t.Levels[3]}, {"close", t.Levels[4]},
		} {
			fmt.Fprintf(b, "  --%s: %s;\n", token.name, cssColor(token.color))
		}
	})
}

// themed writes a style sheet of properties that differ between the themes. write writes
// them for the light theme (0), which paper always has, or for the dark one (1).
func themed(write func(b *bytes.Buffer, dark int)) []byte {
	var b bytes.Buffer
	rule := func(selector string, dark int) {
		b.WriteString(selector + " {\n")
		write(&b, dark)
		b.WriteString("}\n")
	}
	rule(":root", 0)
	b.WriteString("@media screen and (prefers-color-scheme: dark) {\n")
	rule(`:root:not([data-theme="light"])`, 1)
	b.WriteString("}\n@media screen {\n")
	rule(`:root[data-theme="dark"]`, 1)
	b.WriteString("}\n")
	return b.Bytes()
}

// cssColor writes a colour for style sheets, without its opacity.
func cssColor(c theme.Color) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

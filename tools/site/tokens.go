package main

import (
	"bytes"
	"fmt"

	"tripoint/wasm/core/theme"
)

// themes are those in which a style sheet has colours: light, dark, the same two for more
// contrast, and for paper.
var themes = [...]*theme.Theme{&theme.Light, &theme.Dark, &theme.LightMore, &theme.DarkMore, &theme.Printed}

// declaration is a property of a style sheet, with its value in each theme.
type declaration struct {
	name   string
	values [len(themes)]string
}

// colored is a custom property for a colour.
func colored(name string, colors inThemes) declaration {
	p := declaration{name: "--" + name}
	for i, c := range colors {
		p.values[i] = cssColor(c)
	}
	return p
}

// tokens writes the style sheet of the colours.
func tokens() []byte {
	all := []declaration{{"color-scheme", [...]string{"light", "dark", "light", "dark", "light"}}}
	for _, t := range namedColors() {
		all = append(all, colored(t.name, t.colors))
	}
	return themed(all)
}

// token is a colour that style sheets know by a name.
type token struct {
	name   string
	colors inThemes
}

// namedColors are all of them.
func namedColors() (all []token) {
	add := func(name string, of func(t *theme.Theme) theme.Color) { all = append(all, token{name, each(of)}) }
	add("paper", func(t *theme.Theme) theme.Color { return t.Paper })
	add("raised", func(t *theme.Theme) theme.Color { return t.Raised })
	add("rule", func(t *theme.Theme) theme.Color { return t.Rule })
	add("band", func(t *theme.Theme) theme.Color { return t.Band })
	add("ink", func(t *theme.Theme) theme.Color { return t.Ink })
	add("muted", func(t *theme.Theme) theme.Color { return t.Muted })
	add("second", func(t *theme.Theme) theme.Color { return t.Second })
	add("sea", func(t *theme.Theme) theme.Color { return t.Sea })
	add("focus", func(t *theme.Theme) theme.Color { return t.Focus })
	// On a disc of a middle level: those are pale in light and dark.
	add("sign", func(t *theme.Theme) theme.Color {
		if t.Ink == theme.Light.Ink {
			return t.Ink
		}
		return t.Paper
	})
	add("chip", (*theme.Theme).Chip)
	for i, name := range [...]string{"hostile", "strained", "neutral", "cooperative", "close"} {
		add(name, func(t *theme.Theme) theme.Color { return t.Levels[i] })
	}
	return all
}

// themed writes a style sheet of properties: light, dark if the reader's system is dark, or
// the theme that the page asks for. Then comes what is other on paper, which is light, and
// for readers who ask for more contrast, or whose system decides on colours.
func themed(all []declaration) []byte {
	const (
		light, dark, lightMore, darkMore, printed = 0, 1, 2, 3, 4
		asked                                     = `:root[data-theme="dark"]`
		system                                    = "@media (prefers-color-scheme: dark) {\n:root:not([data-theme=\"light\"])"
	)
	var b bytes.Buffer
	rule := func(selector string, in, usual int, end string) {
		b.WriteString(selector + " {\n")
		for _, p := range all {
			if in == usual || p.values[in] != p.values[usual] {
				fmt.Fprintf(&b, "  %s: %s;\n", p.name, p.values[in])
			}
		}
		b.WriteString("}\n" + end)
	}
	rule(":root", light, light, "@media screen {\n")
	rule(asked, dark, dark, "")
	rule(system, dark, dark, "}\n}\n@media print {\n")
	rule(":root", printed, light, "}\n@media screen and (prefers-contrast: more), screen and (forced-colors: active) {\n")
	rule(":root", lightMore, light, "")
	rule(asked, darkMore, dark, "")
	rule(system, darkMore, dark, "}\n}\n")
	return b.Bytes()
}

// cssColor writes a colour for style sheets, without its opacity.
func cssColor(c theme.Color) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

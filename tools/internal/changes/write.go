package changes

import (
	"fmt"
	"math"
	"strings"
)

// Text tells the changes in plain text, for a terminal.
func (c *Changes) Text() string {
	return c.write(form{
		head: func(s string) string { return s + "\n" }, sub: func(s string) string { return "\n" + s + ":\n" },
		item: "  ", inner: "      ", code: func(s string) string { return s },
	})
}

// Markdown tells the changes as notes of a release do.
func (c *Changes) Markdown() string {
	return c.write(form{
		head: func(s string) string { return "# " + s + "\n" }, sub: func(s string) string { return "\n## " + s + "\n\n" },
		item: "- ", inner: "  - ", code: func(s string) string { return "`" + s + "`" }, markdown: true,
	})
}

type form struct {
	head, sub, code func(string) string
	item, inner     string
	markdown        bool
}

// escape keeps the letters of a text from meaning something in Markdown.
func (f *form) escape(s string) string {
	if !f.markdown {
		return s
	}
	return strings.NewReplacer("\\", "\\\\", "*", "\\*", "_", "\\_", "`", "\\`", "<", "&lt;", "[", "\\[").Replace(s)
}

func (c *Changes) write(f form) string {
	var b strings.Builder
	b.WriteString(f.head(fmt.Sprintf("The facts of %s, since those of %s", c.To, c.From)))
	if c.None() {
		b.WriteString("\nNothing changed.\n")
	}
	for _, list := range []struct {
		name string
		rows []Row
	}{{"Added", c.Added}, {"Removed", c.Removed}, {"Changed", c.Changed}} {
		if len(list.rows) == 0 {
			continue
		}
		b.WriteString(f.sub(fmt.Sprintf("%s (%d)", list.name, len(list.rows))))
		for _, r := range list.rows {
			b.WriteString(f.item + f.code(r.Key))
			if r.Name != "" && !strings.HasSuffix(r.Key, r.Name) {
				b.WriteString(" " + f.escape(r.Name))
			}
			b.WriteString("\n")
			for _, field := range r.Fields {
				b.WriteString(f.inner + f.code(field.Path) + ": " + f.change(field) + "\n")
			}
		}
	}
	c.levels(&b, f)
	var also []string
	if c.Words > 0 {
		also = append(also, fmt.Sprintf("words of the interface: %d", c.Words))
	}
	if c.Translations > 0 {
		also = append(also, fmt.Sprintf("translations: %d", c.Translations))
	}
	if len(also) > 0 {
		b.WriteString(f.sub("Changed beside the facts"))
		for _, s := range also {
			b.WriteString(f.item + s + "\n")
		}
	}
	return b.String()
}

func (f *form) change(c Field) string {
	switch {
	case c.Before == "":
		return "new: " + f.escape(c.After)
	case c.After == "":
		return "gone: " + f.escape(c.Before)
	}
	return f.escape(c.Before) + " → " + f.escape(c.After)
}

func (c *Changes) levels(b *strings.Builder, f form) {
	if len(c.Moves) == 0 {
		return
	}
	b.WriteString(f.sub(fmt.Sprintf("Levels of trust that moved (%d), each where it moved most", len(c.Moves))))
	for i := range c.Moves {
		m := &c.Moves[i]
		turned := ""
		if m.Turned() {
			turned = ", another word"
		}
		fmt.Fprintf(b, "%s%s: %s in %s, %s: %s → %s (%s) in %s%s\n", f.item, f.code(string(m.Edge)), f.escape(m.Names[0]), f.escape(m.Names[1]), f.escape(m.Names[2]),
			signed(m.Before), signed(m.After), signed(m.By()), m.Date, turned)
	}
}

// signed is a level with one decimal and a real minus sign.
func signed(x float64) string {
	s := fmt.Sprintf("%.1f", math.Abs(x))
	switch {
	case s == "0.0":
		return "0.0"
	case x < 0:
		return "−" + s
	}
	return "+" + s
}

package changes

import (
	"fmt"
	"math"
	"strings"
)

// Text tells all changes in plain text, for a terminal.
func (c *Changes) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "The facts of %s, since those of %s\n", c.To, c.From)
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
		fmt.Fprintf(&b, "\n%s (%d):\n", list.name, len(list.rows))
		for _, r := range list.rows {
			b.WriteString("  " + r.Key)
			if r.Name != "" && !strings.HasSuffix(r.Key, r.Name) {
				b.WriteString(" " + r.Name)
			}
			b.WriteString("\n")
			for _, field := range r.Fields {
				b.WriteString("      " + field.Path + ": " + change(field) + "\n")
			}
		}
	}
	c.levels(&b)
	var also []string
	if c.Words > 0 {
		also = append(also, fmt.Sprintf("words of the interface: %d", c.Words))
	}
	if c.Translations > 0 {
		also = append(also, fmt.Sprintf("translations: %d", c.Translations))
	}
	if len(also) > 0 {
		b.WriteString("\nChanged beside the facts:\n")
		for _, s := range also {
			b.WriteString("  " + s + "\n")
		}
	}
	return b.String()
}

func change(c Field) string {
	switch {
	case c.Before == "":
		return "new: " + c.After
	case c.After == "":
		return "gone: " + c.Before
	}
	return c.Before + " → " + c.After
}

func (c *Changes) levels(b *strings.Builder) {
	if len(c.Moves) == 0 {
		return
	}
	fmt.Fprintf(b, "\nLevels of trust that moved (%d), each where it moved most:\n", len(c.Moves))
	for i := range c.Moves {
		m := &c.Moves[i]
		turned := ""
		if m.Turned() {
			turned = ", another word"
		}
		fmt.Fprintf(b, "  %s: %s in %s, %s: %s → %s (%s) in %s%s\n", m.Edge, m.Names[0], m.Names[1], m.Names[2],
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

// Package dump writes scenes and documents as text that a person can read in a diff, and
// compares that text with goldens.
//
// Only tests may import it. Start reading at Document and Scene.
package dump

import (
	"fmt"
	"strings"

	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
)

// Document writes a document as indented text.
func Document(d *doc.Document) string {
	var b strings.Builder
	fmt.Fprintf(&b, "document %s\n", d.Ref)
	for _, s := range d.Sections {
		fmt.Fprintf(&b, "section %s\n", s.Key)
		blocks(&b, s.Blocks, "  ")
	}
	return b.String()
}

func blocks(b *strings.Builder, all []doc.Block, indent string) {
	for _, block := range all {
		switch x := block.(type) {
		case *doc.Heading:
			fmt.Fprintf(b, "%sh%d %s", indent, x.Level, Spans(x.Spans))
			if len(x.Aside) > 0 {
				fmt.Fprintf(b, " … %s", Spans(x.Aside))
			}
			b.WriteByte('\n')
		case *doc.Paragraph:
			fmt.Fprintf(b, "%sp%s %s\n", indent, role(x.Role), Spans(x.Spans))
		case *doc.List:
			fmt.Fprintf(b, "%slist%s ordered=%v bare=%v\n", indent, role(x.Role), x.Ordered, x.Bare)
			for _, item := range x.Items {
				fmt.Fprintf(b, "%s- \n", indent)
				blocks(b, item, indent+"  ")
			}
		case *doc.Table:
			fmt.Fprintf(b, "%stable %s\n", indent, x.Caption)
			row(b, indent+"  # ", x.Head)
			for _, cells := range x.Rows {
				row(b, indent+"  | ", cells)
			}
		case *doc.Figure:
			fmt.Fprintf(b, "%sfigure %s\n", indent, x.Alt)
			layers(b, x.Picture.Layers, indent+"  ")
			if x.Action != "" {
				targets(b, x.Picture.Targets, indent+"  "+x.Action+" by ")
			}
		case *doc.Card:
			fmt.Fprintf(b, "%scard %s dim=%v plain=%v\n", indent, x.Ref, x.Dim, x.Plain)
			blocks(b, x.Blocks, indent+"  ")
			switch {
			case x.Line != nil:
				line(b, x.Line, indent+"  line: ")
			case len(x.Summary) > 0:
				fmt.Fprintf(b, "%s  more: %s\n", indent, Spans(x.Summary))
			}
			blocks(b, x.More, indent+"    ")
		case *doc.Choice:
			fmt.Fprintf(b, "%schoice %s", indent, x.Label)
			for _, o := range x.Options {
				fmt.Fprintf(b, " [%s %s %v]", o.Text, o.Action, o.On)
			}
			b.WriteByte('\n')
		case *doc.Buttons:
			fmt.Fprintf(b, "%sbuttons", indent)
			for _, o := range x.Options {
				fmt.Fprintf(b, " [%s %s]", o.Text, o.Action)
			}
			b.WriteByte('\n')
		case *doc.Switch:
			fmt.Fprintf(b, "%sswitch %s (%s) %s %v\n", indent, x.Text, x.Label, x.Action, x.On)
		case *doc.Slider:
			fmt.Fprintf(b, "%sslider %s: %s, %s %v…%v by %v at %v\n", indent, x.Label, x.Text, x.Action, x.Min, x.Max, x.Step, x.Value)
		case *doc.Field:
			fmt.Fprintf(b, "%sfield %s (%s) %s %q\n", indent, x.Label, x.Hint, x.Action, x.Value)
		case *doc.Code:
			fmt.Fprintf(b, "%scode %s [%s %s]\n%s\n", indent, x.Label, x.Copy.Text, x.Copy.Action, x.Text)
		case *doc.Jumps:
			fmt.Fprintf(b, "%sjumps %s", indent, x.Label)
			for _, to := range x.To {
				fmt.Fprintf(b, " [%s %s]", to.Text, to.Section)
			}
			b.WriteByte('\n')
		case *doc.Tabs:
			fmt.Fprintf(b, "%stabs %s", indent, x.Label)
			for _, t := range x.Tabs {
				fmt.Fprintf(b, " [%s %s %s %s %v]", t.Text, t.Count, t.Action, t.Href, t.On)
			}
			b.WriteByte('\n')
		case *doc.Rows:
			for i := range x.Rows {
				line(b, &x.Rows[i], indent+"row ")
			}
		case *doc.Bars:
			fmt.Fprintf(b, "%sbars %s (%s; %s) up to %.2f\n", indent, x.Caption, x.Heads[0], x.Heads[1], x.Most)
			for _, bar := range x.Rows {
				fmt.Fprintf(b, "%s  %s: %.2f %.2f %s %s\n", indent, Spans(bar.Name), bar.By[0], bar.By[1], bar.Text[0], bar.Text[1])
			}
		}
	}
}

// line writes a row.
func line(b *strings.Builder, r *doc.Row, prefix string) {
	parts := []string{Spans(r.Begin), Spans(r.Text)}
	if r.Picture != nil {
		parts = append(parts, "picture "+r.Alt)
	}
	for _, end := range r.End {
		parts = append(parts, Spans(end))
	}
	fmt.Fprintf(b, "%s%s", prefix, strings.Join(parts, " | "))
	for _, to := range []string{string(r.Ref), r.Action, r.Href} {
		if to != "" {
			fmt.Fprintf(b, " →%s", to)
		}
	}
	b.WriteByte('\n')
}

func row(b *strings.Builder, prefix string, cells [][]doc.Span) {
	var texts []string
	for _, c := range cells {
		texts = append(texts, Spans(c))
	}
	fmt.Fprintf(b, "%s%s\n", prefix, strings.Join(texts, " | "))
}

// Spans writes spans with their roles and links.
func Spans(spans []doc.Span) string {
	var b strings.Builder
	for _, s := range spans {
		plainText := s.Role == doc.Plain && s.Href == "" && s.Ref == "" && s.Action == "" && s.Lang == ""
		if plainText {
			b.WriteString(s.Text)
			continue
		}
		fmt.Fprintf(&b, "‹%s%s", strings.TrimPrefix(role(s.Role), "."), s.Text)
		for _, extra := range []string{s.Lang, s.Href, string(s.Ref), s.Action} {
			if extra != "" {
				b.WriteString(" →" + extra)
			}
		}
		b.WriteString("›")
	}
	return b.String()
}

func role(r doc.Role) string {
	if r == doc.Plain {
		return ""
	}
	return "." + [...]string{"", "kicker", "lead", "muted", "strong", "note", "chip", "mark", "level", "coverage", "term", "sign", "move", "second"}[r] + " "
}

// Scene writes a scene in whole dp, without the land.
func Scene(s *scene.Scene) string {
	var b strings.Builder
	fmt.Fprintf(&b, "scene %.0f×%.0f\n", s.Width, s.Height)
	layers(&b, s.Layers, "  ")
	for _, h := range s.Handles {
		fmt.Fprintf(&b, "  handle %s at %.0f,%.0f %.0f×%.0f selected=%v %q\n",
			h.Ref, h.Box.Min.X, h.Box.Min.Y, h.Box.Width(), h.Box.Height(), h.Selected, h.Name)
	}
	targets(&b, s.Targets, "  target ")
	return b.String()
}

func targets(b *strings.Builder, all []scene.Target, prefix string) {
	for _, t := range all {
		fmt.Fprintf(b, "%s%s radius %.1f of %d points\n", prefix, t.Ref, t.Radius, len(t.Path))
	}
}

func layers(b *strings.Builder, all []scene.Layer, indent string) {
	for _, l := range all {
		fmt.Fprintf(b, "%slayer %s key=%d marks=%d\n", indent, l.Name, l.Key, len(l.Marks))
		if l.Name == "land" {
			continue
		}
		for _, m := range l.Marks {
			mark(b, m, indent+"  ")
		}
	}
}

func mark(b *strings.Builder, m scene.Mark, indent string) {
	switch x := m.(type) {
	case *scene.Fill:
		fmt.Fprintf(b, "%sfill %s rings=%d\n", indent, color(x.Color), len(x.Rings))
	case *scene.Stroke:
		fmt.Fprintf(b, "%sstroke %s width=%.2f dash=%v lines=%d\n", indent, color(x.Color), x.Width, x.Dash, len(x.Lines))
	case *scene.Disc:
		fmt.Fprintf(b, "%sdisc %.0f,%.0f radius=%.1f fill=%s line=%s\n", indent, x.Center.X, x.Center.Y, x.Radius, color(x.Fill), color(x.Line))
	case *scene.Text:
		fmt.Fprintf(b, "%stext %.0f,%.0f %q size=%.1f anchor=%d\n", indent, x.At.X, x.At.Y, x.Text, x.Size, x.Anchor)
	case *scene.Ribbon:
		fmt.Fprintf(b, "%sribbon %s points=%d outline=%.1f fade=%.2f\n", indent, x.Ref, len(x.Path), x.OutlineWidth, x.Fade)
		for _, s := range x.Strands {
			fmt.Fprintf(b, "%s  strand width=%.1f %s → %s dash=%v\n", indent, s.Width, color(s.From), color(s.To), s.Dash)
		}
	}
}

func color(c theme.Color) string {
	if c.A == 0 {
		return "none"
	}
	return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B)
}

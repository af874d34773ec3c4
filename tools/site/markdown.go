package main

import (
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// Each page that is read has a copy for machines: the same words as Markdown, beside it,
// edge/cn-us.md beside edge/cn-us.html. Links are addresses in full, for a copy may be read
// anywhere.

// markdown writes documents as Markdown.
type markdown struct {
	b       strings.Builder
	under   int // by how much headings are lowered
	address func(data.Ref) string
	page    func(href string) string
}

func (s *site) markdown(under int) *markdown {
	return &markdown{under: under, address: s.address, page: func(href string) string { return s.url + href }}
}

var markdownSigns = strings.NewReplacer("\\", "\\\\", "*", "\\*", "_", "\\_", "`", "\\`", "<", "&lt;", "[", "\\[", "]", "\\]", "|", "\\|")

// document writes a document.
func (m *markdown) document(d *doc.Document) {
	for i := range d.Sections {
		m.blocks(d.Sections[i].Blocks)
	}
}

func (m *markdown) blocks(blocks doc.Blocks) {
	for _, b := range blocks {
		m.block(b)
	}
}

// paragraph writes a text between empty lines, if there is one.
func (m *markdown) paragraph(text string) {
	if text = strings.TrimSpace(text); text != "" {
		m.b.WriteString(text + "\n\n")
	}
}

// block writes what is read; what only a program answers is left out.
func (m *markdown) block(b doc.Block) {
	switch b := b.(type) {
	case *doc.Heading:
		m.paragraph(strings.Repeat("#", min(b.Level+m.under, 6)) + " " + m.spans(b.Spans))
	case *doc.Paragraph:
		m.paragraph(m.spans(b.Spans))
	case *doc.List:
		for i, item := range b.Items {
			sign := "- "
			if b.Ordered {
				sign = number(i+1) + ". "
			}
			m.item(sign, item)
		}
		m.b.WriteString("\n")
	case *doc.Table:
		m.paragraph(markdownSigns.Replace(b.Caption))
		m.table(b.Head, b.Rows)
	case *doc.Figure:
		m.paragraph("*" + markdownSigns.Replace(b.Alt) + "*")
	case *doc.Card:
		m.card(b)
	case *doc.Rows:
		for i := range b.Rows {
			m.b.WriteString("- " + m.row(&b.Rows[i]) + "\n")
		}
		m.b.WriteString("\n")
	case *doc.Bars:
		m.paragraph(markdownSigns.Replace(b.Caption))
		var rows [][][]doc.Span
		for i := range b.Rows {
			r := &b.Rows[i]
			rows = append(rows, [][]doc.Span{r.Name, {{Text: r.Text[0]}}, {{Text: r.Text[1]}}})
		}
		m.table([][]doc.Span{nil, {{Text: b.Heads[0]}}, {{Text: b.Heads[1]}}}, rows)
	case *doc.Code:
		m.paragraph("```\n" + b.Text + "\n```")
	case *doc.Choice, *doc.Buttons, *doc.Switch, *doc.Slider, *doc.Field, *doc.Jumps, *doc.Tabs:
	}
}

// item writes an item of a list: further blocks of it are indented.
func (m *markdown) item(sign string, blocks doc.Blocks) {
	inner := markdown{under: m.under, address: m.address, page: m.page}
	inner.blocks(blocks)
	text := strings.TrimSpace(inner.b.String())
	m.b.WriteString(sign + strings.ReplaceAll(strings.ReplaceAll(text, "\n\n", "\n"), "\n", "\n"+strings.Repeat(" ", len(sign))) + "\n")
}

// card writes a thing under its name, with its permanent address.
func (m *markdown) card(c *doc.Card) {
	if c.Line != nil {
		m.paragraph("**" + strings.ReplaceAll(m.row(c.Line), "**", "") + "**")
	}
	if len(c.Summary) > 0 {
		m.paragraph("**" + m.spans(c.Summary) + "**")
	}
	m.blocks(c.Blocks)
	m.blocks(c.More)
	if to := m.address(c.Ref); to != "" {
		m.paragraph("<" + to + ">")
	}
}

func (m *markdown) row(r *doc.Row) string {
	var parts []string
	add := func(text string) {
		if text != "" {
			parts = append(parts, text)
		}
	}
	add(m.spans(r.Begin))
	text := m.spans(r.Text)
	if to := m.address(r.Ref); to != "" && text != "" {
		text = "[" + text + "](" + to + ")"
	}
	add(text)
	if r.Picture != nil {
		add(markdownSigns.Replace(r.Alt))
	}
	for _, line := range r.End {
		add(m.spans(line))
	}
	return strings.Join(parts, " · ")
}

func (m *markdown) table(head doc.Cells, rows [][][]doc.Span) {
	width := len(head)
	for _, r := range rows {
		width = max(width, len(r))
	}
	if width == 0 {
		return
	}
	line := func(cells [][]doc.Span) {
		m.b.WriteString("|")
		for i := range width {
			text := ""
			if i < len(cells) {
				text = m.spans(cells[i])
			}
			m.b.WriteString(" " + text + " |")
		}
		m.b.WriteString("\n")
	}
	line(head)
	m.b.WriteString("|" + strings.Repeat(" --- |", width) + "\n")
	for _, r := range rows {
		line(r)
	}
	m.b.WriteString("\n")
}

func (m *markdown) spans(spans []doc.Span) string {
	var b strings.Builder
	covered := false
	for i := range spans {
		s := &spans[i]
		text := markdownSigns.Replace(s.Text)
		if s.Role == doc.Coverage { // each has a line of its own on a page
			if covered {
				text = "; " + text
			}
			covered = true
		}
		to := ""
		switch {
		case strings.HasPrefix(s.Href, "https://"), strings.HasPrefix(s.Href, "http://"):
			to = s.Href
		case s.Href != "" && !strings.HasPrefix(s.Href, "#"):
			to = m.page(s.Href)
		case s.Ref != "":
			to = m.address(s.Ref)
		case s.Role == doc.Sign || s.Role == doc.Move:
			if s.Label != "" {
				text = markdownSigns.Replace(s.Label)
			}
		}
		if s.Role == doc.Chip || s.Role == doc.Mark {
			text = "(" + strings.TrimSpace(text) + ")"
		}
		if to != "" && strings.TrimSpace(text) != "" {
			text = "[" + text + "](<" + to + ">)"
		}
		b.WriteString(text)
	}
	return strings.ReplaceAll(strings.Join(strings.Fields(b.String()), " "), " ; ", "; ")
}

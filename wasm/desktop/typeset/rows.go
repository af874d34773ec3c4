package typeset

import "tripoint/wasm/core/doc"

// tabs sets the tabs of a thing's parts.
func (f *flow) tabs(t *doc.Tabs) {
	c := &doc.Choice{Label: t.Label}
	for i := range t.Tabs {
		tab := &t.Tabs[i]
		text := tab.Text
		if tab.Count != "" {
			text += "\u00a0" + tab.Count
		}
		c.Options = append(c.Options, doc.Option{Text: text, Action: tab.Action, On: tab.On})
	}
	f.y += controlAbove
	f.inRow(f.controls([]doc.Block{c}))
}

// way sets one line that leads somewhere.
func (f *flow) way(r *doc.Row) {
	f.text(append(append([]doc.Span{}, r.Begin...), r.Text...), styleOf(doc.Plain))
	if r.Picture != nil {
		f.figure(&doc.Figure{Picture: *r.Picture, Alt: r.Alt})
	}
	for _, line := range r.End {
		f.text(line, styleOf(doc.Muted))
	}
}

// bars sets amounts that add up.
func (f *flow) bars(b *doc.Bars) {
	for i := range b.Rows {
		row := &b.Rows[i]
		f.text(append(append([]doc.Span{}, row.Name...), doc.Span{Text: " " + row.Text[0] + " " + row.Text[1]}), styleOf(doc.Plain))
	}
}

package panel

import (
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
)

// The parts of a selection: what a panel shows of one at a time, and a page all of.

// Page writes the page of the selected edge or node, part by part, the overview first.
// Nothing else has a page.
func (p *Panels) Page(k Key) []*doc.Document {
	w := p.document(&k)
	w.whole = true
	var parts []*doc.Document
	for _, part := range append([]string{""}, data.PartsOf(k.Selection)...) {
		d := &doc.Document{Ref: k.Selection, Part: part, Lang: w.Own}
		if e := w.X.Edge(k.Selection); e != nil {
			d.Sections = w.edgePart(e, app.Part(part))
			if part == "" {
				d.Sections = doc.Sections{w.edgeHead(e)}.With(d.Sections...)
			}
		} else if n := w.X.Node(k.Selection); n != nil {
			d.Sections = w.nodePart(n, app.Part(part))
			if part == "" {
				d.Sections = doc.Sections{w.nodeHead(n)}.With(d.Sections...)
			}
		}
		parts = append(parts, d)
	}
	return parts
}

// PageOf returns the address of the page of an edge or a node, below the site's.
func PageOf(r data.Ref) string { return string(r) + ".html" }

// pageOf returns the address of a place on the page of the selection where no program
// answers, and "" where one does.
func (w *relations) pageOf(place string) string {
	if !w.Static {
		return ""
	}
	return PageOf(w.key.Selection) + "#" + place
}

// toPart is a span that leads to a part of the selection.
func (w *relations) toPart(part app.Part, text string) doc.Span {
	return doc.Span{Text: text, Action: "part:" + string(part), Href: w.pageOf(string(part))}
}

// tabs lead to the parts of the selection, with how many things each holds, or how many
// of them the filter finds.
func (w *relations) tabs(count func(app.Part) string) doc.Section {
	t := &doc.Tabs{Label: w.Word("part.label", "name", w.link(w.key.Selection).Text)}
	for _, part := range append([]string{""}, data.PartsOf(w.key.Selection)...) {
		tab := doc.Tab{Text: w.partName(app.Part(part)), Count: count(app.Part(part)), Action: "part:" + part, On: part == string(w.key.Part)}
		if w.Static {
			if tab.Href = w.pageOf(part); part == "" {
				tab.Href = "#" + string(w.key.Selection)
			}
		}
		t.Tabs = append(t.Tabs, tab)
	}
	return sectionFor(doc.Parts, "tabs", t)
}

// partName is what a tab calls a part.
func (w *relations) partName(part app.Part) string {
	if part == app.Overview {
		return w.Word("part.overview")
	}
	return w.Word("part." + string(part))
}

// kicker is the line above a headline: the way back to all edges, then what the headline
// is about.
func (w *relations) kicker(about string) *doc.Paragraph {
	if w.whole { // a page has its own ways
		return line(doc.Kicker, about)
	}
	key, home := "back.all", ""
	switch len(w.Data.Edges) {
	case 1:
		key = "back.one"
	case 3:
		key = "back.three"
	}
	if w.Static {
		home = "#"
	}
	return paragraph(doc.Kicker).Add(doc.Span{Text: w.Word(key), Action: "select:", Href: home}).Put(doc.Plain, " ").Put(doc.Muted, about)
}

// counted returns a number for a tab, "" for none.
func tally(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

package html

import (
	"strconv"

	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/svg"
)

func (w *writer) rows(r *doc.Rows) {
	w.raw(`<ul class="rows" role="list">`)
	for i := range r.Rows {
		row := &r.Rows[i]
		w.raw("<li>")
		switch {
		case safe(row.Href):
			w.raw(`<a class="row"`)
			w.attr("href", row.Href)
			w.attr("data-action", row.Action)
			w.raw(">")
			w.cells(row)
			w.raw("</a>")
		case row.Ref != "":
			w.raw(`<a class="row"`)
			w.attr("href", "#"+string(row.Ref))
			w.raw(">")
			w.cells(row)
			w.raw("</a>")
		default:
			w.raw(`<button type="button" class="row"`)
			w.attr("data-action", row.Action)
			w.raw(">")
			w.cells(row)
			w.raw("</button>")
		}
		w.raw("</li>")
	}
	w.raw("</ul>")
}

// cells writes what stands in a row. The spaces between the cells part their words for
// those who hear or copy them.
func (w *writer) cells(r *doc.Row) {
	if len(r.Begin) > 0 {
		w.element("span", "begin", r.Begin)
		w.raw(" ")
	}
	if len(r.Text) > 0 {
		w.element("span", "text", r.Text)
		w.raw(" ")
	}
	if r.Picture != nil {
		w.figures++
		w.buf = svg.Append(w.buf, r.Picture, svg.Options{Title: r.Alt, ID: w.key + strconv.Itoa(w.figures), Paint: w.Paint})
		w.raw(" ")
	}
	if len(r.End) > 0 {
		w.raw(`<span class="end">`)
		for i, line := range r.End {
			if i > 0 {
				w.raw(" ")
			}
			w.element("span", "", line)
		}
		w.raw("</span>")
	}
}

// tabs writes tabs where a program answers, and links where none does. Arrow keys move
// between tabs: see web/tabs.js.
func (w *writer) tabs(t *doc.Tabs) {
	live := len(t.Tabs) > 0 && t.Tabs[0].Href == ""
	if live {
		w.raw(`<div class="tabs" role="tablist"`)
	} else {
		w.raw(`<nav class="tabs"`)
	}
	w.attr("aria-label", t.Label)
	w.raw(">")
	for i := range t.Tabs {
		tab := &t.Tabs[i]
		if live {
			w.raw(`<button type="button" role="tab" aria-controls="part"`)
			w.attr("id", "tab"+strconv.Itoa(i))
			w.attr("aria-selected", strconv.FormatBool(tab.On))
			if !tab.On {
				w.raw(` tabindex="-1"`)
			}
		} else {
			w.raw("<a")
			w.attr("href", tab.Href)
			if tab.On {
				w.raw(` aria-current="page"`)
			}
		}
		w.attr("data-action", tab.Action)
		w.raw(">")
		w.text(tab.Text)
		if tab.Count != "" {
			w.raw(` <span class="count">`)
			w.text(tab.Count)
			w.raw("</span>")
		}
		if live {
			w.raw("</button>")
		} else {
			w.raw("</a>")
		}
	}
	if live {
		w.raw("</div>")
	} else {
		w.raw("</nav>")
	}
}

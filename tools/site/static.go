package main

import (
	"bytes"
	"fmt"
	"html/template"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/html"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/svg"
)

// staticFrame is the frame before any program runs: the map, what lies upon it, the
// panel's first words, and its words about everything that can be chosen.
type staticFrame struct {
	Poster, Strip, Bar, Lanes, Panel, Places, Static, Kept, Foot template.HTML
	Cite                                                         string   // how to cite all of it, without an address
	Chosen                                                       data.Ref // what is selected; the panel has it in Static
	MapKey                                                       []keyItem
}

// keyItem is a scene.KeyItem as HTML.
type keyItem struct {
	Sample                                 template.HTML
	Before, After, BriefBefore, BriefAfter string
}

// keyOf writes the key under the map.
func (s *site) keyOf(paint svg.Paint) (items []keyItem) {
	for i, item := range s.facts.session.MapKey() {
		items = append(items, keyItem{template.HTML(svg.Append(nil, &item.Sample, svg.Options{ID: "key" + strconv.Itoa(i), Paint: paint})),
			item.Before, item.After, item.BriefBefore, item.BriefAfter})
	}
	return items
}

// staticFrame writes the frame as it is before any program runs: a visit that begins with
// an opening.
func (s *site) staticFrame(visit *session.Session, o opening, colors *sheet) staticFrame {
	write := func(d *doc.Document) template.HTML { // core/html escapes what is not its own
		return template.HTML(html.Append(nil, d, html.Options{Paint: colors.paint}))
	}
	f := staticFrame{
		Poster: template.HTML(bytes.TrimSpace(s.layouts(o, colors))),
		Strip:  template.HTML(s.strip(o, colors.paint)),
		Bar:    write(visit.Bar()),
		Lanes:  lanesOf(visit),
		Places: s.places(o.ref),
		Chosen: o.ref,
		Static: template.HTML(bytes.TrimSpace(s.appendStatic(nil, visit, o.ref, colors.paint))),
		MapKey: s.keyOf(colors.paint),
	}
	home, kept, foot := *visit.Panel(), doc.Document{}, doc.Document{} // nothing is selected any more
	home.Sections, kept.Sections, foot.Sections = aboveFoot(home.Sections)
	f.Panel, f.Kept, f.Foot, f.Cite = write(&home), write(&kept), write(&foot), citeOf(visit)
	return f
}

// appendStatic writes the overview of each edge and each node, and names the page that has
// the rest. As long as no program runs, links to them lead here.
func (s *site) appendStatic(b []byte, visit *session.Session, chosen data.Ref, paint svg.Paint) []byte {
	article := func(ref data.Ref) {
		visit.Send(app.Select{Ref: ref})
		d := visit.Panel()
		head, overview := *d, *d
		sections, _, _ := aboveFoot(d.Sections) // the frame has one of each for all
		head.Sections, overview.Sections = aroundTabs(sections)
		class := ""
		if ref == chosen {
			class = ` class="chosen"`
		}
		b = fmt.Appendf(b, `<article id=%q data-page=%q data-said="%s" data-citation="%s"%s>`, string(ref), pageOf(ref),
			template.HTMLEscapeString(visit.Announcement()), template.HTMLEscapeString(citeOf(visit)), class)
		b = html.Append(b, &head, html.Options{Paint: paint})
		b = append(b, `<div class="overview">`...)
		b = html.Append(b, &overview, html.Options{Paint: paint})
		b = append(b, "</div></article>\n"...)
	}
	for i := range s.facts.data.Edges {
		article(s.facts.data.Edges[i].ID)
	}
	for i := range s.facts.data.Nodes {
		article(s.facts.data.Nodes[i].ID)
	}
	visit.Send(app.Select{})
	return b
}

// current is the attribute of a link to what is shown.
func current(is bool) string {
	if is {
		return ` aria-current="true"`
	}
	return ""
}

// aboveFoot parts the sections of a panel: last comes what readers can keep of it, then its
// foot.
func aboveFoot(sections []doc.Section) (above, kept, foot []doc.Section) {
	end := len(sections) - 1
	return sections[:end-1], sections[end-1 : end], sections[end:]
}

// citeOf says how to cite what a visit shows, without its address, which a page knows when
// it is read.
func citeOf(v *session.Session) string {
	return strings.TrimSuffix(copied(v, "citation"), " "+copied(v, "link"))
}

// aroundTabs parts the sections of a panel: the tabs and what stands above them, and the
// part that they show.
func aroundTabs(sections []doc.Section) (above, shown []doc.Section) {
	i := slices.IndexFunc(sections, func(s doc.Section) bool { return s.Role == doc.Parts })
	return sections[:i+1], sections[i+1:]
}

// card finds the cards that an address can name.
var card = regexp.MustCompile(`data-card="((?:agreement|claim|contested|difference|event)/[^"]+)"`)

// named gives the cards of a page their refs as ids, so that links lead to them.
// Where several panels have the same card, only the first gets the id.
func named(text string) string {
	seen := map[string]bool{}
	return card.ReplaceAllStringFunc(text, func(attribute string) string {
		ref := card.FindStringSubmatch(attribute)[1]
		if seen[ref] {
			return attribute
		}
		seen[ref] = true
		return `id="` + ref + `" ` + attribute
	})
}

// start is a style sheet with the position of the first date on the range of dates:
// 0 at its beginning, 1 at its end.
func (s *site) start() []byte {
	return fmt.Appendf(nil, ":root { --at: %.4f; }\n", s.along(s.facts.session.Controls().DateMonth))
}

// along is where a month, counted from the first one, lies on the range of dates.
func (s *site) along(month int) float64 {
	return float64(month) / max(float64(s.facts.session.Controls().LastMonth), 1)
}

// places writes links to everything that can be selected; readers who see no map use them.
func (s *site) places(chosen data.Ref) template.HTML {
	var b []byte
	add := func(ref data.Ref, name data.Text) {
		b = fmt.Appendf(b, `<a href="#%s" data-ref="%s"%s>%s</a> `, ref, ref, current(ref == chosen), template.HTMLEscapeString(name.String()))
	}
	add("", s.facts.index.Word("text.all"))
	for i := range s.facts.data.Edges {
		add(s.facts.data.Edges[i].ID, s.facts.data.Edges[i].Name)
	}
	for i := range s.facts.data.Nodes {
		add(s.facts.data.Nodes[i].ID, s.facts.data.Nodes[i].Short)
	}
	return template.HTML(b)
}

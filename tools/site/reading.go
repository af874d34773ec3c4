package main

import (
	"html/template"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/html"
)

// The reading page, index.html, tells what the frame is about as one long text, with the
// frame in it as a newsroom would embed it.

// readingValues has what web/page.html can use.
type readingValues struct {
	pageValues
	Script    string
	Height    int
	Sandbox   string
	Referrer  string
	Begin     template.HTML
	Parts     []part
	Downloads []row
	Forms     []form
	Starts    []start
	Dates     []string
	Widths    []int
	Credit    string
}

// part is a part of the page with its heading, and the parts below it.
type part struct {
	ID, Title string
	Link      template.URL // to it, "#" included
	Sections  []part
	Text      template.HTML
}

// row is a file to download, as the page lists it.
type row struct{ File, About, Size string }

// language is one that the facts have names in.
type language struct{ Tag, Name string }

// widths are the widths of the frame that the preview offers, in dp.
var widths = []int{320, 480, 640, 900}

// reading writes the parts. The first has no heading.
func (s *site) reading(colors *sheet) []part {
	// No program answers a reader here.
	visit := s.newSession(app.Device{Width: 824, Height: 674, Scale: 1, Lang: data.English}, &s.facts.names.theme)
	parts := []part{}
	for i, d := range visit.Reading() {
		text := html.Append(nil, d, html.Options{Under: min(i, 1), Paint: colors.paint})
		parts = append(parts, partOf(d, string(text)))
	}
	return parts
}

// addReadingPage adds index.html.
func (s *site) addReadingPage(values pageValues, parts []part) error {
	w := &words{index: s.facts.index}
	v := readingValues{
		pageValues: values,
		Script:     s.asset("page.js"),
		Height:     frameHeight, Sandbox: sandbox, Referrer: referrer,
		Begin:  parts[0].Text,
		Parts:  parts[1:],
		Forms:  s.forms(w),
		Starts: s.starts(w),
		Dates:  yearsIn(s.facts.data),
		Widths: widths,
		Credit: s.credit(w),
	}
	for _, d := range downloads {
		v.Downloads = append(v.Downloads, row{d.File, w.get("data." + d.ID),
			w.get("page.size", "kb", strconv.Itoa((len(s.files[d.File])+999)/1000))})
	}
	text, err := s.fill("page.html", v)
	if err != nil {
		return err
	}
	s.files[indexPage] = text
	return w.check("the reading page")
}

// partOf makes a part of a text. Its sections get ids, so that the contents lead to them.
func partOf(d *doc.Document, text string) part {
	p := part{ID: string(d.Ref), Title: titleOf(&d.Sections[0]), Link: template.URL("#" + d.Ref)}
	text = named(text)
	for i := range d.Sections[1:] {
		s := &d.Sections[1+i]
		if title := titleOf(s); title != "" {
			id := p.ID + "-" + s.Key
			attribute := ` data-key="` + s.Key + `"`
			text = strings.Replace(text, "<section"+attribute, `<section id="`+id+`"`+attribute, 1)
			p.Sections = append(p.Sections, part{ID: id, Title: title, Link: template.URL("#" + id)})
		}
	}
	p.Text = template.HTML(text) // core/html escapes everything
	return p
}

// titleOf returns the words of the heading that a section begins with, or "".
func titleOf(s *doc.Section) string {
	if len(s.Blocks) == 0 {
		return ""
	}
	h, ok := s.Blocks[0].(*doc.Heading)
	if !ok {
		return ""
	}
	title := ""
	for i := range h.Spans {
		title += h.Spans[i].Text
	}
	return title
}

// yearsIn returns the years that a map can begin with.
func yearsIn(ds *data.Dataset) []string {
	first, _ := ds.From.YearMonth()
	last, _ := ds.Until.YearMonth()
	var years []string
	for y := first; y <= last; y++ {
		years = append(years, strconv.Itoa(y))
	}
	return years
}

// languages returns the languages in which a node has a name, English first.
func (s *site) languages(w *words) []language {
	var tags []string
	for i := range s.facts.data.Nodes {
		for _, t := range s.facts.data.Nodes[i].Short {
			if !slices.Contains(tags, t.Lang) {
				tags = append(tags, t.Lang)
			}
		}
	}
	var all []language
	for _, tag := range tags {
		all = append(all, language{tag, w.or("language."+tag, tag)})
	}
	return all
}

// start is a state that a map in somebody's page can begin with, and its name there.
type start struct{ Ref, Name, Title string }

func (s *site) starts(w *words) []start {
	ds := s.facts.data
	called := func(name string) string { return w.get("page.frame", "title", name) }
	whole := ds.Title.String()
	all := []start{{"", w.get("embed.whole"), called(whole)}}
	add := func(ref data.Ref, name data.Text) {
		all = append(all, start{string(ref), name.String(), called(name.String() + ". " + whole)})
	}
	for i := range ds.Edges {
		add(ds.Edges[i].ID, ds.Edges[i].Name)
	}
	for i := range ds.Nodes {
		add(ds.Nodes[i].ID, ds.Nodes[i].Short)
	}
	return all
}

// form is a way to paste the map into a page. web/page.js fills the elements in its text
// that depend on how the map is to begin.
type form struct {
	ID, Name, About string
	Text            template.HTML
}

// The forms by their names. Each {name} in them stands for a value.
var formTexts = []struct{ id, text string }{
	{"url", `{url}`},
	{"iframe", iframeForm},
	{"figure", `<figure>
  <a href="{src}" hidden><img src="{site}poster.png" alt="{alt}" width="1200" height="630" loading="lazy"></a>
  ` + iframeForm + `
  <figcaption>{caption} <a href="{site}">{credit}</a></figcaption>
</figure>`},
	{"element", `<script async src="{site}embed.js"></script>
<tripoint-map{attributes}><a href="{src}">{title}</a></tripoint-map>`},
}

const iframeForm = `<iframe src="{src}" title="{title}" width="100%" height="{height}" loading="lazy" sandbox="` + sandbox +
	`" referrerpolicy="` + referrer + `" style="border:0;color-scheme:{scheme}"></iframe>`

// changing has the names of values that depend on how the map is to begin.
var changing = []string{"url", "src", "title", "scheme", "attributes"}

func (s *site) forms(w *words) []form {
	ds := s.facts.data
	frame := s.url + "frame.html"
	values := map[string]string{
		"url": frame, "src": template.HTMLEscapeString(frame), "site": template.HTMLEscapeString(s.url),
		"title": template.HTMLEscapeString(w.get("page.frame", "title", ds.Title.String())),
		"alt":   template.HTMLEscapeString(s.pictureAlt("", w)), "height": strconv.Itoa(frameHeight),
		"scheme": "light dark", "attributes": "",
		"caption": template.HTMLEscapeString(w.get("page.caption")),
		"credit":  template.HTMLEscapeString(s.credit(w)),
	}
	var all []form
	for _, f := range formTexts {
		all = append(all, form{f.id, w.get("embed." + f.id), w.get("embed." + f.id + ".about"), shown(f.text, values)})
	}
	return all
}

// credit is the line that names the map in pages of others.
func (s *site) credit(w *words) string {
	return w.get("page.credit", "name", w.get("app.title"), "version", s.facts.data.Version)
}

var slot = regexp.MustCompile(`\{[a-z]+\}`)

// shown returns a form as text in the page.
func shown(text string, values map[string]string) template.HTML {
	var b strings.Builder
	at := 0
	for _, m := range slot.FindAllStringIndex(text, -1) {
		name := text[m[0]+1 : m[1]-1]
		b.WriteString(template.HTMLEscapeString(text[at:m[0]]))
		value := template.HTMLEscapeString(values[name])
		if slices.Contains(changing, name) {
			value = `<span data-part="` + name + `">` + value + `</span>`
		}
		b.WriteString(value)
		at = m[1]
	}
	b.WriteString(template.HTMLEscapeString(text[at:]))
	return template.HTML(b.String())
}

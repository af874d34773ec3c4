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
	"tripoint/wasm/core/state"
)

// The reading page, index.html, tells what the frame is about as one long text, with the
// frame in it as a newsroom would embed it.

// readingValues has what web/page.html can use.
type readingValues struct {
	pageValues
	reading
	Script    string
	Height    int
	Sandbox   string
	Referrer  string
	Edges     []headline
	Nodes     []part
	Counts    string
	Downloads []row
	Forms     []form
	Starts    []startGroup
	Kept      *kept
	Widths    []int
	Credit    string
	Linked    template.HTML // what the page holds, for machines
}

// reading has what the page tells: the pictures, the introduction, the argument (its
// first words, its steps, and what the answer rests on), the chapters whose sections are
// folded away, and the list of sources, which has a page of its own.
type reading struct {
	pictured
	Begin    template.HTML
	Argument *part
	Steps    []step
	Basis    *part
	Folded   []part
	Sources  part
	docs     []*doc.Document // what it is written from, without that of the sources
	sources  *doc.Document
}

// part is a part of the page with its heading, and the parts below it.
type part struct {
	ID, Title string
	Link      template.URL // to it, "#" included
	Sections  []part
	Text      template.HTML
}

// headline is what a relationship comes to on the first date.
type headline struct{ Name, Headline, Gist, Page string }

// row is a file to download, as the page lists it.
type row struct{ File, Name, About, Size string }

// widths are the widths of the frame that the preview offers, in dp.
var widths = []int{320, 480, 640, 900}

// reading writes what the page tells, with colours of two sheets: those of the pictures in
// its text, and those of its maps.
func (s *site) reading(colors, maps *sheet) (reading, error) {
	w := &words{index: s.facts.index}
	// No program answers a reader here.
	visit := s.newSession(app.Device{Width: 824, Height: 674, Scale: 1, Lang: s.facts.data.Lang()}, &s.facts.names.theme)
	r := reading{pictured: s.readingPictures(maps, w)}
	for _, d := range visit.Reading() {
		if d.Ref.ID() == "sources" {
			r.sources = d
		} else {
			r.docs = append(r.docs, d)
		}
		switch d.Ref.ID() {
		case "begin":
			r.Begin = r.written(d, 0, colors)
		case "argument":
			s.argument(&r, d, colors, w)
		case "sources":
			r.Sources = part{Title: titleOf(&d.Sections[0]), Text: r.written(d, 0, colors)}
		default:
			r.Folded = append(r.Folded, r.chapter(d, colors))
		}
	}
	return r, w.check("the pictures of the reading page")
}

// written writes a document with its headings lowered by some levels.
func (r *reading) written(d *doc.Document, under int, colors *sheet) template.HTML {
	return template.HTML(html.Append(nil, d, html.Options{Under: under, Paint: colors.paint})) // core/html escapes everything
}

// section writes one section of a chapter as a part.
func (r *reading) section(d *doc.Document, i int, colors *sheet) part {
	s := &d.Sections[i]
	id := string(d.Ref) + "-" + s.Key
	alone := *d
	alone.Sections = d.Sections[i : i+1]
	return part{ID: id, Title: titleOf(s), Link: template.URL("#" + id), Text: r.written(&alone, 1, colors)}
}

// argument writes the chapter with the steps.
func (s *site) argument(r *reading, d *doc.Document, colors *sheet, w *words) {
	for i := range d.Sections {
		p := r.section(d, i, colors)
		switch key := d.Sections[i].Key; {
		case i == 0:
			p.ID, p.Link = string(d.Ref), template.URL("#"+d.Ref)
			r.Argument = &p
		case strings.HasPrefix(key, "step-"):
			n := len(r.Steps)
			r.Steps = append(r.Steps, step{ID: p.ID, Text: p.Text, Picture: r.steps[n], Link: template.URL(stepHash(n + 1)),
				Shown: s.shown(s.sessionAt(stepHash(n+1), app.Device{Lang: s.facts.data.Lang()}, nil), w),
				Label: w.get("reading.show") + w.between("join.label") + w.get("tour.step", "step", strconv.Itoa(n+1), "title", s.facts.data.Steps[n].Title.String())})
		default:
			r.Basis = &p
		}
	}
}

// chapter writes a chapter. Its first section is open; the others are folded away, under
// their headings.
func (r *reading) chapter(d *doc.Document, colors *sheet) part {
	p := r.section(d, 0, colors)
	p.ID, p.Link = string(d.Ref), template.URL("#"+d.Ref)
	for i := 1; i < len(d.Sections); i++ {
		folded := *d
		folded.Sections = slices.Clone(d.Sections)
		folded.Sections[i].Blocks = d.Sections[i].Blocks[1:] // the heading is what opens it
		section := r.section(&folded, i, colors)
		section.Title = titleOf(&d.Sections[i])
		p.Sections = append(p.Sections, section)
	}
	return p
}

// addReadingPage adds index.html, and sources.html with the list of all sources.
func (s *site) addReadingPage(values pageValues, r *reading) error {
	w := &words{index: s.facts.index}
	v := readingValues{
		pageValues: values, reading: *r,
		Script: s.shared(s.asset("page.js")),
		Height: frameHeight, Sandbox: sandbox, Referrer: referrer,
		Forms:  s.forms(w),
		Starts: s.starts(w),
		Kept:   s.kept(),
		Widths: widths,
		Credit: s.credit(w),
		Counts: s.counts(w),
	}
	for i := range s.facts.data.Edges {
		e := &s.facts.data.Edges[i]
		p := s.phase(e, s.facts.data.Start)
		v.Edges = append(v.Edges, headline{e.Name.String(), p.Headline.String(), p.Gist.String(), "#" + string(e.ID)})
	}
	for i := range s.facts.data.Nodes {
		n := &s.facts.data.Nodes[i]
		v.Nodes = append(v.Nodes, part{Title: n.Short.String(), Link: template.URL("#" + n.ID)})
	}
	v.Downloads = s.listedDownloads(downloads, w)
	var err error
	if v.Linked, err = s.linked("", s.facts.data.Title.String(), w.get("frame.description"), w); err != nil {
		return err
	}
	for name, template := range map[string]string{indexPage: "page.html", sourcesPage: "sources.html"} {
		if v.Hosts, err = s.hostsOf(name); err != nil {
			return err
		}
		v.Elsewhere = s.elsewhere(name)
		text, err := s.fill(template, v)
		if err != nil {
			return err
		}
		s.add(name, []byte(named(string(text))))
	}
	return w.check("the reading page")
}

// counts tells how much the facts hold, and whose judgement is in them.
func (s *site) counts(w *words) string {
	ds := s.facts.data
	at := state.New(s.facts.index).At(state.KeyAt(&app.Address{Date: ds.Start}, s.facts.data.Lang()))
	return w.get("reading.counts", "agreements", strconv.Itoa(len(ds.Agreements)), "events", strconv.Itoa(len(ds.Events)),
		"sources", strconv.Itoa(len(ds.Sources)), "from", at.DateText(ds.From), "until", at.DateText(ds.AsOf))
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

// kept is the last released version, as the forms offer it: a map in somebody's page may show
// its facts for ever. Credits name it by Dotted in place of Today.
type kept struct{ Folder, Name, Dotted, Today string }

func (s *site) kept() *kept {
	last := s.lastRelease()
	if last == nil {
		return nil
	}
	return &kept{s.shared(pinnedFolder(last.Version, "", true)), s.versionText(last.Version), last.Data.Version, s.facts.data.Version}
}

// startGroup has the openings of one thing, as the forms offer them.
type startGroup struct {
	Name    string
	Options []start
}

// start is an opening as the forms offer it.
type start struct {
	Key, Text string
	Ref       data.Ref
	Date      data.Date
}

func (s *site) starts(w *words) []startGroup {
	x := s.facts.index
	var all []startGroup
	for _, p := range s.pictures(w) {
		if n := len(all); n == 0 || all[n-1].Options[0].Ref != p.ref {
			name := p.about
			if p.ref == "" {
				name = w.get("embed.whole")
			}
			all = append(all, startGroup{Name: name})
		}
		text := p.date
		switch p.opening.date {
		case "":
			if s.facts.data.Article == nil {
				break // it is just the date that the map begins with
			}
			text = w.get("embed.own", "date", p.date)
		case s.facts.data.AsOf:
			text = w.get("embed.latest", "date", p.date)
		}
		if x.Edge(p.ref) != nil {
			text = w.get("embed.on", "date", text, "finding", p.findings[0].text)
		}
		group := &all[len(all)-1]
		group.Options = append(group.Options, start{p.key, text, p.ref, p.on(s.facts.data)})
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
	{"iframe", iframeForm + `
` + creditForm},
	{"figure", `<figure>
  <a href="{src}" hidden><img src="{site}{picture}" alt="{alt}" width="1200" height="630" loading="lazy"></a>
  ` + iframeForm + `
  <figcaption>{caption} <a href="{site}">{credit}</a></figcaption>
</figure>`},
	{"element", `<script async src="{top}embed.js"></script>
<tripoint-map{attributes}><a href="{src}">{title}</a></tripoint-map>
` + creditForm},
}

const creditForm = `<p><a href="{site}">{credit}</a></p>`

const iframeForm = `<iframe src="{src}" title="{title}" width="100%" height="{height}" loading="lazy" sandbox="` + sandbox +
	`" referrerpolicy="` + referrer + `" frameborder="0" style="border:0;max-width:100%;color-scheme:{scheme}"></iframe>`

// changing has the names of values that depend on how the map is to begin, and in which
// language.
var changing = []string{"url", "src", "site", "top", "title", "picture", "alt", "caption", "credit", "scheme", "attributes"}

func (s *site) forms(w *words) []form {
	ds := s.facts.data
	frame := s.url + "frame.html"
	attributes := ""
	if len(s.editions) > 1 { // else the element has the language of the page around it
		attributes = ` lang="` + s.facts.data.Lang() + `"`
	}
	values := map[string]string{
		"url": frame, "src": template.HTMLEscapeString(frame), "site": template.HTMLEscapeString(s.url),
		"top":     template.HTMLEscapeString(s.editions[0].url),
		"title":   template.HTMLEscapeString(w.get("page.frame", "title", ds.Title.String())),
		"picture": opening{}.picture(), "alt": template.HTMLEscapeString(s.pictureAlt(opening{}, w)), "height": strconv.Itoa(frameHeight),
		"scheme": "light dark", "attributes": attributes,
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

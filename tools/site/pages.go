package main

import (
	"bytes"
	"fmt"
	"html/template"
	"math"
	"path"
	"regexp"
	"slices"
	"strings"

	"tripoint/data"
	"tripoint/data/bundle"
	"tripoint/tools/internal/policy"
	"tripoint/wasm/core/panel"
	"tripoint/wasm/core/timeline"
)

// pageValues has what the templates in web/ can use.
type pageValues struct {
	Title, Lang, Policy string
	Dir                 string // of the language: "ltr" or "rtl"
	Version             string // of the facts; page and program must have the same
	Program             string
	Size                int     // of the program in bytes
	Packed              int     // of what is fetched of it
	Facts               dataset // that are fetched beside it
	FactsFile           string
	Start, Shell        string
	Styles              []string
	Live                string   // the style sheet of what only a program shows
	Early, Modules      []string // what start.js needs, and what shell.js needs beside that
	staticFrame
	Opening              string    // the address of the state that the page begins with; "" for the frame's own
	Date                 data.Date // of that state
	DateText             string
	Caption              panel.Caption // of the date
	DateMonth, LastMonth int
	Years                []tick
	Notices              []notice
	Languages            []sibling
	Manifest             string
	Elsewhere            []sibling // the same page in the other languages
	Hosts                template.HTML
	Pinned               *pinValues // of a released version; nil for today's facts
	Today                string     // the page of today's facts
	Feed                 string     // of corrections; a released version has that of today's facts
}

// Fetched is how many bytes of program and facts are fetched.
func (v pageValues) Fetched() int { return v.Packed + v.Facts.Packed }

// megabytes writes a number of bytes as megabytes with a decimal; only none are "0.0".
func (w *words) megabytes(n int) string {
	size := float64(n) / 1e6
	if n > 0 {
		size = max(size, 0.1)
	}
	return strings.Replace(fmt.Sprintf("%.1f", size), ".", w.between("number.decimals"), 1)
}

// Whole is the page with all that a frame is about.
func (v pageValues) Whole() string {
	if v.Chosen == "" {
		return indexPage
	}
	return pageOf(v.Chosen)
}

// tick is a year on the range of dates, At per cent of the way. A narrow range shows no
// Minor ones, and the narrowest only each Fourth.
type tick struct {
	At            string
	Year          int
	Minor, Fourth bool
}

// Class is the class of its element.
func (t tick) Class() string {
	switch {
	case t.Minor && t.Fourth:
		return "minor fourth"
	case t.Minor:
		return "minor"
	case t.Fourth:
		return "fourth"
	}
	return ""
}

func (s *site) addPages(size int, d *drawn, notices []notice) error {
	c := s.facts.session.Controls()
	values := pageValues{
		Title:       s.facts.data.Title.String(),
		Lang:        s.facts.data.WordsIn(s.facts.data.Lang()),
		Policy:      policy.Content(policy.Origin(s.url)),
		Version:     bundle.Version(s.facts.dataset.Bundle),
		Facts:       s.facts.dataset,
		FactsFile:   s.shared(s.facts.dataset.File),
		Program:     s.shared(s.program),
		Size:        size,
		Packed:      s.packed,
		Start:       s.shared(s.asset("start.js")),
		Shell:       s.shared(s.asset("shell.js")),
		Live:        s.shared(s.asset("live.css")),
		Early:       s.modules("start.js"),
		Modules:     s.modules("shell.js", s.needed(nil, "start.js")...),
		staticFrame: d.frame,
		Date:        s.facts.data.Start,
		DateText:    c.DateText,
		Caption:     c.Caption,
		DateMonth:   c.DateMonth,
		LastMonth:   c.LastMonth,
		Years:       years(s.facts.data.From, c.LastMonth),
		Dir:         directionOf(s.facts.data.Lang()),
		Languages:   s.inEach(""),
		Manifest:    s.shared(manifestName),
		Today:       indexPage,
		Feed:        correctionsFeed,
	}
	for _, n := range notices {
		values.Notices = append(values.Notices, notice{n.Name, s.shared(n.File)})
	}
	if s.pinned != nil {
		return s.addPinnedPages(values, d)
	}
	var err error
	values.Styles, values.Elsewhere = []string{s.shared(s.asset("frame.css"))}, s.elsewhere(framePage)
	if values.Hosts, err = s.hostsOf("frame.html"); err != nil {
		return err
	}
	frame, err := s.fill("frame.html", values)
	if err != nil {
		return err
	}
	s.add(framePage, frame)
	begun, err := s.addOpenings(values, d.opened)
	if err != nil {
		return err
	}
	values.Styles = []string{s.shared(s.asset("page.css"))}
	if err := s.addReadingPage(values, &d.reading); err != nil {
		return err
	}
	if err := s.addCorrections(values); err != nil {
		return err
	}
	if err := s.addVersions(values); err != nil {
		return err
	}
	pages := []string{indexPage, sourcesPage, correctionsPage, versionsPage}
	for i := range d.relations {
		if err := s.addRelation(values, d.relations, i); err != nil {
			return err
		}
		pages = append(pages, pageOf(d.relations[i].Ref))
	}
	s.joinPages(append(append(pages, framePage), begun...))
	return s.addMissing(values)
}

// imports finds what a script imports from beside it.
var imports = regexp.MustCompile(`(?:from|import) ?"\./([a-z_]+\.js)"`)

// modules returns the scripts that a script needs besides itself, in the order in which
// it finds them, without those of except.
func (s *site) modules(script string, except ...string) []string {
	var modules []string
	for _, name := range s.needed(nil, script)[1:] {
		if !slices.Contains(except, name) {
			modules = append(modules, s.shared(s.asset(name)))
		}
	}
	return modules
}

// needed appends a script, and then what it imports, to the known ones.
func (s *site) needed(known []string, script string) []string {
	if slices.Contains(known, script) {
		return known
	}
	known = append(known, script)
	for _, m := range imports.FindAllSubmatch(s.files[s.asset(script)], -1) {
		known = s.needed(known, string(m[1]))
	}
	return known
}

// fill fills a template of web/. If the facts lack words, its error names all of them.
func (s *site) fill(name string, values any) ([]byte, error) {
	w := &words{index: s.facts.index}
	t, err := template.New(name).Funcs(template.FuncMap{
		"word":      w.get,
		"apart":     data.Isolate,
		"between":   w.between,
		"megabytes": w.megabytes,
		"parts":     func(key string, pairs ...string) template.HTML { return parts(w.get(key), pairs) },
	}).ParseFiles(path.Join("web", name))
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := t.Execute(&b, values); err != nil {
		return nil, err
	}
	page := b.Bytes()
	if name == framePage {
		page = betweenTags.ReplaceAll(page, []byte("><"))
	}
	return page, w.check("web/" + name)
}

// betweenTags are line breaks between tags. Each would be a node, and a page may have many
// frames.
var betweenTags = regexp.MustCompile(`>\s*\n\s*<`)

// parts returns a sentence with an element for each {name} in it, which a script fills
// anew; the name is its id. pairs has each name with its first value.
func parts(text string, pairs []string) template.HTML {
	text = template.HTMLEscapeString(text)
	for i := 0; i+1 < len(pairs); i += 2 {
		text = strings.ReplaceAll(text, "{"+pairs[i]+"}", `<span id="`+pairs[i]+`">`+template.HTMLEscapeString(pairs[i+1])+`</span>`)
	}
	return template.HTML(text)
}

// mostYears is how many years fit on the range of dates on a wide screen.
const mostYears = 12

// years marks the range of dates with round years. Every second one is minor.
func years(from data.Date, lastMonth int) []tick {
	if lastMonth <= 0 {
		return nil
	}
	year, month := from.YearMonth()
	first := float64(year) + float64(max(month, 1)-1)/12
	span := float64(lastMonth) / 12
	step := timeline.YearStep(span, mostYears)
	var ticks []tick
	for y := int(math.Ceil(first/float64(step))) * step; float64(y) <= first+span; y += step {
		ticks = append(ticks, tick{
			At:     fmt.Sprintf("%.3f", (float64(y)-first)/span*100),
			Year:   y,
			Minor:  y/step%2 != 0,
			Fourth: len(ticks)%4 == 0,
		})
	}
	return ticks
}

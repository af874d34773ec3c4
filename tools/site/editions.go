package main

import (
	"context"
	"fmt"
	"html/template"
	"strings"

	"golang.org/x/text/language"

	"tripoint/data"
)

// Pages stand in the built folder once in each language of the facts, each complete and in
// that language alone: those of the facts' own at the top, the others in a folder that is
// called as the language is. Addresses say the language; nobody guesses it. Program, scripts
// and styles are shared.

// tongue is a language that the pages are in, with its name in itself.
type tongue struct{ Tag, Name string }

// mostWords is the part of the interface's words that a language needs for pages.
const mostWords = 0.9

// tongues are the language of the facts, and then those that they are translated into. One
// whose interface has hardly begun is left out: its sentences would be in two languages.
func tongues(ds *data.Dataset) []tongue {
	own := ds.WordsIn(ds.Lang())
	name := own
	for _, w := range ds.Words {
		if w.Key == "language."+own {
			name, _ = w.Text.In(own)
		}
	}
	all := []tongue{{own, name}}
	for _, l := range ds.Languages {
		there := 0
		for _, w := range ds.Words {
			if _, got := w.Text.In(l.Tag); got == l.Tag {
				there++
			}
		}
		if l.Tag != own && float64(there) >= mostWords*float64(len(ds.Words)) {
			all = append(all, tongue{l.Tag, l.Name})
		}
	}
	return all
}

// addEditions begins the editions of a site. The site itself is the first.
func (s *site) addEditions(ctx context.Context) error {
	s.editions = []*site{s}
	for _, t := range s.facts.tongues[1:] {
		e := *s
		facts, err := s.facts.in(t.Tag)
		if err != nil {
			return err
		}
		e.facts, e.folder, e.url = facts, t.Tag+"/", s.url+t.Tag+"/"
		s.editions = append(s.editions, &e)
	}
	for _, e := range s.editions {
		e.editions = s.editions
		if err := e.addDataset(ctx); err != nil {
			return err
		}
	}
	return nil
}

// sibling is a page in a language, and where it is.
type sibling struct {
	tongue
	site *site
	Path string // from the folder of an edition
	Own  bool   // whether it is that edition
	Kept string // the folder of the last released version in this language; "" if none is
}

// inEach is where a page of an edition is in each of them, by its path below their folders.
func (s *site) inEach(page string) []sibling {
	var all []sibling
	for i, e := range s.editions {
		path := page
		if e != s {
			path = s.shared(e.folder + page)
		}
		one := sibling{s.facts.tongues[i], e, path, e == s, ""}
		if last := s.lastRelease(); last != nil {
			one.Kept = s.shared(e.pinnedIn(last))
		}
		all = append(all, one)
	}
	return all
}

// formWords are the words of that language in what others paste.
type formWords struct{ Title, Caption, Credit string }

// Form has them.
func (e sibling) Form() formWords {
	w := &words{index: e.site.facts.index}
	return formWords{w.get("page.frame"), w.get("page.caption"), e.site.credit(w)}
}

// Link leads there.
func (e sibling) Link() template.HTML {
	return template.HTML(fmt.Sprintf(`<a href="%[1]s" lang="%[2]s" hreflang="%[2]s">%[3]s</a>`, e.Path, e.Tag, template.HTMLEscapeString(e.Name)))
}

// Switch is a line that leads to the same page in the other languages.
func (v pageValues) Switch() template.HTML {
	if len(v.Elsewhere) == 0 {
		return ""
	}
	var links []string
	for _, e := range v.Elsewhere {
		links = append(links, string(e.Link()))
	}
	return template.HTML(`<p class="languages">` + strings.Join(links, " · ") + `</p>`)
}

// elsewhere is where a page is in the other languages.
func (s *site) elsewhere(page string) (all []sibling) {
	for _, e := range s.inEach(page) {
		if !e.Own {
			all = append(all, e)
		}
	}
	return all
}

// rightToLeft are the scripts of today's languages that are written so.
var rightToLeft = map[string]bool{"Adlm": true, "Arab": true, "Hebr": true, "Mand": true, "Nkoo": true, "Rohg": true, "Samr": true, "Syrc": true, "Thaa": true}

// directionOf is the value of the attribute dir, "" where it need not be said.
func directionOf(tag string) string {
	if script, _ := language.Make(tag).Script(); rightToLeft[script.String()] {
		return "rtl"
	}
	return ""
}

// localeOf is a language as Open Graph has it, with the country that most of its readers
// are in: "zh_CN".
func localeOf(tag string) string {
	t := language.Make(tag)
	base, _ := t.Base()
	region, _ := t.Region()
	return base.String() + "_" + region.String()
}

package main

import (
	"path"
	"regexp"
	"strings"

	"tripoint/data"
)

// Documents link to things by their refs, as in "#event/2015-06-opm", and to pages by
// their paths below the site, as in "edge/cn-us.html#trust". Neither knows on which page
// it will stand. Links know, and write the address that leads there from a given page.

// The pages that are not about one edge or node.
const (
	indexPage = "index.html"
	framePage = "frame.html"
	// sourcesPage lists all sources.
	sourcesPage = "sources.html"
)

// joinPages writes the links of pages that have been filled, as they are to stand in them.
// Pages are those of an edition, by their paths below its folder.
// The order of the pages is that of links.add.
func (s *site) joinPages(pages []string) {
	var l links
	for _, page := range pages {
		l.add(page, string(s.files[s.folder+page]))
	}
	for _, page := range pages {
		s.add(page, []byte(l.resolve(page, string(s.files[s.folder+page]))))
	}
}

// links know where in the site each thing can be read.
type links struct {
	pages []string // in the order in which a thing is looked for
	ids   map[string]map[string]bool
}

// pageOf is the path of the page of an edge or a node.
func pageOf(ref data.Ref) string { return string(ref) + ".html" }

// add makes a page known that links can lead to, with the ids in its text. Of two pages
// that have the same thing, links of third ones lead to the one that was added first.
func (l *links) add(page, text string) {
	if l.ids == nil {
		l.ids = map[string]map[string]bool{}
	}
	l.pages = append(l.pages, page)
	l.ids[page] = idsOf(text)
}

var idWithin = regexp.MustCompile(`\sid="([^"]+)"`)

func idsOf(text string) map[string]bool {
	ids := map[string]bool{}
	for _, m := range idWithin.FindAllStringSubmatch(text, -1) {
		ids[m[1]] = true
	}
	return ids
}

var (
	linkWithin = regexp.MustCompile(`\s(?:href|src)="[^"]*"`)
	scheme     = regexp.MustCompile(`^[a-z]+:`)
)

// resolve returns the text of a page with its links as they are to stand in it. The
// page's own ids are those of the text.
func (l *links) resolve(page, text string) string {
	own := idsOf(text)
	return linkWithin.ReplaceAllStringFunc(text, func(attribute string) string {
		name, to, _ := strings.Cut(strings.TrimSuffix(attribute, `"`), `="`)
		return name + `="` + l.from(page, own, to) + `"`
	})
}

// from returns a link as it is to stand in a page that has the ids of own.
func (l *links) from(page string, own map[string]bool, to string) string {
	if scheme.MatchString(to) {
		return to
	}
	file, id, _ := strings.Cut(to, "#")
	if file == "" {
		if id == "" || own[id] {
			return to
		}
		file, id = l.home(data.Ref(id))
	} else if strings.HasPrefix(file, "./") {
		file = path.Join(".", file)
		if file == "." {
			file = indexPage
		}
	}
	if id != "" {
		id = "#" + id
	}
	switch {
	case file != page:
		return strings.Repeat("../", strings.Count(page, "/")) + file + id
	case id == "":
		return path.Base(page)
	}
	return id
}

// home returns the page of a thing, and its id there. What no page has, the program
// shows in the frame: a step of the tour, for example.
func (l *links) home(ref data.Ref) (page, id string) {
	if own := pageOf(ref); l.ids[own] != nil {
		return own, ""
	}
	for _, p := range l.pages {
		if l.ids[p][string(ref)] {
			return p, string(ref)
		}
	}
	return framePage, string(ref)
}

package main

import (
	"regexp"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/data/bundle"
)

// mostElements is how many elements the page of the frame may have.
const mostElements = 2_500

func TestTheFrameHasFewElements(t *testing.T) {
	n := len(regexp.MustCompile(`<[a-z]`).FindAllString(string(siteOf(t, "").files[framePage]), -1))
	t.Logf("%d elements", n)
	if n > mostElements {
		t.Errorf("the frame has %d elements; at most %d are allowed", n, mostElements)
	}
}

func TestTheFrameHoldsOverviewsAlone(t *testing.T) {
	for _, dir := range folders {
		s := siteOf(t, dir)
		frame := string(s.files[framePage])
		if cards := regexp.MustCompile(`data-card="[^"]+"`).FindAllString(frame, -1); len(cards) != 1 || cards[0] != `data-card="cite/view"` {
			t.Errorf("%q: the frame has the cards %q, and needs one for what readers keep", dir, cards)
		}
		articles := articlesOf(frame)
		if len(articles) != len(s.everyRef()) {
			t.Errorf("%q: %d articles for %d refs", dir, len(articles), len(s.everyRef()))
		}
		for _, ref := range s.everyRef() {
			page := partsOf(string(s.files[pageOf(ref)]))
			for _, part := range data.PartsOf(ref) {
				if link := `href="` + pageOf(ref) + "#" + part + `" data-action="part:` + part + `"`; !strings.Contains(articles[string(ref)], link) {
					t.Errorf("%q: the article about %s has no tab with %s", dir, ref, link)
				}
				if page[part] == "" {
					t.Errorf("%q: the page about %s has no part %s", dir, ref, part)
				}
			}
			if n := strings.Count(articles[string(ref)], `<div class="overview">`); n != 1 {
				t.Errorf("%q: the article about %s has %d overviews", dir, ref, n)
			}
		}
	}
}

// The frame takes parts from these pages, if they are about the same facts.
func TestPagesWithPartsFitTheFrame(t *testing.T) {
	for _, dir := range folders {
		s := siteOf(t, dir)
		sheet := string(s.files[s.asset("frame.css")])
		pages := []string{indexPage}
		for _, ref := range s.everyRef() {
			pages = append(pages, pageOf(ref))
		}
		for _, name := range pages {
			page := string(s.files[name])
			if !strings.Contains(page, ` data-version="`+bundle.Version(s.facts.dataset.Bundle)+`"`) || !strings.HasSuffix(strings.TrimSpace(page), "</html>") {
				t.Errorf("%q: the frame would not take %s", dir, name)
			}
			for id, part := range partsOf(page) {
				for _, m := range regexp.MustCompile(`var\((--m\d+)\)`).FindAllStringSubmatch(part, -1) {
					if !strings.Contains(sheet, m[1]+":") && shownInFrame(id) {
						t.Fatalf("%q: a picture in %s of %s has the colour %s, which the frame has not", dir, id, name, m[1])
					}
				}
			}
		}
	}
}

// shownInFrame reports whether the frame shows a part of a page. Of the index it shows the
// chapters that a program has, too; see CARD in web/static.js.
func shownInFrame(id string) bool {
	return !strings.HasPrefix(id, "page/") || id == "page/article" || id == "page/model" || id == "page/keys"
}

package main

import (
	"encoding/xml"
	"regexp"
	"strings"
	"testing"
	"time"
)

// feedRead is a feed as those who read Atom see it.
type feedRead struct {
	XMLName xml.Name
	ID      string `xml:"id"`
	Title   string `xml:"title"`
	Updated string `xml:"updated"`
	Author  struct {
		Name string `xml:"name"`
	} `xml:"author"`
	Links []struct {
		Rel  string `xml:"rel,attr"`
		Href string `xml:"href,attr"`
	} `xml:"link"`
	Entries []struct {
		ID      string `xml:"id"`
		Title   string `xml:"title"`
		Updated string `xml:"updated"`
		Content struct {
			Type string `xml:"type,attr"`
			Text string `xml:",chardata"`
		} `xml:"content"`
	} `xml:"entry"`
}

var hrefs = regexp.MustCompile(`href="([^"]*)"`)

// RFC 4287: what a feed and its entries must have, and that ids differ and dates are such.
func TestTheFeedOfCorrectionsIsAtom(t *testing.T) {
	s := siteOf(t, "")
	for _, e := range s.editions {
		text := s.files[e.folder+correctionsFeed]
		var f feedRead
		if err := xml.Unmarshal(text, &f); err != nil {
			t.Fatal(err)
		}
		if f.XMLName.Space != "http://www.w3.org/2005/Atom" || f.XMLName.Local != "feed" || f.Title == "" || f.Author.Name == "" {
			t.Errorf("the feed is %+v", f)
		}
		if f.ID != e.url+correctionsFeed || len(f.Links) != 2 || f.Links[0].Rel != "self" || f.Links[0].Href != f.ID {
			t.Errorf("the feed is called %s, and leads to %+v", f.ID, f.Links)
		}
		ids := map[string]bool{f.ID: true}
		updated, err := time.Parse(time.RFC3339, f.Updated)
		if err != nil {
			t.Error(err)
		}
		for _, entry := range f.Entries {
			at, err := time.Parse(time.RFC3339, entry.Updated)
			if err != nil || at.After(updated) || entry.Title == "" || ids[entry.ID] {
				t.Errorf("%v: %+v", err, entry)
			}
			ids[entry.ID] = true
			page, id, _ := strings.Cut(strings.TrimPrefix(entry.ID, e.url), "#")
			if page != correctionsPage || !strings.Contains(string(s.files[e.folder+page]), `id="`+id+`"`) {
				t.Errorf("%s leads nowhere", entry.ID)
			}
			if entry.Content.Type != "html" || strings.Count(entry.Content.Text, "<p>") < 4 {
				t.Errorf("%s says %+v", entry.ID, entry.Content)
			}
			for _, m := range hrefs.FindAllStringSubmatch(entry.Content.Text, -1) { // a reader of feeds has no page that links could be relative to
				if !resolved(s, m[1]) {
					t.Errorf("%s leads to %s, which is not there", entry.ID, m[1])
				}
			}
		}
		if len(f.Entries) != len(s.facts.data.Corrections) {
			t.Errorf("%d entries of %d", len(f.Entries), len(s.facts.data.Corrections))
		}
	}
}

func TestPagesLeadToTheFeedAndCorrectedFactsToTheirCorrections(t *testing.T) {
	s := siteOf(t, "")
	for page, href := range map[string]string{indexPage: correctionsFeed, correctionsPage: correctionsFeed, sourcesPage: correctionsFeed, versionsPage: correctionsFeed,
		"edge/cn-us.html": "../" + correctionsFeed, "ru/node/cn.html": "../" + correctionsFeed} {
		if !strings.Contains(string(s.files[page]), `type="application/atom+xml" href="`+href+`"`) {
			t.Errorf("%s does not lead to the feed", page)
		}
	}
	if !strings.Contains(string(s.files[correctionsPage]), `<a href="edge/cn-us.html#agreement/cn-us-2013-working-group">`) {
		t.Error("the page of corrections does not lead to the corrected agreement")
	}
	if !strings.Contains(string(s.files["edge/cn-us.html"]), `href="../corrections.html#correction/2026-11-working-group-2013" target="_blank"`) {
		t.Error("the corrected agreement does not lead to its correction")
	}
}

func TestWithoutCorrectionsThePageSaysSo(t *testing.T) {
	s := siteOf(t, "data/source/testdata/islands")
	if text := string(s.files[correctionsPage]); !strings.Contains(text, "Nothing has been corrected so far.") {
		t.Errorf("the page says %s", text)
	}
}

package main

import (
	"encoding/json"
	"strings"
	"testing"

	"tripoint/tools/internal/hosting"
)

// What an editor chooses is in the first bytes that a reader gets.
func TestThePageOfAnOpeningIsInItsStateFromTheFirstByte(t *testing.T) {
	for _, dir := range folders {
		s := siteOf(t, dir)
		for i := range s.pictures(&words{index: s.facts.index}) {
			p := &s.told[i]
			page := string(s.files[p.page()])
			for _, want := range []string{`data-date="` + string(p.on(s.facts.data)) + `"`, `<span id="when">` + p.date + `<`,
				`data-ref="` + string(p.ref) + `"`, `content="` + s.url + p.picture() + `"`, `href="` + s.url + p.card() + `"`} {
				if !strings.Contains(page, want) {
					t.Errorf("%q: %s lacks %s", dir, p.page(), want)
				}
			}
			if p.ref != "" && p.key != keyOf(p.ref) {
				article := articlesOf(page)[string(p.ref)]
				for _, f := range p.findings {
					if !strings.Contains(article, f.text) {
						t.Errorf("%q: what %s shows first does not say %q", dir, p.page(), f.text)
					}
				}
			}
		}
	}
}

func TestAFrameIsAskedForByItsAddressAlone(t *testing.T) {
	s := siteOf(t, "")
	var card oembed
	if err := json.Unmarshal(s.files["oembed/edge-cn-us-2018-11-08.json"], &card); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(card.HTML, `src="`+s.url+`frame-edge-cn-us-2018-11-08.html"`) || !strings.HasSuffix(card.ThumbnailURL, "/posters/edge-cn-us-2018-11-08.png") ||
		!strings.HasPrefix(card.Title, "United States – China, 8 November 2018. ") || !strings.HasPrefix(card.ThumbnailAlt, "United States – China, 8 November 2018: Pledge called broken. ") {
		t.Errorf("services are told %+v", card)
	}
}

// mostRules is how many rules for files hosts take.
const mostRules = 100

func TestHostsTakeTheRulesOfAllFiles(t *testing.T) {
	if n := strings.Count(string(siteOf(t, "").files[hosting.HeadersFile]), "\n/"); n >= mostRules {
		t.Errorf("%s has %d rules; hosts take %d", hosting.HeadersFile, n, mostRules)
	}
}

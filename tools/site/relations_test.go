package main

import (
	"encoding/json"
	"html/template"
	"regexp"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/tools/internal/publish"
)

// relationPages are the pages of edges and nodes, by their refs.
func relationPages(s *site) map[data.Ref]string {
	pages := map[data.Ref]string{}
	for i := range s.facts.data.Edges {
		ref := s.facts.data.Edges[i].ID
		pages[ref] = string(s.files[pageOf(ref)])
	}
	for i := range s.facts.data.Nodes {
		ref := s.facts.data.Nodes[i].ID
		pages[ref] = string(s.files[pageOf(ref)])
	}
	return pages
}

func TestThePageOfARelationshipHoldsAllOfIt(t *testing.T) {
	s := siteOf(t, "")
	for ref, page := range relationPages(s) {
		ids := idsOf(page)
		has := func(id string) {
			if !ids[id] {
				t.Errorf("%s: nothing has the id %s", ref, id)
			}
		}
		tells := func(text data.Text) {
			if !strings.Contains(page, template.HTMLEscapeString(text.String())) && !strings.Contains(page, text.String()) {
				t.Errorf("%s does not tell %s", ref, text)
			}
		}
		for _, id := range append([]string{string(ref), "overview", "cite"}, data.PartsOf(ref)...) {
			has(id)
		}
		if n := s.facts.index.Node(ref); n != nil {
			tells(n.Doctrine)
			for i := range n.Documents {
				tells(n.Documents[i].Gist)
			}
			continue
		}
		for i := range s.facts.data.Domains {
			has("trust-" + s.facts.data.Domains[i].ID.ID())
		}
		for _, a := range s.facts.index.AgreementsOf(ref) {
			has(string(a.ID))
			for i := range a.Commitments {
				tells(a.Commitments[i].Text)
			}
		}
		for _, e := range s.facts.index.EventsOf(ref) {
			has(string(e.ID))
			tells(e.Description)
			for _, source := range e.Sources {
				tells(s.facts.index.Source(source).Title)
			}
		}
	}
}

func TestPagesOfRelationshipsAreInOrder(t *testing.T) {
	for _, dir := range folders {
		for ref, page := range relationPages(siteOf(t, dir)) {
			for id, n := range idsIn(page) {
				if n > 1 {
					t.Errorf("%q: %s: the id %s is there %d times", dir, ref, id, n)
				}
			}
			level, first := byte('0'), 0
			for _, m := range regexp.MustCompile(`<h([1-6])[ >]`).FindAllStringSubmatch(page, -1) {
				if m[1][0] > level+1 {
					t.Errorf("%q: %s: an h%s follows an h%c", dir, ref, m[1], level)
				}
				if level = m[1][0]; level == '1' {
					first++
				}
			}
			if first != 1 {
				t.Errorf("%q: %s: %d headings are the page's", dir, ref, first)
			}
		}
	}
}

func TestAPageOfARelationshipSaysWhereItIs(t *testing.T) {
	s := siteOf(t, "")
	for ref, page := range relationPages(s) {
		own := s.url + pageOf(ref)
		for _, need := range []string{
			`<link rel="canonical" href="` + own + `">`,
			`hreflang="en" href="` + own + `">`,
			`<meta property="og:url" content="` + own + `">`,
			`<meta property="og:image" content="` + s.url + "posters/" + strings.ReplaceAll(string(ref), "/", "-") + `.png">`,
			`<a href="../index.html">`,
			`<a href="../frame.html#` + string(ref) + `">`,
			"url = {" + own + "}",
			template.HTMLEscapeString(`"URL": "` + own + `"`),
		} {
			if !strings.Contains(page, need) {
				t.Errorf("%s lacks %s", ref, need)
			}
		}
		if strings.Contains(page, s.url+"#"+string(ref)) {
			t.Errorf("%s is cited by the address of the map", ref)
		}
	}
}

func TestMachinesCanReadWhatAPageHolds(t *testing.T) {
	for _, dir := range folders {
		s := siteOf(t, dir)
		for ref, page := range relationPages(s) {
			_, rest, _ := strings.Cut(page, `<script type="application/ld+json">`)
			text, _, found := strings.Cut(rest, "</script>")
			var linked struct {
				Graph []struct {
					Type    string `json:"@type"`
					License string `json:"license"`
				} `json:"@graph"`
			}
			if err := json.Unmarshal([]byte(text), &linked); err != nil || !found {
				t.Fatalf("%q: %s: %v", dir, ref, err)
			}
			if first := linked.Graph[0]; first.Type != "Dataset" || (first.License == licenceOfFacts) != s.facts.own {
				t.Errorf("%q: %s is %+v", dir, ref, first)
			}
		}
	}
}

// mostOfRelation is how large a page of an edge or a node may be in brotli, in bytes.
const mostOfRelation = 60_000

func TestPagesOfRelationshipsAreSmall(t *testing.T) {
	if testing.Short() {
		t.Skip("it packs all pages")
	}
	for ref, page := range relationPages(siteOf(t, "")) {
		packed, err := publish.Compress(t.Context(), []byte(page), 11)
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: %d bytes, %d in brotli 11", ref, len(page), len(packed))
		if len(packed) > mostOfRelation {
			t.Errorf("%s has %d bytes in brotli 11; at most %d are allowed", ref, len(packed), mostOfRelation)
		}
	}
}

package main

import (
	"encoding/json"
	"path"
	"regexp"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// resolved reports whether an address of the site leads to a page that has its id.
func resolved(s *site, address string) bool {
	rest, ours := strings.CutPrefix(address, s.url)
	page, id, _ := strings.Cut(rest, "#")
	if page == "" || strings.HasSuffix(page, "/") {
		page += indexPage
	}
	text, there := s.files[page]
	return ours && there && (id == "" || path.Ext(page) != ".html" || strings.Contains(string(text), ` id="`+id+`"`))
}

// addressesIn are the addresses in what is said to machines, of whatever depth.
func addressesIn(value any) (all []string) {
	switch v := value.(type) {
	case map[string]any:
		for name, x := range v {
			if text, ok := x.(string); ok && (name == "@id" || name == "url" || name == "contentUrl") {
				all = append(all, text)
			}
			all = append(all, addressesIn(x)...)
		}
	case []any:
		for _, x := range v {
			all = append(all, addressesIn(x)...)
		}
	}
	return all
}

var machinesOwn = regexp.MustCompile(`<script type="application/ld\+json">(.*?)</script>`)

func TestEveryAddressForMachinesLeadsSomewhere(t *testing.T) {
	for _, dir := range folders {
		s := siteOf(t, dir)
		seen := 0
		for name, content := range s.files {
			var said [][]byte
			switch path.Ext(name) {
			case ".jsonld":
				said = append(said, content)
			case ".html":
				for _, m := range machinesOwn.FindAllSubmatch(content, -1) {
					said = append(said, m[1])
				}
			case ".md":
				for _, m := range regexp.MustCompile(`<(https://example\.org/tripoint/[^>]*)>`).FindAllSubmatch(content, -1) {
					if seen++; !resolved(s, string(m[1])) {
						t.Errorf("%q: %s names %s, which is not there", dir, name, m[1])
					}
				}
			}
			for _, text := range said {
				var read any
				if err := json.Unmarshal(text, &read); err != nil {
					t.Fatal(name, err)
				}
				for _, address := range addressesIn(read) {
					if !strings.HasPrefix(address, s.url) {
						continue // a source
					}
					if seen++; !resolved(s, address) {
						t.Errorf("%q: %s names %s, which is not there", dir, name, address)
					}
				}
			}
		}
		if seen < 50 {
			t.Errorf("%q: only %d addresses are seen", dir, seen)
		}
	}
}

func TestEachThingHasAPermanentAddressAndACopyForMachines(t *testing.T) {
	s := siteOf(t, "")
	var read struct {
		Graph []struct {
			Type string `json:"@type"`
			ID   string `json:"@id"`
			Ref  string `json:"identifier"`
			Text string `json:"text"`
		} `json:"@graph"`
	}
	if err := json.Unmarshal(s.files[linkedFile], &read); err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for _, g := range read.Graph {
		if g.Ref != "" {
			found[g.Ref] = g.ID
			if !resolved(s, g.ID) {
				t.Errorf("%s is to be at %s, which is not there", g.Ref, g.ID)
			}
		}
	}
	ds := s.facts.data
	var want []data.Ref
	for i := range ds.Events {
		want = append(want, ds.Events[i].ID)
	}
	for i := range ds.Agreements {
		want = append(want, ds.Agreements[i].ID)
	}
	for i := range ds.Article.Claims {
		want = append(want, ds.Article.Claims[i].ID)
	}
	for i := range ds.Steps {
		want = append(want, ds.Steps[i].ID)
	}
	for i := range ds.Corrections {
		want = append(want, ds.Corrections[i].ID)
	}
	for _, r := range want {
		if found[string(r)] == "" {
			t.Errorf("%s has no copy for machines", r)
		}
	}
}

var (
	markdownLink = regexp.MustCompile(`\]\(<?([^)>]+)>?\)`)
	markdownAlso = regexp.MustCompile(`<link rel="alternate" type="text/markdown" href="([^"]+)"`)
)

func TestEachPageThatIsReadHasACopyInMarkdownWithItsWords(t *testing.T) {
	s := siteOf(t, "")
	for page, words := range map[string][]string{
		indexPage:       {"# " + s.facts.data.Title.String(), s.facts.data.Steps[0].Title.String(), s.facts.data.Article.Claims[3].Text.String()},
		"edge/cn-us.md": {s.facts.index.Event("event/2015-06-opm").Description.String(), "\n## ", "https://example.org/tripoint/edge/cn-us.html#event/2015-06-opm"},
		"node/cn.html":  {s.facts.index.Node("node/cn").Documents[0].Name.String()},
		correctionsPage: {s.facts.data.Corrections[0].Says.String()},
		sourcesPage:     {s.facts.data.Sources[5].Title.String()},
	} {
		text := string(s.files[copyOf(page)])
		for _, w := range words {
			if !strings.Contains(strings.ReplaceAll(text, `\`, ""), w) {
				t.Errorf("the copy of %s lacks %q", page, w)
			}
		}
		if strings.Contains(text, "<a ") || strings.Contains(text, "{") && page != sourcesPage {
			t.Errorf("the copy of %s has signs of something else", page)
		}
		for _, m := range markdownLink.FindAllStringSubmatch(text, -1) {
			if !strings.HasPrefix(m[1], "https://") && !strings.HasPrefix(m[1], "http://") {
				t.Errorf("the copy of %s leads to %s", page, m[1])
			}
		}
		html := strings.TrimSuffix(page, path.Ext(page)) + ".html"
		m := markdownAlso.FindStringSubmatch(string(s.files[html]))
		if m == nil || path.Join(path.Dir(html), m[1]) != copyOf(page) {
			t.Errorf("%s does not lead to its copy: %v", html, m)
		}
	}
}

func TestWhatStandsOnLinesOfItsOwnIsPartedInACopy(t *testing.T) {
	m := siteOf(t, nordic).markdown(0)
	got := m.spans([]doc.Span{{Text: "espionage", Role: doc.Coverage}, {Text: " "}, {Text: "a penalty", Role: doc.Coverage}})
	if got != "espionage; a penalty" {
		t.Errorf("it says %q", got)
	}
}

func TestLlmsTxtListsWhatIsThere(t *testing.T) {
	s := siteOf(t, "")
	text := string(s.files[llmsFile])
	if !strings.HasPrefix(text, "# "+s.facts.data.Title.String()+"\n\n> ") {
		t.Errorf("it begins with %.80s", text)
	}
	links := markdownLink.FindAllStringSubmatch(text, -1)
	if len(links) < 12 {
		t.Errorf("it has %d links", len(links))
	}
	for _, m := range links {
		if !resolved(s, m[1]) {
			t.Errorf("it names %s, which is not there", m[1])
		}
	}
}

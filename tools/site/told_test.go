package main

import (
	"encoding/xml"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tripoint/assets/outlines"
	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/html"
	"tripoint/wasm/core/session"
)

// What a reader is told of an edge or a node is the same wherever it stands: in the panel
// of a program, in the frame without one, and on a page of its own. Here the HTML of all
// three is compared, which the built site has and a program sends to the page.

// untold has the classes and the elements of what only a program can do, and of what only
// pages have.
var untold = []string{"choice", "buttons", "switch", "slider", "field", "definition", "dots", "input", "title"}

// asides are the sections that are not about the facts: how to cite, where else to find
// something, the ways from here, the tabs, how to use the charts, and the foot, which the
// frame has once for all.
var asides = []string{"cite", "find", "ways", "tabs", "trust", "foot"}

// toldBy returns what the sections of a text say, by their keys.
func toldBy(t *testing.T, text string) map[string]string {
	t.Helper()
	told := map[string]string{}
	d := xml.NewDecoder(strings.NewReader("<body>" + text + "</body>"))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	var keys []string // of the sections around, the innermost last
	skipped := 0      // elements around that tell nothing
	var open []bool   // whether each element around is a section with a key
	for {
		token, err := d.Token()
		if err == io.EOF {
			return told
		}
		if err != nil {
			t.Fatal(err)
		}
		switch x := token.(type) {
		case xml.StartElement:
			key := attributeOf(x, "data-key")
			open = append(open, key != "")
			if key != "" {
				keys = append(keys, key)
				told[key] += ""
			}
			if skipped > 0 || tellsNothing(x) {
				skipped++
			}
		case xml.EndElement:
			if open[len(open)-1] {
				keys = keys[:len(keys)-1]
			}
			open = open[:len(open)-1]
			skipped = max(skipped-1, 0)
		case xml.CharData:
			if skipped == 0 && len(keys) > 0 {
				told[keys[len(keys)-1]] += string(x)
			}
		}
	}
}

func attributeOf(x xml.StartElement, name string) string {
	for _, a := range x.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func tellsNothing(x xml.StartElement) bool {
	if strings.HasSuffix(attributeOf(x, "href"), "#page/article") {
		return true // a link in the place of a button
	}
	return slices.Contains(untold, x.Name.Local) || slices.ContainsFunc(strings.Fields(attributeOf(x, "class")), func(class string) bool {
		return slices.Contains(untold, class)
	})
}

// compared are the sections about facts, their words apart by single spaces.
func compared(told map[string]string) map[string]string {
	out := map[string]string{}
	for key, words := range told {
		if words = strings.Join(strings.Fields(words), " "); words != "" && !slices.Contains(asides, key) {
			out[key] = words
		}
	}
	return out
}

// panelHTML is what a program shows of a state.
func panelHTML(t *testing.T, s *site, hash string) string {
	t.Helper()
	world, err := outlines.Load()
	if err != nil {
		t.Fatal(err)
	}
	visit := session.New(session.Config{Data: s.facts.data, Outlines: world, Hash: hash,
		Device: app.Device{Width: 824, Height: 674, Scale: 1, Lang: data.English}})
	return string(html.Append(nil, visit.Panel(), html.Options{}))
}

// partsOf are the texts of the parts of a page, by their ids.
func partsOf(page string) map[string]string {
	parts := map[string]string{}
	begin := regexp.MustCompile(`<(section|article) class="part" id="([^"]+)">`)
	at := begin.FindAllStringSubmatchIndex(page, -1)
	for i, m := range at {
		end := len(page)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		text := page[m[1]:end]
		parts[page[m[4]:m[5]]] = text[:strings.LastIndex(text, "</"+page[m[2]:m[3]]+">")]
	}
	return parts
}

// articlesOf are the articles of the frame about edges and nodes, by their ids.
func articlesOf(frame string) map[string]string {
	articles := map[string]string{}
	for _, m := range regexp.MustCompile(`(?s)<article id="([^"]+)" data-page=[^>]*>(.*?)</article>`).FindAllStringSubmatch(frame, -1) {
		articles[m[1]] = m[2]
	}
	return articles
}

func TestPanelFrameAndPageTellTheSame(t *testing.T) {
	if testing.Short() {
		t.Skip("it writes all panels")
	}
	s := siteOf(t, "")
	articles := articlesOf(string(s.files[framePage]))
	for _, ref := range s.everyRef() {
		page := partsOf(string(s.files[pageOf(ref)]))
		for _, part := range append([]string{""}, data.PartsOf(ref)...) {
			states := []string{"?part=" + part}
			if part == string(app.Trust) { // a panel shows one domain at a time, and a page all
				states = nil
				for i := range s.facts.data.Domains {
					states = append(states, "?part=trust&domain="+s.facts.data.Domains[i].ID.ID())
				}
			}
			want := map[string]string{}
			for _, state := range states {
				for key, words := range compared(toldBy(t, panelHTML(t, s, "#"+string(ref)+state))) {
					want[key] = words
				}
			}
			id := part
			if part == "" {
				id = "overview"
				if diff := cmp.Diff(want, compared(toldBy(t, articles[string(ref)]))); diff != "" {
					t.Errorf("%s: the panel (-) and the frame (+) differ:\n%s", ref, diff)
				}
			}
			got := compared(toldBy(t, page[id]))
			delete(want, "head") // a page has its own title, and other ways
			delete(got, "head")
			if len(want) == 0 {
				t.Errorf("%s: the panel tells nothing in part %q", ref, part)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s: part %q of the panel (-) and of the page (+) differ:\n%s", ref, part, diff)
			}
		}
	}
}

func TestHomeTellsTheSameInPanelAndFrame(t *testing.T) {
	s := siteOf(t, "")
	text := string(s.files[framePage])
	_, text, _ = strings.Cut(text, "</nav>")
	home, _, _ := strings.Cut(text[strings.Index(text, `<main id="panel"`)+1:], `<div id="static"`)
	if i := strings.LastIndex(home, "</nav>"); i >= 0 {
		home = home[i+len("</nav>"):]
	}
	want := compared(toldBy(t, panelHTML(t, s, "")))
	if len(want) < 3 {
		t.Fatalf("home has only the sections %v", want)
	}
	if diff := cmp.Diff(want, compared(toldBy(t, home))); diff != "" {
		t.Errorf("home in the panel (-) and in the frame (+) differs:\n%s", diff)
	}
}

// everyRef returns all that has a page of its own.
func (s *site) everyRef() []data.Ref {
	var refs []data.Ref
	for i := range s.facts.data.Edges {
		refs = append(refs, s.facts.data.Edges[i].ID)
	}
	for i := range s.facts.data.Nodes {
		refs = append(refs, s.facts.data.Nodes[i].ID)
	}
	return refs
}

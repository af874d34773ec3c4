package main

import (
	"bytes"
	"context"
	"html/template"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/tools/internal/engine"
	"tripoint/tools/internal/hosting"
)

// TestMain works where the tool does, in the project's top folder.
func TestMain(m *testing.M) {
	if err := os.Chdir("../.."); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

// folders are those of facts that tests make sites of: the committed ones, four nodes with
// five edges, and four with six, in several scripts.
var folders = []string{"", "data/source/testdata/islands", nordic}

const nordic = "tools/site/testdata/nordic"

// sites are those that siteOf has made. Nobody changes them.
var sites = map[string]*site{}

// siteOf is a site of a folder of facts around a program that is none.
func siteOf(t *testing.T, dataDir string) *site {
	t.Helper()
	if sites[dataDir] == nil {
		sites[dataDir] = newSite(t, dataDir)
	}
	return sites[dataDir]
}

func newSite(t *testing.T, dataDir string) *site {
	t.Helper()
	f, err := load(dataDir)
	if err != nil {
		t.Fatal(err)
	}
	s := &site{facts: f, engine: engine.Light, url: "https://example.org/tripoint/", files: map[string][]byte{}}
	if err := s.addAll(context.Background(), []byte("wasm")); err != nil {
		t.Fatal(err)
	}
	return s
}

// pagesOf are the pages of a site, without those that show how others embed it.
func pagesOf(s *site) []string {
	var pages []string
	for name := range s.files {
		if path.Ext(name) == ".html" && !strings.HasPrefix(name, "demo/") && path.Base(name) != hosting.Missing {
			pages = append(pages, name)
		}
	}
	slices.Sort(pages)
	return pages
}

func TestPagesNameOnlyFilesThatAreThere(t *testing.T) {
	s := siteOf(t, "")
	for _, page := range pagesOf(s) {
		for _, m := range regexp.MustCompile(`(?:href|src|data-program|data-facts)="([^"#?]+)[^"]*"`).FindAllStringSubmatch(string(s.files[page]), -1) {
			name := m[1]
			if strings.HasSuffix(name, "/") {
				name += indexPage
			}
			if !strings.Contains(name, ":") && s.files[path.Join(path.Dir(page), name)] == nil {
				t.Errorf("%s names %s, which is not there", page, name)
			}
		}
	}
}

func TestPagesObeyTheirOwnPolicy(t *testing.T) {
	s := siteOf(t, "")
	for _, page := range pagesOf(s) {
		text := strings.ReplaceAll(string(s.files[page]), `<script type="application/ld+json">`, "") // no browser runs that
		for name, pattern := range map[string]string{
			"an inline script":    `<script(?:>| [^>]*>)[^<]`,
			"an inline style":     `<style|\sstyle="`,
			"an inline handler":   `\son[a-z]+="`,
			"a third party":       `(?:src|data-program)="(?:https?:)?//`,
			"an unfilled wording": `[>"]\{[a-z]+\.[a-z.]+\}`,
		} {
			if m := regexp.MustCompile(pattern).FindString(text); m != "" {
				t.Errorf("%s has %s: %s", page, name, m)
			}
		}
		if !strings.Contains(text, `http-equiv="Content-Security-Policy"`) {
			t.Errorf("%s states no policy", page)
		}
	}
}

// No sentence that readers see stands in the scripts: they would not be
// translated.
func TestScriptsHoldNoWording(t *testing.T) {
	names, err := filepath.Glob("web/*.js")
	if err != nil || len(names) == 0 {
		t.Fatal("no scripts", err)
	}
	comments := regexp.MustCompile(`(?s)/\*.*?\*/|(?m)\s//.*$`)
	sentence := regexp.MustCompile("['\"`][A-Z][a-z]+ [a-z]+ [^'\"`]*['\"`]")
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if m := sentence.Find(comments.ReplaceAll(text, nil)); m != nil {
			t.Errorf("%s holds the wording %s; it belongs to data/source/words.yaml", name, m)
		}
	}
}

// Each fact stands on a page that the frame leads to.
func TestReadersCanReadAllFactsBeforeTheProgramRuns(t *testing.T) {
	s := siteOf(t, "")
	need := func(page string, id data.Ref, whats ...string) {
		text := string(s.files[page])
		if !strings.Contains(text, ` id="`+string(id)+`"`) {
			t.Errorf("a link to %s leads nowhere on %s", id, page)
		}
		for _, what := range whats {
			if !strings.Contains(text, template.HTMLEscapeString(what)) && !strings.Contains(text, what) {
				t.Errorf("of %s %s does not tell %s", id, page, what)
			}
		}
	}
	ds := s.facts.data
	for i := range ds.Edges {
		need(framePage, ds.Edges[i].ID, ds.Edges[i].Name.String())
	}
	for i := range ds.Nodes {
		need(framePage, ds.Nodes[i].ID, ds.Nodes[i].Short.String())
		need(pageOf(ds.Nodes[i].ID), "doctrine", ds.Nodes[i].Doctrine.String())
	}
	for i := range ds.Agreements {
		for _, edge := range ds.Agreements[i].Edges {
			need(pageOf(edge), ds.Agreements[i].ID, ds.Agreements[i].Name.String())
		}
	}
	for i := range ds.Events {
		for _, edge := range ds.Events[i].Edges {
			need(pageOf(edge), ds.Events[i].ID, ds.Events[i].Description.String())
			for _, r := range ds.Events[i].Sources {
				need(pageOf(edge), ds.Events[i].ID, s.facts.index.Source(r).URL)
			}
		}
	}
	for i := range ds.Article.Claims {
		need(indexPage, ds.Article.Claims[i].ID, ds.Article.Claims[i].Text.String())
	}
	for i := range ds.Article.Differences {
		need(indexPage, ds.Article.Differences[i].ID, ds.Article.Differences[i].Record.String())
	}
	for i := range ds.Contested {
		need(indexPage, ds.Contested[i].ID, ds.Contested[i].Interpretation.String())
	}
	for i := range ds.Terms {
		need(indexPage, "page/article", ds.Terms[i].Definition.String())
	}
}

// Nobody answers buttons on a page without a program and without a script for them.
func TestPagesHaveNoControlsThatNobodyAnswers(t *testing.T) {
	s := siteOf(t, "")
	for _, ref := range s.everyRef() {
		if m := regexp.MustCompile(`<[a-z]+[^>]* data-action="[^"]*"[^>]*>`).FindString(strings.ReplaceAll(string(s.files[pageOf(ref)]), "<a", "")); m != "" {
			t.Errorf("the page of %s has %s", ref, m)
		}
	}
}

// idsIn counts the ids of a page.
func idsIn(page string) map[string]int {
	ids := map[string]int{}
	for _, m := range regexp.MustCompile(`\sid="([^"]+)"`).FindAllStringSubmatch(page, -1) {
		ids[m[1]]++
	}
	return ids
}

func TestLinksWithinThePageLeadSomewhere(t *testing.T) {
	for _, dir := range folders {
		text := string(siteOf(t, dir).files["frame.html"])
		ids := idsIn(text)
		for id, n := range ids {
			if n > 1 {
				t.Errorf("%q: the id %s is there %d times", dir, id, n)
			}
		}
		links := regexp.MustCompile(`href="#([^"]+)"`).FindAllStringSubmatch(text, -1)
		if len(links) < 3 {
			t.Errorf("%q: only %d links", dir, len(links))
		}
		for _, m := range links {
			if ids[m[1]] == 0 {
				t.Errorf("%q: nothing has the id %s that a link leads to", dir, m[1])
			}
		}
	}
}

func TestAnotherFolderOfFactsMakesItsOwnSite(t *testing.T) {
	const dir = "data/source/testdata/islands"
	s := siteOf(t, dir)
	if e := s.facts.dataset; s.facts.own || !strings.Contains(string(e.Bundle), "Coral") || !bytes.Equal(s.files[e.File], e.Bundle) {
		t.Error("the program would not have the facts of the folder")
	}
	for _, page := range pagesOf(s) {
		if text := string(s.files[page]); !strings.Contains(text, s.facts.data.Title.String()) ||
			strings.Contains(text, "Russia") {
			t.Errorf("%s is not about the facts in %s", page, dir)
		}
	}
}

func TestSiteRefusesFaultyFacts(t *testing.T) {
	_, err := load("tools/facts/testdata/broken")
	if err == nil || !strings.Contains(err.Error(), "did you mean") {
		t.Errorf("it says: %v", err)
	}
}

func TestTicksStandAtTheirYears(t *testing.T) {
	for _, test := range []struct {
		name   string
		from   data.Date
		months int
		want   []tick
	}{
		{"four years are all marked", "2010", 48, []tick{
			{"0.000", 2010, false, true}, {"25.000", 2011, true, false}, {"50.000", 2012, false, false}, {"75.000", 2013, true, false}, {"100.000", 2014, false, true}}},
		{"a span that begins in summer", "2010-07", 12, []tick{{"50.000", 2011, true, true}}},
		{"half a century is marked by the decade", "1975", 600, []tick{
			{"0.000", 1975, true, true}, {"10.000", 1980, false, false}, {"20.000", 1985, true, false}, {"30.000", 1990, false, false}, {"40.000", 1995, true, true},
			{"50.000", 2000, false, false}, {"60.000", 2005, true, false}, {"70.000", 2010, false, false}, {"80.000", 2015, true, true},
			{"90.000", 2020, false, false}, {"100.000", 2025, true, false}}},
		{"a single month has no years", "2010", 0, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := years(test.from, test.months)
			if len(got) != len(test.want) {
				t.Fatalf("%v, want %v", got, test.want)
			}
			for i := range got {
				if got[i] != test.want[i] {
					t.Errorf("%v, want %v", got[i], test.want[i])
				}
			}
		})
	}
}

func TestTheSiteHasTheLicenceOfTheFacts(t *testing.T) {
	const name = "licences/Tripoint-facts.txt"
	s := siteOf(t, "")
	if !strings.Contains(string(s.files[name]), "CC BY 4.0") || !strings.Contains(string(s.files["index.html"]), `"`+name+`"`) {
		t.Error("the page does not give the licence of the facts")
	}
	if other := siteOf(t, "data/source/testdata/islands"); other.files[name] != nil {
		t.Error("the licence of our facts is given for those of others")
	}
}

func TestTheSiteSaysWhatItChangedInModules(t *testing.T) {
	const name = "licences/changes.txt"
	s := siteOf(t, "")
	text := string(s.files[name])
	if !strings.Contains(text, "internal/builtinshader/shader.go: ") || !strings.Contains(string(s.files["index.html"]), `"`+name+`"`) {
		t.Errorf("the page does not lead to the changes, or they do not name a file: %s", text)
	}
	if parts := string(s.files["licences/github.com-hajimehoshi-ebiten-v2-parts.txt"]); !strings.Contains(parts, "go-gl/gl") {
		t.Error("the licences of what is in the engine are not there")
	}
}

// A style sheet hangs on classes: neither on the keys of sections, which the core names
// as it likes, nor on what happens to be the fifth of its kind.
func TestStyleSheetsHangOnClasses(t *testing.T) {
	names, err := filepath.Glob("web/*.css")
	if err != nil || len(names) == 0 {
		t.Fatal("no style sheets", err)
	}
	position := regexp.MustCompile(`data-key|:nth-`)
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(string(text), "\n") {
			if position.MatchString(line) {
				t.Errorf("%s:%d: %s; give the element a class (SectionClass in core/html has those of sections)", name, i+1, line)
			}
		}
	}
}

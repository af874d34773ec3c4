package main

import (
	"html"
	"html/template"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tripoint/data"
)

func TestEveryLinkOfTheReadingPageLeadsSomewhere(t *testing.T) {
	for _, dir := range folders {
		s := siteOf(t, dir)
		page := string(s.files["index.html"])
		here, frame := idsIn(page), idsIn(string(s.files["frame.html"]))
		for id, n := range here {
			if n > 1 {
				t.Errorf("%q: the id %s is there %d times", dir, id, n)
			}
		}
		links := regexp.MustCompile(`(?:href|src|aria-labelledby)="([^"]*)"`).FindAllStringSubmatch(page, -1)
		if len(links) < 40 {
			t.Errorf("%q: only %d links", dir, len(links))
		}
		for _, m := range links {
			file, id, _ := strings.Cut(m[1], "#")
			file, _, _ = strings.Cut(file, "?")
			switch {
			case strings.HasPrefix(file, "https://"), strings.HasPrefix(file, "http://"), file == "data:,":
			case strings.HasPrefix(m[0], "aria") && here[m[1]] == 0, file == "" && here[id] == 0:
				t.Errorf("%q: nothing on the page has the id %s", dir, m[1])
			case file == "frame.html" && id != "" && frame[id] == 0 && s.facts.index.Step(data.Ref(id)) == nil:
				t.Errorf("%q: nothing in the frame is called %s", dir, id)
			case file != "" && !strings.HasPrefix(m[0], "aria") && s.files[file] == nil:
				t.Errorf("%q: there is no %s", dir, file)
			}
		}
	}
}

func TestTheReadingPageHoldsTheWholeArgument(t *testing.T) {
	s := siteOf(t, "")
	text := string(s.files[indexPage])
	need := func(what string) {
		if !strings.Contains(text, template.HTMLEscapeString(what)) && !strings.Contains(text, what) {
			t.Errorf("it does not tell %s", what)
		}
	}
	ds := s.facts.data
	for i := range ds.Steps {
		need(ds.Steps[i].Title.String())
		need(ds.Steps[i].Caption.String())
	}
	for i := range ds.Article.Verdicts {
		need(ds.Article.Verdicts[i].Condition.String())
	}
	for i := range ds.Article.Claims {
		need(ds.Article.Claims[i].Text.String())
	}
	for i := range ds.Article.Differences {
		need(ds.Article.Differences[i].Record.String())
	}
	for i := range ds.Contested {
		need(ds.Contested[i].SideB.String())
	}
	for i := range ds.Edges {
		need(s.phase(&ds.Edges[i], ds.Start).Headline.String())
		need(`href="` + pageOf(ds.Edges[i].ID) + `"`)
	}
	need(ds.Finding.String())
	// The sources have a page of their own.
	if !strings.Contains(text, `id="page/sources"><a href="sources.html"`) {
		t.Error("it does not lead to all sources")
	}
	text = string(s.files[sourcesPage])
	for i := range ds.Sources {
		need(ds.Sources[i].Title.String())
		need(strings.ReplaceAll(ds.Sources[i].URL, "&", "&amp;"))
	}
}

func TestHeadingsOfTheReadingPageSkipNoLevel(t *testing.T) {
	page := string(siteOf(t, "").files["index.html"])
	level, first := byte('0'), 0
	for _, m := range regexp.MustCompile(`<h([1-6])[ >]`).FindAllStringSubmatch(page, -1) {
		if m[1][0] > level+1 {
			t.Errorf("an h%s follows an h%c", m[1], level)
		}
		if level = m[1][0]; level == '1' {
			first++
		}
	}
	if first != 1 {
		t.Errorf("%d headings are the page's", first)
	}
}

// pasted are the forms of the page as a reader copies them, by their ids.
func pasted(t *testing.T, s *site) map[string]string {
	t.Helper()
	forms := map[string]string{}
	found := regexp.MustCompile(`(?s)aria-labelledby="form-([a-z]+)"[^>]*><code>(.*?)</code>`).
		FindAllStringSubmatch(string(s.files["index.html"]), -1)
	for _, m := range found {
		forms[m[1]] = html.UnescapeString(regexp.MustCompile(`</?span[^>]*>`).ReplaceAllString(m[2], ""))
	}
	if len(forms) != 4 {
		t.Fatalf("%d forms, want 4", len(forms))
	}
	return forms
}

func TestAPastedFormShowsTheMap(t *testing.T) {
	s := siteOf(t, "")
	forms := pasted(t, s)
	if forms["url"] != s.url+"frame.html" {
		t.Errorf("the address is %q", forms["url"])
	}
	pasted, credit, _ := strings.Cut(forms["iframe"], "\n")
	if !strings.Contains(credit, "CC BY 4.0") {
		t.Errorf("below the frame stands %q", credit)
	}
	frame := elementOf(t, pasted)
	allowed := []string{"src", "title", "width", "height", "loading", "sandbox", "referrerpolicy", "frameborder", "style"}
	for _, a := range frame.Attr {
		if !slices.Contains(allowed, a.Name.Local) || a.Value == "" {
			t.Errorf("the frame has %s=%q", a.Name.Local, a.Value)
		}
	}
	if len(frame.Attr) != len(allowed) || strings.Contains(forms["iframe"], "allow-same-origin") {
		t.Errorf("the frame is %s", forms["iframe"])
	}
	for form, needs := range map[string][]string{
		"figure": {`<a href="` + s.url + `frame.html" hidden><img src="` + s.url + `poster.png" alt="Map of the relationships, May 2016: Two pairs`,
			pasted, "<figcaption>", `Source: Tripoint`},
		"element": {`<script async src="` + s.url + `embed.js"></script>`, `<tripoint-map lang="en"><a href="` + s.url + `frame.html">Interactive map.`},
	} {
		for _, need := range needs {
			if !strings.Contains(forms[form], need) {
				t.Errorf("%s lacks %s: %s", form, need, forms[form])
			}
		}
	}
	for id, text := range forms {
		if m := slot.FindString(text); m != "" {
			t.Errorf("%s holds the slot %s", id, m)
		}
	}
}

func TestFormsEscapeTheirValues(t *testing.T) {
	got := string(shown(`<a title="{title}">{url}</a>`, map[string]string{"title": "&quot;<", "url": "x&y"}))
	want := `&lt;a title=&#34;<span data-part="title">&amp;quot;&lt;</span>&#34;&gt;<span data-part="url">x&amp;y</span>&lt;/a&gt;`
	if got != want {
		t.Errorf("it is %s\nwant  %s", got, want)
	}
}

func TestPicturesOfTheReadingPageHaveColoursOfBothThemes(t *testing.T) {
	s := siteOf(t, "")
	page, sheet := string(s.files["index.html"]), string(s.files[s.asset("page.css")])
	if fixed := colorValue.FindString(page); fixed != "" {
		t.Errorf("a picture has the colour %s in both themes", fixed)
	}
	used := regexp.MustCompile(`"var\((--m\d+)\)"`).FindAllStringSubmatch(page, -1)
	if len(used) < 50 {
		t.Errorf("only %d colours", len(used))
	}
	for _, m := range used {
		if n := strings.Count(sheet, m[1]+":"); n < 3 { // light, dark by the system, dark by choice; some have others for more contrast
			t.Fatalf("%s is given %d times, want 3 at least", m[1], n)
		}
	}
}

package main

import (
	"html/template"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"tripoint/data"
)

// translated is a site of islands, with translations that mean nothing into a language of
// other letters and one that is written from right to left.
func translated(t *testing.T) *site {
	t.Helper()
	if testing.Short() {
		t.Skip("it builds a site in three languages")
	}
	const name = "islands in three languages"
	if sites[name] == nil {
		from := "data/source/testdata/islands"
		for _, as := range [][3]string{{"ru", "Псевдо", "long"}, {"ar", "甲乙", "short"}} {
			to := filepath.Join(t.TempDir(), as[0])
			if out, err := exec.Command("go", "run", "./tools/pseudo", "-as", as[0], "-name", as[1], "-words", as[2], "-out", to, from).CombinedOutput(); err != nil {
				t.Fatal(string(out))
			}
			from = to
		}
		sites[name] = newSite(t, from)
	}
	return sites[name]
}

var (
	languageOf  = regexp.MustCompile(`<html lang="([^"]+)"(?: dir="([^"]+)")?`)
	alternates  = regexp.MustCompile(`<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">`)
	switches    = regexp.MustCompile(`<a href="([^"]+)" lang="([^"]+)" hreflang="([^"]+)">`)
	canonical   = regexp.MustCompile(`<link rel="canonical" href="([^"]+)">`)
	ownLanguage = regexp.MustCompile(`"inLanguage":"([^"]+)"`)
)

func TestEveryPageIsThereInEachLanguage(t *testing.T) {
	s := translated(t)
	folders := map[string]string{"en": "", "ru": "ru/", "ar": "ar/"}
	pages := pagesOf(s)
	for _, page := range pages {
		lang, _, _ := strings.Cut(page, "/")
		if folders[lang] == "" {
			lang = "en"
		}
		name, text := strings.TrimPrefix(page, folders[lang]), string(s.files[page])
		direction := ""
		if lang == "ar" {
			direction = "rtl"
		}
		if m := languageOf.FindStringSubmatch(text); m == nil || m[1] != lang || m[2] != direction {
			t.Errorf("%s is in %q", page, m)
		}
		address := func(lang string) string {
			return s.url + folders[lang] + strings.TrimSuffix(name, indexPage)
		}
		each := map[string]string{}
		for _, m := range alternates.FindAllStringSubmatch(text, -1) {
			each[m[1]] = m[2]
		}
		if len(each) != 4 || each["x-default"] != address("en") {
			t.Errorf("%s is elsewhere at %v", page, each)
		}
		for other, folder := range folders {
			if each[other] != address(other) || s.files[folder+name] == nil {
				t.Errorf("%s is not there in %s", page, other)
			}
		}
		if m := canonical.FindStringSubmatch(text); m != nil && m[1] != address(lang) || m == nil && !strings.HasPrefix(name, "frame") {
			t.Errorf("%s calls itself %q", page, m)
		}
		found := map[string]bool{}
		for _, m := range switches.FindAllStringSubmatch(text, -1) {
			found[m[2]] = true
			if m[2] != m[3] || path.Join(path.Dir(page), m[1]) != folders[m[2]]+name {
				t.Errorf("%s leads to %s in %s", page, m[1], m[2])
			}
		}
		if len(found) != 2 || found[lang] {
			t.Errorf("%s leads to the languages %v", page, found)
		}
		for _, m := range ownLanguage.FindAllStringSubmatch(text, -1) {
			if m[1] != lang {
				t.Errorf("%s tells machines that it is in %s", page, m[1])
			}
		}
	}
	for _, name := range []string{"poster.png", "oembed.json", "events.csv", "404.html", "does-not-track.txt"} {
		for _, folder := range folders {
			if s.files[folder+name] == nil {
				t.Errorf("there is no %s%s", folder, name)
			}
		}
	}
	if len(pages) < 60 || len(pages)%3 != 0 {
		t.Errorf("there are %d pages", len(pages))
	}
}

func TestLanguagesShareProgramScriptsAndStyles(t *testing.T) {
	s := translated(t)
	for name := range s.files {
		folder, rest, deep := strings.Cut(name, "/")
		if (folder == "ru" || folder == "ar") && deep && slices.Contains([]string{".js", ".css", ".wasm", ".msgp"}, path.Ext(rest)) {
			t.Errorf("%s is no file for one language", name)
		}
	}
	for _, page := range []string{"ru/frame.html", "ar/edge/" + path.Base(pageOf(s.facts.data.Edges[0].ID))} {
		sheet := regexp.MustCompile(`rel="stylesheet" href="([^"]+)"`).FindStringSubmatch(string(s.files[page]))
		if sheet == nil || s.files[path.Join(path.Dir(page), sheet[1])] == nil {
			t.Errorf("%s has the style sheet %q", page, sheet)
		}
	}
}

// A language whose interface has hardly begun is left out, for its sentences would be in two
// languages. A new word that nobody has translated yet takes none away.
func TestALanguageNeedsMostWordsForPages(t *testing.T) {
	ds := *siteOf(t, "data/source/testdata/islands").facts.whole
	ds.Languages = []data.Language{{Tag: "eo", Name: "Esperanto"}}
	if got := tongues(&ds); len(got) != 1 || got[0] != (tongue{"en", "English"}) {
		t.Errorf("pages are in %v", got)
	}
	ds.Words = slices.Clone(ds.Words)
	for i := range ds.Words[1:] {
		ds.Words[i+1].Text = append(slices.Clone(ds.Words[i+1].Text), data.Translation{Lang: "eo", Text: "vorto"})
	}
	f := facts{whole: &ds, outlines: siteOf(t, "data/source/testdata/islands").facts.outlines, names: newNames()}
	if got := tongues(&ds); len(got) != 2 {
		t.Errorf("pages are in %v", got)
	}
	e, err := f.in("eo")
	if err != nil || e.data.WordsIn("eo") != "eo" {
		t.Errorf("sentences are in %s: %v", e.data.WordsIn("eo"), err)
	}
}

func TestLocalesAndDirectionsOfLanguages(t *testing.T) {
	for tag, want := range map[string][2]string{"en": {"en_US", ""}, "ru": {"ru_RU", ""}, "zh-Hans": {"zh_CN", ""}, "ar": {"ar_EG", "rtl"}, "he": {"he_IL", "rtl"}, "az-Arab": {"az_IR", "rtl"}} {
		if got := [2]string{localeOf(tag), directionOf(tag)}; got != want {
			t.Errorf("%s is %q, want %q", tag, got, want)
		}
	}
}

// shown are the texts of a page that readers see or hear, each with the language that it is
// marked as.
var (
	textOrTag = regexp.MustCompile(`<[^>]*>|[^<]+`)
	tagName   = regexp.MustCompile(`^</?([a-zA-Z][a-z0-9]*)`)
	langIn    = regexp.MustCompile(`\slang="([^"]*)"`)
	saidIn    = regexp.MustCompile(`\s(?:aria-label|title|alt|data-said|aria-valuetext|placeholder)="([^"]*)"`)
)

// eachText calls f for each text of a page, with its language.
func eachText(page string, f func(lang, text string)) {
	type open struct{ name, lang string }
	stack := []open{{"", ""}}
	void := []string{"meta", "link", "input", "br", "img", "hr", "wbr", "doctype"}
	for _, part := range textOrTag.FindAllString(page, -1) {
		lang := stack[len(stack)-1].lang
		m := tagName.FindStringSubmatch(part)
		switch {
		case strings.HasPrefix(part, "</") && m != nil:
			for i := len(stack) - 1; i > 0; i-- {
				if stack[i].name == m[1] {
					stack = stack[:i]
					break
				}
			}
		case m != nil:
			if own := langIn.FindStringSubmatch(part); own != nil {
				lang = own[1]
			}
			for _, said := range saidIn.FindAllStringSubmatch(part, -1) {
				f(lang, said[1])
			}
			if !slices.Contains(void, m[1]) && !strings.HasSuffix(part, "/>") {
				stack = append(stack, open{m[1], lang})
			}
		case !strings.HasPrefix(part, "<"):
			if name := stack[len(stack)-1].name; name != "script" && name != "style" && name != "pre" && name != "code" {
				f(lang, part)
			}
		}
	}
}

// sentence is a run of English words: names, codes and addresses are none.
var sentence = regexp.MustCompile(`\b[a-z]+(?: [a-z]+){2,}\b`)

// Pages are in one language. What stands there in another says so.
func TestNoSentenceIsInAnotherLanguage(t *testing.T) {
	for _, s := range []*site{translated(t), siteOf(t, "")} {
		cited := []string{} // what has the name that it has
		for i := range s.facts.data.Sources {
			source := &s.facts.data.Sources[i]
			title := template.HTMLEscapeString(source.Title.String())
			within := strings.NewReplacer("“", "‘", "”", "’").Replace(title) // as it stands between quotation marks
			cited = append(cited, title, within, template.HTMLEscapeString(source.Publisher))
		}
		slices.SortFunc(cited, func(a, b string) int { return len(b) - len(a) }) // a publisher may be named in a title
		replaced := make([]string, 0, 2*len(cited))
		for _, name := range cited {
			replaced = append(replaced, name, "")
		}
		names := strings.NewReplacer(replaced...)
		for i, e := range s.editions[1:] {
			tag := s.facts.tongues[i+1].Tag
			for _, page := range pagesOf(s) {
				if !strings.HasPrefix(page, e.folder) {
					continue
				}
				texts := 0
				eachText(string(s.files[page]), func(lang, text string) {
					if strings.ContainsFunc(text, func(r rune) bool { return r > unicode.MaxASCII }) {
						texts++
					}
					// In what only assistive software gets, nothing can be marked.
					if lang == tag && sentence.MatchString(names.Replace(text)) {
						t.Errorf("%s says in English: %.80s", page, strings.TrimSpace(text))
					}
				})
				if texts < 8 { // as the page of versions has without a version
					t.Errorf("%s has %d texts", page, texts)
				}
			}
		}
	}
}

package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// upon are the sheets of what lies upon map or timeline, which have the same sides in all
// languages: there boxes may be left and right.
var upon = []string{"card.css", "date.css", "frame.css", "poster.css", "short.css", "status.css", "text.css", "words.css"}

var (
	sided     = regexp.MustCompile(`(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)|text-align: (?:left|right)|float: (?:left|right)|border-(?:top|bottom)-(?:left|right)-radius`)
	placed    = regexp.MustCompile(`(?m)^\s*(?:left|right):`)
	fourSides = regexp.MustCompile(`(?m)^\s*(?:margin|padding|border-width):((?: (?:[^\s();]|\([^;]*?\))+){4});`)
	side      = regexp.MustCompile(`(?:[^\s();]|\([^;]*?\))+`)
	comment   = regexp.MustCompile(`(?s)/\*.*?\*/`)
)

// A language that is written from right to left needs no sheet of its own.
func TestSidesOfWordsAreLogical(t *testing.T) {
	names, err := filepath.Glob("web/*.css")
	if err != nil || len(names) < 20 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text := comment.ReplaceAllString(string(content), "")
		geometric := slices.Contains(upon, filepath.Base(name))
		if found := sided.FindString(strings.ReplaceAll(text, "border-left", ifelse(geometric, "", "border-left"))); found != "" {
			t.Errorf("%s has %q; write -inline-start or -inline-end, start or end", name, found)
		}
		if found := placed.FindString(text); found != "" && !geometric {
			t.Errorf("%s has %q; write inset-inline-start or -end", name, strings.TrimSpace(found))
		}
		for _, m := range fourSides.FindAllStringSubmatch(text, -1) {
			if sides := side.FindAllString(m[1], -1); len(sides) == 4 && sides[1] != sides[3] {
				t.Errorf("%s has%s; write both -block and -inline", name, m[0])
			}
		}
	}
}

func ifelse(is bool, yes, no string) string {
	if is {
		return yes
	}
	return no
}

func TestLettersGetWhatTheirLanguageAsksFor(t *testing.T) {
	s := siteOf(t, "")
	for _, name := range []string{"frame.css", "page.css"} {
		sheet := string(s.files[s.asset(name)])
		for _, want := range []string{":lang(zh){font-style:normal;line-break:strict;text-autospace:normal}", ".document:lang(zh){line-height:1.7}", ".document:lang(ru){hyphens:auto}", ":root:lang(zh){--sans:"} {
			if !strings.Contains(sheet, want) {
				t.Errorf("%s has no %s", name, want)
			}
		}
	}
}

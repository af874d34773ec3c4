package main

import (
	"testing"

	"golang.org/x/image/font/sfnt"

	"tripoint/assets"
	"tripoint/data"
	"tripoint/data/bundle"
)

func TestTheFontsHaveEveryLetterOfTheFacts(t *testing.T) {
	ds, err := bundle.Load()
	if err != nil {
		t.Fatal(err)
	}
	all := letters(ds)
	if len([]rune(all)) < 100 {
		t.Errorf("the facts have just the letters %s", all)
	}
	for name, ttf := range map[string][]byte{"regular": assets.HanRegular, "bold": assets.HanBold} {
		f, err := sfnt.Parse(ttf)
		if err != nil {
			t.Fatal(err)
		}
		var b sfnt.Buffer
		missing := ""
		for _, r := range all {
			if id, err := f.GlyphIndex(&b, r); err != nil || id == 0 {
				missing += string(r)
			}
		}
		if missing != "" {
			t.Errorf("the %s font lacks %s; run go run ./tools/fonts", name, missing)
		}
		if len(ttf) > 1<<20 {
			t.Errorf("the %s font has %d bytes", name, len(ttf))
		}
	}
}

func TestLettersOfChineseAreFoundInAllLanguagesOfAText(t *testing.T) {
	ds := &data.Dataset{Title: data.Text{{Lang: "en", Text: "Title, 中"}, {Lang: "zh-Hans", Text: "题（a）"}}, Languages: []data.Language{{Name: "中文"}}}
	got := map[rune]bool{}
	for _, r := range letters(ds) {
		got[r] = true
	}
	for _, r := range "中题（）文。" {
		if !got[r] {
			t.Errorf("%c is not found", r)
		}
	}
	if got['T'] || got['a'] {
		t.Error("letters of other fonts are found")
	}
}

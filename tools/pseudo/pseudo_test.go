package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"tripoint/tools/facts"
)

func TestWordsChangeAndNothingElseDoes(t *testing.T) {
	for _, test := range []struct{ name, english, long, short string }{
		{"a sentence loses its spaces in Chinese", "They agreed.", "Тхеыс агреедва.", "酉辛戊甲庚未戊."},
		{"an abbreviation stays one", "US", "УСИ", "戌申"},
		{"slots stay, and their names", "{name}: by {count} events", "{name}: быи {count} евентсва", "{name}:乙水{count}戊亥戊卯"},
		{"a slot's forms change", "{n, plural, =2 {two} one {# act} other {# of {a}}}", "{n, plural, =2 {тшоо} one {# ацто} other {# офи {a}}}", "{n, plural, =2 {酉金} one {#甲丙} other {#辰己{a}}}"},
		{"numbers and signs stay", "▼▼ 4.2 million, 2015–16", "▼▼ 4.2 миллионар, 2015–16", "▼▼ 4.2寅壬丑丑壬, 2015–16"},
		{"addresses stay", "see https://example.org/a b", "сеео https://example.org/a б", "申戊https://example.org/a乙"},
		{"names of files stay", "as data.json", "аси data.json", "甲申data.json"},
		{"no space is left without breaks", "May\u00a02016 on", "Маыо\u00a02016 они", "寅甲2016辰卯"},
		{"letters with marks are letters", "gòngshí", "гпнгсхкар", "庚巳卯庚申"},
		{"other letters stay", "共识", "共识", "共识"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := long(test.english); got != test.long {
				t.Errorf("long words: %q, want %q", got, test.long)
			}
			if got := short(test.english); got != test.short {
				t.Errorf("short words: %q, want %q", got, test.short)
			}
		})
	}
}

func TestFactsStayFacts(t *testing.T) {
	from := t.TempDir() // without the translations, which are not copied
	names, err := filepath.Glob("../../data/source/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(from, filepath.Base(name)), text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	original, problems := facts.Load(from)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for words, share := range map[string][2]float64{"long": {1.2, 1.5}, "short": {0.4, 0.7}} {
		t.Run(words, func(t *testing.T) {
			out := t.TempDir()
			if err := run([]string{"-words", words, "-out", out, from}, &bytes.Buffer{}); err != nil {
				t.Fatal(err)
			}
			changed, problems := facts.Load(out)
			if len(problems) > 0 {
				t.Fatal(problems)
			}
			before, after := original.Texts(), changed.Texts()
			if len(before) < 2000 || len(before) != len(after) {
				t.Fatalf("%d texts became %d", len(before), len(after))
			}
			letters := [2]int{}
			for i := range before {
				letters[0] += utf8.RuneCountInString(before[i].String())
				letters[1] += utf8.RuneCountInString(after[i].String())
				eachWord(after[i].String(), func(left []rune) string {
					if len(left) > 1 {
						t.Errorf("%q is still in %q", string(left), after[i])
					}
					return ""
				})
				for _, other := range []string{"ru", "zh-Hans"} {
					if was, lang := before[i].In(other); lang == other {
						if is, _ := after[i].In(other); is != was {
							t.Errorf("the text in %s changed from %q to %q", other, was, is)
						}
					}
				}
			}
			if got := float64(letters[1]) / float64(letters[0]); got < share[0] || got > share[1] {
				t.Errorf("the texts are %.2f times as long, want %v", got, share)
			}
			if original.Version != changed.Version || len(original.Sources) != len(changed.Sources) || original.Sources[0].URL != changed.Sources[0].URL {
				t.Error("more than the texts has changed")
			}
		})
	}
}

func TestWrongUseIsRefused(t *testing.T) {
	for _, test := range []struct{ name, args, want string }{
		{"no folder to write to", "", "-out"},
		{"words of no known length", "-words huge -out x", "long or short"},
		{"a folder without facts", "-out x testdata", "*.yaml"},
	} {
		t.Run(test.name, func(t *testing.T) {
			err := run(strings.Fields(test.args), &bytes.Buffer{})
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want an error that names %s", err, test.want)
			}
			if _, err := os.Stat("x"); err == nil {
				t.Error("something was written")
			}
		})
	}
}

// A further language touches its own files and one line of a table.
func TestALanguageIsAddedByItsFilesAndALine(t *testing.T) {
	const from = "../../data/source"
	original, problems := facts.Load(from)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	out := t.TempDir()
	if err := run([]string{"-as", "el", "-name", "Ψευδο", "-out", out, from}, &bytes.Buffer{}); err != nil {
		t.Fatal(err)
	}
	changed, problems := facts.Load(out)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	gaps, _ := facts.Gaps(out)
	if len(gaps["el"]) > 0 {
		t.Errorf("texts are not translated: %v", gaps["el"])
	}
	if n := len(original.Languages); len(changed.Languages) != n+1 || changed.WordsIn("el") != "el" {
		t.Errorf("the languages are %v", changed.Languages)
	}
	before, after := original.Texts(), changed.Texts()
	for i := range before {
		if before[i].String() != after[i].String() {
			t.Errorf("%q became %q", before[i], after[i])
		}
	}
	err := filepath.WalkDir(from, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.Name() == "testdata" {
			return fs.SkipDir
		}
		below, _ := filepath.Rel(from, name)
		if entry.IsDir() || below == "dataset.yaml" || filepath.Ext(below) != ".yaml" {
			return nil
		}
		was, _ := os.ReadFile(name)
		if is, _ := os.ReadFile(filepath.Join(out, below)); !bytes.Equal(is, was) {
			t.Errorf("%s has changed", below)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	was, _ := os.ReadFile(filepath.Join(from, "dataset.yaml"))
	is, _ := os.ReadFile(filepath.Join(out, "dataset.yaml"))
	if added := bytes.Count(is, []byte("\n")) - bytes.Count(was, []byte("\n")); added != 1 {
		t.Errorf("dataset.yaml has %d lines more", added)
	}
}

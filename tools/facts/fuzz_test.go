package facts

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"tripoint/data"
)

// Whatever a file holds: nothing panics, every problem has a position in the file, and
// the program accepts facts without problems.
func FuzzFile(f *testing.F) {
	for _, pattern := range []string{"../../data/source/testdata/islands/*.yaml", "testdata/broken/*.yaml", "testdata/unreadable/*.y*ml"} {
		names, err := filepath.Glob(pattern)
		if err != nil || len(names) == 0 {
			f.Fatalf("no files are like %s: %v", pattern, err)
		}
		for _, name := range names {
			text, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(string(text))
		}
	}
	for _, s := range []string{"a", "- a", "{}", "{", "? a", "? a\n: b", "<<: *a", "&a a", "!!map a", "nodes:\n- \n-", "events: [{acts: [{kind: act/sign, between: [9999999999999999999]}]}]",
		"title: {en: a, en: b, : c}", "words: {a: {en: }}", "article: []", "model: {gain: .inf, half_life_goodwill: .nan}", "title: |\n", "%YAML 1.2\n---\na: b\n...\n",
		"<<<<<<< a\nb: c\n=======\nid: event/a\n>>>>>>> d", "a: \"b\\", "a: [b, 'c'\n  d: {\n", "- - a: 'b''\n c", "a:\n- b: é: c\n d: e", "event: {id: event/a}", "00000:   >1#", " 0: {0:\"{\t\t}\"}\n 0:"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		l := newLoader()
		l.file(yamlFile{name: "fuzz.yaml", text: []byte(text)})
		l.validate("fuzz")
		lines := strings.Split(string(normalize([]byte(text))), "\n")
		for _, p := range l.problems {
			if p.What == "" || p.Do == "" || strings.Contains(p.String(), "\n") {
				t.Errorf("this tells nothing, or on two lines: %q", p.String())
			}
			if p.Line == 0 {
				continue
			}
			if p.Line > len(lines) || p.Col < 1 || p.Col > utf8.RuneCountInString(lines[p.Line-1])+1 {
				t.Errorf("%s is outside the file", p)
			}
		}
		if len(l.problems) == 0 {
			order(&l.ds)
			if err := data.Consistent(&l.ds); err != nil {
				t.Errorf("this is valid, but not accepted: %v", err)
			}
		}
	})
}

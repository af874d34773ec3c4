package data_test

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"tripoint/data"
)

// tools/web/plurals.test.js writes the examples, from the rules of CLDR that Node has.
func TestNumbersHaveThePluralFormsOfTheirLanguage(t *testing.T) {
	text, err := os.ReadFile("testdata/plurals.txt")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	numbers := strings.Fields(strings.TrimPrefix(lines[0], "# for "))
	if len(lines) < 70 {
		t.Fatalf("there are examples of %d languages only", len(lines)-1)
	}
	categories := map[byte]string{'z': "zero", 'o': "one", 't': "two", 'f': "few", 'm': "many", 'x': "other"}
	for _, line := range lines[1:] {
		lang, letters, _ := strings.Cut(line, " ")
		for i, number := range numbers {
			n, err := strconv.Atoi(number)
			if err != nil {
				t.Fatal(err)
			}
			if got, want := data.Plural(lang, n), categories[letters[i]]; got != want {
				t.Errorf("in %s, %d is %q, want %q", lang, n, got, want)
				break
			}
		}
	}
}

func TestALanguageWithoutRulesHasNoPluralForms(t *testing.T) {
	for _, lang := range []string{"", "xx", "tlh-Latn"} {
		if got := data.Plural(lang, 1); got != "" {
			t.Errorf("in %q, 1 is %q", lang, got)
		}
	}
}

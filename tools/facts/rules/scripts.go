package rules

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"tripoint/data"
)

// quotes are the pairs of quotation marks and brackets that a language writes, by the first
// part of its tag.
var quotes = map[string][]string{
	"en": {"“”"},
	"ru": {"«»", "„“"},
	"zh": {"“”", "《》", "（）"},
}

// scripts reports what is wrong with the letters and marks of a wording: a word of letters
// of two alphabets, which look alike and are not found, and the quotation marks of another
// language.
func (v *validator) scripts(w data.Translation, path string) {
	if mixed := mixedWord(w.Text); mixed != "" {
		v.add(path, fmt.Sprintf("the word %q has letters of two alphabets that look alike", mixed), "write it again on one keyboard")
	}
	lang, _, _ := strings.Cut(w.Lang, "-")
	known, found := quotes[lang]
	if !found {
		return
	}
	marks := strings.Join(known, "")
	for _, r := range w.Text {
		if r == '"' || strings.ContainsRune("“”„«»", r) && !strings.ContainsRune(marks, r) {
			v.add(path, fmt.Sprintf("the quotation mark %c is not one of %s", r, w.Lang), "write "+strings.Join(known, " or "))
			return
		}
	}
	for _, pair := range known {
		open, shut := []rune(pair)[0], []rune(pair)[1]
		if n, m := strings.Count(w.Text, string(open)), strings.Count(w.Text, string(shut)); n != m {
			v.add(path, fmt.Sprintf("there are %d %c and %d %c", n, open, m, shut), "write them in pairs")
			return
		}
	}
}

// alphabets are those whose letters look alike.
var alphabets = []*unicode.RangeTable{unicode.Latin, unicode.Cyrillic, unicode.Greek}

// mixedWord returns the first word with letters of several alphabets, or "".
func mixedWord(s string) string {
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		var first *unicode.RangeTable
		for _, r := range word {
			i := slices.IndexFunc(alphabets, func(a *unicode.RangeTable) bool { return unicode.Is(a, r) })
			switch {
			case i < 0:
			case first == nil:
				first = alphabets[i]
			case first != alphabets[i]:
				return word
			}
		}
	}
	return ""
}

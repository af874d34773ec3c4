package data

import (
	"slices"
	"strings"

	"github.com/tinylib/msgp/msgp"
)

// Text is one wording in one or more languages, that of the dataset first. In YAML a
// plain string is in the dataset's language; a map names the languages by BCP 47 tag.
type Text []Translation

// Translation is a wording in the language Lang, a BCP 47 tag such as "en",
// "ru" or "zh-Hans".
type Translation struct {
	Lang string
	Text string
}

// English is the language of a dataset that names no other.
const English = "en"

// In returns the wording in lang and its language. Without a translation it returns
// the first one, and for an empty text "" and lang.
func (t Text) In(lang string) (text, got string) {
	for _, w := range t {
		if w.Lang == lang {
			return w.Text, w.Lang
		}
	}
	if len(t) > 0 {
		return t[0].Text, t[0].Lang
	}
	return "", lang
}

// has reports whether there is a wording in lang.
func (t Text) has(lang string) bool {
	return slices.ContainsFunc(t, func(w Translation) bool { return w.Lang == lang })
}

// String is the wording in the dataset's language.
func (t Text) String() string {
	s, _ := t.In("")
	return s
}

// Plain is an English text.
func Plain(s string) Text { return Text{{Lang: English, Text: s}} }

// MaxLanguages is how many languages a text has at most, and MaxText how many characters
// a wording or another string: a page of print, and three times as many as the longest
// fact needs.
const (
	MaxLanguages = 16
	MaxText      = 2000
)

// mark begins a language, and a wording, of a text that a bundle does not have as a mere
// string.
const mark = "\x01"

// written is a text as a bundle has it: a string if it is in the bundle's language alone,
// as nearly all are, else languages and wordings with marks before them.
func (t Text) written(lang string) string {
	if len(t) == 1 && t[0].Lang == lang && t[0].Text != "" {
		return t[0].Text
	}
	s := ""
	for _, w := range t {
		s += mark + w.Lang + mark + w.Text
	}
	return s
}

// readText reads what written writes.
func readText(s, lang string) (Text, error) {
	if s == "" {
		return nil, nil
	}
	rest, marked := strings.CutPrefix(s, mark)
	if !marked {
		return Text{{Lang: lang, Text: s}}, nil
	}
	n := strings.Count(rest, mark) + 1
	if n > 2*MaxLanguages || n%2 != 0 {
		return nil, msgp.ErrLimitExceeded
	}
	t := make(Text, n/2)
	for i := range t {
		t[i].Lang, rest, _ = strings.Cut(rest, mark)
		t[i].Text, rest, _ = strings.Cut(rest, mark)
	}
	return t, nil
}

package data

import (
	"slices"

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

// append writes a text to a bundle: a string if it is English only, as nearly all are,
// else a list of pairs of language and wording.
func (t Text) append(b []byte) []byte {
	if len(t) == 1 && t[0].Lang == English {
		return msgp.AppendString(b, t[0].Text)
	}
	b = msgp.AppendArrayHeader(b, uint32(len(t)))
	for i := range t {
		b = msgp.AppendArrayHeader(b, 2)
		b = msgp.AppendString(msgp.AppendString(b, t[i].Lang), t[i].Text)
	}
	return b
}

// readText reads what append writes, and returns what follows it.
func readText(b []byte) (Text, []byte, error) {
	if msgp.NextType(b) == msgp.StrType {
		s, rest, err := msgp.ReadStringBytes(b)
		return Plain(s), rest, err
	}
	n, b, err := msgp.ReadArrayHeaderBytes(b)
	if err == nil && n > MaxLanguages {
		err = msgp.ErrLimitExceeded
	}
	if err != nil || n == 0 {
		return nil, b, err
	}
	t := make(Text, n)
	for i := range t {
		if n, b, err = msgp.ReadArrayHeaderBytes(b); err == nil && n != 2 {
			err = msgp.ArrayError{Wanted: 2, Got: n}
		}
		if err == nil {
			t[i].Lang, b, err = msgp.ReadStringBytes(b)
		}
		if err == nil {
			t[i].Text, b, err = msgp.ReadStringBytes(b)
		}
		if err != nil {
			return nil, b, err
		}
	}
	return t, b, nil
}

package data

// Text has a file of its own, beside the schema: msgp writes the code of a type
// from the same file again wherever it is used, which would triple the decoder.

//go:generate go tool msgp -io=false -tests=false -o text_gen.go

//msgp:limit arrays:16 maps:16
//msgp:vartuple Translation

// Text is one wording in one or more languages, English first. In YAML a plain
// string is English; a map names the languages by BCP 47 tag.
type Text []Translation

// Translation is a wording in the language Lang, a BCP 47 tag such as "en",
// "ru" or "zh-Hans".
type Translation struct {
	Lang string
	Text string
}

// English is the language that every text has.
const English = "en"

// In returns the wording in lang and the language it is really in: English
// where there is no such translation, "" and English for an empty text.
func (t Text) In(lang string) (text, got string) {
	for _, w := range t {
		if w.Lang == lang {
			return w.Text, w.Lang
		}
	}
	for _, w := range t {
		if w.Lang == English {
			return w.Text, w.Lang
		}
	}
	return "", English
}

// String is the English wording.
func (t Text) String() string {
	s, _ := t.In(English)
	return s
}

// Plain is an English text.
func Plain(s string) Text { return Text{{Lang: English, Text: s}} }

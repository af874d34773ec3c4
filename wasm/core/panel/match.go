package panel

import (
	"strings"
	"unicode/utf8"

	"tripoint/wasm/core/doc"
)

// fold replaces what readers do not type as it is printed: capitals, typographic quotes
// and dashes.
func fold(s string) string {
	return strings.Map(doc.Fold, s)
}

// hasWords reports whether each of the words begins a word of a text. Both are folded.
func hasWords(text string, words []string) bool {
	for _, w := range words {
		if !hasWord(text, w) {
			return false
		}
	}
	return true
}

// hasWord reports the same for one word.
func hasWord(text, word string) bool {
	first, size := utf8.DecodeRuneInString(word)
	for at := 0; ; at += size {
		i := strings.Index(text[at:], word)
		if i < 0 {
			return false
		}
		at += i
		if before, _ := utf8.DecodeLastRuneInString(text[:at]); at == 0 || !joined(before, first) {
			return true
		}
	}
}

// joined reports whether two letters can belong to one word. Letters from U+2E80 on,
// Chinese and its neighbours, stand without spaces: there a word may begin anywhere. (The
// tables of package unicode know better, but cost some kilobytes of the program.)
func joined(before, first rune) bool { return isLetter(before) && isLetter(first) && first < 0x2E80 }

// isLetter reports whether a folded rune is a letter or a digit.
func isLetter(r rune) bool {
	switch {
	case r < 0x80:
		return r >= 'a' && r <= 'z' || r >= '0' && r <= '9'
	case r < 0xC0: // signs of Latin-1
		return false
	}
	return r < 0x2000 || r > 0x206F // general punctuation
}

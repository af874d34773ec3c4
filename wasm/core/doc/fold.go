package doc

import "unicode"

// Fold makes letters alike that readers type alike: capitals and small letters, and the
// kinds of quotes and dashes.
func Fold(r rune) rune {
	switch r {
	case '‘', '’':
		return '\''
	case '‐', '‑', '–', '—':
		return '-'
	}
	return unicode.ToLower(r)
}

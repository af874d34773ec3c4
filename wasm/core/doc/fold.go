package doc

import "unicode"

// Fold makes letters alike that readers type alike: capitals and small letters, е and ё,
// the kinds of quotes and dashes, and letters, digits and signs of full and half width.
func Fold(r rune) rune {
	if r >= '！' && r <= '～' {
		r -= '！' - '!'
	}
	switch r {
	case '‘', '’':
		return '\''
	case '‐', '‑', '–', '—':
		return '-'
	case 'ё', 'Ё':
		return 'е'
	case '\u3000': // a space of full width
		return ' '
	}
	return unicode.ToLower(r)
}

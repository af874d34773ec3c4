package doc

import "strings"

// What may not begin a line, and what may not end one.
const (
	closing = "，。、；：？！）》〉」』】〕”’…—–·％,.;:?!)%"
	opening = "（《〈「『【〔“‘("
)

// Breaks reports whether a line of words without spaces may end between two letters: beside
// one of Chinese, unless a mark would stand alone.
func Breaks(before, after rune) bool {
	const han = 0x2E80
	return (before >= han || after >= han) && !strings.ContainsRune(closing, after) && !strings.ContainsRune(opening, before)
}

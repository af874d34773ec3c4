package data

import "strings"

// FSI and PDI begin and end words that have a direction of their own. What stands beside
// such words, an arrow or a dash, keeps its place.
const (
	FSI = "\u2068"
	PDI = "\u2069"
)

// Isolate sets a text in which letters run from right to left apart from what stands
// beside it: without that, "A → B" would point from B to A. It changes no other text, and
// none whose parts are apart already.
func Isolate(s string) string {
	if strings.Contains(s, FSI) || strings.IndexFunc(s, runsLeft) < 0 {
		return s
	}
	return FSI + s + PDI
}

// runsLeft reports whether a letter is of a script that runs from right to left: Unicode
// keeps Hebrew, Arabic and their kin in these blocks.
func runsLeft(r rune) bool {
	return r >= 0x590 && r < 0x900 || r >= 0xfb1d && r < 0xfe00 || r >= 0xfe70 && r < 0xff00 ||
		r >= 0x10800 && r < 0x11000 || r >= 0x1e800 && r < 0x1f000
}

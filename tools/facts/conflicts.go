package facts

import (
	"fmt"
	"strings"
)

// conflicts reports the conflict marks that git left in a text. It returns the text
// with the first version of each conflict, so that the loader can check the rest;
// lines that it drops become blank, so that all lines keep their numbers. merged is
// true if there were no marks.
func (l *loader) conflicts(name string, text []byte) (first []byte, merged bool) {
	before := len(l.problems)
	lines := strings.Split(string(text), "\n")
	begin, dropping := -1, false
	for i, line := range lines {
		mark := conflictMark(line)
		switch {
		case mark == 0 && dropping:
			l.lost.ids(line)
		case mark == 0:
			continue
		case begin < 0 && mark == '<':
			begin = i
		case begin < 0 || mark == '<':
			l.cause(position{name, i + 1, 1}, "git left this line when it could not merge", "take it out, and look whether facts are here twice")
		case mark == '>':
			l.cause(position{name, begin + 1, 1}, fmt.Sprintf("git could not merge the lines from here to line %d and left both versions", i+1),
				"keep one, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>")
			begin, dropping = -1, false
		default:
			dropping = true
		}
		lines[i] = ""
	}
	if begin >= 0 {
		l.cause(position{name, begin + 1, 1}, "git could not merge what begins here, and the end is not marked with >>>>>>>",
			"keep one version, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>")
	}
	return []byte(strings.Join(lines, "\n")), len(l.problems) == before
}

// conflictMark returns the character that a line repeats seven times if git wrote the
// line to mark a conflict, else 0.
func conflictMark(line string) byte {
	for _, c := range []byte("<|=>") {
		rest, found := strings.CutPrefix(line, strings.Repeat(string(c), 7))
		if found && (rest == "" || rest[0] == ' ') {
			return c
		}
	}
	return 0
}

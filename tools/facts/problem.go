package facts

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"tripoint/data/file"
)

// Problem is something wrong with the YAML of a dataset.
type Problem struct {
	File      string // as the folder was named to Load
	Line, Col int    // from 1, columns in characters; both 0 if it is the whole file or folder
	What, Do  string // what is wrong, and what to do about it
	rank      rank
}

// rank orders problems: those that hide others come first, and those that only follow
// from others last.
type rank int

const (
	hides rank = iota - 1
	stands
	follows
)

// String is the problem on one line, in the form that editors can follow.
func (p Problem) String() string {
	if p.Line == 0 {
		return fmt.Sprintf("%s: %s; %s", file.Name(p.File), p.What, p.Do)
	}
	return fmt.Sprintf("%s:%d:%d: %s; %s", file.Name(p.File), p.Line, p.Col, p.What, p.Do)
}

// Problems lists all that is wrong with a dataset, in order of file, line and column.
// Problems that hide others come before all, and those that only follow come last.
type Problems []Problem

// Error is all problems, each on a line.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

func (ps Problems) sort() {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col))
	})
}

// quote puts a word of the YAML in quotes, cut short if need be.
func quote(s string) string {
	if runes := []rune(s); len(runes) > 60 {
		s = string(runes[:60]) + "…"
	}
	return fmt.Sprintf("%q", s)
}

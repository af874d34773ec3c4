// Package facts reads facts from the YAML that people edit, in data/source. It is
// strict: an unknown key, a missing one, a wrong type, a bad date or a ref to nothing
// is a problem, with its place and what to do; all problems of all files are reported
// at once.
//
// It must not know what the facts say, nor the program that shows them. What a fact
// looks like is told by the tags of package data alone, and package rules knows what
// holds between facts; of how they are shown it knows no more than which outlines
// there are.
// Start reading at Load; walk.go goes from YAML to values.
package facts

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"tripoint/data"
	"tripoint/tools/facts/rules"
)

// Load reads the dataset in the *.yaml files of a folder. Each file is a mapping
// of sections of data.Dataset. A list may be spread over files, which are joined
// in the order of their names; everything else stands in one of them. Words that
// the folder does not have are the interface's own.
//
// The dataset is valid, and its lists are in the order that data.Dataset tells;
// or it is nil, and there are problems, in the order that Problems tells. Files
// are named by dir as it was given. The dataset itself holds no name of a file.
func Load(dir string) (*data.Dataset, Problems) {
	l := newLoader()
	files, problems := readFolder(dir)
	for _, p := range problems {
		l.cause(place{file: p.File}, p.What, p.Do)
		l.lost.anything = true
	}
	for _, f := range files {
		l.file(f)
	}
	l.addInterfaceWords(dir)
	l.addCodebook()
	l.checkOutlines(dir)
	l.missingSections(dir)
	l.validate(dir)
	if len(l.problems) > 0 {
		l.problems.sort()
		return nil, l.problems
	}
	order(&l.ds)
	derive(&l.ds)
	return &l.ds, nil
}

// loader gathers a dataset from files.
type loader struct {
	ds       data.Dataset
	places   map[string]place    // where values are written, by path as of rules.Problem
	faulty   map[string]bool     // paths of which a problem has been reported
	lost     lost                // what could not be read
	lines    map[string][]string // of the files, by name
	problems Problems
}

func newLoader() *loader {
	return &loader{places: map[string]place{}, faulty: map[string]bool{}, lost: newLost(), lines: map[string][]string{}}
}

// place is where a value begins. Lines and columns, in characters, count from 1;
// line 0 is the file as a whole.
type place struct {
	file      string
	line, col int
}

func (l *loader) problem(at place, what, do string) {
	at = l.inside(at)
	l.problems = append(l.problems, Problem{File: at.file, Line: at.line, Col: at.col, What: what, Do: do})
}

// inside is a place that there is: tabs and block texts make the parser lose
// count of columns.
func (l *loader) inside(at place) place {
	lines, found := l.lines[at.file]
	if !found || at.line == 0 {
		return at
	}
	at.line = min(at.line, len(lines))
	at.col = min(at.col, utf8.RuneCountInString(lines[at.line-1])+1)
	return at
}

// cause is a problem that hides what else there is, so it is told first.
func (l *loader) cause(at place, what, do string) {
	l.problem(at, what, do)
	l.problems[len(l.problems)-1].rank = hides
}

// fault is a problem with the value at a path, of which nothing more is said.
func (l *loader) fault(path string, at place, what, do string) {
	l.faulty[path] = true
	l.problem(at, what, do)
}

// validate adds what rules.Validate finds, but for what only follows from a
// problem that is known already.
func (l *loader) validate(dir string) {
	found := rules.Validate(&l.ds)
	for _, p := range found {
		if p.Hides != "" {
			l.lost.kinds[p.Hides] = true
		}
	}
	found = l.together(found)
	for _, p := range found {
		at := l.placeOf(p.Path, dir)
		switch {
		case l.known(p.Path) || slices.ContainsFunc(p.By, l.unsure):
		case l.lost.has(p.Absent):
			l.lost.count(p.Absent, l.inside(at))
		case p.Hides != "":
			l.cause(at, p.What, p.Do)
		case p.Other != "":
			other := l.placeOf(p.Other, dir)
			l.problem(at, fmt.Sprintf("%s, at %s:%d", p.What, other.file, other.line), p.Do)
		default:
			l.problem(at, p.What, p.Do)
		}
	}
	l.problems = append(l.problems, l.lost.problems()...)
}

// known reports whether a problem of the path, or of what it is in, has been
// reported.
func (l *loader) known(path string) bool {
	for ; path != ""; path = above(path) {
		if l.faulty[path] {
			return true
		}
	}
	return false
}

// unsure reports whether a problem of the path, or of what it is in or of what
// is in it, has been reported.
func (l *loader) unsure(path string) bool {
	for inner := range l.faulty {
		if strings.HasPrefix(inner, path+"[") {
			return true
		}
	}
	return l.known(path)
}

// few is how often a ref to nothing is told at each place where it stands. If
// there are more, what it names has most likely lost its name.
const few = 3

// together tells a ref to nothing that stands in many places once.
func (l *loader) together(problems []rules.Problem) []rules.Problem {
	times := map[string]int{}
	for _, p := range problems {
		if p.Absent != "" && !l.lost.has(p.Absent) {
			times[p.What]++
		}
	}
	var kept []rules.Problem
	for _, p := range problems {
		n := times[p.What]
		if n > few {
			times[p.What] = -1
			p.What += fmt.Sprintf(", which stands here and in %d more places", n-1)
		}
		if n >= 0 {
			kept = append(kept, p)
		}
	}
	return kept
}

// placeOf is the place of a path, or of the nearest thing around it that is
// written.
func (l *loader) placeOf(path, dir string) place {
	for ; path != ""; path = above(path) {
		if at, found := l.places[path]; found {
			return at
		}
	}
	return place{file: dir}
}

// above is the path of what holds the value at path: "a[1].b" is in "a[1]", and
// that in "a".
func above(path string) string {
	for i := len(path) - 1; i >= 0; i-- {
		if path[i] == '.' || path[i] == '[' {
			return path[:i]
		}
	}
	return ""
}

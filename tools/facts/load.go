// Package facts reads facts from the YAML that people edit, in data/source. It is
// strict: an unknown key, a missing one, a wrong type, a bad date or a ref to nothing
// is a problem. Load reports all problems of all files at once, each with its position
// and what to do.
//
// It must not know what the facts say, nor the program that shows them. The tags of
// package data say what a fact looks like, and package rules knows what must hold
// between facts. Of the map it knows only which countries have outlines.
// Start reading at Load; walk.go goes from YAML to values.
package facts

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"tripoint/data"
	"tripoint/data/bundle"
	"tripoint/data/file"
	"tripoint/tools/facts/rules"
)

// Load reads the dataset in the *.yaml files of a folder. Each file is a mapping
// of sections of data.Dataset. Several files may hold parts of one list, which Load
// joins in the order of the files' names; every other section stands in one file.
// Words that the folder lacks are the interface's own.
//
// Load returns a valid dataset, whose lists are in the order that data.Dataset
// documents; or nil and the problems, in the order that Problems documents. The names
// of files in problems begin with dir as the caller wrote it.
func Load(dir string) (*data.Dataset, Problems) {
	l := load(dir)
	if len(l.problems) > 0 {
		return nil, l.problems
	}
	return &l.ds, nil
}

// load reads a folder, and orders what it has or what is wrong with it.
func load(dir string) *loader {
	l := newLoader()
	files, problems := readFolder(dir)
	if len(files) == 0 && len(problems) == 0 {
		problems = Problems{{File: dir, What: "there is no *.yaml file in the folder", Do: "name a folder of facts"}}
	}
	for _, p := range problems {
		l.cause(position{file: p.File}, p.What, p.Do)
		l.lost.anything = true
	}
	l.ds.Language = languageOf(files)
	for _, f := range files {
		l.file(f)
	}
	l.translations(dir)
	l.addInterfaceWords(dir)
	l.addCodebook()
	l.checkOutlines(dir)
	l.missingSections(dir)
	l.validate(dir)
	l.fits(dir)
	l.problems.sort()
	if len(l.problems) == 0 {
		order(&l.ds)
		derive(&l.ds)
	}
	return l
}

// loader gathers a dataset from files.
type loader struct {
	ds        data.Dataset
	positions map[string]position // where values are written, by path as in rules.Problem
	faulty    map[string]bool     // paths with a problem that has been reported
	lost      lost                // what could not be read
	lines     map[string][]string // of the files, by name
	problems  Problems
	gaps      map[string]Problems // of translations, by language

	originalsOf originals                 // what translations are made from
	made        map[string][]*Translation // what their files have, by language
}

func newLoader() *loader {
	return &loader{positions: map[string]position{}, faulty: map[string]bool{}, lost: newLost(), lines: map[string][]string{}, gaps: map[string]Problems{}, made: map[string][]*Translation{}}
}

// position is where a value begins. Lines and columns, in characters, count from 1;
// line 0 is the file as a whole.
type position struct {
	file      string
	line, col int
}

func (l *loader) problem(at position, what, do string) {
	at = l.clamp(at)
	l.problems = append(l.problems, Problem{File: at.file, Line: at.line, Col: at.col, What: what, Do: do})
}

// clamp moves a position into its file: tabs and block texts make the parser lose
// count of columns.
func (l *loader) clamp(at position) position {
	lines, found := l.lines[at.file]
	if !found || at.line == 0 {
		return at
	}
	at.line = min(at.line, len(lines))
	at.col = min(at.col, utf8.RuneCountInString(lines[at.line-1])+1)
	return at
}

// cause reports a problem that hides others. Load sorts it before all others.
func (l *loader) cause(at position, what, do string) {
	l.problem(at, what, do)
	l.problems[len(l.problems)-1].rank = hides
}

// fault reports a problem with the value at a path. The loader reports nothing more
// about that value.
func (l *loader) fault(path string, at position, what, do string) {
	l.faulty[path] = true
	l.problem(at, what, do)
}

// validate adds what rules.Validate finds, without what only follows from a problem
// that has been reported.
func (l *loader) validate(dir string) {
	found := rules.Validate(&l.ds)
	for _, p := range found {
		if p.Hides != "" {
			l.lost.kinds[p.Hides] = true
		}
	}
	found = l.mergeRepeats(found)
	for _, p := range found {
		at := l.positionOf(p.Path, dir)
		switch {
		case l.known(p.Path) || slices.ContainsFunc(p.By, l.unsure):
		case l.lost.has(p.Absent):
			l.lost.count(p.Absent, l.clamp(at))
		case p.Hides != "":
			l.cause(at, p.What, p.Do)
		case p.Other != "":
			other := l.positionOf(p.Other, dir)
			l.problem(at, fmt.Sprintf("%s, at %s:%d", p.What, file.Name(other.file), other.line), p.Do)
		default:
			l.problem(at, p.What, p.Do)
		}
	}
	l.problems = append(l.problems, l.lost.problems()...)
}

// fits reports, for facts without another problem, that they exceed a limit of bundles:
// nobody could read what is made of them.
func (l *loader) fits(dir string) {
	if len(l.problems) > 0 {
		return
	}
	var limit *bundle.LimitError
	if _, err := bundle.Encode(&l.ds); errors.As(err, &limit) {
		l.problem(l.positionOf(limit.Path, dir), "with this the facts are too much for the program: "+limit.What, "leave out what matters least, or make two folders of them")
	}
}

// known reports whether the loader has reported a problem with the value at a path,
// or with a value around it.
func (l *loader) known(path string) bool {
	for ; path != ""; path = outer(path) {
		if l.faulty[path] {
			return true
		}
	}
	return false
}

// unsure reports whether the loader has reported a problem with the value at a path,
// or with a value around it or within it.
func (l *loader) unsure(path string) bool {
	for inner := range l.faulty {
		if strings.HasPrefix(inner, path+"[") {
			return true
		}
	}
	return l.known(path)
}

// few is the number of times up to which a ref to nothing is reported wherever it
// stands. If it stands more often, the thing that it names has probably lost its id.
const few = 3

// mergeRepeats merges the problems of a ref to nothing that stands in many places.
func (l *loader) mergeRepeats(problems []rules.Problem) []rules.Problem {
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

// positionOf returns the position of the value at a path, or of the nearest value
// around it that is written in a file.
func (l *loader) positionOf(path, dir string) position {
	for ; path != ""; path = outer(path) {
		if at, found := l.positions[path]; found {
			return at
		}
	}
	return position{file: dir}
}

// outer returns the path of the value that holds the one at path: "a[1].b" is in
// "a[1]", and that in "a".
func outer(path string) string {
	for i := len(path) - 1; i >= 0; i-- {
		if path[i] == '.' || path[i] == '[' {
			return path[:i]
		}
	}
	return ""
}

// Glance reads as much of a folder as can be read, whatever faults it has: for tools that
// help authors to mend it. Nothing of it has been checked.
func Glance(dir string) *data.Dataset { return &load(dir).ds }

// Package source reads facts from the YAML that people edit. It is strict: an
// unknown key, a missing one, a wrong type, a bad date or a ref to nothing is a
// problem, with its place and what to do; all problems of all files are reported
// at once.
//
// It must not know what the facts say, nor how they are shown, and only tools
// import it. What a fact looks like is told by the tags of package data alone.
// Start reading at Load; walk.go goes from YAML to values.
package source

import (
	"fmt"

	"tripoint/data"
)

// Load reads the dataset in the *.yaml files of a folder. Each file is a mapping
// of sections of data.Dataset. A list may be spread over files, which are joined
// in the order of their names; everything else stands in one of them. Words that
// the folder does not have are the interface's own.
//
// The dataset is valid, and its lists are in the order that data.Dataset tells;
// or it is nil, and there are problems, in order of file, line and column. Files
// are named by dir as it was given. The dataset itself holds no name of a file.
func Load(dir string) (*data.Dataset, Problems) {
	l := newLoader()
	files, problems := readFolder(dir)
	l.problems, l.unread = problems, len(problems) > 0
	for _, f := range files {
		l.file(f)
	}
	l.addInterfaceWords(dir)
	l.checkOutlines(dir)
	l.missingSections(dir)
	l.validate(dir)
	if len(l.problems) > 0 {
		l.problems.sort()
		return nil, l.problems
	}
	order(&l.ds)
	return &l.ds, nil
}

// loader gathers a dataset from files.
type loader struct {
	ds       data.Dataset
	places   map[string]place // where values are written, by path as of data.Problem
	faulty   map[string]bool  // paths of which a problem has been reported
	unread   bool             // a file could not be read, so nobody knows what it holds
	problems Problems
}

func newLoader() *loader {
	return &loader{places: map[string]place{}, faulty: map[string]bool{}}
}

// place is where a value begins. Lines and columns, in characters, count from 1;
// line 0 is the file as a whole.
type place struct {
	file      string
	line, col int
}

func (l *loader) problem(at place, what, do string) {
	l.problems = append(l.problems, Problem{at.file, at.line, at.col, what, do})
}

// fault is a problem with the value at a path, of which nothing more is said.
func (l *loader) fault(path string, at place, what, do string) {
	l.faulty[path] = true
	l.problem(at, what, do)
}

// missingSections reports the sections that no file has, unless they may be in
// one that could not be read. Words may be missing: there are the interface's.
func (l *loader) missingSections(dir string) {
	for _, f := range sections {
		_, found := l.places[f.Name]
		if found || f.Optional || f.Name == "words" {
			continue
		}
		l.faulty[f.Name] = true
		if !l.unread {
			l.problem(place{file: dir}, "no file has the section "+quote(f.Name), "add it to one of them")
		}
	}
}

// validate adds what data.Validate finds, but for what only follows from a
// problem that is known already.
func (l *loader) validate(dir string) {
	for _, p := range data.Validate(&l.ds) {
		if p.Absent && l.unread || l.known(p.Path) {
			continue
		}
		what := p.What
		if p.Other != "" {
			other := l.placeOf(p.Other, dir)
			what += fmt.Sprintf(", at %s:%d", other.file, other.line)
		}
		l.problem(l.placeOf(p.Path, dir), what, p.Do)
	}
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

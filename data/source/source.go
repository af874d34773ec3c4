// Package source reads facts from the YAML files that people edit into a
// dataset, and says everything that is wrong with them in one run.
//
// It is used by tools only and must not get into the browser's program. It must
// not know what a fact means: the keys, what is optional and what is a number
// are the tags and types of data.Dataset. Start reading at Load.
package source

import (
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"tripoint/data"
)

// Problem is something wrong in a file, or with it as a whole: then Line and
// Col are 0. They count from 1, Col in characters.
type Problem struct {
	File      string // the folder as it was given, and the name; with slashes
	Line, Col int
	What, Do  string // what is wrong, and what to do about it
}

// String has the form "file:line:col: what; what to do".
func (p Problem) String() string {
	place := p.File
	if p.Line > 0 {
		place = fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
	}
	return place + ": " + p.What + "; " + p.Do
}

// place is where a value of the dataset is written.
type place struct {
	file      string
	line, col int
}

// defaults is the interface's own wording, which every dataset has that does
// not override it.
//
//go:embed words.yaml
var defaults []byte

// defaultsName is how defaults are called in problems.
const defaultsName = "data/source/words.yaml"

// Load reads all *.yaml files of a folder, in the order of their names. Each is
// a map of sections, the keys of data.Dataset. A list may be spread over files;
// any other section is in one of them. Words that the files do not have are the
// interface's own.
//
// The problems are all that were found, by file, line and column. The dataset
// is in canonical order; it is nil if there is any problem.
func Load(dir string) (*data.Dataset, []Problem) {
	r := &reader{ds: &data.Dataset{}, places: map[string]place{}}
	names, err := yamlFiles(dir)
	if err != nil {
		return nil, []Problem{{File: filepath.ToSlash(dir), What: reason(err), Do: "name a folder with facts that can be read"}}
	}
	if len(names) == 0 {
		return nil, []Problem{{File: filepath.ToSlash(dir), What: "the folder has no *.yaml files", Do: "name the folder that holds the facts"}}
	}
	for _, name := range names {
		r.readFile(filepath.Join(dir, name))
	}
	r.readDefaults()
	r.missingSections(filepath.ToSlash(dir))
	if len(r.problems) > 0 {
		slices.SortStableFunc(r.problems, comparePlaces)
		return nil, r.problems
	}
	order(r.ds)
	return r.ds, nil
}

// yamlFiles lists the names of the files to read, sorted.
func yamlFiles(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, e := range entries {
		if !e.IsDir() && strings.HasSuffix(e.Name(), ".yaml") {
			names = append(names, e.Name())
		}
	}
	return names, nil
}

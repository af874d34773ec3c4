package source

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"tripoint/data"
)

// maxFile is the size of a file, in bytes, beyond which it is not read.
const maxFile = 8 << 20

// reader collects the dataset, the places of its values and all problems while
// it reads one file after another.
type reader struct {
	ds       *data.Dataset
	file     string // which is being read
	problems []Problem
	// places is by path: "title", "events[3].sources[1]", "title.ru",
	// "words.app.title". Lists are counted as written, over all files.
	places map[string]place
}

func (r *reader) readFile(path string) {
	r.file = filepath.ToSlash(path)
	b, err := readLimited(path)
	if err != nil {
		r.problem(place{file: r.file}, reason(err), "make it a file that can be read")
		return
	}
	r.readBytes(b)
}

// readLimited reads a file, but not much more than maxFile of it.
func readLimited(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, maxFile+1))
}

// reason is an error of the file system without the path, which a problem names
// already.
func reason(err error) string {
	if e := (*fs.PathError)(nil); errors.As(err, &e) {
		err = e.Err
	}
	return "it cannot be read: " + err.Error()
}

// readBytes reads the text of the file r.file.
func (r *reader) readBytes(b []byte) {
	whole := place{file: r.file}
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	switch {
	case len(b) > maxFile:
		r.problem(whole, fmt.Sprintf("it is larger than %d MiB", maxFile>>20), "split it into several files")
		return
	case !utf8.Valid(b):
		line, col := invalidAt(b)
		r.problem(place{r.file, line, col}, "it is not in UTF-8", "save it in that encoding")
		return
	}
	// The parser counts columns wrongly after "\r\n".
	b = bytes.ReplaceAll(b, []byte("\r\n"), []byte("\n"))
	tree, err := parser.ParseBytes(b, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		r.problem(syntaxPlace(r.file, err), "this is not YAML: "+syntaxReason(err), "correct the syntax; tabs cannot indent, and a text with “: ” or “ #” wants quotes")
		return
	}
	r.readTree(tree)
}

func (r *reader) readTree(tree *ast.File) {
	docs := tree.Docs
	switch {
	case len(docs) == 0 || len(docs) == 1 && docs[0].Body == nil:
		r.problem(place{file: r.file}, "it is empty", "write facts into it, or delete it")
	case len(docs) > 1:
		r.problem(place{file: r.file}, "it holds more than one YAML document", "leave out the lines “---”")
	default:
		r.sections(docs[0].Body)
	}
}

// invalidAt finds the first byte that is not UTF-8.
func invalidAt(b []byte) (line, col int) {
	line, col = 1, 1
	for len(b) > 0 {
		c, n := utf8.DecodeRune(b)
		if c == utf8.RuneError && n == 1 {
			break
		}
		col++
		if c == '\n' {
			line, col = line+1, 1
		}
		b = b[n:]
	}
	return line, col
}

func syntaxPlace(file string, err error) place {
	var e yaml.Error
	if errors.As(err, &e) && e.GetToken() != nil && e.GetToken().Position != nil {
		at := e.GetToken().Position
		return place{file, at.Line, at.Column}
	}
	return place{file: file}
}

// syntaxReason is the parser's message without its place and excerpt.
func syntaxReason(err error) string {
	var e yaml.Error
	if errors.As(err, &e) {
		return e.GetMessage()
	}
	return err.Error()
}

func (r *reader) problem(at place, what, do string) {
	r.problems = append(r.problems, Problem{File: at.file, Line: at.line, Col: at.col, What: what, Do: do})
}

func comparePlaces(a, b Problem) int {
	return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col))
}

// readDefaults adds the interface's own words that the files do not have.
func (r *reader) readDefaults() {
	d := &reader{ds: &data.Dataset{}, file: defaultsName, places: map[string]place{}}
	d.readBytes(defaults)
	if len(d.problems) > 0 && len(r.problems) == 0 {
		r.problems = d.problems
	}
	for _, w := range d.ds.Words {
		path := "words." + w.Key
		if _, own := r.places[path]; own {
			continue
		}
		r.ds.Words = append(r.ds.Words, w)
		r.places[path] = d.places[path]
		for _, t := range w.Text {
			if at, found := d.places[path+"."+t.Lang]; found {
				r.places[path+"."+t.Lang] = at
			}
		}
	}
}

// missingSections reports the sections that no file has.
func (r *reader) missingSections(dir string) {
	for _, f := range fieldsOf(reflect.TypeFor[data.Dataset]()) {
		if _, found := r.places[f.key]; !found && !f.optional && f.key != "words" {
			r.problem(place{file: dir}, fmt.Sprintf("no file has the section %q", f.key), "add it to one of them")
		}
	}
}

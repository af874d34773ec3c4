package engine

import (
	"bytes"
	"fmt"
	"go/format"
	"maps"
	"slices"
	"strings"
)

// edit changes a Go file of a module. It also drops the imports that the file then
// no longer uses.
type edit struct {
	file string // the path in the module
	why  string // what it is for, as a sentence without its full stop

	bodies    map[string]string // new bodies of functions, of methods as Type.Method
	swaps     map[string]string // new text by the old one, which must be there once
	drop      []string          // functions, methods and variables that go
	templates bool              // the templates of shaders are filled in
	late      bool              // it is made when the shaders have been translated
}

// fault is something that an edit needs of its file, and that is not so.
type fault struct {
	text string // empty if only a trace of the name is worth a line
	name string // of a declaration that is not there; empty for other faults
}

// apply makes the edit in the content of its file. It goes on after a fault, to
// report all of them at once; with faults it returns no content.
func (e edit) apply(content []byte) ([]byte, []fault) {
	if content == nil {
		faults := []fault{{text: fmt.Sprintf("the program does not use the file any more, which had %s", strings.Join(e.names(), ", "))}}
		for _, name := range e.names() {
			faults = append(faults, fault{name: name})
		}
		return nil, faults
	}
	content, faults := e.swap(content)
	f, err := parse(content)
	if err != nil {
		return nil, append(faults, fault{text: err.Error()})
	}
	bodies, drop, end := e.bodies, e.drop, ""
	if e.templates {
		if bodies, drop, end, err = fillTemplates(f.ast); err != nil {
			faults = append(faults, fault{text: err.Error()})
		}
	}
	faults = append(faults, f.edit(bodies, drop)...)
	if len(faults) > 0 {
		return nil, faults
	}
	if f, err = parse(append(f.spliced(), end...)); err != nil {
		return nil, []fault{{text: "after the edit: " + err.Error()}}
	}
	f.dropImports()
	content, err = format.Source(fmt.Appendf(nil, "// Changed for Tripoint: %s.\n\n%s", e.why, f.spliced()))
	if err != nil {
		return nil, []fault{{text: "after the edit: " + err.Error()}}
	}
	return content, nil
}

// names are the declarations that the edit changes or drops.
func (e edit) names() []string {
	if e.templates {
		return []string{"ShaderSource", "tmpl"}
	}
	return append(slices.Sorted(maps.Keys(e.bodies)), e.drop...)
}

// swap puts new text in the place of old text.
func (e edit) swap(content []byte) ([]byte, []fault) {
	var faults []fault
	for _, old := range slices.Sorted(maps.Keys(e.swaps)) {
		switch n := bytes.Count(content, []byte(old)); n {
		case 1:
			content = bytes.Replace(content, []byte(old), []byte(e.swaps[old]), 1)
		case 0:
			faults = append(faults, fault{text: fmt.Sprintf("it has no %q, which the edit replaces%s", old, nearestLine(content, old))})
		default:
			faults = append(faults, fault{text: fmt.Sprintf("it has %q, which the edit replaces, %d times: %s", old, n, linesOf(content, old))})
		}
	}
	return content, faults
}

// linesOf says in which lines a text is.
func linesOf(content []byte, text string) string {
	var lines []string
	for at := 0; ; at += len(text) {
		i := bytes.Index(content[at:], []byte(text))
		if i < 0 {
			return "lines " + strings.Join(lines, ", ")
		}
		at += i
		lines = append(lines, fmt.Sprint(1+bytes.Count(content[:at], []byte("\n"))))
	}
}

// Package rules finds all that is wrong with a dataset: in single fields, by the tags
// of the schema, and between fields, by rules of its own. It reports the path of what
// it finds, such as events[3].sources[1]; package facts knows its position in the YAML.
//
// It must not know files nor YAML. Start reading at Validate.
package rules

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"

	"tripoint/data"
)

// Problem is something wrong with a dataset, in words for its author.
type Problem struct {
	Path string // where it is, as "events[3].sources[1]", with the keys of the YAML
	What string // what is wrong
	Do   string // what to do about it
	// Other is the path of the other thing if two things exclude each other, else "".
	Other string
	// By are the paths of other values on which the problem depends. If the loader
	// could not read one of them, there may be no problem.
	By []string
	// Absent is the kind of the thing that is missing, or "" if none is. If the loader
	// could not read all things of that kind, it may exist all the same.
	Absent string
	// Hides is the kind of the thing whose id is faulty, or "" if none is. A thing that
	// seems to be missing may be that one.
	Hides string
}

// String is the problem on one line.
func (p Problem) String() string {
	what := p.What
	if p.Other != "" {
		what += ", at " + p.Other
	}
	return p.Path + ": " + what + "; " + p.Do
}

// Validate lists everything that is wrong with a dataset before it is compiled, in the
// order of the schema; nil if nothing is. It demands all that data.Consistent demands
// of a decoded bundle. It checks single fields by their tags, so that a new field needs
// no code here; rules.go calls the rules between fields.
func Validate(ds *data.Dataset) []Problem {
	v := &validator{x: &index{data.NewIndex(ds), map[data.Ref]*data.Edge{}}, ds: ds, known: map[string][]string{}, first: map[data.Ref]string{}}
	v.properEdges()
	root := reflect.ValueOf(ds).Elem()
	v.collect(root, "")
	for _, ids := range v.known {
		slices.Sort(ids)
	}
	v.value(root, "", Field{})
	v.rules()
	return v.problems
}

type validator struct {
	ds       *data.Dataset
	x        *index
	known    map[string][]string // the ids that there are, by kind
	first    map[data.Ref]string // path of the first thing with that id
	problems []Problem
}

func (v *validator) add(path, what, do string) {
	v.problems = append(v.problems, Problem{Path: path, What: what, Do: do})
}

// absent reports that a thing of a kind is missing.
func (v *validator) absent(kind, path, what, do string) {
	v.problems = append(v.problems, Problem{Path: path, What: what, Do: do, Absent: kind})
}

// depending reports a problem that there is only if the values at the paths of by are
// right.
func (v *validator) depending(path, what, do string, by ...string) {
	v.problems = append(v.problems, Problem{Path: path, What: what, Do: do, By: by})
}

// duplicate reports a thing that excludes the one at other.
func (v *validator) duplicate(path, what, other, do string) {
	v.problems = append(v.problems, Problem{Path: path, What: what, Do: do, Other: other})
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

func at(path string, i int) string { return path + "[" + strconv.Itoa(i) + "]" }

// collect notes all ids, and reports those that two things have.
func (v *validator) collect(val reflect.Value, path string) {
	switch val.Kind() {
	case reflect.Pointer:
		if !val.IsNil() {
			v.collect(val.Elem(), path)
		}
	case reflect.Slice:
		if val.Type().Elem().Kind() == reflect.Struct {
			for i := range val.Len() {
				v.collect(val.Index(i), at(path, i))
			}
		}
	case reflect.Struct:
		for _, f := range FieldsOf(val.Type()) {
			if id, isRef := val.Field(f.Index).Interface().(data.Ref); isRef && f.Name == "id" {
				if e, isEdge := val.Addr().Interface().(*data.Edge); !isEdge || v.proper(e) {
					v.id(id, join(path, f.Name))
				}
				continue
			}
			v.collect(val.Field(f.Index), join(path, f.Name))
		}
	}
}

func (v *validator) id(id data.Ref, path string) {
	if first, twice := v.first[id]; twice && id != "" {
		v.duplicate(path, fmt.Sprintf("the id %q is there already", id), first, "give each its own")
		return
	}
	v.first[id] = parent(path)
	v.known[id.Kind()] = append(v.known[id.Kind()], id.ID())
}

// parent is the path without its last key.
func parent(path string) string {
	for i := len(path) - 1; i >= 0; i-- {
		if path[i] == '.' {
			return path[:i]
		}
	}
	return ""
}

// value checks a value and all values within it, by type.
func (v *validator) value(val reflect.Value, path string, f Field) {
	switch x := val.Interface().(type) {
	case data.Ref:
		v.ref(x, path, f)
		return
	case data.Date:
		v.date(x, path, f)
		return
	case data.Text:
		v.text(x, path, f)
		return
	case data.Refs:
		v.refs(x, path, f)
		return
	case float64:
		if x-x != 0 { // infinite, or no number
			v.add(path, "this is not a number", "give a plain decimal number")
		}
		return
	}
	v.kind(val, path, f)
}

// kind checks values whose type has no rule of its own.
func (v *validator) kind(val reflect.Value, path string, f Field) {
	switch val.Kind() {
	case reflect.String:
		v.line(val.String(), path, f)
	case reflect.Pointer:
		if !val.IsNil() {
			v.value(val.Elem(), path, f)
		}
	case reflect.Slice:
		v.length(val.Len(), path)
		for i := range val.Len() {
			// Only the list is optional, not its items.
			v.value(val.Index(i), at(path, i), Field{Name: f.Name, Kinds: f.Kinds})
		}
	case reflect.Struct:
		for _, inner := range FieldsOf(val.Type()) {
			v.value(val.Field(inner.Index), join(path, inner.Name), inner)
		}
		if w, isWord := val.Interface().(data.Word); isWord { // words have no tags
			v.line(w.Key, path, Field{})
			v.text(w.Text, path, Field{})
		}
	}
}

func (v *validator) length(n int, path string) {
	if n > data.MaxList {
		v.add(path, fmt.Sprintf("the list has %d items, the program reads up to %d", n, data.MaxList), "leave out what matters least")
	}
}

package source

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"tripoint/data"
)

// field is a field of a struct of the schema as YAML has it.
type field struct {
	key      string
	optional bool
	index    int // in the struct
}

// fieldsOf reads the yaml tags of a struct: every field without "-".
func fieldsOf(t reflect.Type) []field {
	var fields []field
	for i := range t.NumField() {
		key, options, _ := strings.Cut(t.Field(i).Tag.Get("yaml"), ",")
		if key != "-" && key != "" {
			fields = append(fields, field{key, options == "optional", i})
		}
	}
	return fields
}

var (
	textType  = reflect.TypeFor[data.Text]()
	wordsType = reflect.TypeFor[[]data.Word]()
)

// sections reads the top of a file. Lists are joined to those of earlier files.
func (r *reader) sections(n ast.Node) {
	pairs, ok := r.mapping(n, "a file of facts")
	if !ok {
		return
	}
	to := reflect.ValueOf(r.ds).Elem()
	fields := fieldsOf(to.Type())
	for _, p := range pairs {
		f := r.field(fields, p)
		if f == nil {
			continue
		}
		v := to.Field(f.index)
		list := v.Kind() == reflect.Slice && v.Type() != textType
		if at, twice := r.places[f.key]; twice && !list {
			r.problem(p.at, fmt.Sprintf("the section %q was there before, at %s:%d", f.key, at.file, at.line), "keep one of the two")
			continue
		}
		r.places[f.key] = p.at
		r.value(p.value, v, f.key)
	}
}

// value reads a node into v, which has the given path, and notes its place.
func (r *reader) value(n ast.Node, v reflect.Value, path string) {
	if !r.plain(n, path) {
		return
	}
	if _, section := r.places[path]; !section {
		r.places[path] = r.at(n)
	}
	switch {
	case v.Type() == textType:
		r.text(n, v, path)
		return
	case v.Type() == wordsType:
		r.words(n, v, path)
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		r.structure(n, v, path)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		r.structure(n, v.Elem(), path)
	case reflect.Slice:
		r.list(n, v, path)
	default:
		r.scalar(n, v, path)
	}
}

// structure reads a map into the fields of v and reports keys that are unknown
// or missing.
func (r *reader) structure(n ast.Node, v reflect.Value, path string) {
	pairs, ok := r.mapping(n, path)
	if !ok {
		return
	}
	fields := fieldsOf(v.Type())
	var have []string
	for _, p := range pairs {
		if f := r.field(fields, p); f != nil {
			have = append(have, f.key)
			r.value(p.value, v.Field(f.index), path+"."+f.key)
		}
	}
	for _, f := range fields {
		if !f.optional && !slices.Contains(have, f.key) {
			r.problem(r.at(n), fmt.Sprintf("%s has no %q", called(v, path), f.key), "add it")
		}
	}
}

// called is how a problem names a struct: by its id if it has one.
func called(v reflect.Value, path string) string {
	if id := v.FieldByName("ID"); id.IsValid() && id.String() != "" {
		return id.String()
	}
	return path
}

// field finds the field of a key, or reports it as unknown.
func (r *reader) field(fields []field, p pair) *field {
	var known []string
	for i := range fields {
		if fields[i].key == p.key {
			return &fields[i]
		}
		known = append(known, fields[i].key)
	}
	do := "the keys here are " + strings.Join(known, ", ")
	if near := data.Nearest(p.key, known); near != "" {
		do = fmt.Sprintf("did you mean %q?", near)
	}
	r.problem(p.at, fmt.Sprintf("the key %q is not known here", p.key), do)
	return nil
}

// list appends the items of a sequence to v.
func (r *reader) list(n ast.Node, v reflect.Value, path string) {
	seq, ok := n.(*ast.SequenceNode)
	if !ok {
		r.problem(r.at(n), fmt.Sprintf("%s is %s", path, kind(n)), "write a list: items that begin with “- ”, or [a, b]")
		return
	}
	for _, item := range seq.Values {
		i := v.Len()
		v.Set(reflect.Append(v, reflect.Zero(v.Type().Elem())))
		r.value(item, v.Index(i), path+"["+strconv.Itoa(i)+"]")
	}
}

// text reads a string, which is English, or a map of languages; English comes
// first, the others follow by tag.
func (r *reader) text(n ast.Node, v reflect.Value, path string) {
	if _, isMap := n.(*ast.MappingNode); !isMap {
		if s, ok := r.string(n, path); ok {
			v.Set(reflect.ValueOf(data.Plain(s)))
		}
		return
	}
	pairs, _ := r.mapping(n, path)
	var text data.Text
	for _, p := range pairs {
		at := path + "." + p.key
		if !r.plain(p.value, at) {
			continue
		}
		if s, ok := r.string(p.value, at); ok {
			r.places[at] = r.at(p.value)
			text = append(text, data.Translation{Lang: p.key, Text: s})
		}
	}
	slices.SortFunc(text, func(a, b data.Translation) int {
		if (a.Lang == data.English) != (b.Lang == data.English) {
			if a.Lang == data.English {
				return -1
			}
			return 1
		}
		return strings.Compare(a.Lang, b.Lang)
	})
	v.Set(reflect.ValueOf(text))
}

// words appends the words of a map from key to text to v.
func (r *reader) words(n ast.Node, v reflect.Value, path string) {
	pairs, ok := r.mapping(n, path)
	if !ok {
		return
	}
	for _, p := range pairs {
		word := data.Word{Key: p.key}
		at := path + "." + p.key
		if before, twice := r.places[at]; twice {
			r.problem(p.at, fmt.Sprintf("the word %q was there before, at %s:%d", p.key, before.file, before.line), "keep one of the two")
			continue
		}
		r.value(p.value, reflect.ValueOf(&word.Text).Elem(), at)
		v.Set(reflect.Append(v, reflect.ValueOf(word)))
	}
}

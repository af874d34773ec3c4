// Package schema writes JSON Schema (draft-07) for the YAML of facts, so that editors
// complete keys, refs, kinds of act and domains, and underline what the loader would refuse.
//
// It takes types and tags from package data, and what a field holds from the comments
// there. It knows forms, not meaning: what takes more than one field to see, only the loader
// tells. Start reading at Facts.
package schema

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"tripoint/data"
	"tripoint/tools/facts"
	"tripoint/tools/facts/rules"
)

// The names of the schemas, beside the files that they are for.
const (
	FactsFile       = "facts.schema.json"
	TranslationFile = "translation.schema.json"
)

const draft = "http://json-schema.org/draft-07/schema#"

// Forms of values, as regular expressions that JavaScript reads, too.
const (
	name     = `[a-z0-9]([a-z0-9-]*[a-z0-9])?`
	day      = `[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?[~?%]?`
	language = `^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$`
	slot     = `^.+@[0-9a-f]{8}$`
)

// longest is the number of characters of the longest text.
const longest = 2000

// closed lists the kinds whose few members stand in the codebook or the header: an editor
// marks any other ref as a mistake. For all other kinds it only offers the known refs, since
// an author may be adding one.
var closed = []string{"act", "standing", "reach", "domain"}

// Facts returns the schema for the files of a folder; each file holds some of the sections.
// It offers the refs of ds unless ds is nil and, if words is set, the keys of the
// interface's words.
func Facts(ds *data.Dataset, words bool) ([]byte, error) {
	read, err := readComments()
	if err != nil {
		return nil, err
	}
	g := &generator{comments: read, definitions: map[string]object{}, ds: ds, words: words}
	root := g.structure(reflect.TypeFor[data.Dataset]())
	return encode(object{
		{"$schema", draft},
		{"title", "Facts of a map"},
		{"description", "Sections of a dataset. Several files may hold parts of one list; every other section stands in one file."},
		{"type", "object"},
		{"additionalProperties", false},
		{"properties", root.get("properties")},
		{"definitions", g.sorted()},
	})
}

// Translation returns the schema of files with translations: rows, each with fields that
// bear the hash of the wording that they were translated from.
func Translation() ([]byte, error) {
	return encode(object{
		{"$schema", draft},
		{"title", "Translations"},
		{"description", "By row: the ref of a fact, “dataset” for its header, “words” for the interface; or a section for rows without a ref."},
		{"type", "object"},
		{"propertyNames", object{{"pattern", "^[a-z_]+$|^" + name + "/" + name + "$"}}},
		{"additionalProperties", object{
			{"title", "Row"},
			{"description", "Fields of the row. The key is field@hash; the hash is that of the wording, so that a translation is known to be stale once that changes."},
			{"type", "object"},
			{"patternProperties", object{{slot, object{
				{"title", "Translation"},
				{"description", "The text in the language of this file."},
				{"type", "string"}, {"minLength", 1},
			}}}},
			{"additionalProperties", false},
		}},
	})
}

// generator gathers the definitions that fields refer to.
type generator struct {
	comments    comments
	definitions map[string]object
	ds          *data.Dataset
	words       bool
	refs        map[string][]string // of ds, by kind
}

// structure is the schema of a mapping with the fields of a struct.
func (g *generator) structure(t reflect.Type) object {
	properties, required := object{}, []string{}
	for _, f := range rules.FieldsOf(t) {
		field := t.Field(f.Index)
		s := object{{"title", title(f.Name)}, {"description", sentence(g.comments.fields[t.Name()+"."+field.Name])}}
		properties = append(properties, member{f.Name, append(s, g.field(t, field, f)...)})
		if !f.Optional {
			required = append(required, f.Name)
		}
	}
	s := object{{"title", title(t.Name())}, {"description", sentence(g.comments.types[t.Name()])}, {"type", "object"},
		{"properties", properties}, {"additionalProperties", false}}
	if len(required) > 0 {
		s = append(s, member{"required", required})
	}
	return s
}

// field is the schema of a field, without title and description.
func (g *generator) field(of reflect.Type, field reflect.StructField, f rules.Field) object {
	key := of.Name() + "." + field.Name
	if few := fixed[key]; few != nil {
		return object{{"type", "string"}, {"enum", few}}
	}
	if key == "Node.Outlines" {
		return object{{"type", "array"}, {"items", outline()}}
	}
	s := g.value(field.Type, f, key)
	if r, found := ranges[key]; found {
		s = append(s, member{"minimum", r[0]}, member{"maximum", r[1]})
	}
	return s
}

// outline is a country that the program can draw, by a number that nobody knows by heart.
func outline() object {
	codes, names := facts.Countries()
	return object{{"type", "string"}, {"enum", codes}, {"enumDescriptions", names}}
}

// fixed are the fields whose values the rules list, and ranges those of numbers.
var (
	fixed = map[string][]string{
		"Node.Label":   {"above", "below", "left", "right"},
		"Step.Part":    slices.Concat(data.EdgeParts, data.NodeParts),
		"Step.Chapter": {data.ArticleChapter},
	}
	ranges = map[string][2]int{
		"Center.Lat": {-90, 90}, "Center.Lng": {-180, 180}, "Place.Lat": {-90, 90}, "Place.Lng": {-180, 180},
		"Node.Lat": {-90, 90}, "Node.Lng": {-180, 180}, "Assessment.Level": {-2, 2}, "Baseline.Level": {-2, 2},
		"Formula.SpillOver": {0, 1}, "Formula.Side": {0, 1}, "Formula.Shown": {0, 1},
	}
)

func (g *generator) value(t reflect.Type, f rules.Field, key string) object {
	switch t {
	case reflect.TypeFor[data.Text]():
		return g.define("text", func() object { return text })
	case reflect.TypeFor[data.Date]():
		return g.define("date", func() object { return date })
	case reflect.TypeFor[data.Ref]():
		return g.ref(f)
	case reflect.TypeFor[[]data.Word]():
		return g.wordings()
	}
	switch t.Kind() {
	case reflect.Pointer:
		return g.value(t.Elem(), f, key)
	case reflect.Slice:
		return object{{"type", "array"}, {"items", g.value(t.Elem(), f, key)}}
	case reflect.Struct:
		return g.define(t.Name(), func() object { return g.structure(t) })
	case reflect.Bool:
		return object{{"type", "boolean"}}
	case reflect.Int:
		return object{{"type", "integer"}}
	case reflect.Float64:
		return object{{"type", "number"}}
	case reflect.String:
		if values := g.comments.values[t.Name()]; len(values) > 0 {
			return object{{"type", "string"}, {"enum", values}}
		}
		return object{{"type", "string"}}
	}
	panic("schema: " + key + " has a type that the generator does not know: " + t.String())
}

// text is one wording, or one for each language.
var text = object{
	{"type", []string{"string", "object"}}, {"minLength", 1}, {"maxLength", longest},
	{"patternProperties", object{{language, object{{"type", "string"}, {"minLength", 1}, {"maxLength", longest}}}}},
	{"additionalProperties", false}, {"minProperties", 1},
}

// date is as sure as it is. A year alone is a number in YAML.
var date = object{
	{"type", []string{"string", "integer"}}, {"pattern", "^" + day + "(/" + day + ")?$"},
	{"examples", []string{"2015-09-25", "2015-09", "2015~", "2015-12/2016-04"}},
}

// define refers to a definition, and makes it the first time.
func (g *generator) define(name string, make func() object) object {
	if _, found := g.definitions[name]; !found {
		g.definitions[name] = nil // it may refer to itself
		g.definitions[name] = make()
	}
	// In draft-07 a title beside a $ref would be ignored.
	return object{{"allOf", []object{{{"$ref", "#/definitions/" + name}}}}}
}

// ref is a ref of a field's kinds. The field that names a thing takes any; others offer
// those that there are.
func (g *generator) ref(f rules.Field) object {
	form := object{{"type", "string"}, {"maxLength", 80}, {"pattern", "^(" + strings.Join(f.Kinds, "|") + ")/" + name + "$"}}
	if f.Name == "id" || g.ds == nil {
		return form
	}
	return g.define("ref-"+strings.Join(f.Kinds, "-"), func() object {
		var known []string
		for _, kind := range f.Kinds {
			known = append(known, g.known()[kind]...)
		}
		switch {
		case len(known) == 0:
			return form
		case !slices.ContainsFunc(f.Kinds, func(k string) bool { return !slices.Contains(closed, k) }):
			return object{{"type", "string"}, {"enum", known}}
		case g.words:
			return object{{"anyOf", []object{{{"enum", known}}, form}}}
		}
		return form
	})
}

// known are the refs of the dataset by kind.
func (g *generator) known() map[string][]string {
	if g.refs == nil {
		g.refs = map[string][]string{}
		collect(reflect.ValueOf(g.ds).Elem(), g.refs)
	}
	return g.refs
}

// collect finds the ids of all rows.
func collect(v reflect.Value, refs map[string][]string) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			collect(v.Elem(), refs)
		}
	case reflect.Slice:
		for i := range v.Len() {
			collect(v.Index(i), refs)
		}
	case reflect.Struct:
		for _, f := range rules.FieldsOf(v.Type()) {
			if id, ok := v.Field(f.Index).Interface().(data.Ref); ok && f.Name == "id" {
				refs[id.Kind()] = append(refs[id.Kind()], string(id))
			} else {
				collect(v.Field(f.Index), refs)
			}
		}
	}
}

// wordings is the mapping from keys of words to texts.
func (g *generator) wordings() object {
	if g.ds == nil || !g.words {
		return object{{"type", "object"}, {"additionalProperties", g.define("text", func() object { return text })}}
	}
	words := g.define("text", func() object { return text })
	properties := object{}
	for _, w := range g.ds.Words {
		said, _ := w.Text.In(data.English)
		properties = append(properties, member{w.Key, append(object{{"title", w.Key}, {"description", fmt.Sprintf("Where nothing stands here, it is “%s”.", said)}}, words...)})
	}
	return object{{"type", "object"}, {"properties", properties}, {"additionalProperties", false}}
}

package rules

import (
	"reflect"
	"strings"
	"sync"
)

// Field is what the loader and Validate know of a field of the schema, by its tags.
type Field struct {
	Name     string   // the key in YAML
	Optional bool     // may be left out
	Kinds    []string // the kinds of thing that a Ref, or each of a list, may name
	Index    int      // of the field in its struct
}

// listed caches the result of FieldsOf for each struct: a dataset has many of each.
var listed sync.Map

// FieldsOf lists the fields of a struct that are written in YAML, in order. The
// caller must not change the list.
func FieldsOf(t reflect.Type) []Field {
	if fields, found := listed.Load(t); found {
		return fields.([]Field)
	}
	var fields []Field
	for i := range t.NumField() {
		tag, tagged := t.Field(i).Tag.Lookup("yaml")
		name, option, _ := strings.Cut(tag, ",")
		if !tagged || name == "-" {
			continue
		}
		fields = append(fields, Field{
			Name:     name,
			Optional: option == "optional",
			Kinds:    strings.Fields(t.Field(i).Tag.Get("ref")),
			Index:    i,
		})
	}
	listed.Store(t, fields)
	return fields
}

package data

import (
	"reflect"
	"strings"
)

// Field is one field of a struct of the schema, as its tags tell it to the
// loader and to Validate.
type Field struct {
	Name     string   // the key in YAML
	Optional bool     // may be left out
	Kinds    []string // the kinds of thing that a Ref, or each of a list, may name
	Index    int      // of the field in its struct
}

// FieldsOf lists the fields of a struct that are written in YAML, in order.
func FieldsOf(t reflect.Type) []Field {
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
	return fields
}

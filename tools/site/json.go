package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"tripoint/data"
)

// jsonOf writes the whole dataset as JSON, with the names that fields have in YAML. A
// text is an object from language to wording. Empty optional fields are left out, and
// so is the wording of the interface, which is no fact.
func jsonOf(ds *data.Dataset) ([]byte, error) {
	var compact, indented bytes.Buffer
	if err := writeJSON(&compact, reflect.ValueOf(ds)); err != nil {
		return nil, err
	}
	err := json.Indent(&indented, compact.Bytes(), "", " ")
	indented.WriteByte('\n')
	return indented.Bytes(), err
}

func writeJSON(b *bytes.Buffer, v reflect.Value) error {
	if t, ok := v.Interface().(data.Text); ok {
		return writeObject(b, len(t), func(i int) (string, reflect.Value) {
			return t[i].Lang, reflect.ValueOf(t[i].Text)
		})
	}
	switch v.Kind() {
	case reflect.Pointer:
		return writeJSON(b, v.Elem())
	case reflect.Struct:
		return writeStruct(b, v)
	case reflect.Slice:
		b.WriteByte('[')
		for i := range v.Len() {
			if i > 0 {
				b.WriteByte(',')
			}
			if err := writeJSON(b, v.Index(i)); err != nil {
				return err
			}
		}
		b.WriteByte(']')
		return nil
	case reflect.String, reflect.Int, reflect.Float64, reflect.Bool:
		e := json.NewEncoder(b)
		e.SetEscapeHTML(false) // nobody puts this into a page, and people read it
		return e.Encode(v.Interface())
	}
	return fmt.Errorf("the facts hold a %s, which has no form in JSON yet; give it one in tools/site/json.go", v.Type())
}

func writeObject(b *bytes.Buffer, n int, member func(i int) (name string, v reflect.Value)) error {
	b.WriteByte('{')
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		name, v := member(i)
		if err := writeJSON(b, reflect.ValueOf(name)); err != nil {
			return err
		}
		b.WriteByte(':')
		if err := writeJSON(b, v); err != nil {
			return err
		}
	}
	b.WriteByte('}')
	return nil
}

// writeStruct writes the fields that have a name in YAML, in their order. The schema has
// none there, because nobody writes it by hand; it is written too.
func writeStruct(b *bytes.Buffer, v reflect.Value) error {
	var names []string
	var values []reflect.Value
	for i := range v.NumField() {
		tag := v.Type().Field(i).Tag.Get("yaml")
		name, option, _ := strings.Cut(tag, ",")
		if tag == "-" {
			name = strings.ToLower(v.Type().Field(i).Name)
		}
		if name == "words" || option == "optional" && empty(v.Field(i)) {
			continue
		}
		names, values = append(names, name), append(values, v.Field(i))
	}
	return writeObject(b, len(names), func(i int) (string, reflect.Value) { return names[i], values[i] })
}

func empty(v reflect.Value) bool {
	return v.IsZero() || v.Kind() == reflect.Slice && v.Len() == 0
}

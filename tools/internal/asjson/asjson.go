// Package asjson writes facts as JSON.
package asjson

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"tripoint/data"
)

// Whole writes the whole dataset as JSON, with the names that fields have in YAML. A
// text is an object from language to wording. Empty optional fields are left out, and
// so is the wording of the interface, which is no fact.
func Whole(ds *data.Dataset) ([]byte, error) { return write(ds, true) }

// Source writes what somebody would have written by hand: JSON is YAML too.
func Source(ds *data.Dataset) ([]byte, error) { return write(ds, false) }

// write writes a dataset, with or without the fields that nobody writes by hand.
func write(ds *data.Dataset, derived bool) ([]byte, error) {
	var indented bytes.Buffer
	w := writer{derived: derived}
	if err := w.value(reflect.ValueOf(ds)); err != nil {
		return nil, err
	}
	err := json.Indent(&indented, w.Bytes(), "", " ")
	indented.WriteByte('\n')
	return indented.Bytes(), err
}

type writer struct {
	bytes.Buffer
	derived bool
}

func (w *writer) value(v reflect.Value) error {
	if t, ok := v.Interface().(data.Text); ok {
		return w.object(len(t), func(i int) (string, reflect.Value) {
			return t[i].Lang, reflect.ValueOf(t[i].Text)
		})
	}
	switch v.Kind() {
	case reflect.Pointer:
		return w.value(v.Elem())
	case reflect.Struct:
		return w.fields(v)
	case reflect.Slice:
		w.WriteByte('[')
		for i := range v.Len() {
			if i > 0 {
				w.WriteByte(',')
			}
			if err := w.value(v.Index(i)); err != nil {
				return err
			}
		}
		w.WriteByte(']')
		return nil
	case reflect.String, reflect.Int, reflect.Float64, reflect.Bool:
		e := json.NewEncoder(w)
		e.SetEscapeHTML(false) // nobody puts this into a page, and people read it
		return e.Encode(v.Interface())
	}
	return fmt.Errorf("the facts hold a %s, which has no form in JSON yet; give it one in tools/internal/asjson", v.Type())
}

func (w *writer) object(n int, member func(i int) (name string, v reflect.Value)) error {
	w.WriteByte('{')
	for i := range n {
		if i > 0 {
			w.WriteByte(',')
		}
		name, v := member(i)
		if err := w.value(reflect.ValueOf(name)); err != nil {
			return err
		}
		w.WriteByte(':')
		if err := w.value(v); err != nil {
			return err
		}
	}
	w.WriteByte('}')
	return nil
}

// fields writes the fields of a struct by their names in YAML, in their order. Those that
// nobody writes by hand have none there.
func (w *writer) fields(v reflect.Value) error {
	var names []string
	var values []reflect.Value
	for i := range v.NumField() {
		tag := v.Type().Field(i).Tag.Get("yaml")
		name, option, _ := strings.Cut(tag, ",")
		if tag == "-" {
			name = strings.ToLower(v.Type().Field(i).Name)
		}
		if name == "words" || tag == "-" && !w.derived || option == "optional" && empty(v.Field(i)) {
			continue
		}
		names, values = append(names, name), append(values, v.Field(i))
	}
	return w.object(len(names), func(i int) (string, reflect.Value) { return names[i], values[i] })
}

func empty(v reflect.Value) bool {
	return v.IsZero() || v.Kind() == reflect.Slice && v.Len() == 0
}

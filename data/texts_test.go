package data_test

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tripoint/data"
)

// fill gives each text in a value wording of its own: its path. Lists get two items,
// and pointers a value. It returns the texts in the order of the schema, and calls row
// with each struct that has some.
func fill(v reflect.Value, path string, row func(v reflect.Value, path string, texts []data.Text)) (texts []data.Text) {
	if t, isText := v.Addr().Interface().(*data.Text); isText {
		*t = data.Plain(path)
		return []data.Text{*t}
	}
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		return fill(v.Elem(), path, row)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			texts = append(texts, fill(v.Index(i), fmt.Sprintf("%s[%d]", path, i), row)...)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			texts = append(texts, fill(v.Field(i), path+"."+v.Type().Field(i).Name, row)...)
		}
		if len(texts) > 0 {
			row(v, path, texts)
		}
	}
	return texts
}

func TestEveryRowOfTheSchemaListsAllItsTexts(t *testing.T) {
	type filled struct {
		row   any
		path  string
		texts []data.Text
	}
	var rows []filled
	var ds data.Dataset
	fill(reflect.ValueOf(&ds).Elem(), "Dataset", func(v reflect.Value, path string, texts []data.Text) {
		rows = append(rows, filled{v.Addr().Interface(), path, texts})
	})
	if len(rows) < 50 {
		t.Errorf("only %d rows have texts", len(rows))
	}
	for _, r := range rows {
		row, lists := r.row.(interface{ Texts() []data.Text })
		if !lists {
			t.Errorf("%s has texts, but %T has no method Texts", r.path, r.row)
			continue
		}
		if diff := cmp.Diff(r.texts, row.Texts()); diff != "" {
			t.Errorf("%s does not list its texts in the order of the schema (-schema +listed):\n%s", r.path, diff)
		}
	}
}

func TestAnEmptyDatasetListsItsOwnTexts(t *testing.T) {
	if n := len((&data.Dataset{}).Texts()); n != 3 { // the title, the note on the formula, and the finding
		t.Errorf("an empty dataset lists %d texts, want 3", n)
	}
}

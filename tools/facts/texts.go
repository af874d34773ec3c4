package facts

import (
	"crypto/sha256"
	"encoding/hex"
	"reflect"
	"slices"
	"strconv"

	"tripoint/data"
	"tripoint/tools/facts/rules"
)

// Place is where a text stands: in the field of a row. Translations name it so, in files
// of their own.
type Place struct {
	Section string // of the dataset, the key in YAML
	Row     string // the ref of the row, or the section if it has none
	Field   string // within the row, items of lists by number: "documents.0.gist"
	path    string // as in rules.Problem
}

// String is the place as problems name it.
func (p Place) String() string { return p.Row + " " + p.Field }

// Hash is what a translation bears of the wording that it was made from, eight digits: once
// that wording changes, the translation is stale.
func Hash(wording string) string {
	sum := sha256.Sum256([]byte(wording))
	return hex.EncodeToString(sum[:4])
}

// EachText calls f for every text that a translation is wanted for, in the order of the
// schema. The interface's words are among them, in the row "words". Names that are shown in
// several languages at once are not, nor are the titles of sources: works are cited as
// they are called.
func EachText(ds *data.Dataset, f func(Place, *data.Text)) {
	root := reflect.ValueOf(ds).Elem()
	for _, section := range rules.FieldsOf(root.Type()) {
		eachText(root.Field(section.Index), Place{section.Name, "dataset", section.Name, section.Name}, f)
	}
}

// untranslated are the fields without a translation, by the type of their row.
var untranslated = map[reflect.Type][]string{
	reflect.TypeFor[data.Source](): {"title"},
	reflect.TypeFor[data.Term]():   {"term"},
	reflect.TypeFor[data.Name]():   {"name"},
}

func eachText(v reflect.Value, at Place, f func(Place, *data.Text)) {
	switch value := v.Addr().Interface().(type) {
	case *data.Text:
		if len(*value) > 0 {
			f(at, value)
		}
		return
	case *[]data.Word:
		for i := range *value {
			w := &(*value)[i]
			f(Place{at.Section, at.Section, w.Key, item(at.path, i)}, &w.Text)
		}
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			eachText(v.Elem(), at, f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachText(v.Index(i), Place{at.Section, at.Row, at.Field + "." + strconv.Itoa(i), item(at.path, i)}, f)
		}
	case reflect.Struct:
		eachField(v, at, f)
	}
}

// eachField goes through the fields of a row. A row with an id begins a place of its own.
func eachField(v reflect.Value, at Place, f func(Place, *data.Text)) {
	fields := rules.FieldsOf(v.Type())
	prefix := at.Field + "."
	if len(fields) > 0 && fields[0].Name == "id" {
		at.Row, prefix = v.Field(fields[0].Index).String(), ""
	}
	for _, field := range fields {
		if !slices.Contains(untranslated[v.Type()], field.Name) {
			eachText(v.Field(field.Index), Place{at.Section, at.Row, prefix + field.Name, at.path + "." + field.Name}, f)
		}
	}
}

func item(path string, i int) string { return path + "[" + strconv.Itoa(i) + "]" }

package changes

import (
	"reflect"
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/tools/facts/rules"
)

func number(n int) string { return strconv.Itoa(n) }

// value adds a value to a row, by its path there. The rows of a section, and those with
// ids anywhere, become rows of their own.
func (r *rows) value(v reflect.Value, section, path string, into *row) {
	switch x := v.Interface().(type) {
	case data.Text:
		r.text(x, path, into)
		return
	case data.Refs:
		var refs []string
		for _, ref := range x {
			refs = append(refs, string(ref))
		}
		if len(refs) > 0 {
			into.values.set(path, strings.Join(refs, ", "))
		}
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			r.value(v.Elem(), section, path, into)
		}
	case reflect.Slice:
		for i := range v.Len() {
			r.item(v.Index(i), section, path, i, into)
		}
	case reflect.Struct:
		r.fields(v, section, path, into)
	default:
		if !v.IsZero() {
			into.values.set(path, scalar(v))
		}
	}
}

// item adds an item of a list.
func (r *rows) item(v reflect.Value, section, path string, i int, into *row) {
	if v.Kind() == reflect.Struct {
		fields := rules.FieldsOf(v.Type())
		if len(fields) > 0 && fields[0].Name == "id" {
			ref := data.Ref(v.Field(fields[0].Index).String())
			r.own(v, section, r.add(string(ref), ref))
			return
		}
		if path == section {
			r.own(v, section, r.add(section+": "+about(v, fields, r.lang), ""))
			return
		}
	}
	r.value(v, section, path+"."+number(i), into)
}

// own adds the fields of a row of its own, and its name.
func (r *rows) own(v reflect.Value, section string, into *row) {
	into.Name = nameOf(v, r.lang)
	if f := v.FieldByName("Date"); f.IsValid() {
		into.Date, _ = f.Interface().(data.Date)
	}
	r.fields(v, section, "", into)
}

func (r *rows) fields(v reflect.Value, section, path string, into *row) {
	for _, f := range rules.FieldsOf(v.Type()) {
		if f.Name == "id" {
			continue
		}
		name := f.Name
		if path != "" {
			name = path + "." + name
		}
		r.value(v.Field(f.Index), section, name, into)
	}
}

// text adds a wording in the language of the facts, and apart from it the translations.
func (r *rows) text(t data.Text, path string, into *row) {
	for _, w := range t {
		if w.Lang == r.lang {
			into.values.set(path, w.Text)
		} else {
			into.translated.set(path+" "+w.Lang, w.Text)
		}
	}
}

func scalar(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Bool:
		return "yes"
	case reflect.Int:
		return strconv.FormatInt(v.Int(), 10)
	case reflect.Float64:
		return strconv.FormatFloat(v.Float(), 'g', -1, 64)
	}
	return v.String()
}

// about says which row one without an id is: by the refs and dates that it names, or by
// its first text.
func about(v reflect.Value, fields []rules.Field, lang string) string {
	var parts []string
	first := ""
	for _, f := range fields {
		switch x := v.Field(f.Index).Interface().(type) {
		case data.Ref:
			if x != "" && !f.Optional {
				parts = append(parts, string(x))
			}
		case data.Date:
			if x != "" && !f.Optional {
				parts = append(parts, string(x))
			}
		case data.Text:
			if text, _ := x.In(lang); first == "" {
				first = text
			}
		case string:
			if first == "" {
				first = x
			}
		}
	}
	if len(parts) == 0 || v.Type() == reflect.TypeFor[data.Incident]() {
		return first
	}
	return strings.Join(parts, " ")
}

// names are the fields that call a row by name, the shortest first.
var names = []string{"Short", "Name", "Title", "Topic", "Question", "Term", "Label", "Text"}

func nameOf(v reflect.Value, lang string) string {
	for _, name := range names {
		if f := v.FieldByName(name); f.IsValid() {
			if t, isText := f.Interface().(data.Text); isText && len(t) > 0 {
				text, _ := t.In(lang)
				return text
			}
		}
	}
	return ""
}

package growth

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strconv"

	"tripoint/data"
	"tripoint/tools/facts/rules"
)

// mostInFile is the size in bytes from which on a list goes on in another file.
const mostInFile = 2 << 20

// WriteYAML writes a made-up dataset as the *.yaml files of a folder, which
// tools/facts reads: a file for all that stands alone, and for each list as many
// as it takes. Words are the interface's own, and are left out.
func WriteYAML(dir string, ds *data.Dataset) error {
	var head []byte
	v := reflect.ValueOf(ds).Elem()
	for _, f := range rules.FieldsOf(v.Type()) {
		section := v.Field(f.Index)
		_, isText := section.Interface().(data.Text)
		switch {
		case f.Name == "words" || f.Optional && section.IsZero():
		case section.Kind() != reflect.Slice || isText:
			head = appendField(head, f.Name, section, "")
		default:
			if err := writeList(dir, f.Name, section); err != nil {
				return err
			}
		}
	}
	return writeFile(dir, "dataset.yaml", head)
}

func writeList(dir, name string, list reflect.Value) error {
	files := 0
	var b []byte
	for i := range list.Len() {
		if len(b) == 0 {
			b = append(b, name+":\n"...)
		}
		b = append(b, "  - "...)
		b = appendFields(b, list.Index(i), "    ", true)
		if len(b) > mostInFile || i == list.Len()-1 {
			if err := writeFile(dir, fmt.Sprintf("%s-%02d.yaml", name, files), b); err != nil {
				return err
			}
			files, b = files+1, b[:0]
		}
	}
	return nil
}

func writeFile(dir, name string, b []byte) error {
	if err := os.WriteFile(filepath.Join(dir, name), b, 0o644); err != nil {
		return fmt.Errorf("write facts: %w", err)
	}
	return nil
}

// appendFields appends the fields of a struct, each on lines of its own; the
// first of an item goes on behind the item's hyphen.
func appendFields(b []byte, v reflect.Value, indent string, item bool) []byte {
	for _, f := range rules.FieldsOf(v.Type()) {
		if f.Optional && v.Field(f.Index).IsZero() {
			continue
		}
		if !item {
			b = append(b, indent...)
		}
		item = false
		b = appendField(b, f.Name, v.Field(f.Index), indent)
	}
	return b
}

// appendField appends "name: value" with what is within the value below it.
func appendField(b []byte, name string, v reflect.Value, indent string) []byte {
	b = append(append(b, name...), ':')
	switch x := v.Interface().(type) {
	case data.Text:
		return appendText(b, x, indent)
	case data.Texts:
		b = append(b, '\n')
		for _, t := range x {
			b = append(append(b, indent...), "  -"...)
			b = appendText(b, t, indent+"  ")
		}
		return b
	case data.Refs:
		b = append(b, " ["...)
		for i, r := range x {
			if i > 0 {
				b = append(b, ", "...)
			}
			b = append(b, r...)
		}
		return append(b, "]\n"...)
	}
	v = reflect.Indirect(v)
	switch v.Kind() {
	case reflect.Struct:
		return appendFields(append(b, '\n'), v, indent+"  ", false)
	case reflect.Slice:
		b = append(b, '\n')
		for i := range v.Len() {
			b = append(append(b, indent...), "  - "...)
			b = appendFields(b, v.Index(i), indent+"    ", true)
		}
		return b
	case reflect.String:
		return append(strconv.AppendQuote(append(b, ' '), v.String()), '\n')
	}
	return fmt.Appendln(b, "", v.Interface())
}

// appendText is a plain string for English alone, and otherwise has a line for
// each language.
func appendText(b []byte, t data.Text, indent string) []byte {
	if len(t) == 1 {
		return append(strconv.AppendQuote(append(b, ' '), t[0].Text), '\n')
	}
	b = append(b, '\n')
	for _, w := range t {
		b = append(append(append(b, indent...), "  "...), w.Lang...)
		b = append(strconv.AppendQuote(append(b, ": "...), w.Text), '\n')
	}
	return b
}

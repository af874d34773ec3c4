package seen

import (
	"reflect"
	"strings"

	"tripoint/wasm/core/doc"
)

// linesOf are the words of a document, a line for each paragraph, cell or caption. What
// only leads elsewhere, such as tabs, is left out.
func linesOf(d *doc.Document) []string {
	var lines []string
	for i := range d.Sections {
		for _, block := range d.Sections[i].Blocks {
			gather(reflect.ValueOf(block), &lines)
		}
	}
	return lines
}

// gather goes through a block. It works by reflection, so that a new kind of block needs
// nothing here.
func gather(v reflect.Value, lines *[]string) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			gather(v.Elem(), lines)
		}
	case reflect.Slice:
		if v.Type().Elem() == reflect.TypeFor[doc.Span]() {
			add(lines, spans(v))
			return
		}
		for i := range v.Len() {
			gather(v.Index(i), lines)
		}
	case reflect.Struct:
		switch v.Interface().(type) {
		case doc.Tabs, doc.Buttons, doc.Choice, doc.Jumps, doc.Switch, doc.Slider, doc.Field, doc.Code:
			return
		}
		for i := range v.NumField() {
			switch f := v.Type().Field(i); {
			case !f.IsExported() || f.Name == "Picture":
			case f.Name == "Caption" && v.Field(i).Kind() == reflect.String, f.Name == "Alt":
				add(lines, v.Field(i).String())
			default:
				gather(v.Field(i), lines)
			}
		}
	}
}

func spans(v reflect.Value) string {
	var b strings.Builder
	for i := range v.Len() {
		b.WriteString(v.Index(i).FieldByName("Text").String())
	}
	return b.String()
}

func add(lines *[]string, line string) {
	if line = strings.Join(strings.Fields(line), " "); line != "" {
		*lines = append(*lines, line)
	}
}

package bundle

import (
	"fmt"
	"reflect"
	"strings"

	"tripoint/data"
)

// MaxSize is the size in bytes of the largest bundle, for those who write one and those
// who read it. Today's facts take a third of a MiB; fifty thousand events with their
// agreements and sources take 40.
const MaxSize = 64 << 20

var tooLarge = fmt.Sprintf("it is larger than %d MiB", MaxSize>>20)

// LimitError says that a dataset exceeds a limit of bundles, and where.
type LimitError struct {
	// Path is the row or the section with which it does, as "events[30201]" or "words".
	Path string
	What string
}

func (e *LimitError) Error() string { return "with " + e.Path + ", " + e.What }

// longLists finds a list that is longer than the decoder reads.
func longLists(ds *data.Dataset) error {
	var found error
	each(ds, func(path string, row reflect.Value) {
		if n := longest(row); n > data.MaxList && found == nil {
			found = &LimitError{path, fmt.Sprintf("it has a list of %d items, up to %d are read", n, data.MaxList)}
		}
	})
	return found
}

// longest is the length of the longest list in a value.
func longest(v reflect.Value) int {
	most := 0
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			most = longest(v.Elem())
		}
	case reflect.Slice:
		most = v.Len()
		for i := range v.Len() {
			most = max(most, longest(v.Index(i)))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			most = max(most, longest(v.Field(i)))
		}
	}
	return most
}

// largest tells the section, or the row of one, that takes most of a bundle.
func largest(ds *data.Dataset) *LimitError {
	path, most := "", 0
	each(ds, func(at string, row reflect.Value) {
		n := size(row)
		if section, _, isRow := strings.Cut(at, "["); isRow && n < MaxSize/2 {
			at = section
		}
		if n > most {
			path, most = at, n
		}
	})
	return &LimitError{path, tooLarge}
}

// size is how many bytes the strings of a value have.
func size(v reflect.Value) int {
	n := 1
	switch v.Kind() {
	case reflect.String:
		n += v.Len()
	case reflect.Pointer:
		if !v.IsNil() {
			n += size(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			n += size(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			n += size(v.Field(i))
		}
	}
	return n
}

// each calls f for every section of a dataset, and for every row of those that are lists.
func each(ds *data.Dataset, f func(path string, row reflect.Value)) {
	v := reflect.ValueOf(ds).Elem()
	for i := 1; i < v.NumField(); i++ {
		name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("yaml"), ",")
		section := v.Field(i)
		if section.Kind() != reflect.Slice {
			f(name, section)
			continue
		}
		if section.Len() > data.MaxList {
			f(name, section)
		}
		for j := range section.Len() {
			f(fmt.Sprintf("%s[%d]", name, j), section.Index(j))
		}
	}
}

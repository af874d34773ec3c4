package datatest

import (
	"fmt"
	"reflect"
	"testing"

	"tripoint/data"
)

// Every calls do with each value of type T in a dataset, and with its path, such as
// Events[3].Sources[1].
func Every[T any](ds *data.Dataset, do func(path string, t *T)) {
	every(reflect.ValueOf(ds).Elem(), "", do)
}

func every[T any](v reflect.Value, path string, do func(path string, t *T)) {
	if t, ok := v.Addr().Interface().(*T); ok {
		do(path, t)
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			every(v.Elem(), path, do)
		}
	case reflect.Slice:
		for i := range v.Len() {
			every(v.Index(i), fmt.Sprintf("%s[%d]", path, i), do)
		}
	case reflect.Struct:
		if path != "" {
			path += "."
		}
		for i := range v.NumField() {
			every(v.Field(i), path+v.Type().Field(i).Name, do)
		}
	}
}

// Spoil sets each value of type T of the sample in turn, and fails the test where sees
// does not find fault with it. The sample has every field of the schema, so this fails for
// a new one that is forgotten. The path names the value that is spoiled.
func Spoil[T any](t *testing.T, spoiled T, sees func(ds *data.Dataset, path string) bool) {
	t.Helper()
	ds, n := Sample(), 0
	Every(ds, func(path string, value *T) {
		n++
		right := *value
		*value = spoiled
		if !sees(ds, path) {
			t.Errorf("nobody sees %v at %s", spoiled, path)
		}
		*value = right
	})
	if n < 3 {
		t.Errorf("only %d values of type %T", n, spoiled)
	}
}

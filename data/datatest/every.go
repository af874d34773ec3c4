package datatest

import (
	"fmt"
	"reflect"

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

// Spoil sets each value of type T of the sample in turn, and calls check with the
// path of the value that is spoiled. It returns how many there are.
func Spoil[T any](spoiled T, check func(ds *data.Dataset, path string)) int {
	ds, n := Sample(), 0
	Every(ds, func(path string, t *T) {
		n++
		right := *t
		*t = spoiled
		check(ds, path)
		*t = right
	})
	return n
}

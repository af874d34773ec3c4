package datatest

import (
	"reflect"
	"testing"
)

// The tests that break the sample see only the fields that it has.
func TestTheSampleHasEveryFieldOfTheSchema(t *testing.T) {
	filled := map[string]bool{}
	fields(reflect.ValueOf(Sample()).Elem(), func(name string, isSet bool) { filled[name] = filled[name] || isSet })
	if len(filled) < 200 {
		t.Errorf("only %d fields", len(filled))
	}
	for name, isSet := range filled {
		if !isSet {
			t.Errorf("no row of the sample has %s", name)
		}
	}
}

// fields calls do with the name of each field of each struct in a value, and whether
// it is set.
func fields(v reflect.Value, do func(name string, isSet bool)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			fields(v.Elem(), do)
		}
	case reflect.Slice:
		for i := range v.Len() {
			fields(v.Index(i), do)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			do(v.Type().Name()+"."+v.Type().Field(i).Name, !v.Field(i).IsZero())
			fields(v.Field(i), do)
		}
	}
}

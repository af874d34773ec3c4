package scene

import (
	"reflect"
	"testing"
)

// marks returns a mark of each kind, with a value in each field.
func marks(t *testing.T) []Mark {
	all := []Mark{&Fill{}, &Stroke{}, &Ribbon{}, &Disc{}, &Text{}}
	for _, m := range all {
		fill(t, reflect.ValueOf(m).Elem())
	}
	return all
}

// fill puts a value into every field.
func fill(t *testing.T, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(t, v.Field(i))
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			fill(t, v.Index(i))
		}
	case reflect.Array:
		for i := range v.Len() {
			fill(t, v.Index(i))
		}
	case reflect.Bool:
		v.SetBool(true)
	case reflect.String:
		v.SetString("a")
	case reflect.Float64:
		v.SetFloat(1)
	case reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(1)
	case reflect.Int:
		v.SetInt(1)
	case reflect.Interface, reflect.Pointer: // marks are compared one by one
	default:
		t.Fatalf("fill cannot fill %s of kind %s", v.Type(), v.Kind())
	}
}

// whole returns a scene with a value in each field and a mark of each kind.
func whole(t *testing.T) *Scene {
	s := &Scene{}
	fill(t, reflect.ValueOf(s).Elem())
	s.Layers[0].Marks, s.Layers[1].Marks = marks(t), nil
	return s
}

// derived are the fields that Equal skips, because they follow from a target's path.
var derived = map[string]bool{"Bounds": true, "Parts": true}

// change sets one field after the other to zero, at and below a value that at finds in
// a scene, and expects Equal to see it; path names the value.
func change(t *testing.T, path string, at func(*Scene) reflect.Value) {
	v := at(whole(t))
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if name := v.Type().Field(i).Name; !derived[name] {
				change(t, path+"."+name, func(s *Scene) reflect.Value { return at(s).Field(i) })
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			change(t, path+"[]", func(s *Scene) reflect.Value { return at(s).Index(i) })
		}
	case reflect.Interface, reflect.Pointer:
		change(t, path, func(s *Scene) reflect.Value { return at(s).Elem() })
	default:
		s := whole(t)
		at(s).SetZero()
		if Equal(s, whole(t)) || Equal(whole(t), s) {
			t.Errorf("Equal does not see a difference in %s", path)
		}
	}
}

func TestEqualSeesADifferenceInEveryField(t *testing.T) {
	if !Equal(whole(t), whole(t)) {
		t.Fatal("a scene differs from its copy")
	}
	change(t, "scene", func(s *Scene) reflect.Value { return reflect.ValueOf(s).Elem() })
	for i, m := range marks(t) {
		for k, other := range marks(t) {
			if i != k && equalMarks(m, other) {
				t.Errorf("a %T equals a %T", m, other)
			}
		}
	}
}

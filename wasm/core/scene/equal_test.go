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

func TestEqualSeesADifferenceInEveryField(t *testing.T) {
	whole := func() *Scene {
		s := &Scene{}
		fill(t, reflect.ValueOf(s).Elem())
		s.Layers[0].Marks, s.Layers[1].Marks = marks(t), nil
		return s
	}
	if !Equal(whole(), whole()) {
		t.Fatal("a scene differs from its copy")
	}
	// Equal skips what follows from a target's path.
	derived := map[string]bool{"Bounds": true, "Parts": true}
	var change func(path string, at func(*Scene) reflect.Value)
	change = func(path string, at func(*Scene) reflect.Value) {
		v := at(whole())
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				if name := v.Type().Field(i).Name; !derived[name] {
					change(path+"."+name, func(s *Scene) reflect.Value { return at(s).Field(i) })
				}
			}
		case reflect.Slice, reflect.Array:
			for i := range v.Len() {
				change(path+"[]", func(s *Scene) reflect.Value { return at(s).Index(i) })
			}
		case reflect.Interface, reflect.Pointer:
			change(path, func(s *Scene) reflect.Value { return at(s).Elem() })
		default:
			s := whole()
			at(s).SetZero()
			if Equal(s, whole()) || Equal(whole(), s) {
				t.Errorf("Equal does not see a difference in %s", path)
			}
		}
	}
	change("scene", func(s *Scene) reflect.Value { return reflect.ValueOf(s).Elem() })
	for i, m := range marks(t) {
		for k, other := range marks(t) {
			if i != k && equalMarks(m, other) {
				t.Errorf("a %T equals a %T", m, other)
			}
		}
	}
}

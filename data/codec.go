package data

import (
	"fmt"
	"reflect"
	"slices"

	"github.com/tinylib/msgp/msgp"
)

// Bundles are MessagePack: a map from keys to the fields of Dataset. Each row below it
// is a list of its fields, in the order of the schema. If a row has fewer fields than
// the schema, the rest are empty; if it has more, the decoder skips them. Refs and
// texts have short forms: see ref.go and text.go.
//
// The code uses reflection. Generated code for all rows would add a fifth of a megabyte
// to the program, to halve two milliseconds.

// MaxList is the length of the longest list that the decoder accepts.
const MaxList = 100000

// keys are the names of Dataset's fields in a bundle, in their order. (The tags say the
// same, but to read them takes code in the program.)
var keys = [...]string{"schema", "title", "version", "as_of", "start", "from", "until", "model", "codebook", "lens", "nodes",
	"edges", "domains", "baselines", "agreements", "events", "codings", "assessments", "incidents", "outside", "article",
	"contested", "steps", "terms", "names", "doubts", "sources", "words", "finding", "places", "language", "languages", "corrections"}

// Decode reads the fields of a dataset that a bundle has, and returns the bytes that
// follow its map. It allocates what lists announce, so that bundle.Decode scans a bundle
// first.
func (ds *Dataset) Decode(b []byte) (rest []byte, err error) {
	n, b, err := msgp.ReadMapHeaderBytes(b)
	if err != nil {
		return b, err
	}
	v := reflect.ValueOf(ds).Elem()
	for ; n > 0; n-- {
		var key []byte
		if key, b, err = msgp.ReadMapKeyZC(b); err != nil {
			return b, err
		}
		if i := slices.Index(keys[:], string(key)); i >= 0 {
			b, err = read(b, v.Field(i).Addr().Interface())
		} else {
			b, err = msgp.Skip(b)
		}
		if err != nil {
			return b, fmt.Errorf("%s: %w", key, err)
		}
	}
	return b, nil
}

// Append appends a dataset to a bundle. The same dataset gives the same bytes.
func (ds *Dataset) Append(b []byte) []byte {
	v := reflect.ValueOf(ds).Elem()
	b = msgp.AppendMapHeader(b, uint32(len(keys)))
	for i, key := range keys {
		b = appendValue(msgp.AppendString(b, key), v.Field(i))
	}
	return b
}

// read decodes the first value of b into the variable that a pointer points to, and
// returns the bytes that follow it.
func read(b []byte, into any) (rest []byte, err error) {
	switch p := into.(type) {
	case *string:
		*p, b, err = msgp.ReadStringBytes(b)
	case *Date:
		var s string
		s, b, err = msgp.ReadStringBytes(b)
		*p = Date(s)
	case *Ref:
		*p, b, err = readRef(b)
	case *Text:
		*p, b, err = readText(b)
	case *bool:
		*p, b, err = msgp.ReadBoolBytes(b)
	case *int:
		*p, b, err = msgp.ReadIntBytes(b)
	case *float64:
		*p, b, err = msgp.ReadFloat64Bytes(b)
	case **Codebook, **Article, **Answer:
		if msgp.IsNil(b) { // the bundle has none
			return msgp.ReadNilBytes(b)
		}
		switch p := into.(type) {
		case **Codebook:
			*p = new(Codebook)
			into = *p
		case **Article:
			*p = new(Article)
			into = *p
		case **Answer:
			*p = new(Answer)
			into = *p
		}
		return readValue(b, reflect.ValueOf(into).Elem())
	default:
		return readValue(b, reflect.ValueOf(into).Elem())
	}
	return b, err
}

// readValue is read for lists, rows and strings of other types.
func readValue(b []byte, v reflect.Value) (rest []byte, err error) {
	if v.Kind() == reflect.String {
		s, rest, err := msgp.ReadStringBytes(b)
		v.SetString(s)
		return rest, err
	}
	n, b, err := msgp.ReadArrayHeaderBytes(b)
	if err != nil {
		return b, err
	}
	if v.Kind() == reflect.Slice {
		if n > MaxList {
			return b, msgp.ErrLimitExceeded
		}
		v.Grow(int(n))
		v.SetLen(int(n))
		for i := range int(n) {
			if b, err = read(b, v.Index(i).Addr().Interface()); err != nil {
				return b, fmt.Errorf("[%d]: %w", i, err)
			}
		}
		return b, nil
	}
	fields := v.NumField() // of a row
	for i := range int(n) {
		if i < fields {
			b, err = read(b, v.Field(i).Addr().Interface())
		} else {
			b, err = msgp.Skip(b)
		}
		if err != nil {
			return b, err
		}
	}
	return b, nil
}

// appendValue appends a value in the form that read reads.
func appendValue(b []byte, v reflect.Value) []byte {
	switch x := v.Interface().(type) {
	case Ref:
		return x.append(b)
	case Text:
		return x.append(b)
	}
	switch v.Kind() {
	case reflect.String:
		return msgp.AppendString(b, v.String())
	case reflect.Bool:
		return msgp.AppendBool(b, v.Bool())
	case reflect.Int:
		return msgp.AppendInt64(b, v.Int())
	case reflect.Float64:
		return msgp.AppendFloat(b, v.Float())
	case reflect.Pointer:
		if v.IsNil() {
			return msgp.AppendNil(b)
		}
		return appendValue(b, v.Elem())
	case reflect.Slice:
		b = msgp.AppendArrayHeader(b, uint32(v.Len()))
		for i := range v.Len() {
			b = appendValue(b, v.Index(i))
		}
		return b
	}
	b = msgp.AppendArrayHeader(b, uint32(v.NumField()))
	for i := range v.NumField() {
		b = appendValue(b, v.Field(i))
	}
	return b
}

// Section is the name of the section that a bundle calls so, or "" if no dataset has it.
func Section(key []byte) string {
	if i := slices.Index(keys[:], string(key)); i >= 0 {
		return keys[i]
	}
	return ""
}

package data

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/tinylib/msgp/msgp"
)

// Bundles are MessagePack: a map from keys to the fields of Dataset. What is alike stands
// together, by columns: that takes a tenth off what readers fetch. A column has one value of
// a type for each row, and is written
//
//   - for strings, refs, dates and texts, as one string with NUL between them,
//   - for bools and numbers, as a list,
//   - for lists, as two columns: their lengths, and the items of all of them,
//   - for pointers, as two columns: which of them there are, and what they point to,
//   - for rows, as a list of the columns of their fields, in the order of the schema.
//
// If rows have fewer fields than the schema, the rest are empty; if they have more, the
// decoder skips them. Refs and texts have short forms: see ref.go and text.go.
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
// follow its map. Its memory is in proportion to the length of b.
func (ds *Dataset) Decode(b []byte) (rest []byte, err error) {
	d := decoder{lang: English, room: roomEach*len(b) + roomFree}
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
		switch i := slices.Index(keys[:], string(key)); i {
		case -1:
			b, err = msgp.Skip(b)
		case 0: // the schema is read without any of this
			ds.Schema, b, err = msgp.ReadIntBytes(b)
		default:
			if b, err = d.column(b, []reflect.Value{v.Field(i)}); ds.Language != "" {
				d.lang = ds.Language
			}
		}
		if err != nil {
			return b, fmt.Errorf("%s: %w", key, err)
		}
	}
	return b, nil
}

// Append appends a dataset to a bundle. The same dataset gives the same bytes. No string
// of it may hold a NUL. The language comes before all texts.
func (ds *Dataset) Append(b []byte) []byte {
	v := reflect.ValueOf(ds).Elem()
	e := encoder{ds.Lang()}
	b = msgp.AppendMapHeader(b, uint32(len(keys)))
	b = msgp.AppendInt(msgp.AppendString(b, keys[0]), ds.Schema)
	b = e.column(msgp.AppendString(b, languageKey), []reflect.Value{reflect.ValueOf(ds.Language)}, reflect.TypeFor[string]())
	for i, key := range keys {
		if i > 0 && key != languageKey {
			b = e.column(msgp.AppendString(b, key), []reflect.Value{v.Field(i)}, v.Field(i).Type())
		}
	}
	return b
}

const languageKey = "language"

// The decoder takes up to roomEach bytes of memory for each of a bundle, and roomFree.
const (
	roomEach = 48 // more than any dataset takes: a field has up to 24 bytes and one in the bundle
	roomFree = 1 << 16
)

type decoder struct {
	lang string // of the texts that name none
	room int    // in bytes, for lists and texts
}

// take notes n values of a size in bytes.
func (d *decoder) take(n, size int) error {
	if n < 0 || n > d.room/size {
		return msgp.ErrLimitExceeded
	}
	d.room -= n * size
	return nil
}

// header reads the header of a list of n items.
func header(b []byte, n int) ([]byte, error) {
	got, b, err := msgp.ReadArrayHeaderBytes(b)
	if err == nil && int(got) != n {
		err = msgp.ArrayError{Wanted: uint32(n), Got: got}
	}
	return b, err
}

// column decodes the first column of b into variables of one type, and returns the bytes
// that follow it.
func (d *decoder) column(b []byte, vs []reflect.Value) (rest []byte, err error) {
	if len(vs) == 0 {
		return msgp.Skip(b)
	}
	kind := vs[0].Kind()
	if _, isText := vs[0].Interface().(Text); isText || kind == reflect.String {
		return d.strings(b, vs)
	}
	switch kind {
	case reflect.Pointer, reflect.Slice:
		return d.lists(b, vs)
	case reflect.Struct:
		return d.rows(b, vs)
	}
	if b, err = header(b, len(vs)); err != nil {
		return b, err
	}
	for _, v := range vs {
		switch p := v.Addr().Interface().(type) {
		case *bool:
			*p, b, err = msgp.ReadBoolBytes(b)
		case *int:
			*p, b, err = msgp.ReadIntBytes(b)
		case *float64:
			*p, b, err = msgp.ReadFloat64Bytes(b)
		}
		if err != nil {
			return b, err
		}
	}
	return b, nil
}

// strings decodes a column of strings, refs or texts.
func (d *decoder) strings(b []byte, vs []reflect.Value) ([]byte, error) {
	all, b, err := msgp.ReadStringBytes(b)
	if got := strings.Count(all, separator) + 1; err == nil && got != len(vs) {
		err = msgp.ArrayError{Wanted: uint32(len(vs)), Got: uint32(got)}
	}
	if err != nil {
		return b, err
	}
	for _, v := range vs {
		var s string
		s, all, _ = strings.Cut(all, separator)
		switch p := v.Addr().Interface().(type) {
		case *Text:
			if *p, err = readText(s, d.lang); err == nil {
				err = d.take(len(*p), int(reflect.TypeFor[Translation]().Size()))
			}
		case *Ref:
			*p = readRef(s)
		default:
			v.SetString(s)
		}
		if err != nil {
			return b, err
		}
	}
	return b, nil
}

// lists decodes a column of lists, or of pointers: lists of one item or none.
func (d *decoder) lists(b []byte, vs []reflect.Value) ([]byte, error) {
	b, err := header(b, 2)
	if err == nil {
		b, err = header(b, len(vs))
	}
	elem := vs[0].Type().Elem()
	lengths, all := make([]int, len(vs)), 0
	for i := range lengths {
		if err == nil {
			lengths[i], b, err = msgp.ReadIntBytes(b)
		}
		if err == nil {
			err = d.take(lengths[i], int(elem.Size()+reflect.TypeFor[reflect.Value]().Size()))
		}
		if err != nil {
			return b, err
		}
		if all += lengths[i]; lengths[i] > MaxList {
			return b, msgp.ErrLimitExceeded
		}
	}
	items := make([]reflect.Value, 0, all)
	for i, v := range vs {
		switch n := lengths[i]; {
		case n == 0:
		case v.Kind() == reflect.Pointer:
			v.Set(reflect.New(elem))
			items = append(items, v.Elem())
		default:
			v.Set(reflect.MakeSlice(v.Type(), n, n))
			for j := range n {
				items = append(items, v.Index(j))
			}
		}
	}
	return d.column(b, items)
}

// rows decodes the columns of rows.
func (d *decoder) rows(b []byte, vs []reflect.Value) ([]byte, error) {
	n, b, err := msgp.ReadArrayHeaderBytes(b)
	field := make([]reflect.Value, len(vs))
	for i := range int(n) {
		if err != nil {
			return b, err
		}
		if i >= vs[0].NumField() {
			b, err = msgp.Skip(b)
			continue
		}
		for j, v := range vs {
			field[j] = v.Field(i)
		}
		b, err = d.column(b, field)
	}
	return b, err
}

// separator stands between the strings of a column.
const separator = "\x00"

type encoder struct{ lang string }

// column appends a column in the form that decoder.column reads.
func (e *encoder) column(b []byte, vs []reflect.Value, of reflect.Type) []byte {
	if of == reflect.TypeFor[Text]() || of.Kind() == reflect.String {
		all := make([]string, len(vs))
		for i, v := range vs {
			switch x := v.Interface().(type) {
			case Text:
				all[i] = x.written(e.lang)
			case Ref:
				all[i] = x.written()
			default:
				all[i] = v.String()
			}
		}
		return msgp.AppendString(b, strings.Join(all, separator))
	}
	switch of.Kind() {
	case reflect.Slice, reflect.Pointer:
		return e.lists(b, vs, of)
	case reflect.Struct:
		b = msgp.AppendArrayHeader(b, uint32(of.NumField()))
		for i := range of.NumField() {
			field := make([]reflect.Value, len(vs))
			for j, v := range vs {
				field[j] = v.Field(i)
			}
			b = e.column(b, field, of.Field(i).Type)
		}
		return b
	}
	b = msgp.AppendArrayHeader(b, uint32(len(vs)))
	for _, v := range vs {
		switch of.Kind() {
		case reflect.Bool:
			b = msgp.AppendBool(b, v.Bool())
		case reflect.Int:
			b = msgp.AppendInt64(b, v.Int())
		default:
			b = msgp.AppendFloat(b, v.Float())
		}
	}
	return b
}

func (e *encoder) lists(b []byte, vs []reflect.Value, of reflect.Type) []byte {
	b = msgp.AppendArrayHeader(msgp.AppendArrayHeader(b, 2), uint32(len(vs)))
	var items []reflect.Value
	for _, v := range vs {
		switch {
		case of.Kind() == reflect.Slice:
			b = msgp.AppendInt(b, v.Len())
			for i := range v.Len() {
				items = append(items, v.Index(i))
			}
		case v.IsNil():
			b = msgp.AppendInt(b, 0)
		default:
			b = msgp.AppendInt(b, 1)
			items = append(items, v.Elem())
		}
	}
	return e.column(b, items, of.Elem())
}

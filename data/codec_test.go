package data

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/tinylib/msgp/msgp"
)

// The schema's version is the only key that YAML lacks.
func TestTheKeysOfABundleAreThoseOfTheYAML(t *testing.T) {
	want := []string{"schema"}
	fields := reflect.TypeFor[Dataset]()
	for i := 1; i < fields.NumField(); i++ {
		key, _, _ := strings.Cut(fields.Field(i).Tag.Get("yaml"), ",")
		want = append(want, key)
	}
	if !slices.Equal(keys[:], want) {
		t.Errorf("the keys are %q, want %q", keys, want)
	}
}

func TestARefOfEachKindComesBackFromABundle(t *testing.T) {
	for _, want := range []Ref{"", "source/log", "outside/gulls", "page/article", "node/", "noslash", "event/a/b"} {
		if got := readRef(want.written()); got != want {
			t.Errorf("%q comes back as %q", want, got)
		}
	}
	if s := Ref("source/log").written(); s != "\x01log" {
		t.Errorf("a ref to a source is written as %q", s)
	}
}

func TestATextComesBackFromABundleInAllItsLanguages(t *testing.T) {
	for _, want := range []Text{nil, Plain(""), Plain("a"), {{"en", "a"}, {"ru", "б"}}, {{"ru", "б"}}, {{"ru", ""}}} {
		for _, lang := range []string{English, "ru"} {
			got, err := readText(want.written(lang), lang)
			if diff := cmp.Diff(want, got); err != nil || diff != "" {
				t.Errorf("%v in a bundle in %s: %v %s", want, lang, err, diff)
			}
		}
	}
	if s := (Text{{"ru", "б"}}).written("ru"); s != "б" {
		t.Errorf("a text in the language of the bundle is written as %q", s)
	}
	for _, s := range []string{"\x01en", "\x01en\x01a\x01ru", strings.Repeat("\x01en\x01a", MaxLanguages+1)} {
		if got, err := readText(s, English); err == nil {
			t.Errorf("%q is read as %v", s, got)
		}
	}
}

// What a column announces must be there.
func TestAColumnOfAnotherLengthIsRefused(t *testing.T) {
	var nodes struct{ Names []string }
	for _, b := range [][]byte{
		msgp.AppendString(nil, "a"),                            // no list
		column(msgp.AppendInt(nil, 2), "a"),                    // two announced, one there
		column(msgp.AppendInt(nil, 1), "a\x00b"),               // one announced, two there
		column(msgp.AppendInt(nil, -1), "a"),                   // fewer than none
		column(msgp.AppendInt(nil, MaxList+1), "a"),            // too many
		column(msgp.AppendInt64(nil, 1<<62), "a"),              // too many for any memory
		column(msgp.AppendInt(msgp.AppendInt(nil, 1), 1), "a"), // lengths of two lists
	} {
		d := decoder{English, 1 << 30}
		if _, err := d.column(b, []reflect.Value{reflect.ValueOf(&nodes).Elem().Field(0)}); err == nil {
			t.Errorf("%x is read as %q", b, nodes.Names)
		}
	}
}

// column is one of lists of strings with such lengths.
func column(lengths []byte, names string) []byte {
	b := append(msgp.AppendArrayHeader(msgp.AppendArrayHeader(nil, 2), 1), lengths...)
	return msgp.AppendString(b, names)
}

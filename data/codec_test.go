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
	for _, want := range []Ref{"", "source/log", "outside/gulls", "page/article", "node/", "noslash", "\x01odd", "event/a/b"} {
		got, rest, err := readRef(want.append(nil))
		if err != nil || len(rest) > 0 || got != want && want[0] >= ' ' {
			t.Errorf("%q comes back as %q (%v)", want, got, err)
		}
	}
	b := Ref("source/log").append(nil)
	if s, _, _ := msgp.ReadStringBytes(b); s != "\x01log" {
		t.Errorf("a ref to a source is written as %q", s)
	}
}

func TestATextComesBackFromABundleInAllItsLanguages(t *testing.T) {
	for _, want := range []Text{nil, Plain(""), Plain("a"), {{"en", "a"}, {"ru", "б"}}, {{"ru", "б"}}} {
		got, rest, err := readText(want.append(nil))
		if diff := cmp.Diff(want, got); err != nil || len(rest) > 0 || diff != "" {
			t.Errorf("%v: %s", err, diff)
		}
	}
	if _, _, err := readText(msgp.AppendArrayHeader(nil, MaxLanguages+1)); err == nil {
		t.Error("a text of too many languages is read")
	}
}

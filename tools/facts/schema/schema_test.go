package schema

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/tools/facts"
	"tripoint/tools/facts/rules"
	"tripoint/tools/internal/built"
)

// structs are the structs of the schema, found from the dataset.
func structs(t reflect.Type, found map[reflect.Type]bool) {
	switch {
	case t.Kind() == reflect.Slice, t.Kind() == reflect.Pointer:
		structs(t.Elem(), found)
	case t.Kind() == reflect.Struct && !found[t]:
		found[t] = true
		for _, f := range rules.FieldsOf(t) {
			if ft := t.Field(f.Index).Type; ft != reflect.TypeFor[data.Text]() && ft != reflect.TypeFor[data.Texts]() && ft != reflect.TypeFor[[]data.Word]() {
				structs(ft, found)
			}
		}
	}
}

func TestEveryFieldSaysWhatItHolds(t *testing.T) {
	c, err := readComments()
	if err != nil {
		t.Fatal(err)
	}
	found := map[reflect.Type]bool{}
	structs(reflect.TypeFor[data.Dataset](), found)
	if len(found) < 30 {
		t.Fatalf("only %d structs are found", len(found))
	}
	for s := range found {
		if c.types[s.Name()] == "" {
			t.Errorf("the type data.%s has no comment", s.Name())
		}
		for _, f := range rules.FieldsOf(s) {
			if name := s.Name() + "." + s.Field(f.Index).Name; c.fields[name] == "" {
				t.Errorf("data.%s has no comment; say what it holds, for editors show it to authors", name)
			}
		}
	}
}

func TestTheProjectsSchemaIsThatOfItsTypes(t *testing.T) {
	dir := filepath.Join(built.Top(), "data", "source")
	ds, problems := facts.Load(dir)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if same, err := Is(dir, ds); err != nil || !same {
		t.Errorf("data/source/%s is of other types; run go run ./tools/schema (%v)", FactsFile, err)
	}
	want, err := Translation()
	got, err2 := os.ReadFile(filepath.Join(dir, TranslationFile))
	if err != nil || err2 != nil || !bytes.Equal(got, want) {
		t.Errorf("data/source/%s is another; run go run ./tools/schema", TranslationFile)
	}
	files, _ := filepath.Glob(filepath.Join(dir, "*.yaml"))
	inner, _ := filepath.Glob(filepath.Join(dir, "*", "*.yaml"))
	for _, name := range append(files, inner...) {
		below, _ := filepath.Rel(dir, name)
		text, err := os.ReadFile(name)
		if err != nil || !strings.HasPrefix(below, "testdata") && !bytes.HasPrefix(text, []byte(Modelines(below))) {
			t.Errorf("%s does not name its schema; run go run ./tools/schema (%v)", name, err)
		}
	}
}

// at follows keys and references in a schema.
func at(t *testing.T, root map[string]any, path string) map[string]any {
	t.Helper()
	v := root
	for _, key := range strings.Split(path, " ") {
		next, ok := v[key].(map[string]any)
		if !ok {
			t.Fatalf("there is no %s in %s", key, path)
		}
		if all, ok := next["allOf"].([]any); ok {
			ref := all[0].(map[string]any)["$ref"].(string)
			next = root["definitions"].(map[string]any)[strings.TrimPrefix(ref, "#/definitions/")].(map[string]any)
		}
		v = next
	}
	return v
}

func decoded(t *testing.T, ds *data.Dataset, words bool) map[string]any {
	t.Helper()
	text, err := Facts(ds, words)
	if err != nil {
		t.Fatal(err)
	}
	var root map[string]any
	if err := json.Unmarshal(text, &root); err != nil {
		t.Fatal(err)
	}
	return root
}

func TestRefsAreOfferedAndClosedListsClosed(t *testing.T) {
	ds, problems := facts.Load(filepath.Join(built.Top(), "data", "source", "testdata", "islands"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	s := decoded(t, ds, true)
	event := "properties events items properties "
	if e := at(t, s, event+"acts items properties about items")["enum"]; !reflect.DeepEqual(e, []any{"domain/cables", "domain/rules"}) {
		t.Errorf("domains: %v", e)
	}
	if e := at(t, s, event+"acts items properties act")["enum"].([]any); !slices.Contains(e, any("act/sign")) {
		t.Errorf("kinds of act: %v", e)
	}
	sources := at(t, s, event+"sources items")["anyOf"].([]any)
	if e := sources[0].(map[string]any)["enum"].([]any); !slices.Contains(e, any("source/diary")) {
		t.Errorf("sources: %v", e)
	}
	if p := sources[1].(map[string]any)["pattern"].(string); !regexp.MustCompile(p).MatchString("source/new-one") || regexp.MustCompile(p).MatchString("event/new-one") {
		t.Errorf("the form of sources: %s", p)
	}
	outline := at(t, s, "properties nodes items properties outlines items")
	if i := slices.Index(outline["enum"].([]any), any("268")); i < 0 || outline["enumDescriptions"].([]any)[i] != "Georgia" {
		t.Errorf("countries: %v", outline)
	}
	if id := at(t, s, event+"id"); id["enum"] != nil || id["pattern"] == nil {
		t.Errorf("an id is one of those that there are: %v", id)
	}
	if at(t, s, "properties words properties app.title")["description"] == "" {
		t.Error("words do not say what they are")
	}
	bare := decoded(t, nil, true)
	if p := at(t, bare, event+"acts items properties act"); p["enum"] != nil || p["pattern"] == nil {
		t.Errorf("without facts an act is any: %v", p)
	}
}

// What the loader takes, the schema takes, and for dates and refs the other way round.
func TestFormsAreThoseOfTheLoader(t *testing.T) {
	date, ref := regexp.MustCompile("^"+day+"(/"+day+")?$"), regexp.MustCompile("^"+name+"/"+name+"$")
	for _, s := range []string{"2015", "2015-09", "2015-09-25", "2015~", "2015-12/2016-04", "2015-9", "15", "", "2015-13", "2015-00", "2015-09-32", "2015-09-25T10:00", "2015 ", "2015-12/"} {
		if got, want := date.MatchString(s), data.Date(s).Check() == nil; got != want {
			t.Errorf("the date %q: %v", s, got)
		}
	}
	for _, s := range []string{"edge/cn-us", "event/2015-06-opm", "a/b", "edge", "edge/", "/a", "Edge/a", "edge/a-", "edge/-a", "edge/a b", "edge/ä"} {
		if got, want := ref.MatchString(s), data.Ref(s).Valid(); got != want {
			t.Errorf("the ref %q: %v", s, got)
		}
	}
}

func TestModelinesAreAddedOnceAndNothingElseChanges(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a.yaml": "title: A\r\n", "ru/a.yaml": "x: {}\n", "testdata/b.yaml": "x: 1\n"} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, want := range []int{2, 0} {
		if added, err := AddModelines(dir); err != nil || len(added) != want {
			t.Errorf("added to %v: %v", added, err)
		}
	}
	for name, want := range map[string]string{
		"a.yaml":          "# yaml-language-server: $schema=facts.schema.json\n# $schema: facts.schema.json\ntitle: A\r\n",
		"ru/a.yaml":       "# yaml-language-server: $schema=../translation.schema.json\n# $schema: ../translation.schema.json\nx: {}\n",
		"testdata/b.yaml": "x: 1\n",
	} {
		if got, err := os.ReadFile(filepath.Join(dir, name)); err != nil || string(got) != want {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
}

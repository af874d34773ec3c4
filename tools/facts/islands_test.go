package facts_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/data/bundle"
	"tripoint/tools/facts"
)

const islands = "../../data/source/testdata/islands"

// load reads a folder in which the loader must find no fault.
func load(t *testing.T, dir string) *data.Dataset {
	t.Helper()
	ds, problems := facts.Load(dir)
	for _, p := range problems {
		t.Error(p)
	}
	if t.Failed() {
		t.FailNow()
	}
	return ds
}

func encode(t *testing.T, ds *data.Dataset) []byte {
	t.Helper()
	b, err := bundle.Encode(ds)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestAnotherDatasetBecomesABundle(t *testing.T) {
	ds := load(t, islands)
	decoded, err := bundle.Decode(encode(t, ds))
	if err != nil {
		t.Fatal(err)
	}
	x := data.NewIndex(decoded)
	if len(decoded.Nodes) != 4 || len(decoded.Edges) != 5 || len(decoded.Domains) != 2 || decoded.Article != nil {
		t.Errorf("%d nodes, %d edges, %d domains, article %v", len(decoded.Nodes), len(decoded.Edges), len(decoded.Domains), decoded.Article)
	}
	if got := decoded.Center; got != (data.Center{Lat: -32, Lng: 78}) {
		t.Errorf("the centre is %v", got)
	}
	if text, lang := x.Node("node/coral").Short.In("de"); text != "Koralle" || lang != "de" {
		t.Errorf("Coral is called %q (%s) in German", text, lang)
	}
	if got := x.EdgeBetween("node/dune", "node/coral"); got == nil || got.ID != "edge/coral-dune" {
		t.Errorf("between Dune and Coral is %v", got)
	}
}

func TestLoadSortsTheLists(t *testing.T) {
	ds := load(t, islands)
	var got []data.Ref
	for _, a := range ds.Agreements {
		got = append(got, a.ID)
	}
	for _, e := range ds.Events {
		got = append(got, e.ID)
	}
	for _, a := range ds.Assessments {
		got = append(got, a.Edge)
	}
	for _, s := range ds.Sources {
		got = append(got, s.ID)
	}
	want := []data.Ref{
		"agreement/offer-2022", "agreement/reef-2024",
		"event/2024-treaty", "event/2026-cut",
		"edge/birch-coral", "edge/coral-dune",
		"source/diary", "source/gazette",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the lists are in the order %v, want %v", got, want)
	}
}

func TestADatasetOverridesWordsByKey(t *testing.T) {
	plain := load(t, islands)
	dir := copied(t, islands)
	write(t, dir, "words.yaml", "words:\n  app.title: {de: Inseln, en: Islands}\n  party.part: '{part}: {name}'\n")
	ds := load(t, dir)
	x, before := data.NewIndex(ds), data.NewIndex(plain)
	if got := x.Word("app.title"); got.String() != "Islands" || len(got) != 2 {
		t.Errorf("app.title is %v", got)
	}
	if got := x.Word("party.part").String(); got != "{part}: {name}" {
		t.Errorf("party.part is %q", got)
	}
	if got := before.Word("app.title").String(); got != "Tripoint" {
		t.Errorf("without words of its own, app.title is %q", got)
	}
	if len(ds.Words) != len(plain.Words) {
		t.Errorf("there are %d words, without those of its own %d", len(ds.Words), len(plain.Words))
	}
}

func TestTheSameFactsGiveTheSameBytes(t *testing.T) {
	want := encode(t, load(t, islands))
	for name, change := range map[string]func([]byte) []byte{
		"from another folder": func(b []byte) []byte { return b },
		"with a byte order mark and CRLF": func(b []byte) []byte {
			return append([]byte("\ufeff"), bytes.ReplaceAll(b, []byte("\n"), []byte("\r\n"))...)
		},
		"with comments and blank lines": func(b []byte) []byte {
			return bytes.ReplaceAll(b, []byte("\n\n"), []byte("\n\n# Nothing.\n\n"))
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := copied(t, islands)
			for _, f := range files(t, dir) {
				b, err := os.ReadFile(f)
				if err != nil {
					t.Fatal(err)
				}
				write(t, dir, filepath.Base(f), string(change(b)))
			}
			if got := encode(t, load(t, dir)); !bytes.Equal(got, want) {
				t.Error("the bundle differs")
			}
		})
	}
	t.Run("in files of other names", func(t *testing.T) {
		dir := copied(t, islands)
		if err := os.Rename(filepath.Join(dir, "sources.yaml"), filepath.Join(dir, "zz.yaml")); err != nil {
			t.Fatal(err)
		}
		if got := encode(t, load(t, dir)); !bytes.Equal(got, want) {
			t.Error("the bundle differs")
		}
	})
}

// copied returns a new folder with copies of the files of another.
func copied(t *testing.T, from string) string {
	t.Helper()
	dir := t.TempDir()
	for _, f := range files(t, from) {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		write(t, dir, filepath.Base(f), string(b))
	}
	return dir
}

func files(t *testing.T, dir string) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.yaml"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no files in %s: %v", dir, err)
	}
	return names
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// What one line says changes all plain texts, in the files before and after it.
func TestADatasetHasALanguageOfItsOwn(t *testing.T) {
	dir := copied(t, islands)
	write(t, dir, "zone.yaml", "language: de\n")
	ds, problems := facts.Load(dir)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	decoded, err := bundle.Decode(encode(t, ds))
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []data.Text{decoded.Title, decoded.Edges[0].Name} {
		if len(text) != 1 || text[0].Lang != "de" {
			t.Errorf("a plain text is %v", text)
		}
	}
	if coral := data.NewIndex(decoded).Node("node/coral").Short; coral.String() != "Koralle" {
		t.Errorf("Coral is called %q first", coral)
	}
	if in := decoded.WordsIn("de"); in != data.English {
		t.Errorf("the words that the folder lacks are in %q", in)
	}
	write(t, dir, "zone.yaml", "language: ru\n")
	want := `the "ru" text is missing; add it under "ru"; other languages come beside it`
	if _, problems := facts.Load(dir); len(problems) == 0 || !strings.Contains(problems.Error(), want) {
		t.Errorf("a text without the dataset's language: %v", problems)
	}
}

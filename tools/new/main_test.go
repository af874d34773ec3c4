package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tripoint/data/bundle"
	"tripoint/tools/facts"
	"tripoint/tools/facts/schema"
)

func TestNewFactsLoadAndFitIntoABundle(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "maps", "mine")
	var out bytes.Buffer
	if err := run(context.Background(), []string{dir}, &out, io.Discard); err != nil {
		t.Fatal(err)
	}
	ds, problems := facts.Load(dir)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if len(ds.Nodes) != 3 || len(ds.Agreements) != 2 || len(ds.Events) != 4 {
		t.Errorf("%d nodes, %d agreements, %d events", len(ds.Nodes), len(ds.Agreements), len(ds.Events))
	}
	if _, err := bundle.Encode(ds); err != nil {
		t.Error(err)
	}
	for _, w := range ds.Words {
		if ours := w.Key == "app.title" && w.Text.String() == "Tripoint"; ours {
			t.Error("the map of others is called Tripoint")
		}
	}
	if !strings.Contains(out.String(), "make write DATA='"+dir+"'") {
		t.Errorf("it does not say how to go on: %s", &out)
	}
	files, _ := filepath.Glob(filepath.Join(dir, "*.yaml"))
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil || !strings.HasPrefix(string(text), schema.Modelines("x.yaml")+"# ") {
			t.Errorf("%s begins without modelines and a comment (%v)", name, err)
		}
	}
	if same, err := schema.Is(dir, ds); err != nil || !same {
		t.Errorf("the schema is not that of the facts: %v", err)
	}
}

func TestTheVersionIsTheDay(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "mine")
	if err := write(dir, time.Date(2027, 3, 4, 0, 0, 0, 0, time.UTC)); err != nil {
		t.Fatal(err)
	}
	if ds, problems := facts.Load(dir); ds == nil || ds.Version != "2027.3.4" {
		t.Errorf("%v", problems)
	}
}

func TestNothingIsOverwritten(t *testing.T) {
	top := t.TempDir()
	full, empty, plain := filepath.Join(top, "full"), filepath.Join(top, "empty"), filepath.Join(top, "plain")
	for _, dir := range []string{full, empty} {
		if err := os.Mkdir(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{filepath.Join(full, "mine.txt"), plain} {
		if err := os.WriteFile(name, []byte("mine"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for dir, want := range map[string]string{full: "has something in it", plain: "is a file", empty: "", "": "name a folder"} {
		err := run(context.Background(), []string{dir}, io.Discard, io.Discard)
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", dir, err, want)
		}
	}
	for _, name := range []string{filepath.Join(full, "mine.txt"), plain} {
		if text, err := os.ReadFile(name); err != nil || string(text) != "mine" {
			t.Errorf("%s is now %q, %v", name, text, err)
		}
	}
	if entries, _ := os.ReadDir(full); len(entries) != 1 {
		t.Errorf("something is beside the file: %v", entries)
	}
}

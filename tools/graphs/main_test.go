package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"tripoint/data/bundle"
	"tripoint/data/datatest"
	"tripoint/tools/facts"
)

// What is written loads as the facts that the tests of the core have.
func TestGraphsLoadAsTheyWere(t *testing.T) {
	dir := t.TempDir()
	if err := run([]string{"-out", dir}, io.Discard); err != nil {
		t.Fatal(err)
	}
	for name, form := range datatest.Forms {
		got, problems := facts.Load(filepath.Join(dir, folderOf(name)))
		if len(problems) > 0 {
			t.Errorf("%s: %v", name, problems)
			continue
		}
		want := datatest.Graph(form)
		if !reflect.DeepEqual(got.Nodes, want.Nodes) || !reflect.DeepEqual(got.Edges, want.Edges) || !reflect.DeepEqual(got.Agreements, want.Agreements) ||
			len(got.Events) != len(want.Events) || len(got.Domains) != form.Domains {
			t.Errorf("%s: the facts have changed on their way", name)
		}
	}
}

func TestAFolderIsAskedFor(t *testing.T) {
	if err := run(nil, io.Discard); err == nil {
		t.Error("it wrote somewhere")
	}
}

func TestALargeGraphIsABundleWithWords(t *testing.T) {
	out := filepath.Join(t.TempDir(), "graph.msgp")
	var stdout bytes.Buffer
	if err := run([]string{"-nodes", "20", "-out", out}, &stdout); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	ds, err := bundle.Decode(b)
	if err != nil || len(ds.Nodes) != 20 || len(ds.Edges) != 30 || len(ds.Words) < 100 {
		t.Fatalf("%+v, %v", ds, err)
	}
	if !strings.Contains(stdout.String(), "version "+bundle.Version(b)) {
		t.Errorf("it says %q", &stdout)
	}
}

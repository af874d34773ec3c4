package main

import (
	"io"
	"path/filepath"
	"reflect"
	"testing"

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

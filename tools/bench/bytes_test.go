package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tripoint/tools/internal/wasmfile"
)

// lay puts files into a new folder, each with its name as the content.
func lay(t *testing.T, names ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range names {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(name), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestAFolderCountsWithoutItsCompressedCopiesAndWhatComesAfterTheReveal(t *testing.T) {
	dir := lay(t, "index.html", "index.html.br", "index.html.gz", "js/page.js", "map.png", ".tripoint-site", "js/later/edge/a.json")
	d, err := folderDownload("a peer", dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, path := range d.paths {
		names = append(names, strings.TrimPrefix(path, dir+"/"))
	}
	if diff := cmp.Diff([]string{"index.html", "js/page.js", "map.png"}, names); diff != "" {
		t.Error(diff)
	}
	s, err := d.size(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if raw := len("index.html" + "js/page.js" + "map.png"); s.raw != raw || s.gzip <= raw || s.brotli <= raw {
		t.Errorf("its size is %v; so little does not compress, and is %d as it is", s, raw)
	}
	if _, err := folderDownload("a peer", filepath.Join(dir, "nowhere")); err == nil {
		t.Error("a folder that is not there is empty")
	}
}

func TestPagesAreComparedUntilTheFirstReveal(t *testing.T) {
	dir := lay(t, "a", "bcd")
	got, err := revealTable(t.Context(), []download{
		{"ours", []string{filepath.Join(dir, "a")}},
		{"theirs", []string{filepath.Join(dir, "a"), filepath.Join(dir, "bcd")}},
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := got.check(); err != nil {
		t.Error(err)
	}
	if diff := cmp.Diff([][]float64{{1}, {4}}, got.Rows[0].Cells); diff != "" {
		t.Error(diff)
	}
}

func TestTheFirstProgramDecidesOnTheRowsOfShares(t *testing.T) {
	var got table
	got.add(0, "ours", []wasmfile.Part{{Name: "view", Bytes: 60}, {Name: "fmt", Bytes: 20}, {Name: "io", Bytes: 1}}, 100, 2)
	got.add(1, "bare", []wasmfile.Part{{Name: "net", Bytes: 70}, {Name: "fmt", Bytes: 10}}, 80, 2)
	if err := got.check(); err != nil {
		t.Error(err)
	}
	want := table{Columns: []string{"ours", "share, %", "bare"}, Rows: []row{
		{Name: "view", Cells: [][]float64{{60}, {60}, nil}},
		{Name: "fmt", Cells: [][]float64{{20}, {20}, {10}}},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

package facts_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tripoint/tools/facts"
)

var update = flag.Bool("update", false, "write the goldens instead of comparing with them")

// The goldens show people how the loader reports each fault.
func TestLoadReportsEveryFaultInOneRun(t *testing.T) {
	for _, folder := range []string{"broken", "unreadable"} {
		t.Run(folder, func(t *testing.T) {
			ds, problems := facts.Load("testdata/" + folder)
			if ds != nil {
				t.Error("there is a dataset in spite of the problems")
			}
			golden(t, "testdata/"+folder+".golden", problems.Error()+"\n")
		})
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatalf("%v; write it with go test ./tools/facts -update", err)
	}
	want := strings.Split(strings.ReplaceAll(string(b), "\r\n", "\n"), "\n")
	lines := strings.Split(got, "\n")
	for i := range max(len(lines), len(want)) {
		switch {
		case i >= len(lines):
			t.Errorf("line %d is missing: %s", i+1, want[i])
		case i >= len(want):
			t.Errorf("line %d is more than in %s: %s", i+1, name, lines[i])
		case lines[i] != want[i]:
			t.Fatalf("line %d is\n\t%s\nwant\n\t%s", i+1, lines[i], want[i])
		}
	}
}

func TestLoadReportsAFolderWithoutFacts(t *testing.T) {
	for _, test := range []struct{ name, want string }{
		{"no folder", "/nowhere: the folder cannot be read: "},
		{"a file", "/nowhere: this is a file, not a folder; name the folder"},
		{"no files", "/empty: there is no *.yaml file in the folder; name a folder of facts"},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir() + "/nowhere"
			switch test.name {
			case "a file":
				write(t, filepath.Dir(dir), "nowhere", "title: not a folder")
			case "no files":
				dir = strings.TrimSuffix(dir, "nowhere") + "empty"
				if err := os.Mkdir(dir, 0o755); err != nil {
					t.Fatal(err)
				}
				write(t, dir, "readme.txt", "title: not read")
			}
			ds, problems := facts.Load(dir)
			if ds != nil || len(problems) != 1 || !strings.Contains(problems[0].String(), test.want) {
				t.Errorf("problems:\n%v", problems.Error())
			}
		})
	}
}

func TestLoadNamesAFileThatItCannotRead(t *testing.T) {
	dir := copied(t, islands)
	write(t, dir, "large.yaml", strings.Repeat("# much\n", 2<<20))
	if err := os.Symlink(dir+"/gone", dir+"/link.yaml"); err != nil {
		t.Fatal("this test needs a system with links: ", err)
	}
	_, problems := facts.Load(dir)
	if len(problems) != 2 || !strings.Contains(problems[0].String(), "large.yaml: the file cannot be read: it is larger than 8 MiB") ||
		!strings.Contains(problems[1].String(), "link.yaml: the file cannot be read: ") {
		t.Errorf("problems:\n%v", problems.Error())
	}
}

func TestLoadNamesASectionThatNoFileHas(t *testing.T) {
	dir := copied(t, islands)
	write(t, dir, "edges.yaml", "terms: []\n")
	_, problems := facts.Load(dir)
	if len(problems) == 0 || problems[0].What != `no file has the section "edges"` {
		t.Errorf("problems:\n%v", problems.Error())
	}
}

// Whole files in another form: who sees one sentence for each line does not see what to do.
func TestAFileInAnotherFormIsToldOnce(t *testing.T) {
	for text, want := range map[string]string{
		strings.Repeat("# caf\xe9\n", 400):                   "x.yaml:1:6: the file is not valid UTF-8 here, and on 399 more lines; save it as UTF-8",
		"terms:\n" + strings.Repeat("\t- id: term/x\n", 9):   "x.yaml:2:1: there is a tab in the indentation, and on 8 more lines; indent with spaces",
		strings.Repeat("PK\x03\x04\xff\x00\n\x00\x01\n", 99): "x.yaml: the file is no text; save it as text in UTF-8, or take it out of the folder",
		"a\x00b\x00\xe9\x00\n\x00":                           "x.yaml: the file is no text; save it as text in UTF-8, or take it out of the folder",
	} {
		dir := t.TempDir()
		write(t, dir, "x.yaml", text)
		_, problems := facts.Load(dir)
		told := strings.Split(problems.Error(), "\n")
		told = slices.DeleteFunc(told, func(line string) bool { return !strings.Contains(line, "x.yaml:") })
		if len(told) != 1 || !strings.HasSuffix(told[0], want) {
			t.Errorf("%q: %v, want %s", text[:12], problems, want)
		}
	}
}

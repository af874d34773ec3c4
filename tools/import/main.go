// Import makes candidates for events from a table: rows of CSV become events with their
// date, words and sources, but without acts. Nobody has judged them yet, so the facts do not
// compile before somebody has: each is a problem of its file and line until it is coded or
// taken out.
//
//	go run ./tools/import -from events.csv [-into FOLDER | -into FILE.yaml] [-encoding NAME] [-skip]
//
// It takes tables with the columns of testdata/template.csv, which it writes if no table
// is named, the public tables of EuRepoC, and that of CFR's Cyber Operations Tracker. Whatever
// it cannot read it tells with the line; with -skip it leaves such rows out. It never
// overwrites a file. Start reading at run; forms.go has the tables, public.go those of
// others, names.go how they call countries.
package main

import (
	"context"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"tripoint/data"
	"tripoint/data/file"
	"tripoint/tools/facts"
	"tripoint/tools/internal/command"
	"tripoint/tools/internal/disk"
)

//go:embed testdata/template.csv
var template []byte

// maxTable is the size in bytes of the largest table that is read.
const maxTable = 64 << 20

func main() { command.Main("import", run) }

func run(_ context.Context, args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("import", flag.ContinueOnError)
	from := flags.String("from", "", "the table, a CSV `file`; none writes a template")
	into := flags.String("into", "", "the `folder` of facts that the events are for, or a new file in it")
	encoding := flags.String("encoding", "", "`name` of the table’s encoding, such as utf-8, utf-16, windows-1251; empty to find out")
	skip := flags.Bool("skip", false, "leave out rows that cannot be read")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *from == "" {
		return begin(*into, stdout)
	}
	dir, out := place(*from, *into)
	if err := free(out); err != nil {
		return err
	}
	text, err := file.Read(*from, maxTable)
	if err != nil {
		return err
	}
	t, problems := readTable(*from, text, *encoding)
	if t == nil {
		return told(problems, "")
	}
	c := &converter{table: t, nodes: nodesOf(dir)}
	c.convert()
	problems = append(problems, c.problems...)
	if c.form.name == "" {
		return told(problems, "")
	}
	if len(problems) > 0 && !*skip {
		return told(problems, " (SKIP=1 leaves such rows out)")
	}
	for _, p := range problems {
		fmt.Fprintf(stderr, "import: left out: %s\n", p)
	}
	c.tell(stdout)
	if len(c.events) == 0 {
		return errors.New("no row is left to import, so nothing is written")
	}
	candidates := c.yaml(filepath.Base(*from))
	if len(candidates) > facts.MaxFile {
		return fmt.Errorf("nothing is written: %d candidates with %d sources are more than a file of facts may hold; import the table in parts, such as a year at a time", len(c.events), len(c.sources))
	}
	if err := disk.Replace(out, candidates); err != nil {
		return err
	}
	fmt.Fprintf(stdout, "import: %s has candidates: %d, and sources: %d; code each event or take it out, for until then the facts have problems\n", file.Name(out), len(c.events), len(c.sources))
	return nil
}

// begin writes the template, so that nobody has to guess columns.
func begin(into string, stdout io.Writer) error {
	name := "events.csv"
	if info, err := os.Stat(into); into != "" && err == nil && info.IsDir() {
		name = filepath.Join(into, name)
	} else if into != "" {
		name = into
	}
	if err := free(name); err != nil {
		return err
	}
	if err := disk.Replace(name, template); err != nil {
		return err
	}
	fmt.Fprintf(stdout, "import: %s is a template with two rows; fill it in, and run: make import FROM='%s' INTO=FOLDER\n", file.Name(name), name)
	return nil
}

// place says for which folder of facts the events are, and to which file they go.
func place(from, into string) (dir, out string) {
	name := strings.TrimSuffix(filepath.Base(from), filepath.Ext(from)) + "-candidates.yaml"
	switch {
	case into == "":
		return "", filepath.Join(filepath.Dir(from), name)
	case strings.EqualFold(filepath.Ext(into), ".yaml"):
		return filepath.Dir(into), into
	}
	return into, filepath.Join(into, name)
}

// free refuses a file that is there already.
func free(name string) error {
	if _, err := os.Stat(name); err == nil {
		return fmt.Errorf("%s is there already, and nothing is overwritten; move it, or name another with INTO", name)
	} else if !errors.Is(err, fs.ErrNotExist) {
		return file.Explain(name, err)
	}
	if _, err := os.Stat(filepath.Dir(name)); err != nil {
		return fmt.Errorf("there is no folder %s; make it first, as with make new NAME='%s'", filepath.Dir(name), filepath.Dir(name))
	}
	return nil
}

// told is all problems, each on a line, and what may be done besides mending them.
func told(problems []string, wayOut string) error {
	const most = 40
	text := strings.Join(problems[:min(most, len(problems))], "\n")
	if more := len(problems) - most; more > 0 {
		text += fmt.Sprintf("\n… and %d more", more)
	}
	return fmt.Errorf("nothing is written; problems: %d%s\n%s", len(problems), wayOut, text)
}

// known are the nodes of a folder of facts, and the ids of events that are there.
type known struct {
	folder  bool                // whether there are facts
	nodes   map[string]data.Ref // by name and by id; "" for a name that two have
	codes   map[string]data.Ref // by the code of the country that draws it
	edges   map[data.Ref]bool
	events  map[data.Ref]bool
	sources map[string]data.Ref // by address
}

// nodesOf reads a folder as far as it can be read: a map that is being written has faults.
func nodesOf(dir string) known {
	k := known{nodes: map[string]data.Ref{}, codes: map[string]data.Ref{}, edges: map[data.Ref]bool{}, events: map[data.Ref]bool{}, sources: map[string]data.Ref{}}
	if dir == "" {
		return k
	}
	ds := facts.Glance(dir)
	k.folder = len(ds.Nodes) > 0
	for i := range ds.Nodes {
		n := &ds.Nodes[i]
		k.nodes[n.ID.ID()], k.nodes[string(n.ID)] = n.ID, n.ID
		for _, t := range []data.Text{n.Name, n.Short, n.Brief} {
			for _, w := range t {
				k.called(w.Text, n.ID)
			}
		}
		for _, code := range n.Outlines {
			k.country(code, n.ID)
		}
	}
	for i := range ds.Edges {
		k.edges[ds.Edges[i].ID] = true
	}
	for i := range ds.Events {
		k.events[ds.Events[i].ID] = true
	}
	for i := range ds.Sources {
		k.sources[ds.Sources[i].URL] = ds.Sources[i].ID
	}
	return k
}

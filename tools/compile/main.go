// Compile makes the bundle that the programs read from the facts that people
// edit.
//
// Usage:
//
//	go run ./tools/compile [-o data/bundle/dataset.msgp] [-check] [data/source]
//
// It reads every *.yaml file of the folder and prints all that is wrong with
// them, a line each, what hides other facts first:
//
//	data/source/events.yaml:12:5: there is no key "dat"; did you mean "date"?
//
// Then it exits with 1 and writes nothing. Facts without fault become the
// bundle, which is replaced at once or not at all, and one line tells what is
// in it. The same facts give the same bytes. The project's own facts get their schema for
// editors, too.
//
//	-o file   where the bundle is written
//	-check    write nothing; exit with 1 if the bundle is not that of the facts
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"tripoint/data"
	"tripoint/data/bundle"
	"tripoint/data/file"
	"tripoint/tools/facts"
	"tripoint/tools/facts/schema"
	"tripoint/tools/internal/disk"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is the program. It returns the exit code: 0, 1 for facts or files with
// faults, 2 for wrong usage.
func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("compile", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: compile [-o data/bundle/dataset.msgp] [-check] [data/source]")
		flags.PrintDefaults()
	}
	out := flags.String("o", "data/bundle/dataset.msgp", "write the bundle to `file`")
	check := flags.Bool("check", false, "compare with the bundle instead of writing it")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	dir := "data/source"
	switch flags.NArg() {
	case 0:
	case 1:
		dir = flags.Arg(0)
	default:
		flags.Usage()
		return 2
	}
	ds, encoded, ok := compile(dir, stderr)
	if !ok {
		return 1
	}
	act := disk.Replace
	if *check {
		act = compare
	}
	if err := act(*out, encoded); err != nil {
		fmt.Fprintf(stderr, "compile: %s\n", file.Printable(err.Error()))
		return 1
	}
	if !*check && schema.Own(dir) { // editors know of a new field or domain at once
		if err := schema.Put(dir, ds); err != nil {
			fmt.Fprintf(stderr, "compile: %s\n", file.Printable(err.Error()))
			return 1
		}
	}
	if gaps, _ := facts.Gaps(dir); len(gaps) > 0 {
		for _, lang := range slices.Sorted(maps.Keys(gaps)) {
			fmt.Fprintf(stdout, "%s: %d texts are missing or stale; the first: %s\n", lang, len(gaps[lang]), gaps[lang][0])
		}
	}
	fmt.Fprintf(stdout, "%s: %s%s, %d bytes\n", file.Name(filepath.ToSlash(*out)), counts(ds), translated(ds), len(encoded))
	return 0
}

// compile reads a folder and encodes what is in it. It prints the problems.
func compile(dir string, stderr io.Writer) (*data.Dataset, []byte, bool) {
	ds, problems := facts.Load(dir)
	for _, p := range problems {
		fmt.Fprintln(stderr, p)
	}
	if len(problems) > 0 {
		fmt.Fprintf(stderr, "compile: nothing is written; problems: %d\n", len(problems))
		return nil, nil, false
	}
	encoded, err := bundle.Encode(ds)
	if err == nil {
		// Whatever the program would refuse must not get into it.
		_, err = bundle.Decode(encoded)
	}
	if err != nil {
		fmt.Fprintf(stderr, "compile: %s\n", file.Printable(err.Error()))
		return nil, nil, false
	}
	return ds, encoded, true
}

// counts tells how much is in a dataset.
func counts(ds *data.Dataset) string {
	return fmt.Sprintf("%d nodes, %d edges, %d domains, %d agreements, %d events, %d assessments, %d sources, %d words",
		len(ds.Nodes), len(ds.Edges), len(ds.Domains), len(ds.Agreements), len(ds.Events), len(ds.Assessments), len(ds.Sources), len(ds.Words))
}

// translated tells how many of a dataset's texts there are in each language beside
// its own.
func translated(ds *data.Dataset) string {
	texts, in := 0, map[string]int{}
	for _, t := range ds.Texts() {
		if len(t) > 0 {
			texts++
		}
		for _, w := range t {
			in[w.Lang]++
		}
	}
	delete(in, ds.Lang())
	counts := ""
	for _, lang := range slices.Sorted(maps.Keys(in)) {
		counts += fmt.Sprintf(", %d of %d texts in %s", in[lang], texts, lang)
	}
	return counts
}

// compare reports a bundle that is missing or differs.
func compare(name string, want []byte) error {
	got, err := file.Read(name, bundle.MaxSize)
	if err != nil {
		return err
	}
	if !bytes.Equal(got, want) {
		return fmt.Errorf("%s is not made from these facts; run: make data", file.Name(filepath.ToSlash(name)))
	}
	return nil
}

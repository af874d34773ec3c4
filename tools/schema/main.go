// Schema writes the JSON Schema of a folder of facts into it, and into its files the lines
// that tell editors where it is.
//
//	go run ./tools/schema [data/source]
//
// Kinds of act, domains and refs are those of the folder; if its facts have faults, those
// of any. make new and make write do the same for the folders that they are for.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"

	"tripoint/data/file"
	"tripoint/tools/facts"
	"tripoint/tools/facts/schema"
	"tripoint/tools/internal/command"
)

func main() { command.Main("schema", run) }

func run(_ context.Context, args []string, stdout, _ io.Writer) error {
	flags := flag.NewFlagSet("schema", flag.ContinueOnError)
	if err := flags.Parse(args); err != nil {
		return err
	}
	dir := "data/source"
	if flags.NArg() > 0 {
		dir = flags.Arg(0)
	}
	ds, problems := facts.Load(dir)
	if err := schema.Put(dir, ds); err != nil {
		return err
	}
	added, err := schema.AddModelines(dir)
	if err != nil {
		return err
	}
	for _, name := range added {
		fmt.Fprintf(stdout, "schema: %s names its schema now\n", file.Name(name))
	}
	what := "with what is in its facts"
	if len(problems) > 0 {
		what = "for any facts, as these have faults"
	}
	fmt.Fprintf(stdout, "schema: %s has its schema, %s\n", file.Name(dir), what)
	return nil
}

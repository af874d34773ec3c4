// Diff tells what two versions of the facts have otherwise: rows that came, went or changed,
// by their refs, and which levels of trust moved by how much.
//
// Usage:
//
//	go run ./tools/diff [-markdown] [-o file] older newer
//
// A version is a folder of YAML, a bundle (a file that ends in .msgp), or a revision of
// this repository, with a folder behind a colon if it is not data/source: HEAD~3,
// main:data/source/testdata/islands.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"

	"tripoint/tools/internal/changes"
	"tripoint/tools/internal/command"
	"tripoint/tools/internal/disk"
	"tripoint/tools/internal/versions"
)

func main() { command.Main("diff", run) }

func run(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("diff", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: diff [-markdown] [-o file] older newer")
		flags.PrintDefaults()
	}
	markdown := flags.Bool("markdown", false, "write Markdown")
	out := flags.String("o", "", "write to `file`")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() != 2 {
		flags.Usage()
		return fmt.Errorf("name two versions: folders, bundles or revisions of git")
	}
	older, err := versions.Read(ctx, flags.Arg(0))
	if err != nil {
		return err
	}
	newer, err := versions.Read(ctx, flags.Arg(1))
	if err != nil {
		return err
	}
	c := changes.Between(older, newer)
	if c.From == c.To { // then the names tell them apart
		c.From, c.To = flags.Arg(0), flags.Arg(1)
	}
	told := c.Text()
	if *markdown {
		told = c.Markdown()
	}
	if *out != "" {
		return disk.Replace(*out, []byte(told))
	}
	_, err = io.WriteString(stdout, told)
	return err
}

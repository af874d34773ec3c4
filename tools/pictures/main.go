// Pictures draws many states at once, for newsrooms: each as PNG in three sizes and as SVG,
// on a light and on a dark ground. It needs no browser, no screen and no fonts of the
// machine; the same states give the same bytes.
//
//	go run ./tools/pictures [-data DIR] [-out DIR] [-url ADDRESS] [-lang TAG|all] STATES
//
// STATES is a file with an address or a hash on each line; see read in states.go.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"path/filepath"
	"time"

	"tripoint/assets/outlines"
	"tripoint/data"
	"tripoint/data/bundle"
	"tripoint/data/file"
	"tripoint/tools/facts"
	"tripoint/tools/internal/command"
	"tripoint/tools/internal/disk"
)

func main() {
	command.Main("pictures", func(ctx context.Context, args []string, stdout, _ io.Writer) error {
		return run(ctx, args, stdout)
	})
}

// mostStates is the size in bytes of the largest file of states.
const mostStates = 1 << 20

func run(ctx context.Context, args []string, stdout io.Writer) error {
	flags := flag.NewFlagSet("pictures", flag.ContinueOnError)
	dir := flags.String("data", "", "folder of YAML facts; empty for the committed bundle")
	out := flags.String("out", ".build/pictures", "`folder` that the pictures are written to; others in it stay")
	url := flags.String("url", "", "`address` of the site, for pictures of states that are given without one")
	lang := flags.String("lang", "", "`language` of the pictures, or all; empty for that of each address, or of the facts")
	if err := flags.Parse(args); err != nil {
		return err
	}
	name := flags.Arg(0)
	if name == "" || flags.NArg() > 1 {
		return errors.New("want one file with a state on each line: make pictures STATES=states.txt")
	}
	text, err := file.Read(name, mostStates)
	if err != nil {
		return err
	}
	whole, err := load(*dir)
	if err != nil {
		return err
	}
	world, err := outlines.Load()
	if err != nil {
		return err
	}
	d := drawer{whole: whole, world: world, out: *out, url: *url, editions: map[string]*data.Dataset{}, taken: map[string]int{}}
	states, err := d.read(file.Name(name), string(text), *lang)
	if err != nil {
		return err
	}
	if err := disk.Folder(*out); err != nil {
		return err
	}
	begin := time.Now()
	for i := range states {
		if err := d.draw(ctx, &states[i], stdout); err != nil {
			return err
		}
	}
	fmt.Fprintf(stdout, "pictures: %d states in %s, in %.1f s\n", len(states), filepath.Clean(*out), time.Since(begin).Seconds())
	return nil
}

// load reads a folder of facts, or the committed bundle.
func load(dir string) (*data.Dataset, error) {
	if dir == "" {
		return bundle.Load()
	}
	ds, problems := facts.Load(dir)
	if len(problems) > 0 {
		return nil, fmt.Errorf("the facts in %s have faults:\n%s", file.Name(dir), problems)
	}
	return ds, nil
}

// Bench measures the project on this machine and writes down what it found: bytes,
// speed, rest and growth, beside pages that do the same with other libraries.
//
//	go run ./tools/bench [-runs N] [-peers] [PART…]
//
// Without the name of a part it runs all of them and writes tools/bench/RESULTS.md;
// with names it only prints. It builds what it needs, save the site (make bench
// does) and what make setup installs. It never fails on a figure.
//
// Start reading at run. Each part yields tables (figures.go): of the Go code by its
// benchmarks (gobench.go), of files (bytes.go), and of pages in a browser by the
// modules in JavaScript in this folder (browser.go runs them).
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"tripoint/tools/bench/peers"
	"tripoint/tools/internal/command"
	"tripoint/tools/internal/disk"
)

// results is what a whole run writes.
const results = "tools/bench/RESULTS.md"

// soFar has the parts that a run has come through.
const soFar = folder + "/RESULTS.md"

// bench is what the parts are to know.
type bench struct {
	ctx  context.Context
	runs int       // how often each thing is measured
	log  io.Writer // of progress
}

// part is a group of measures.
type part struct {
	name  string
	title string
	about string // what is measured and how, as a paragraph
	run   func(bench) ([]table, error)
}

func main() {
	command.Main("bench", run)
}

func run(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	runs := flags.Int("runs", 5, "how often each thing is measured")
	onlyPeers := flags.Bool("peers", false, "build the pages of other libraries, and measure nothing")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *onlyPeers {
		return peers.Build(ctx, peersDir, 5)
	}
	chosen, err := choose(flags.Args())
	if err != nil {
		return err
	}
	if *runs < 1 {
		return fmt.Errorf("-runs is %d; at least 1 is needed", *runs)
	}
	b := bench{ctx: ctx, runs: *runs, log: stderr}
	if err := b.build(); err != nil {
		return err
	}
	begin := time.Now()
	report, err := b.head(begin)
	if err != nil {
		return err
	}
	var problems error // what goes wrong in one part is no reason to lose the others
	for _, p := range chosen {
		fmt.Fprintf(stderr, "bench: %s\n", p.name)
		before := load()
		tables, err := p.run(b)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			problems = errors.Join(problems, fmt.Errorf("%s: %w", p.name, err))
		}
		text := p.text(before, load(), tables, err)
		fmt.Fprint(stdout, text)
		report += text
		if err := disk.Keep(soFar, []byte(report)); err != nil { // a run of an hour may end before its end
			return err
		}
	}
	fmt.Fprintf(stderr, "bench: %s in all\n", time.Since(begin).Round(time.Second))
	if len(chosen) == len(parts) {
		problems = errors.Join(problems, disk.Replace(results, []byte(report)))
	}
	return problems
}

// choose finds parts by their names; no names are all.
func choose(names []string) ([]part, error) {
	if len(names) == 0 {
		return parts, nil
	}
	var chosen []part
	for _, name := range names {
		i := slices.IndexFunc(parts, func(p part) bool { return p.name == name })
		if i < 0 {
			return nil, fmt.Errorf("there is no part %q; there are %s", name, partNames())
		}
		chosen = append(chosen, parts[i])
	}
	return chosen, nil
}

func partNames() string {
	var names []string
	for _, p := range parts {
		names = append(names, p.name)
	}
	return strings.Join(names, ", ")
}

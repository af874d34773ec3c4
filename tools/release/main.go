// Release makes a version of the facts that stays for ever: it checks them, dates them,
// keeps their file and writes what changed.
//
// Usage:
//
//	go run ./tools/release [-version 2026-11-30] [data/source]
//
// It refuses a tree with changes that are not committed, a version that exists or is older
// than the last one, languages that call themselves complete and are not, and goldens that
// are not those of the facts. Then it writes, into the folder of the facts,
//
//	releases/2026-11-30/dataset.msgp   the facts, in all languages
//	releases/2026-11-30/notes.md       what they have otherwise than the version before
//
// and the version into the facts themselves. If a step fails, all is as before. It commits
// and publishes nothing; it says which commands do.
package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"tripoint/tools/internal/command"
	"tripoint/tools/internal/versions"
)

func main() { command.Main("release", run) }

func run(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("release", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: release [-version 2026-11-30] [data/source]")
		flags.PrintDefaults()
	}
	version := flags.String("version", time.Now().UTC().Format(time.DateOnly), "the `day` of the version")
	if err := flags.Parse(args); err != nil {
		return err
	}
	r := release{dir: versions.Source, version: *version, tree: status, run: tool, say: stdout}
	switch {
	case flags.NArg() == 1 && flags.Arg(0) != "":
		r.dir = filepath.ToSlash(filepath.Clean(flags.Arg(0)))
	case flags.NArg() > 1:
		flags.Usage()
		return fmt.Errorf("name one folder of facts")
	}
	return r.make(ctx)
}

// status tells what of the tree is not committed.
func status(ctx context.Context) (string, error) {
	out, err := exec.CommandContext(ctx, "git", "status", "--porcelain").Output()
	return string(out), err
}

// tool runs a program, and returns what it printed if it fails.
func tool(ctx context.Context, args ...string) error {
	var out bytes.Buffer
	c := exec.CommandContext(ctx, args[0], args[1:]...)
	c.Env = os.Environ()
	c.Stdout, c.Stderr = &out, &out
	if err := c.Run(); err != nil {
		return fmt.Errorf("%s:\n%s", strings.Join(args, " "), out.String())
	}
	return nil
}

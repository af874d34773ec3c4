// Engine checks whether the browser's program can be built from the versions of
// Ebitengine and msgp that go.mod asks for, with the Go that is installed: that the
// edits of tools/internal/engine apply, that the files are the ones the edits were
// made for, and that every private name is there that the page relies on. It reports
// everything that is wrong at once.
//
//	go run ./tools/engine          checks, and changes nothing
//	go run ./tools/engine -repin   writes the pins of these versions, once the edits apply and the tests of the engine pass
//
// README.md says what to do when a new version comes.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os/exec"

	"tripoint/tools/internal/command"
	"tripoint/tools/internal/engine"
)

func main() {
	command.Main("engine", run)
}

func run(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("engine", flag.ContinueOnError)
	flags.SetOutput(stderr)
	repin := flags.Bool("repin", false, "write the pins of the versions in go.mod, once the edits apply and the tests of the engine pass")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("there is an argument too much: %q; only the flag -repin is known", flags.Arg(0))
	}
	if !*repin {
		fine, err := engine.Check(ctx)
		return report(stdout, fine, err)
	}
	changes, err := engine.Repin(ctx, func(ctx context.Context, overlay string) error {
		fmt.Fprintln(stdout, "engine: the edits apply; testing what comes out")
		cmd := exec.CommandContext(ctx, "go", "test", "-count=1", "-overlay", overlay, "./tools/internal/engine")
		cmd.Stdout, cmd.Stderr = stderr, stderr
		return cmd.Run()
	})
	if err == nil && len(changes) == 0 {
		changes = []string{"the pins are those of the versions in go.mod; nothing is written"}
	}
	return report(stdout, changes, err)
}

// report prints what is so, or returns what is not.
func report(stdout io.Writer, lines []string, err error) error {
	if err != nil {
		return err
	}
	for _, line := range lines {
		fmt.Fprintln(stdout, "engine:", line)
	}
	return nil
}

// Package command begins and ends a tool: Ctrl-C cancels it, an error is printed under its
// name. Start reading at Main.
package command

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"

	"tripoint/data/file"
)

// Main runs a tool with the program's arguments. If run fails, Main prints the error and
// exits with 1; it prints nothing more after a Ctrl-C or a request for help.
func Main(name string, run func(ctx context.Context, args []string, stdout, stderr io.Writer) error) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout, os.Stderr); err != nil {
		if ctx.Err() == nil && !errors.Is(err, flag.ErrHelp) {
			fmt.Fprintf(os.Stderr, "%s: %s\n", name, file.Printable(err.Error()))
		}
		os.Exit(1)
	}
}

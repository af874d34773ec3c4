// Graphs writes made-up facts of many forms, each into a folder of its own: one edge, thirty
// edges, six domains, nodes at a pole. A developer who changes the map looks at them
// as a reader of other people's facts would.
//
//	go run ./tools/graphs -out DIR
//	go run ./tools/site -quality 0 -data DIR/four-nodes -out .build/four-nodes
//	go run ./tools/graphs -nodes 200 -out FILE
//
// With -nodes it writes a bundle of one large graph instead, as a browser fetches it.
//
// The same graphs are in the tests of the core.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"tripoint/data/datatest"
	"tripoint/data/file"
	"tripoint/tools/internal/asjson"
	"tripoint/tools/internal/command"
	"tripoint/tools/internal/disk"
)

func main() {
	command.Main("graphs", func(_ context.Context, args []string, stdout, _ io.Writer) error {
		return run(args, stdout)
	})
}

func run(args []string, stdout io.Writer) error {
	flags := flag.NewFlagSet("graphs", flag.ContinueOnError)
	out := flags.String("out", "", "folder that the folders of facts are written to, or with -nodes a file")
	nodes := flags.Int("nodes", 0, "how `many` nodes a single graph has; 0 for all forms")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *out == "" || flags.NArg() > 0 {
		return errors.New("name a folder to write to, or with -nodes a file, with -out")
	}
	if *nodes > 0 {
		return large(*nodes, *out, stdout)
	}
	for name, form := range datatest.Forms {
		written, err := asjson.Source(datatest.Graph(form))
		if err != nil {
			return err
		}
		if err := disk.Keep(filepath.Join(*out, folderOf(name), "facts.yaml"), written); err != nil {
			return err
		}
	}
	fmt.Fprintf(stdout, "graphs: %d folders of facts in %s\n", len(datatest.Forms), file.Name(*out))
	return nil
}

// folderOf is the name of the folder for a form.
func folderOf(form string) string { return strings.ReplaceAll(form, " ", "-") }

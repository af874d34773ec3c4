package main

import (
	"fmt"
	"io"

	"tripoint/data"
	"tripoint/data/bundle"
	"tripoint/data/datatest"
	"tripoint/data/file"
	"tripoint/tools/internal/disk"
	"tripoint/tools/internal/program"
)

// graph writes the bundle of a made-up graph of many nodes, as a browser fetches it, with
// the words of an interface.
func graph(nodes int, words []data.Word, out string, stdout io.Writer) error {
	ds := datatest.Graph(datatest.Form{Nodes: nodes, Edges: nodes + nodes/2, Domains: 3, Events: 4, Agreements: true, Spread: 60})
	ds.Words = words
	encoded, err := program.Facts(ds)
	if err != nil {
		return err
	}
	if err := disk.Keep(out, encoded); err != nil {
		return err
	}
	fmt.Fprintf(stdout, "pseudo: a graph of %d nodes and %d edges, version %s, in %s\n", len(ds.Nodes), len(ds.Edges), bundle.Version(encoded), file.Name(out))
	return nil
}

package main

import (
	"fmt"
	"io"

	"tripoint/data"
	"tripoint/data/bundle"
	"tripoint/data/datatest"
	"tripoint/data/file"
	"tripoint/tools/facts"
	"tripoint/tools/internal/disk"
	"tripoint/tools/internal/program"
)

// large writes the bundle of a graph of many nodes, as a browser fetches it, with the words
// of the interface.
func large(nodes int, out string, stdout io.Writer) error {
	ours, err := bundle.Load()
	if err != nil {
		return err
	}
	ds := datatest.Graph(datatest.Form{Nodes: nodes, Edges: nodes + nodes/2, Domains: 3, Events: 4, Agreements: true, Spread: 60})
	ds.Words = facts.Edition(ours, data.English).Words
	encoded, err := program.Facts(ds)
	if err != nil {
		return err
	}
	if err := disk.Keep(out, encoded); err != nil {
		return err
	}
	fmt.Fprintf(stdout, "graphs: a graph of %d nodes and %d edges, version %s, in %s\n", len(ds.Nodes), len(ds.Edges), bundle.Version(encoded), file.Name(out))
	return nil
}

// Tripoint is an interactive explainer of the relationships of a few parties,
// for the browser (GOOS=js GOARCH=wasm) and for the desktop.
//
// This package only wires: platform (browser or desktop) → session → painter.
// Start reading at start, then game, then core/session.
package main

import (
	"fmt"
	"os"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "tripoint:", err)
		os.Exit(1)
	}
}

func run() error {
	p, err := newPlatform()
	if err != nil {
		return err
	}
	g, err := start(p)
	if err != nil {
		return err
	}
	return p.Run(g)
}

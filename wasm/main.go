// Tripoint is an interactive explainer of the relationships of a few parties,
// for the browser (GOOS=js GOARCH=wasm) and for the desktop.
//
// This package only wires: platform (browser or desktop) → session → painter.
// Start reading at game, then core/session.
package main

import (
	"fmt"
	"os"

	"tripoint/wasm/core/session"
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
	config, err := p.Config()
	if err != nil {
		return err
	}
	return p.Run(newGame(session.New(config), p))
}

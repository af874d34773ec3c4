package main

import "os/exec"

// parts are what is measured, in the order of the report.
var parts = []part{
	{"bytes", "Bytes", "The files of the site in `.build/site`, and of bare programs that are built in the same run.", bench.bytes},
	{"core", "The core, on the real facts", "Go benchmarks of this machine's own code, not of wasm. `.build/bench/core.txt` has them as `go tool benchstat` wants them.", bench.core},
}

// build makes what the parts need.
func (b bench) build() error {
	cmd := exec.CommandContext(b.ctx, "go", "build", "-o", ".build/bin/serve", "./tools/serve")
	cmd.Stdout, cmd.Stderr = b.log, b.log
	return cmd.Run()
}

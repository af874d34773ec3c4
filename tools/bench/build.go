package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"tripoint/tools/bench/peers"
	"tripoint/tools/internal/engine"
	"tripoint/tools/internal/program"
	"tripoint/tools/internal/publish"
)

// site has the explainer as readers get it; make bench builds it first.
const site = ".build/site"

// peersDir has the pages of other libraries.
const peersDir = ".build/peers"

// quality is the quality of brotli of all that is measured: that which is served.
const quality = 11

// names keeps the names of functions in a program, for profiles, and changes nothing else.
const names = "-ldflags=-w"

// build builds what the parts need besides the site.
func (b bench) build() error {
	if _, err := os.Stat(site); err != nil {
		return fmt.Errorf("there is no built site to measure; run make bench, or make site before: %w", err)
	}
	if err := b.command("go", "build", "-o", ".build/bin/serve", "./tools/serve"); err != nil {
		return err
	}
	fmt.Fprintln(b.log, "bench: building the pages of other libraries, and programs of the engine alone")
	if err := peers.Build(b.ctx, peersDir, quality); err != nil {
		return err
	}
	if err := b.command("go", "run", "./tools/site", "-quality", "0", "-names", "-out", filepath.Join(folder, "site-names")); err != nil {
		return err
	}
	for _, e := range []engine.Engine{engine.Light, engine.Stock} {
		if err := b.buildBare(e, e.String(), quality); err != nil {
			return err
		}
		if err := b.buildBare(e, e.String()+"-names", 0, names); err != nil {
			return err
		}
	}
	return nil
}

// buildBare builds a page that has nothing but the engine.
func (b bench) buildBare(e engine.Engine, name string, quality int, flags ...string) error {
	wasm, err := program.Build(b.ctx, "./tools/bare", e, nil, flags...)
	if err != nil {
		return err
	}
	root, err := b.output("go", "env", "GOROOT")
	if err != nil {
		return err
	}
	files := map[string][]byte{"program.wasm": wasm}
	for _, source := range []string{
		filepath.Join(root, "lib/wasm/wasm_exec.js"), "tools/bench/bare/index.html", "tools/bench/bare/bare.js",
	} {
		if files[filepath.Base(source)], err = os.ReadFile(source); err != nil {
			return err
		}
	}
	dir := filepath.Join(folder, "bare", name)
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return err
	}
	_, err = publish.Write(b.ctx, dir, files, quality)
	return err
}

// command runs a command, and shows what it says.
func (b bench) command(name string, args ...string) error {
	cmd := exec.CommandContext(b.ctx, name, args...)
	cmd.Stdout, cmd.Stderr = b.log, b.log
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("%s: %w", cmd, err)
	}
	return nil
}

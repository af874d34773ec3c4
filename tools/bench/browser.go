package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strconv"
)

// browser returns a part that a module in JavaScript measures; see main.js.
func browser(name string) func(bench) ([]table, error) {
	return func(b bench) ([]table, error) {
		file, err := filepath.Abs(path.Join(folder, name+".json"))
		if err != nil {
			return nil, err
		}
		cmd := exec.CommandContext(b.ctx, "node", "bench/main.js", "--runs", strconv.Itoa(b.runs), "--out", file, name)
		cmd.Dir = "tools"
		cmd.Stdout, cmd.Stderr = b.log, b.log
		if err := cmd.Run(); err != nil {
			return nil, fmt.Errorf("node bench/main.js: %w", err)
		}
		return readTables(file)
	}
}

// readTables reads the tables that main.js has written.
func readTables(file string) ([]table, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var tables []table
	if err := json.Unmarshal(text, &tables); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	for _, t := range tables {
		if err := t.check(); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
	}
	return tables, nil
}

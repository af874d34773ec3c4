package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/perf/benchfmt"

	"tripoint/tools/internal/disk"
)

// folder holds what the parts leave for later looks, such as for benchstat.
const folder = ".build/bench"

// goBenchmarks runs the benchmarks of packages, keeps what they print in a file of
// the given name, and returns each result.
func (b bench) goBenchmarks(name string, packages ...string) ([]*benchfmt.Result, error) {
	args := append([]string{"test", "-run", "^$", "-bench", ".", "-benchmem", "-count", strconv.Itoa(b.runs), "-timeout", "2h"}, packages...)
	cmd := exec.CommandContext(b.ctx, "go", args...)
	cmd.Stderr = b.log
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go %s: %w\n%s", strings.Join(args, " "), err, out)
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, err
	}
	file := path.Join(folder, name+".txt")
	if err := disk.Replace(file, out); err != nil {
		return nil, err
	}
	return readBenchmarks(file, out)
}

// readBenchmarks reads what go test -bench prints.
func readBenchmarks(file string, text []byte) ([]*benchfmt.Result, error) {
	var all []*benchfmt.Result
	r := benchfmt.NewReader(bytes.NewReader(text), file)
	for r.Scan() {
		switch rec := r.Result().(type) {
		case *benchfmt.Result:
			all = append(all, rec.Clone())
		case *benchfmt.SyntaxError:
			return nil, rec
		}
	}
	if err := r.Err(); err != nil {
		return nil, err
	}
	if len(all) == 0 {
		return nil, errors.New(file + " has no benchmark")
	}
	return all, nil
}

// core is the part of the Go benchmarks on the real facts.
func (b bench) core() ([]table, error) {
	results, err := b.goBenchmarks("core", "./data/...", "./wasm/core/...", "./wasm/browser")
	if err != nil {
		return nil, err
	}
	return coreTables(results), nil
}

// coreTables has one table for each package.
func coreTables(results []*benchfmt.Result) []table {
	var tables []table
	for _, r := range results {
		title := "Package " + strings.TrimPrefix(r.GetConfig("pkg"), "tripoint/")
		if len(tables) == 0 || tables[len(tables)-1].Title != title {
			tables = append(tables, table{Title: title, Unit: "an operation", Columns: []string{"µs", "kB", "allocations"}})
		}
		t := &tables[len(tables)-1]
		name := plain(string(r.Name.Full()))
		i := slices.IndexFunc(t.Rows, func(r row) bool { return r.Name == name })
		if i < 0 {
			i = len(t.Rows)
			t.Rows = append(t.Rows, row{Name: name, Cells: make([][]float64, 3)})
		}
		for c, unit := range []struct {
			name  string
			scale float64
		}{{"sec/op", 1e6}, {"B/op", 1e-3}, {"allocs/op", 1}} {
			if v, ok := r.Value(unit.name); ok {
				t.Rows[i].Cells[c] = append(t.Rows[i].Cells[c], v*unit.scale)
			}
		}
	}
	return tables
}

// plain is the name of a benchmark without the number of cores.
func plain(name string) string {
	i := strings.LastIndexByte(name, '-')
	if i < 0 {
		return name
	}
	if _, err := strconv.Atoi(name[i+1:]); err != nil {
		return name
	}
	return name[:i]
}

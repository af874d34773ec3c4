package main

import (
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/perf/benchfmt"
)

// beforeFile has the benchmarks of growth as they were before the code was made to
// grow well, measured on one machine by the same benchmarks.
const beforeFile = "tools/bench/growth/before.txt"

// growth is the part of the benchmarks on made-up facts of several sizes.
func (b bench) growth() ([]table, error) {
	results, err := b.goBenchmarks("growth", "./tools/bench/growth")
	if err != nil {
		return nil, err
	}
	text, err := os.ReadFile(beforeFile)
	if err != nil {
		return nil, err
	}
	before, err := readBenchmarks(beforeFile, text)
	if err != nil {
		return nil, err
	}
	now := growthTable("Time of an operation, by the facts' size", "µs", results, "sec/op", 1e6)
	about := fmt.Sprintf("The same benchmarks on the code before; kept in `%s`, so their machine's load was another.", beforeFile)
	then := growthTable("The same before levels were indexed and points looked up", "µs", before, "sec/op", 1e6)
	then.About = about
	tables := []table{now, then, growthTable("Memory that is allocated, by the facts' size", "kB", results, "B/op", 1e-3)}
	if kept := growthTable("Memory that is kept, by the facts' size", "MB", results, "heap-B", 1e-6); len(kept.Rows) > 0 {
		tables = append(tables, kept)
	}
	return tables, nil
}

// growthTable has a column for each size, and one for the slope from the smallest
// to the largest. The size is the end of a benchmark's name, from "nodes=" on.
func growthTable(title, unit string, results []*benchfmt.Result, measure string, scale float64) table {
	t := table{Title: title, Unit: unit}
	var events []float64
	for _, r := range results {
		name, size, ok := strings.Cut(plain(string(r.Name.Full())), "/nodes=")
		v, measured := r.Value(measure)
		if !ok || !measured {
			continue
		}
		column := slices.Index(t.Columns, sizeName(size))
		if column < 0 {
			column = len(t.Columns)
			t.Columns = append(t.Columns, sizeName(size))
			events = append(events, eventsOf(size))
		}
		i := slices.IndexFunc(t.Rows, func(r row) bool { return r.Name == name })
		if i < 0 {
			i = len(t.Rows)
			t.Rows = append(t.Rows, row{Name: name})
		}
		cells := &t.Rows[i].Cells
		for len(*cells) <= column {
			*cells = append(*cells, nil)
		}
		(*cells)[column] = append((*cells)[column], v*scale)
	}
	for i := range t.Rows {
		cells := &t.Rows[i].Cells
		for len(*cells) < len(t.Columns) {
			*cells = append(*cells, nil)
		}
		last := len(events) - 1
		var slopes []float64
		if s := slope(events[0], events[last], median((*cells)[0]), median((*cells)[last])); !math.IsNaN(s) && !math.IsInf(s, 0) {
			slopes = []float64{s}
		}
		*cells = append(*cells, slopes)
	}
	t.Columns = append(t.Columns, "slope")
	return t
}

// sizeName turns "3/edges=3/events=80" into "3 / 3 / 80".
func sizeName(size string) string {
	size = strings.ReplaceAll(strings.ReplaceAll(size, "edges=", ""), "events=", "")
	return strings.ReplaceAll(size, "/", " / ")
}

// eventsOf is the number behind "events=", NaN if there is none.
func eventsOf(size string) float64 {
	_, digits, _ := strings.Cut(size, "events=")
	n, err := strconv.Atoi(digits)
	if err != nil {
		return math.NaN()
	}
	return float64(n)
}

// slope is the exponent by which a time grows with a size: 1 where twice the size
// takes twice the time.
func slope(fromSize, toSize, from, to float64) float64 {
	return math.Log(to/from) / math.Log(toSize/fromSize)
}

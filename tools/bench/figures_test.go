package main

import (
	"errors"
	"strings"
	"testing"
)

func TestNumbersHaveThreeFigures(t *testing.T) {
	for x, want := range map[float64]string{
		0: "0", 0.012345: "0.0123", 1.5: "1.5", 12.345: "12.3", 123.4: "123", 1234: "1234", 1581234: "1,581,234", -23456: "-23,456",
	} {
		if got := number(x); got != want {
			t.Errorf("number(%v) is %q; want %q", x, got, want)
		}
	}
}

func TestACellIsTheMedianWithItsSpread(t *testing.T) {
	for _, test := range []struct {
		values []float64
		want   string
	}{
		{nil, "–"},
		{[]float64{7}, "7"},
		{[]float64{7, 7.001}, "7"},
		{[]float64{9, 1, 5}, "5 (1 – 9)"},
		{[]float64{1, 2, 3, 10}, "2.5 (1 – 10)"},
	} {
		if got := cell(test.values); got != test.want {
			t.Errorf("cell(%v) is %q; want %q", test.values, got, test.want)
		}
	}
}

func ours(rows ...row) table {
	return table{Title: "Time", Unit: "ms", Columns: []string{"ours", "theirs"}, Base: new(int), Rows: rows}
}

func TestATableGivesRatiosAndTargets(t *testing.T) {
	got := ours(row{Name: "paint", Target: "≤ 50", Cells: [][]float64{{10, 20, 30}, {30}}}).markdown()
	want := "### Time, ms\n\n" +
		"|  | ours | theirs | target |\n| --- | ---: | ---: | ---: |\n" +
		"| paint | 20 (10 – 30) | 30 ×1.50 | ≤ 50 |\n\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestATableSaysWhereTheBaseIsNotTheBest(t *testing.T) {
	for _, test := range []struct {
		name string
		row  row
		lost bool
	}{
		{"best", row{Cells: [][]float64{{1}, {2}}}, false},
		{"beaten", row{Cells: [][]float64{{2}, {1}}}, true},
		{"beaten by less than its own spread", row{Cells: [][]float64{{2, 3, 4}, {2.5}}}, false},
		{"more is better", row{More: true, Cells: [][]float64{{60}, {30}}}, false},
		{"more is better and the other has it", row{More: true, Cells: [][]float64{{30}, {60}}}, true},
		{"nobody else", row{Cells: [][]float64{{2}, nil}}, false},
	} {
		test.row.Name, test.row.Why = "paint", "because."
		if got := strings.Contains(ours(test.row).markdown(), "- Not the best at *paint*: because."); got != test.lost {
			t.Errorf("%s: says that it lost: %v", test.name, got)
		}
	}
}

func TestATableWithARowThatDoesNotFitIsRefused(t *testing.T) {
	if err := ours(row{Name: "paint", Cells: [][]float64{{1}}}).check(); err == nil {
		t.Error("a row of one cell is taken for two columns")
	}
	one := 2
	if err := (table{Columns: []string{"a"}, Base: &one}).check(); err == nil {
		t.Error("a base is taken that is no column")
	}
}

func TestBenchmarksBecomeTables(t *testing.T) {
	results, err := readBenchmarks("core.txt", []byte(`goos: linux
pkg: tripoint/data
BenchmarkDecode-2   	     100	   1500000 ns/op	  200.00 MB/s	  500000 B/op	    1200 allocs/op
BenchmarkDecode-2   	     100	   1700000 ns/op	  180.00 MB/s	  500000 B/op	    1200 allocs/op
pkg: tripoint/wasm/core/panel
BenchmarkRender/hit   	     100	   1870 ns/op	  0 B/op	    0 allocs/op
`))
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for _, table := range coreTables(results) {
		if err := table.check(); err != nil {
			t.Error(err)
		}
		got.WriteString(table.markdown())
	}
	for _, want := range []string{
		"### Package data,", "| Decode | 1600 (1500 – 1700) | 500 | 1200 |",
		"### Package wasm/core/panel,", "| Render/hit | 1.87 | 0 | 0 |",
	} {
		if !strings.Contains(got.String(), want) {
			t.Errorf("no %q in\n%s", want, got.String())
		}
	}
	if _, err := readBenchmarks("core.txt", []byte("PASS\n")); err == nil {
		t.Error("a run without a benchmark is taken")
	}
}

func TestGrowthHasASlope(t *testing.T) {
	results, err := readBenchmarks("growth.txt", []byte(`BenchmarkHit/nodes=3/edges=3/events=80-2 100 1000 ns/op
BenchmarkHit/nodes=200/edges=5000/events=8000-2 100 10000 ns/op
BenchmarkOther-2 100 10000 ns/op
`))
	if err != nil {
		t.Fatal(err)
	}
	got := growthTable("Time", "µs", results, "sec/op", 1e6)
	if err := got.check(); err != nil {
		t.Error(err)
	}
	want := "|  | 3 / 3 / 80 | 200 / 5000 / 8000 | slope |\n| --- | ---: | ---: | ---: |\n| Hit | 1 | 10 | 0.5 |\n"
	if text := got.markdown(); !strings.Contains(text, want) {
		t.Errorf("got\n%s\nwant\n%s", text, want)
	}
}

func TestAPartThatFailsSaysSoInTheReport(t *testing.T) {
	got := part{title: "Rest", about: "At rest."}.text("1", "2", nil, errors.New("no browser"))
	if !strings.Contains(got, "## Rest\n\nAt rest.") || !strings.Contains(got, "It could not be measured: no browser") {
		t.Error(got)
	}
}

func TestTheReportKnowsTheVersionsOfWhatIsComparedWith(t *testing.T) {
	t.Chdir("../..")
	for _, name := range []string{"d3", "echarts", "cytoscape"} {
		if v := npm(name); !strings.Contains(v, ".") {
			t.Errorf("%s is of version %q", name, v)
		}
	}
}

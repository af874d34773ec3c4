package facts_test

import (
	"fmt"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/data/bundle"
	"tripoint/data/datatest"
	"tripoint/tools/facts"
)

// What nobody could read of a bundle is a problem in the facts, at its place.
func TestLoadTellsWhereFactsAreTooMuchForABundle(t *testing.T) {
	dir := copied(t, islands)
	var places strings.Builder
	places.WriteString("places:\n")
	for i := range 1500 { // short texts in many languages are lists with little in them
		fmt.Fprintf(&places, "  - {lat: 1, lng: %d, name: {en: a", i%100)
		for _, lang := range strings.Fields("de es fr it nl pl pt sv fi da cs hu el tr ro") {
			places.WriteString(", " + lang + ": a")
		}
		places.WriteString("}}\n")
	}
	write(t, dir, "places.yaml", places.String())
	_, problems := facts.Load(dir)
	same(t, problems, []string{"/places.yaml:1:1: with this the facts are too much for the program: it has "})
}

func TestAWriterOfBundlesHasTheLimitsOfTheReader(t *testing.T) {
	for _, test := range []struct {
		name, path, what string
		change           func(*data.Dataset)
	}{
		{"the size", "sources[0]", "it is larger than 64 MiB", func(ds *data.Dataset) {
			ds.Sources[0].Title = data.Plain(strings.Repeat("x", bundle.MaxSize))
		}},
		{"a list", "nodes[0]", "it has a list of 100001 items, up to 100000 are read", func(ds *data.Dataset) {
			ds.Nodes[0].Outlines = make([]string, data.MaxList+1)
		}},
		{"lists with nothing in them", "words", "lists and rows in", func(ds *data.Dataset) {
			ds.Words = make([]data.Word, 10000)
		}},
		{"values", "outside[0]", "it has more than 8388608 values", func(ds *data.Dataset) {
			s := ds.Outside[0].Series[0]
			s.Values = make([]float64, data.MaxList)
			for range 90 {
				ds.Outside[0].Series = append(ds.Outside[0].Series, s)
			}
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			ds := datatest.Sample()
			test.change(ds)
			b, err := bundle.Encode(ds)
			limit, isLimit := err.(*bundle.LimitError)
			if !isLimit || limit.Path != test.path || !strings.Contains(limit.What, test.what) || b != nil {
				t.Errorf("it says %v, want at %s: %s", err, test.path, test.what)
			}
		})
	}
}

// same demands that each problem is a line that holds what is wanted.
func same(t *testing.T, problems facts.Problems, want []string) {
	t.Helper()
	if len(problems) != len(want) {
		t.Errorf("%d problems, want %d:\n%v", len(problems), len(want), problems.Error())
		return
	}
	for i, p := range problems {
		if line := p.String(); !strings.Contains(line, want[i]) || strings.ContainsAny(line, "\n\x1b\u202e") {
			t.Errorf("it says\n\t%q\nwant\n\t%s", line, want[i])
		}
	}
}

package facts_test

import (
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/data/bundle"
	"tripoint/data/datatest"
	"tripoint/tools/facts"
)

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

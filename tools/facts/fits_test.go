package facts

import (
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/data/bundle"
	"tripoint/data/datatest"
)

// What nobody could read of a bundle is a problem in the facts, at its place.
func TestWhereFactsAreTooMuchForABundleIsTold(t *testing.T) {
	l := newLoader()
	l.ds = *datatest.Sample()
	l.ds.Sources[1].Title = data.Plain(strings.Repeat("x", bundle.MaxSize))
	l.positions["sources[1]"] = position{"facts/sources.yaml", 7, 5}
	l.fits("facts")
	if got := l.problems.Error(); !strings.HasPrefix(got, "facts/sources.yaml:7:5: with this the facts are too much for the program: it is larger than 64 MiB; ") {
		t.Errorf("it says %q", got)
	}
}

package state

import (
	"testing"
	"tripoint/wasm/internal/sample"
)

// What does not depend on the date is remembered.
func TestThePeriodsOfATriangleAreAskedOnce(t *testing.T) {
	x, _ := sample.Real(t)
	f := New(x).At(Key{Lang: "en"})
	domain := x.Data().Domains[0].ID
	f.Periods(&f.Triangles[0], domain)
	if n := testing.AllocsPerRun(100, func() { f.Periods(&f.Triangles[0], domain) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

package state

import (
	"testing"

	"tripoint/wasm/internal/sample"
)

func TestFactsComputeThePeriodsOfATriangleOnce(t *testing.T) {
	x, _ := sample.Real(t)
	at := New(x).At(Key{Lang: "en"})
	domain := x.Data().Domains[0].ID
	at.Periods(&at.Triangles[0], domain)
	if n := testing.AllocsPerRun(100, func() { at.Periods(&at.Triangles[0], domain) }); n != 0 {
		t.Errorf("the second call makes %v allocations, want none", n)
	}
}

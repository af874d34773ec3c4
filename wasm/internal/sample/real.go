package sample

import (
	"testing"

	"tripoint/assets/outlines"
	"tripoint/data"
	"tripoint/data/bundle"
)

// Real returns the facts that readers get, and the outlines of the world.
func Real(t testing.TB) (*data.Index, *outlines.World) {
	t.Helper()
	ds, err := bundle.Load()
	if err != nil {
		t.Fatal(err)
	}
	world, err := outlines.Load()
	if err != nil {
		t.Fatal(err)
	}
	return data.NewIndex(ds), world
}

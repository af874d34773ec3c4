package view

import (
	"testing"

	"tripoint/wasm/core/scene"
)

// Areas are filled by the even-odd rule: of two bands in one the part where both
// directions agree would be empty.
func TestTheRangesOfBothDirectionsAreAreasOfTheirOwn(t *testing.T) {
	x, v := real(t)
	f := v.frame(at(x, ""))
	for i := range f.ds.Edges {
		for k := range f.ds.Domains {
			bands := f.bands(f.plot(), &f.ds.Edges[i], &f.ds.Domains[k])
			if len(bands) != 2 {
				t.Fatalf("%d bands, want 2", len(bands))
			}
			for _, mark := range bands {
				if rings := mark.(*scene.Fill).Rings; len(rings) != 1 || len(rings[0]) < 10 {
					t.Errorf("%s, %s: a band of %d rings", f.ds.Edges[i].ID, f.ds.Domains[k].ID, len(rings))
				}
			}
		}
	}
}

package picture

import (
	"testing"

	"tripoint/wasm/core/scene"
)

// Areas are filled by the even-odd rule: of two bands in one the part where both
// directions agree would be empty.
func TestTheRangesOfBothDirectionsAreAreasOfTheirOwn(t *testing.T) {
	x, v := real(t)
	f := v.draw(at(x, ""))
	for i := range f.Data.Edges {
		for k := range f.Data.Domains {
			bands := f.bands(f.plot(), &f.Data.Edges[i], &f.Data.Domains[k])
			if len(bands) != 2 {
				t.Fatalf("%d bands, want 2", len(bands))
			}
			for _, mark := range bands {
				if rings := mark.(*scene.Fill).Rings; len(rings) != 1 || len(rings[0]) < 10 {
					t.Errorf("%s, %s: a band of %d rings", f.Data.Edges[i].ID, f.Data.Domains[k].ID, len(rings))
				}
			}
		}
	}
}

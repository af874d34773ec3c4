package picture

import (
	"testing"

	"tripoint/wasm/core/scene"
)

// Sinks fill an area by the even-odd rule: in one area of two bands, the part where both
// directions agree would stay empty.
func TestAChartDrawsTheRangeOfEachDirectionAsItsOwnArea(t *testing.T) {
	x, p := real(t)
	g := p.drawing(at(x, ""))
	for i := range g.Data.Edges {
		for k := range g.Data.Domains {
			bands := g.bands(g.plot(), &g.Data.Edges[i], &g.Data.Domains[k])
			if len(bands) != 2 {
				t.Fatalf("%d bands, want 2", len(bands))
			}
			for _, mark := range bands {
				if rings := mark.(*scene.Fill).Rings; len(rings) != 1 || len(rings[0]) < 10 {
					t.Errorf("%s, %s: a band of %d rings", g.Data.Edges[i].ID, g.Data.Domains[k].ID, len(rings))
				}
			}
		}
	}
}

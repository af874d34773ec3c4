package picture

import (
	"testing"

	"tripoint/assets/outlines"
	"tripoint/wasm/core/trust"
)

func BenchmarkNew(b *testing.B) {
	x, _ := real(b)
	world, _ := outlines.Load()
	for b.Loop() {
		newPictures(x, world)
	}
}

// BenchmarkCharts draws the charts of all edges, ranges included, anew.
func BenchmarkCharts(b *testing.B) {
	x, p := real(b)
	var drawings []*Drawing
	for i := range x.Data().Edges {
		drawings = append(drawings, p.drawing(at(x, "#"+string(x.Data().Edges[i].ID))))
	}
	b.ReportAllocs()
	for b.Loop() {
		trust.ComputeRanges(x.Data(), x.Data().Formula, nil)
		for i, g := range drawings {
			for k := range g.Data.Domains {
				g.Chart(&g.Data.Edges[i], &g.Data.Domains[k])
			}
		}
	}
}

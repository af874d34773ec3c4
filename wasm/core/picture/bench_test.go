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
		newView(x, world)
	}
}

// BenchmarkCharts draws the charts of all edges, ranges included, anew.
func BenchmarkCharts(b *testing.B) {
	x, v := real(b)
	var drawings []*Drawing
	for i := range x.Data().Edges {
		drawings = append(drawings, v.draw(at(x, "#"+string(x.Data().Edges[i].ID))))
	}
	b.ReportAllocs()
	for b.Loop() {
		trust.ComputeRanges(x.Data(), x.Data().Formula, nil)
		for i, f := range drawings {
			for k := range f.Data.Domains {
				f.Chart(&f.Data.Edges[i], &f.Data.Domains[k])
			}
		}
	}
}

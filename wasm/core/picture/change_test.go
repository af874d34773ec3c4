package picture

import (
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/trust"
)

// changeDate computes all that changes with the date: the levels of all edges, the
// figures of the matrix, the balance of the triangles, and the map. BenchmarkRender of
// package panel measures the text about them.
func changeDate(x *data.Index, p *testPictures, triangles []trust.Triangle, m *app.Model) {
	ds, now := x.Data(), m.Date.Years()
	for i := range ds.Domains {
		d := ds.Domains[i].ID
		for k := range ds.Edges {
			e := &ds.Edges[k]
			p.facts.Actual.Mean(e, d, now)
			p.facts.Actual.Mean(e, d, now-trust.TrendYears)
			trust.Covered(x.AgreementsOf(e.ID), e, d, now)
		}
		for k := range triangles {
			p.facts.Actual.Balance(&triangles[k], d, now)
		}
	}
	p.Map(m)
}

func TestAChangeOfTheDateMakesFewAllocations(t *testing.T) {
	x, p := real(t)
	triangles := trust.Triangles(x)
	m := at(x, "#edge/cn-us?date=2016-05")
	const most = 200
	if n := testing.AllocsPerRun(20, func() { changeDate(x, p, triangles, m) }); n > most {
		t.Errorf("a change of the date makes %v allocations, want at most %d", n, most)
	}
}

func BenchmarkDateChange(b *testing.B) {
	x, p := real(b)
	triangles := trust.Triangles(x)
	m := at(x, "#edge/cn-us?date=2016-05")
	b.ReportAllocs()
	for b.Loop() {
		changeDate(x, p, triangles, m)
	}
}

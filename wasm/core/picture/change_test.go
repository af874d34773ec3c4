package picture

import (
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/trust"
)

// changeDate computes what every change of the date changes: the levels of all
// edges, what stands in the matrix, the balance of the triangles, and the scene.
// The words about them are those of the document, which BenchmarkRender measures.
func changeDate(x *data.Index, p *testPictures, triangles []trust.Triangle, m *app.Model) {
	ds, now := x.Data(), m.Date.Years()
	for i := range ds.Domains {
		d := ds.Domains[i].ID
		for k := range ds.Edges {
			e := &ds.Edges[k]
			p.facts.Actual.Mean(e, d, now)
			p.facts.Actual.Trend(e, d, now)
			trust.Covered(x.AgreementsOf(e.ID), e, d, now)
		}
		for k := range triangles {
			p.facts.Actual.Balance(&triangles[k], d, now)
		}
	}
	p.Map(m)
}

func TestADateChangeAllocatesLittle(t *testing.T) {
	x, p := real(t)
	triangles := trust.Triangles(x)
	m := at(x, "#edge/cn-us?date=2016-05")
	const most = 200
	if n := testing.AllocsPerRun(20, func() { changeDate(x, p, triangles, m) }); n > most {
		t.Errorf("a change of the date makes %v allocations; at most %d are wanted", n, most)
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

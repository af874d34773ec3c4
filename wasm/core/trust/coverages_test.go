package trust

import (
	"testing"

	"tripoint/data"
	. "tripoint/wasm/internal/sample"
)

func TestCoveragesEqualThoseOfCoverOnAnyDay(t *testing.T) {
	for name, x := range map[string]*data.Index{"the facts": facts(t), "the sample": data.NewIndex(Dataset())} {
		ds, c := x.Data(), NewCoverages(x)
		for year := 2000; year < 2030; year++ {
			for _, now := range []float64{float64(year), data.MakeMonth(year, 5).Years(), data.Date("2015-05-08").Years()} {
				for i := range ds.Edges {
					e := &ds.Edges[i]
					for k := range ds.Domains {
						got, advisory := c.At(i, k, now)
						want := Cover(x.AgreementsOf(e.ID), e, ds.Domains[k].ID, now)
						if got != want.Coverage || advisory != want.Advisory {
							t.Fatalf("%s: the coverage of %s in %s at %v is %d (advisory: %v), want %d (%v)",
								name, e.ID, ds.Domains[k].ID, now, got, advisory, want.Coverage, want.Advisory)
						}
					}
				}
			}
		}
	}
}

func TestAllReturnsTheLevelsOfAt(t *testing.T) {
	for name, x := range map[string]*data.Index{"the facts": facts(t), "the sample": data.NewIndex(Dataset())} {
		ds := x.Data()
		l := Compute(ds, ds.Formula, nil)
		all := make([][2]float64, len(ds.Edges)*len(ds.Domains))
		for now := 2005.0; now < 2027; now += 0.31 {
			l.All(now, all)
			for i, e := range ds.Edges {
				for k, d := range ds.Domains {
					want := [2]float64{l.At(e.A, e.B, d.ID, now), l.At(e.B, e.A, d.ID, now)}
					if got := all[i*len(ds.Domains)+k]; got != want {
						t.Fatalf("%s: %s in %s at %v is %v, want %v", name, e.ID, d.ID, now, got, want)
					}
				}
			}
		}
	}
}

func TestAllLevelsAndCachedCoveragesDoNotAllocate(t *testing.T) {
	x := facts(t)
	l, c := Compute(x.Data(), x.Data().Formula, nil), NewCoverages(x)
	into := make([][2]float64, len(x.Data().Edges)*len(x.Data().Domains))
	if n := testing.AllocsPerRun(100, func() { l.All(2017, into); c.At(0, 1, 2017) }); n != 0 {
		t.Errorf("%v allocations, want 0", n)
	}
}

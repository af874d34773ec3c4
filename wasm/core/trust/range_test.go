package trust

import (
	"testing"

	"tripoint/data"
	. "tripoint/wasm/internal/sample"
)

func TestTheRangeSpansTheFormulaItsVariantsAndTheCodings(t *testing.T) {
	ds := Dataset()
	ds.Formula.Variants = []data.Variant{{HalfLifeGrievance: 8}, {Standing: Sure, Weight: 0.5}}
	ds.Codings = []data.Coding{{ID: "coding/herder", Events: []data.Coded{{Event: Raid,
		Acts: []data.Act{{Kind: Raided, From: South, To: North, Standing: Sure, About: []data.Ref{Trade}}}}}}}
	band := ComputeRanges(ds, ds.Formula, nil).Band(North, South, Guard)
	// The raid weighs −1 by the formula and by the variant with a longer half-life, half of
	// that by the variant that halves sure acts, and a quarter by the coding, which says
	// that it is about trade.
	if low, high := band.At(2010); low != -1 || high != -0.25 {
		t.Errorf("in 2010 the range is %v to %v, want −1 to −0.25", low, high)
	}
	if low, _ := band.At(2012 - 1e-9); low > -0.84 || low < -0.85 {
		t.Errorf("with a half-life of 8 years −1 fades to %v in two years", low)
	}
}

func TestTheRangeContainsTheLevel(t *testing.T) {
	x := facts(t)
	ds := x.Data()
	l, r := Compute(ds, ds.Formula, nil), ComputeRanges(ds, ds.Formula, nil)
	for _, e := range ds.Edges {
		for _, d := range ds.Domains {
			line, band := l.Line(e.A, e.B, d.ID), r.Band(e.A, e.B, d.ID)
			for at := ds.From.Years(); at < ds.Until.Years(); at += 0.1 {
				if low, high := band.At(at); line.Raw(at) < low || line.Raw(at) > high {
					t.Fatalf("%s in %s at %.1f is %v, outside of %v to %v", e.ID, d.ID, at, line.Raw(at), low, high)
				}
			}
		}
	}
}

// This is the question of the founding article. Our coding and both earlier ones answer
// it alike: at the article's date the United States and China trust each other more in
// the economy than in security.
func TestEconomicTrustIsHigherThanSecurityTrustAtTheArticlesDate(t *testing.T) {
	x := facts(t)
	ds := x.Data()
	e := x.EdgeBetween("node/cn", "node/us")
	at := ds.Article.Date.Years()
	if len(ds.Codings) != 2 {
		t.Fatalf("there are %d other codings", len(ds.Codings))
	}
	codings := []map[data.Ref][]data.Act{nil, Coded(&ds.Codings[0]), Coded(&ds.Codings[1])}
	for i, coded := range codings {
		l := compute(ds, &interpretation{formula: &ds.Formula, coded: coded}, newForces(ds, nil))
		economic, security := l.Mean(e, "domain/economic", at), l.Mean(e, "domain/security", at)
		t.Logf("coding %d: economic %.2f, security %.2f, distance %.3f", i, economic, security, l.Score(x).Mean)
		if economic <= security {
			t.Errorf("by coding %d economic trust is %.2f, in security it is %.2f", i, economic, security)
		}
	}
}

// BenchmarkRanges prepares all interpretations.
func BenchmarkRanges(b *testing.B) {
	x := facts(b)
	ds := x.Data()
	b.ReportAllocs()
	for b.Loop() {
		ComputeRanges(ds, ds.Formula, nil)
	}
}

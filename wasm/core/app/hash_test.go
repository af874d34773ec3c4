package app

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tripoint/data"
	. "tripoint/wasm/internal/sample"
)

var index = data.NewIndex(Dataset())

func TestParseHashReadsWhatHashWrites(t *testing.T) {
	for _, hash := range []string{
		"#", "#edge/north-south", "#node/west?date=2012-03", "#?theme=dark",
		"#edge/north-south?date=2012-03&domain=trade&compare=edge/south-west&step=2&without=event/2010-raid&without=event/2012-feast&model=1,2,8,0.5&page=model&theme=light&view=text",
	} {
		if got := Hash(ptr(New(index, Device{}, hash).Address), index); got != hash {
			t.Errorf("%s comes back as %s", hash, got)
		}
	}
}

func ptr[T any](v T) *T { return &v }

func TestParseHashReadsAnyAddress(t *testing.T) {
	start := New(index, Device{}, "")
	tests := []struct {
		name, hash string
		want       Model
	}{
		{"an empty hash is the first state", "", start},
		{"parameters come in any order", "#edge/north-south?step=2&date=2013", change(start, func(m *Model) {
			m.Selection, m.Date, m.Step, m.LastStep = NorthSouth, "2013", 2, 2
		})},
		{"it ignores an unknown ref and applies the rest", "#edge/nowhere?domain=guard", change(start, func(m *Model) { m.Domain = Guard })},
		{"an event selects its edge", "#event/2010-raid", change(start, func(m *Model) { m.Selection, m.Part = NorthSouth, Events })},
		{"a part of a selection", "#edge/north-south?part=trust", change(start, func(m *Model) { m.Selection, m.Part = NorthSouth, Trust })},
		{"it ignores a part that the selection does not have", "#node/west?part=trust", change(start, func(m *Model) { m.Selection = West })},
		{"it ignores a part of nothing", "#?part=trust", start},
		{"a comparison has no parts", "#edge/north-south?part=trust&compare=edge/south-west", change(start, func(m *Model) {
			m.Selection, m.Compare = NorthSouth, SouthWest
		})},
		{"a claim opens the article", "#claim/1", change(start, func(m *Model) { m.Chapter = ArticleChapter })},
		{"a step alone brings its whole state", "#?step=1", change(start, func(m *Model) {
			m.Step, m.LastStep, m.Selection, m.Compare, m.Date, m.Domain = 1, 1, NorthSouth, SouthWest, "2010-05-01", Trade
		})},
		{"a step has an address of its own", "#step/2", change(start, func(m *Model) {
			m.Step, m.LastStep, m.Date, m.Chapter = 2, 2, "2014-12", ArticleChapter
		})},
		{"a step with a date is a state off the step", "#?date=2012-03&step=1", change(start, func(m *Model) {
			m.Step, m.LastStep, m.Date = 1, 1, "2012-03"
		})},
		{"it ignores a step that does not exist", "#?step=3", start},
		{"it ignores unknown parameters", "#?colour=red&domain=guard", change(start, func(m *Model) { m.Domain = Guard })},
		{"it ignores malformed parameters", "#?date=2012-13&step=-1&theme=pink&view=x&without=event/none&domain&=&&", start},
		{"it clamps a date to the span", "#?date=1815", change(start, func(m *Model) { m.Date = "2008" })},
		{"it resolves percent escapes", "#edge%2Fnorth-south?date=2012%3F", change(start, func(m *Model) {
			m.Selection, m.Date = NorthSouth, "2012?"
		})},
		{"it leaves broken percent escapes as they are", "#edge/north-south%2", start},
		{"it switches an event off once", "#?without=event/2010-raid,event/2010-raid", change(start, func(m *Model) {
			m.Without = Refs(Raid)
		})},
		{"a link has four parameters of the formula", "#?model=1,3,16,0.5", change(start, func(m *Model) { m.Params = Params{1, 3, 16, 0.5} })},
		{"it bounds parameters of the formula", "#?model=99,NaN,99,-1", change(start, func(m *Model) { m.Params = Params{Gain: 2, Goodwill: 0.25, Grievance: 32} })},
		{"the dataset's own parameters are no hypothesis", "#?model=0.5,2,2,0.25", start},
		{"it ignores two parameters", "#?model=1,2", start},
		{"it ignores five parameters", "#?model=1,2,2,0.5,1", start},
		{"it ignores all parameters if one is not a number", "#?model=1,2,x,0.5", start},
		{"it ignores a chapter that does not exist", "#?page=x", start},
		{"a step that the reader has left can be resumed", "#step/1?date=2012", change(start, func(m *Model) {
			m.Step, m.LastStep, m.Date = 1, 1, "2012"
		})},
		{"it compares nothing with a node", "#node/west?compare=edge/north-south", change(start, func(m *Model) { m.Selection = West })},
		{"it does not compare an edge with itself", "#edge/north-south?compare=edge/north-south", change(start, func(m *Model) { m.Selection = NorthSouth })},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, ParseHash(start, test.hash, index)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A link from the time of a single half-life has three numbers.
func TestAnOldLinkKeepsItsGainAndSpillOver(t *testing.T) {
	ds := Dataset()
	ds.Formula.HalfLifeGoodwill, ds.Formula.HalfLifeGrievance = 1, 8
	x := data.NewIndex(ds)
	for _, test := range []struct {
		name, hash, again string
		want              Params
	}{
		{"its half-life sets nothing", "#?model=1.5,4,0.75", "#?model=1.5,1,8,0.75", Params{1.5, 1, 8, 0.75}},
		{"its numbers have bounds", "#?model=99,4,-1", "#?model=2,1,8,0", Params{2, 1, 8, 0}},
		{"with the dataset's gain and spill-over it is no hypothesis", "#?model=0.5,4,0.25", "#", Params{}},
		{"it counts for nothing if a number is malformed", "#?model=1.5,x,0.75", "#", Params{}},
	} {
		m := New(x, Device{}, test.hash)
		if m.Params != test.want {
			t.Errorf("%s: the parameters are %+v, want %+v", test.name, m.Params, test.want)
		}
		if got := Hash(&m.Address, x); got != test.again {
			t.Errorf("%s: the address is %s, want %s", test.name, got, test.again)
		}
		want := data.Formula{Gain: test.want.Gain, HalfLifeGoodwill: 1, HalfLifeGrievance: 8, SpillOver: test.want.SpillOver}
		if test.want == (Params{}) {
			want = ds.Formula
		}
		got := m.Params.Formula(ds.Formula)
		if paramsOf(&got) != paramsOf(&want) || got.Side != ds.Formula.Side || got.Shown != ds.Formula.Shown {
			t.Errorf("%s: the formula is %+v", test.name, got)
		}
	}
}

func FuzzParseHash(f *testing.F) {
	f.Add("#edge/north-south?date=2012-03&without=event/2010-raid,x&theme=dark")
	f.Add("#step/1?date=2012&theme=dark")
	f.Add("#claim/1?domain=guard")
	f.Add("#node/west?part=doctrine&domain=guard")
	f.Add("#edge/north-south?page=article&compare=edge/south-west")
	f.Add("#node/west?page=model&model=1,2,8,0.5")
	f.Add("#node/west?page=model&model=1,2,0.5")
	f.Add("#%%%?date=%&step=99999999999999999999&&&=")
	f.Add(strings.Repeat("?without=", 3000))
	f.Fuzz(func(t *testing.T, hash string) {
		m := New(index, Device{}, hash)
		// Writing the state and reading it again must not change it.
		if diff := cmp.Diff(m, New(index, Device{}, Hash(&m.Address, index))); diff != "" {
			t.Error(diff)
		}
	})
}

// The test reads ten thousand random sequences of what addresses are made of.
func TestParseHashBearsRandomAddresses(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	parts := strings.Fields("# ? & = % %2 %00 , / - ~ edge/north-south edge/south-west node/west event/2010-raid " +
		"date= domain= compare= part=trust part= step= without= model= model=1,2,0.5 model=1,2,8,0.5 page= theme= view= 2012-03 2012 2012-99 guard dark article 1 -1 1e9 NaN é 中 <b> constructor \x00 \xff")
	for range 10_000 {
		var hash strings.Builder
		for range random.IntN(14) {
			hash.WriteString(parts[random.IntN(len(parts))])
		}
		m := New(index, Device{}, hash.String())
		if diff := cmp.Diff(m, New(index, Device{}, Hash(&m.Address, index))); diff != "" {
			t.Fatalf("writing and reading the state of %q changes it: %s", hash.String(), diff)
		}
	}
}

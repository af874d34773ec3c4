package panel

import (
	"fmt"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/trust"
	"tripoint/wasm/internal/dump"
)

func TestEveryPatternOfSignsHasWords(t *testing.T) {
	x, p := real(t)
	w := p.prepared(at(x, "#"))
	triangle := &p.facts.Triangles[0]
	for n := range 27 {
		signs := [3]int{n%3 - 1, n/3%3 - 1, n/9 - 1}
		b := trust.Balancing{Signs: signs, Balance: trust.Balance(signs[0] * signs[1] * signs[2])}
		text := w.why(triangle, &b) + w.Word(state.BalanceKey(b.Balance)) + w.signs(triangle, &b)
		if strings.ContainsAny(text, "{}") {
			t.Errorf("%v: %s", signs, text)
		}
		for i, e := range triangle.Edges {
			if alone := signs[i] != signs[(i+1)%3] && signs[i] != signs[(i+2)%3] && signs[(i+1)%3] == signs[(i+2)%3]; alone &&
				b.Balance != trust.Open && !strings.Contains(w.why(triangle, &b), e.Name.String()) {
				t.Errorf("%v: %s is not named: %s", signs, e.ID, w.why(triangle, &b))
			}
		}
	}
}

func TestTheTriangleShowsItsBalanceOnEveryDate(t *testing.T) {
	x, p := real(t)
	words := map[trust.Balance]string{trust.Balanced: "balanced", trust.Open: "open", trust.Unbalanced: "unbalanced"}
	for year := 2007; year <= 2025; year++ {
		for month := 1; month <= 12; month++ {
			date := data.MakeMonth(year, month)
			m := at(x, "#?page=model&date="+string(date))
			at := p.at(m)
			text := dump.Document(some(p.Panel(m), "triangle"))
			for i := range x.Data().Domains {
				d := &x.Data().Domains[i]
				b := at.Levels.Balance(&p.facts.Triangles[0], d.ID, at.Now)
				if want := fmt.Sprintf("‹strong %s: %s.›", d.Name, words[b.Balance]); !strings.Contains(text, want) {
					t.Fatalf("%s: there is no %s", date, want)
				}
			}
		}
	}
}

func TestTheTriangleChangesWithAHypothesisAndBack(t *testing.T) {
	x, p := real(t)
	fact, off := at(x, "#?page=model&date=2016-12"), at(x, "#?page=model&date=2016-12")
	for i := range x.Data().Events {
		off.Without = off.Without.Toggled(x.Data().Events[i].ID)
	}
	before := dump.Document(some(p.Panel(fact), "triangle"))
	if hypothetical := dump.Document(some(p.Panel(off), "triangle")); hypothetical == before || !strings.Contains(hypothetical, "All three relationships are neutral") {
		t.Errorf("without any event: %s", hypothetical)
	}
	if again := dump.Document(some(p.Panel(fact), "triangle")); again != before {
		t.Error("the facts' triangle is another one afterwards")
	}
}

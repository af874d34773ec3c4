package view

import (
	"fmt"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/trust"
)

// Every pattern of signs is told in words that there are, and the judgement is
// that of the product.
func TestEveryPatternOfSignsIsTold(t *testing.T) {
	x, v := real(t)
	f := v.written(at(x, "#"))
	triangle := &v.facts.Triangles[0]
	for n := range 27 {
		signs := [3]int{n%3 - 1, n/3%3 - 1, n/9 - 1}
		b := trust.Balancing{Signs: signs, Balance: trust.Balance(signs[0] * signs[1] * signs[2])}
		text := f.why(triangle, &b) + f.Word(BalanceKey(b.Balance)) + f.signs(triangle, &b)
		if strings.ContainsAny(text, "{}") {
			t.Errorf("%v: %s", signs, text)
		}
		for i, e := range triangle.Edges {
			if alone := signs[i] != signs[(i+1)%3] && signs[i] != signs[(i+2)%3] && signs[(i+1)%3] == signs[(i+2)%3]; alone &&
				b.Balance != trust.Open && !strings.Contains(f.why(triangle, &b), e.Name.String()) {
				t.Errorf("%v: %s is not named: %s", signs, e.ID, f.why(triangle, &b))
			}
		}
	}
}

// What is told on a date is what the signs say, on every date; and the since of
// it is no later.
func TestTheTriangleIsToldAsItIsOnEveryDate(t *testing.T) {
	x, v := real(t)
	words := map[trust.Balance]string{trust.Balanced: "balanced", trust.Open: "open", trust.Unbalanced: "unbalanced"}
	for year := 2007; year <= 2025; year++ {
		for month := 1; month <= 12; month++ {
			date := data.MakeMonth(year, month)
			m := at(x, "#?date="+string(date))
			f := v.at(m)
			text := dump(some(v.Document(m), "triangle"))
			for i := range x.Data().Domains {
				d := &x.Data().Domains[i]
				b := f.Levels.Balance(&v.facts.Triangles[0], d.ID, f.Now)
				if want := fmt.Sprintf("‹strong %s: %s.›", d.Name, words[b.Balance]); !strings.Contains(text, want) {
					t.Fatalf("%s: there is no %s", date, want)
				}
			}
		}
	}
}

func TestAHypothesisHasATriangleOfItsOwn(t *testing.T) {
	x, v := real(t)
	fact, off := at(x, "#?date=2016-12"), at(x, "#?date=2016-12")
	for i := range x.Data().Events {
		off.Without = off.Without.Toggled(x.Data().Events[i].ID)
	}
	before := dump(some(v.Document(fact), "triangle"))
	if hypothetical := dump(some(v.Document(off), "triangle")); hypothetical == before || !strings.Contains(hypothetical, "All three relationships are neutral") {
		t.Errorf("without any event: %s", hypothetical)
	}
	if again := dump(some(v.Document(fact), "triangle")); again != before {
		t.Error("the facts' triangle is not the same afterwards")
	}
}

// No words of a triangle's picture may lie upon each other or leave it. A letter
// is taken to be 0.62 of its size wide, which is more than most are.
func TestTheWordsOfATriangleAreApart(t *testing.T) {
	x, v := real(t)
	f := v.draw(at(x, "#"))
	for _, domains := range []int{1, 2, 3, 5} {
		var ds []*data.Domain
		for i := range domains {
			ds = append(ds, &x.Data().Domains[i%3])
		}
		picture := f.Triangle(&v.facts.Triangles[0], ds)
		var boxes []geom.Rect
		var texts []string
		for _, mark := range picture.Layers[0].Marks {
			if text, ok := mark.(*scene.Text); ok {
				box := boxOf(text)
				if text.Size < 12 || box.Min.X < 0 || box.Max.X > picture.Width || box.Min.Y < 0 || box.Max.Y > picture.Height {
					t.Errorf("%d domains: %q of size %v is at %v", domains, text.Text, text.Size, box)
				}
				for i, other := range boxes {
					if box.Overlaps(other) {
						t.Errorf("%d domains: %q lies upon %q", domains, text.Text, texts[i])
					}
				}
				boxes, texts = append(boxes, box), append(texts, text.Text)
			}
		}
	}
}

func boxOf(t *scene.Text) geom.Rect {
	width := float64(len([]rune(t.Text))) * t.Size * 0.62
	left := t.At.X - width*[...]float64{scene.Start: 0, scene.Middle: 0.5, scene.End: 1}[t.Anchor]
	return geom.R(left, t.At.Y-t.Size*0.8, width, t.Size)
}

func TestMonthsOfTimesAreThoseThatTheyLieIn(t *testing.T) {
	x, v := real(t)
	f := v.at(at(x, "#"))
	for date, want := range map[data.Date]string{
		"2014-03": "March 2014", "2014-03-31": "March 2014", "2016-12-31": "December 2016", "2007": "January 2007"} {
		if got := f.MonthText(date.Years()); got != want {
			t.Errorf("%s lies in %s", date, got)
		}
	}
}

// What does not depend on the date is remembered.
func TestThePeriodsOfATriangleAreAskedOnce(t *testing.T) {
	x, v := real(t)
	f := v.at(at(x, "#"))
	domain := x.Data().Domains[0].ID
	f.Periods(&v.facts.Triangles[0], domain)
	if n := testing.AllocsPerRun(100, func() { f.Periods(&v.facts.Triangles[0], domain) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

package typeset

import (
	"testing"

	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
)

func TestASearchFindsWordsAsReadersTypeThem(t *testing.T) {
	p := lay(240, paragraph(doc.Plain, "China’s trust – and Russia's TRUST."), paragraph(doc.Plain, "On 25\u00a0September trust rose, "+prose))
	tests := []struct {
		words string
		want  int
	}{
		{"trust", 3}, {"TRUST", 3}, {"china's", 1}, {"russia’s", 1}, {"25 sept", 1}, {"trust - and", 1},
		{"hold back from stealing trade secrets", 1}, // it goes over lines
		{"TRUST. On", 0}, // it goes over blocks
		{"nothing of this", 0}, {"", 0}, {" ", 0},
	}
	for _, test := range tests {
		p.Seek(test.words)
		if got, _ := p.Hits(); got != test.want {
			t.Errorf("%q is found %d times, want %d", test.words, got, test.want)
		}
	}
}

func TestHitsFollowEachOtherAndStayInTheNextLayout(t *testing.T) {
	words := paragraph(doc.Plain, "One trust.")
	p := lay(240, words, words, words)
	p.Seek("trust")
	second, _ := p.ShowHit(1)
	for i, want := range []int{2, 0, 1} {
		p.ShowHit(1)
		if _, shown := p.Hits(); shown != want {
			t.Errorf("step %d shows %d, want %d", i, shown, want)
		}
	}
	if at, ok := p.ShowHitFrom(second.Min.Y); !ok || at != second {
		t.Errorf("from %v on the first one is at %v", second, at)
	}
	if first, ok := p.ShowHitFrom(p.Height()); !ok || first.Min.Y >= second.Min.Y {
		t.Errorf("below the last one comes %v, want the first", first)
	}
	p.ShowHit(2)
	p.Layout(&doc.Document{Sections: []doc.Section{{Key: "test", Blocks: []doc.Block{words, words}}}}, 240)
	if count, shown := p.Hits(); count != 2 || shown != 1 {
		t.Errorf("in the next document %d of %d is shown", shown, count)
	}
	p.Seek("none")
	if at, ok := p.ShowHit(1); ok || at != (geom.Rect{}) {
		t.Errorf("without hits one is at %v", at)
	}
}

func TestAFinderHasAllInOneRow(t *testing.T) {
	p := NewFinder()
	p.Layout(&doc.Document{Sections: []doc.Section{{Blocks: []doc.Block{
		&doc.Field{Label: "Find", Action: "find"}, paragraph(doc.Plain, "3 of 17"),
		&doc.Buttons{Options: []doc.Option{{Text: "↑", Action: "a"}, {Text: "×", Action: "b"}}}}}}}, 304)
	if len(p.Links()) != 3 {
		t.Fatalf("there are %d links", len(p.Links()))
	}
	for i, l := range p.Links() {
		if at := l.Boxes[0]; at.Min.Y < 0 || at.Max.Y > p.Height() || at.Max.X > 304 || i > 0 && at.Min.X < p.Links()[i-1].Boxes[0].Max.X {
			t.Errorf("link %d is at %v in a row %v high", i, at, p.Height())
		}
	}
	if p.Links()[0].Boxes[0].Width() < 120 {
		t.Errorf("the field is at %v", p.Links()[0].Boxes[0])
	}
}

package typeset

import (
	"fmt"
	"testing"

	"tripoint/wasm/core/doc"
)

func TestACardThatIsKeptIsSetAsIfItWereNew(t *testing.T) {
	open := func(blocks ...doc.Block) *Panel {
		p := NewPanel()
		p.open["agreement/x"] = true
		p.Layout(&doc.Document{Sections: []doc.Section{{Key: "cards", Blocks: blocks}}}, 376)
		return p
	}
	card := sampler().Sections[1].Blocks[0].(*doc.Card)
	card.More = append(card.More, controls().Sections[0].Blocks...)
	next := []doc.Block{paragraph(doc.Plain, prose), card, paragraph(doc.Plain, prose)}
	kept, fresh := open(card), open(next...)
	kept.Layout(&doc.Document{Sections: []doc.Section{{Key: "cards", Blocks: next}}}, 376)
	if !near(kept.Height(), fresh.Height()) {
		t.Errorf("the panel is %v high, want %v", kept.Height(), fresh.Height())
	}
	if len(kept.page.runs) != len(fresh.page.runs) || len(kept.page.boxes) != len(fresh.page.boxes) || len(kept.Links()) != len(fresh.Links()) {
		t.Fatalf("there are %d runs, %d boxes and %d links, want %d, %d and %d", len(kept.page.runs), len(kept.page.boxes), len(kept.Links()),
			len(fresh.page.runs), len(fresh.page.boxes), len(fresh.Links()))
	}
	for i, r := range fresh.page.runs {
		if k := kept.page.runs[i]; k.text != r.text || !near(k.x, r.x) || !near(k.base, r.base) {
			t.Errorf("%q is at %v, %v, want %q at %v, %v", k.text, k.x, k.base, r.text, r.x, r.base)
		}
	}
	for i, b := range fresh.page.boxes {
		if k := kept.page.boxes[i]; !near(k.Min.Y, b.Min.Y) || !near(k.Max.Y, b.Max.Y) || k.fill != b.fill {
			t.Errorf("box %d is %+v, want %+v", i, k, b)
		}
	}
	for i, l := range fresh.Links() {
		if k := kept.Links()[i]; fmt.Sprintf("%.3f", k.Boxes) != fmt.Sprintf("%.3f", l.Boxes) {
			t.Errorf("link %d is at %v, want %v", i, k.Boxes, l.Boxes)
		}
	}
	if kept.page.fields[0].link != fresh.page.fields[0].link || !near(kept.page.cards["agreement/x"], fresh.page.cards["agreement/x"]) {
		t.Errorf("the field is link %d, the card at %v", kept.page.fields[0].link, kept.page.cards["agreement/x"])
	}
	kept.Toggle("agreement/x")
	if kept.Height() >= fresh.Height() {
		t.Error("a kept card does not close")
	}
}

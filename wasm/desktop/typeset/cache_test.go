package typeset

import (
	"fmt"
	"testing"

	"tripoint/wasm/core/doc"
)

func TestACachedCardLooksLikeANewOne(t *testing.T) {
	open := func(blocks ...doc.Block) *Panel {
		p := NewPanel()
		p.open["agreement/x"] = true
		p.Layout(&doc.Document{Sections: []doc.Section{{Key: "cards", Blocks: blocks}}}, 376)
		return p
	}
	card := sampler().Sections[1].Blocks[0].(*doc.Card)
	card.More = append(card.More, controls().Sections[0].Blocks...)
	next := []doc.Block{paragraph(doc.Plain, prose), card, paragraph(doc.Plain, prose)}
	cached, fresh := open(card), open(next...)
	cached.Layout(&doc.Document{Sections: []doc.Section{{Key: "cards", Blocks: next}}}, 376)
	if !near(cached.Height(), fresh.Height()) {
		t.Errorf("the panel is %v high, want %v", cached.Height(), fresh.Height())
	}
	if len(cached.layout.runs) != len(fresh.layout.runs) || len(cached.layout.boxes) != len(fresh.layout.boxes) || len(cached.Links()) != len(fresh.Links()) {
		t.Fatalf("there are %d runs, %d boxes and %d links, want %d, %d and %d", len(cached.layout.runs), len(cached.layout.boxes), len(cached.Links()),
			len(fresh.layout.runs), len(fresh.layout.boxes), len(fresh.Links()))
	}
	for i, r := range fresh.layout.runs {
		if k := cached.layout.runs[i]; k.text != r.text || !near(k.x, r.x) || !near(k.base, r.base) {
			t.Errorf("%q is at %v, %v, want %q at %v, %v", k.text, k.x, k.base, r.text, r.x, r.base)
		}
	}
	for i, b := range fresh.layout.boxes {
		if k := cached.layout.boxes[i]; !near(k.Min.Y, b.Min.Y) || !near(k.Max.Y, b.Max.Y) || k.fill != b.fill {
			t.Errorf("box %d is %+v, want %+v", i, k, b)
		}
	}
	for i, l := range fresh.Links() {
		if k := cached.Links()[i]; fmt.Sprintf("%.3f", k.Boxes) != fmt.Sprintf("%.3f", l.Boxes) {
			t.Errorf("link %d is at %v, want %v", i, k.Boxes, l.Boxes)
		}
	}
	if cached.layout.fields[0].link != fresh.layout.fields[0].link || !near(cached.layout.cards["agreement/x"], fresh.layout.cards["agreement/x"]) {
		t.Errorf("the field is link %d, the card at %v", cached.layout.fields[0].link, cached.layout.cards["agreement/x"])
	}
	cached.Toggle("agreement/x")
	if cached.Height() >= fresh.Height() {
		t.Error("a cached card does not close")
	}
}

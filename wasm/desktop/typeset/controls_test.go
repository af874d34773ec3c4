package typeset

import (
	"fmt"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/internal/screen"
)

// controls is a document with every kind of control.
func controls() *doc.Document {
	dots := &doc.Choice{Dots: true}
	for i := range 10 {
		dots.Options = append(dots.Options, doc.Option{Text: fmt.Sprint("Step ", i+1), Action: fmt.Sprint("step:", i+1), On: i == 3})
	}
	return &doc.Document{Sections: []doc.Section{{Key: "controls", Blocks: []doc.Block{
		&doc.Paragraph{Spans: []doc.Span{{Text: "They agreed on "}, {Text: "attribution", Role: doc.Term, Label: "naming who is behind an attack"}, {Text: ", and on no more."}}},
		dots,
		&doc.Buttons{Options: []doc.Option{{Text: "‹ Back", Action: "step:3"}, {Text: "Next ›", Action: "step:5"}, {Text: "Resume", Action: "step:4", Off: true}}},
		&doc.Switch{Text: "Counts", Label: "Counts: the raid", Action: "switch:raid", On: true},
		&doc.Switch{Text: "Counts", Label: "Counts: the feast", Action: "switch:feast"},
		&doc.Slider{Label: "Gain: how far one event moves a level", Action: "gain", Min: 0.1, Max: 1, Step: 0.05, Value: 0.4, Text: "0.4"},
		&doc.Field{Label: "Find", Action: "filter", Hint: "a name, a place"},
		&doc.Field{Label: "Find", Action: "filter", Value: "Sunnylands"},
		&doc.Code{Label: "BibTeX", Text: "@misc{tripoint,\n  title = {Tripoint},\n}", Copy: doc.Option{Text: "Copy", Label: "Copy BibTeX", Action: "copy:x", Done: "Copied"}},
		&doc.Table{Head: [][]doc.Span{plain("Domain"), plain("with North"), plain("with South")}, Rows: [][][]doc.Span{
			{plain("Trade"), plain("restraint"), plain("not covered")}, {plain("✓ both can hold at once")},
			{plain("Guard"), plain("talks"), plain("much")}, {plain("≈ not necessarily")}}},
	}}}}
}

func TestControlsLookAsBefore(t *testing.T) {
	p := NewPanel()
	p.Layout(controls(), 376)
	p.Toggle("controls/term/attribution")
	caret := p.Find(&Link{Field: &doc.Field{Action: "filter"}, Label: "Find"}, 0) + 1
	for name, th := range map[string]*theme.Theme{"controls-light": &theme.Light, "controls-dark": &theme.Dark} {
		dst := screen.NewImage(376, int(p.Height()))
		p.Draw(dst, View{Rect: geom.R(0, 0, 376, p.Height()), Scale: 1, Theme: th, Focused: caret, Caret: 5})
		screen.Golden(t, name, screen.Read(dst))
		dst.Deallocate()
	}
}

func TestABarAndASheetLookAsBefore(t *testing.T) {
	lens := doc.Section{Key: "lens", Blocks: []doc.Block{&doc.Choice{Options: []doc.Option{
		{Text: "All", Action: "domain:"}, {Text: "Economic", Action: "domain:economic", On: true}}}}}
	bar, sheet := NewBar(), NewSheet()
	bar.Layout(&doc.Document{Sections: []doc.Section{lens, {Key: "hypothesis", Blocks: []doc.Block{
		paragraph(doc.Plain, "Hypothesis: 2 events off"), &doc.Buttons{Options: []doc.Option{{Text: "Reset", Action: "reset:"}}}}},
		{Key: "tour", Blocks: []doc.Block{&doc.Buttons{Options: []doc.Option{{Text: "Guided tour", Action: "step:1"}}}}}}}, 330)
	sheet.Layout(&doc.Document{Sections: []doc.Section{{Key: "step", Blocks: []doc.Block{
		paragraph(doc.Kicker, "Tour · 4 of 10"), &doc.Heading{Level: 2, Spans: plain("What both leave out")}, paragraph(doc.Plain, prose),
		controls().Sections[0].Blocks[1], controls().Sections[0].Blocks[2]}}}}, 310)
	if bar.Height() < 80 || bar.Height() > 100 {
		t.Errorf("a bar of two rows is %v high", bar.Height())
	}
	for name, th := range map[string]*theme.Theme{"upon-light": &theme.Light, "upon-dark": &theme.Dark} {
		dst := screen.NewImage(340, 400)
		dst.Fill(rgba(th.Sea))
		bar.Draw(dst, View{Rect: geom.R(0, 0, 330, bar.Height()), Scale: 1, Theme: th, Focused: 1})
		sheet.Draw(dst, View{Rect: geom.R(15, 120, 310, sheet.Height()), Scale: 1, Theme: th, Focused: -1})
		screen.Golden(t, name, screen.Read(dst))
		dst.Deallocate()
	}
}

func TestABarOccludesNothingBesideItsButtons(t *testing.T) {
	p := NewBar()
	p.Layout(&doc.Document{Sections: []doc.Section{{Blocks: []doc.Block{&doc.Choice{Options: []doc.Option{{Text: "All", Action: "domain:"}}}}}}}, 300)
	on := p.Links()[0].Boxes[0]
	if !p.Occludes(on.Center()) || p.Occludes(geom.Point{X: on.Max.X + 20, Y: on.Center().Y}) {
		t.Errorf("a bar covers not just its button at %v", on)
	}
}

func TestEveryControlStaysWithinTheMargins(t *testing.T) {
	for _, width := range []float64{240, 320, 376} {
		p := NewPanel()
		p.Layout(controls(), width)
		for _, l := range p.Links() {
			for _, b := range l.Boxes {
				if b.Min.X < columnMargin-0.01 || b.Max.X > width-columnMargin+0.01 || b.Height() < 18 {
					t.Errorf("in a panel of %v %q is at %v", width, l.Label, b)
				}
			}
		}
		for i, a := range p.Links() {
			for k, b := range p.Links()[i+1:] {
				if a.Boxes[0].Inset(0.1).Overlaps(b.Boxes[0].Inset(0.1)) {
					t.Errorf("in a panel of %v links %d and %d overlap", width, i, i+1+k)
				}
			}
		}
	}
}

func TestATermOpensItsDefinitionBehindIt(t *testing.T) {
	p := lay(376, controls().Sections[0].Blocks[0])
	said := func() string {
		var all []string
		for _, r := range p.layout.runs {
			all = append(all, r.text)
		}
		return strings.Join(all, " ")
	}
	if strings.Contains(said(), "naming") {
		t.Fatalf("a closed term says %q", said())
	}
	p.Toggle(p.Links()[0].Card)
	if want := "attribution (naming who is behind an attack)"; !strings.Contains(said(), want) {
		t.Errorf("an open term says %q, want %q in it", said(), want)
	}
	p.Toggle(p.Links()[0].Card)
	if strings.Contains(said(), "naming") {
		t.Errorf("a term that was closed again says %q", said())
	}
}

func TestASliderMovesByStepsWithinItsEnds(t *testing.T) {
	p := lay(376, &doc.Slider{Label: "Gain", Action: "gain", Min: 0.1, Max: 1, Step: 0.05, Value: 0.4, Text: "0.4"})
	l := &p.Links()[0]
	track := l.Boxes[0].Inset(knob)
	tests := []struct{ name, got, want string }{
		{"left of the track", l.SlideTo(-50), "gain:0.1"},
		{"right of the track", l.SlideTo(900), "gain:1"},
		{"to the middle, at the nearest step", l.SlideTo(track.Center().X), "gain:0.55"},
		{"just beside a step", l.SlideTo(track.Min.X + track.Width()*0.34), "gain:0.4"},
		{"a step up", l.SlideBy(1), "gain:0.45"},
		{"a step down", l.SlideBy(-1), "gain:0.35"},
		{"far up", l.SlideBy(1000), "gain:1"},
	}
	for _, test := range tests {
		if test.got != test.want {
			t.Errorf("%s: %s, want %s", test.name, test.got, test.want)
		}
	}
}

func TestAPressOnAFieldPutsTheCaretThere(t *testing.T) {
	p := lay(376, &doc.Field{Label: "Find", Action: "filter", Value: "Äpfel"})
	l := &p.Links()[0]
	last := 0
	for x := l.Boxes[0].Min.X; x < l.Boxes[0].Max.X; x++ {
		if n := l.CaretAt(x); n < last || n > last+1 {
			t.Fatalf("at %v the caret is before letter %d, after %d", x, n, last)
		} else {
			last = n
		}
	}
	if first := l.CaretAt(l.Boxes[0].Min.X); first != 0 || last != 5 {
		t.Errorf("the caret goes from %d to %d, want 0 to 5", first, last)
	}
}

func TestARowOfOneCellContinuesTheRowAboveIt(t *testing.T) {
	for _, width := range []float64{376, 240} {
		p := lay(width, controls().Sections[0].Blocks[9])
		rules, at := 0, map[string]run{}
		for _, b := range p.layout.boxes {
			if b.Height() == 1 {
				rules++
			}
		}
		for _, r := range p.layout.runs {
			at[r.text] = r
		}
		verdict, ok := at["✓ both can hold at once"]
		if !ok || rules != 2 || verdict.base <= at["restraint"].base || verdict.base >= at["Guard"].base {
			t.Errorf("in a panel of %v there are %d rules, want 2, and the verdict is at %v", width, rules, verdict)
		}
	}
}

func TestOnlyAPointerReachesATargetOfAPicture(t *testing.T) {
	target := func(ref data.Ref, x float64) scene.Target {
		at := geom.Point{X: x, Y: 50}
		return scene.Target{Ref: ref, Path: []geom.Point{at}, Radius: 5, Bounds: geom.Bounds([]geom.Point{at})}
	}
	p := lay(376, &doc.Figure{Action: "switch", Picture: scene.Scene{Width: 168, Height: 100,
		Targets: []scene.Target{target("event/a", 40), target("event/b", 48)}}}, paragraph(doc.Plain, "x"))
	at := func(x float64) string {
		pic := p.layout.pictures[0]
		if i := p.Hit(pic.Min.Add(geom.Point{X: x, Y: 50}.Mul(pic.scale))); i >= 0 {
			return p.Links()[i].Action
		}
		return ""
	}
	if at(38) != "switch:event/a" || at(49) != "switch:event/b" || at(90) != "" {
		t.Errorf("presses are %q, %q and %q", at(38), at(49), at(90))
	}
	if got := p.Next(-1, 1); got != len(p.Links()) {
		t.Errorf("the keyboard reaches link %d of a picture", got)
	}
}

func TestRevealOpensEveryCardAroundACard(t *testing.T) {
	card := func(ref data.Ref, more ...doc.Block) *doc.Card {
		return &doc.Card{Ref: ref, Summary: plain("More"), More: append(more, paragraph(doc.Plain, prose))}
	}
	p := lay(376, paragraph(doc.Plain, prose), card("later", &doc.List{Bare: true, Items: [][]doc.Block{{card("event/a")}, {card("event/b")}}}))
	if _, ok := p.Reveal("event/c"); ok {
		t.Error("a card that is not there is revealed")
	}
	top, ok := p.Reveal("event/b")
	if !ok || top <= 0 || !p.open["later"] || !p.open["event/b"] || p.open["event/a"] {
		t.Errorf("revealed %v at %v, open are %v", ok, top, p.open)
	}
}

func TestFindFindsALinkInTheNextDocument(t *testing.T) {
	p := NewPanel()
	p.Layout(controls(), 376)
	for i, l := range p.Links() {
		next := controls()
		next.Sections[0].Blocks = append([]doc.Block{&doc.Buttons{Options: []doc.Option{{Text: "Clear", Action: "filter:"}}}}, next.Sections[0].Blocks...)
		q := NewPanel()
		q.Layout(next, 376)
		k := q.Find(&l, i)
		if k < 0 || q.Links()[k].Label != l.Label {
			t.Errorf("link %d, %q, is found as %d", i, l.Label, k)
		}
	}
	next := Link{Action: "step:4", Label: "Next ›"} // in the previous document
	if k := p.Find(&next, 13); k < 0 || p.Links()[k].Action != "step:5" {
		t.Errorf("the way to the next step is found as %d", k)
	}
	if k := p.Find(&Link{Action: "nothing:"}, 2); k != -1 {
		t.Errorf("what is gone is found as %d", k)
	}
}

package view

import (
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
)

// tourCard is what a step of the tour says, with the ways on, back and out, and
// back to the step for whoever has wandered off.
func (f *frame) tourCard(s *data.Step) *doc.Document {
	text := []doc.Block{
		paragraph(doc.Kicker, doc.Span{Text: f.word("tour.kicker",
			"step", strconv.Itoa(f.m.Step), "steps", strconv.Itoa(len(f.ds.Steps)))}),
		f.title(2, s.Title),
	}
	if !app.AtStep(&f.m.Address, s) {
		text = append(text, f.tell(doc.Note, "tour.away"),
			&doc.Buttons{Options: []doc.Option{{Text: f.word("tour.return"), Action: stepAction(f.m.Step)}}})
	}
	text = append(text, f.say(doc.Plain, s.Caption),
		f.folded(s.ID, "tour.basis", len(s.Claims)+len(s.Sources), f.basis(s)...))
	return &doc.Document{Ref: s.ID, Lang: f.m.Device.Lang, Sections: []doc.Section{
		section("step", text...),
		section("ways", f.tourDots(), &doc.Buttons{Options: []doc.Option{
			{Text: f.word("tour.back"), Action: "step:previous", Off: f.m.Step == 1},
			{Text: f.word("tour.next"), Action: "step:next", Off: f.m.Step == len(f.ds.Steps)},
		}}),
		section("leave", &doc.Buttons{Options: []doc.Option{{Text: f.word("tour.leave"), Action: stepAction(0)}}}),
	}}
}

func stepAction(n int) string { return "step:" + strconv.Itoa(n) }

// basis are the claims of the article that a step rests on, and the sources of
// what it says beyond.
func (f *frame) basis(s *data.Step) []doc.Block {
	list := &doc.List{}
	for _, r := range s.Claims {
		if c := f.x.Claim(r); c != nil {
			list.Items = append(list.Items, []doc.Block{paragraph(doc.Plain,
				doc.Span{Text: f.word("claim.name", "paragraph", strconv.Itoa(c.Paragraph)), Ref: c.ID},
				doc.Span{Text: " "}, f.span(c.Text))})
		}
	}
	return append([]doc.Block{f.tell(doc.Muted, "tour.claims"), list}, f.sources(s.Sources)...)
}

// tourDots lead to every step.
func (f *frame) tourDots() *doc.Choice {
	c := &doc.Choice{Label: f.word("tour.label"), Dots: true}
	for i := range f.ds.Steps {
		n := strconv.Itoa(i + 1)
		c.Options = append(c.Options, doc.Option{
			Text: n, Label: f.word("tour.step", "step", n, "title", f.text(f.ds.Steps[i].Title)),
			Action: stepAction(i + 1), On: i+1 == f.m.Step})
	}
	return c
}

// tourButton begins the tour, or goes on with it where the reader left it.
func (f *frame) tourButton() *doc.Buttons {
	o := doc.Option{Text: f.word("tour.begin"), Action: stepAction(1)}
	if n := f.m.LastStep; n > 0 {
		o = doc.Option{Text: f.word("tour.resume", "step", strconv.Itoa(n)), Action: stepAction(n)}
	}
	return &doc.Buttons{Options: []doc.Option{o}}
}

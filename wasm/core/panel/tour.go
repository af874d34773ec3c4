package panel

import (
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// tourCard is what a step of the tour says, with the ways on, back and out, and
// back to the step for whoever has wandered off.
func (f *mapCard) tourCard(s *data.Step) *doc.Document {
	text := []doc.Block{
		paragraph(doc.Kicker, doc.Span{Text: f.Word("tour.kicker",
			"step", strconv.Itoa(f.key.Step), "steps", strconv.Itoa(len(f.Data.Steps)))}),
		f.title(2, s.Title),
	}
	if !f.key.AtStep {
		text = append(text, f.tell(doc.Note, "tour.away"),
			&doc.Buttons{Options: []doc.Option{{Text: f.Word("tour.return"), Action: stepAction(f.key.Step)}}})
	}
	text = append(text, f.say(doc.Plain, s.Caption),
		f.folded(s.ID, "tour.basis", len(s.Claims)+len(s.Sources), f.basis(s)...))
	return &doc.Document{Ref: s.ID, Lang: f.Lang, Sections: []doc.Section{
		section("step", text...),
		section("ways", f.tourDots(), &doc.Buttons{Options: []doc.Option{
			{Text: f.Word("tour.back"), Action: "step:previous", Off: f.key.Step == 1},
			{Text: f.Word("tour.next"), Action: "step:next", Off: f.key.Step == len(f.Data.Steps)},
		}}),
		section("leave", &doc.Buttons{Options: []doc.Option{{Text: f.Word("tour.leave"), Action: stepAction(0)}}}),
	}}
}

func stepAction(n int) string { return "step:" + strconv.Itoa(n) }

// tourDots lead to every step.
func (f *mapCard) tourDots() *doc.Choice {
	c := &doc.Choice{Label: f.Word("tour.label"), Dots: true}
	for i := range f.Data.Steps {
		n := strconv.Itoa(i + 1)
		c.Options = append(c.Options, doc.Option{
			Text: n, Label: f.Word("tour.step", "step", n, "title", f.Text(f.Data.Steps[i].Title)),
			Action: stepAction(i + 1), On: i+1 == f.key.Step})
	}
	return c
}

// tourButton begins the tour, or goes on with it where the reader left it.
func (f *bar) tourButton() *doc.Buttons {
	o := doc.Option{Text: f.Word("tour.begin"), Action: stepAction(1)}
	if n := f.key.LastStep; n > 0 {
		o = doc.Option{Text: f.Word("tour.resume", "step", strconv.Itoa(n)), Action: stepAction(n)}
	}
	return &doc.Buttons{Options: []doc.Option{o}}
}

package panel

import (
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// tourCard shows a step of the tour, with the ways on, back and out. A reader who has
// wandered off finds a way back to the step.
func (w *mapCard) tourCard(s *data.Step) *doc.Document {
	text := doc.Blocks{
		w.tell(doc.Kicker, "tour.kicker", "step", strconv.Itoa(w.key.Step), "steps", strconv.Itoa(len(w.Data.Steps))),
		w.title(2, s.Title),
	}
	if !w.key.AtStep {
		text.Add(w.tell(doc.Note, "tour.away"),
			button(w.Word("tour.return"), stepAction(w.key.Step)))
	}
	on := doc.Option{Text: w.Word("tour.next"), Action: "step:next"}
	if w.key.Step == len(w.Data.Steps) {
		on = doc.Option{Text: w.Word("tour.again"), Action: stepAction(1)}
	}
	text.Add(w.say(doc.Plain, s.Caption))
	text.Add(w.basis(s)...)
	return &doc.Document{Ref: s.ID, Lang: w.Own, Sections: doc.Sections{
		section("step", text...),
		sectionFor(doc.Ways, "ways", w.tourDots(), &doc.Buttons{Options: []doc.Option{
			{Text: w.Word("tour.back"), Action: "step:previous", Off: w.key.Step == 1},
			on,
		}}),
		sectionFor(doc.Exit, "leave", button(w.Word("tour.leave"), stepAction(0))),
	}}
}

// stepAction goes to a step, and 0 leaves the tour.
func stepAction(n int) string { return "step:" + strconv.Itoa(n) }

// tourDots lead to all steps.
func (w *mapCard) tourDots() *doc.Choice {
	c := &doc.Choice{Label: w.Word("tour.label"), Dots: true}
	for i := range w.Data.Steps {
		n := strconv.Itoa(i + 1)
		c.Add(doc.Option{
			Text: n, Label: w.Word("tour.step", "step", n, "title", w.Said(w.Data.Steps[i].Title)),
			Action: stepAction(i + 1), On: i+1 == w.key.Step})
	}
	return c
}

// tourButton begins the tour, or resumes it where the reader left it.
func (w *bar) tourButton() *doc.Buttons {
	if n := w.key.LastStep; n > 0 {
		return button(w.Word("tour.resume", "step", strconv.Itoa(n)), stepAction(n))
	}
	return button(w.Word("tour.begin"), stepAction(1))
}

// basis folds the claims of the article that a step rests on, and the sources of what
// the step adds; it is nil if the step names neither.
func (w *cards) basis(s *data.Step) doc.Blocks {
	var blocks doc.Blocks
	if len(s.Claims) > 0 {
		list := &doc.List{}
		for _, r := range s.Claims {
			if c := w.X.Claim(r); c != nil {
				list.Add(w.claimSaid(c))
			}
		}
		blocks.Add(w.tell(doc.Muted, "tour.claims"), list)
	}
	if blocks.Add(w.sources(s.Sources)...); len(blocks) == 0 {
		return nil
	}
	return doc.Blocks{w.folded(s.ID, "tour.basis", len(s.Claims)+len(s.Sources), blocks...)}
}

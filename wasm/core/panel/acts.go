package panel

import (
	"math"
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// The acts of an event, and how far they moved trust.

// acts shows the moves of an event as chips, and below them each act between the two
// nodes: how well it is established, and why it moved trust.
func (w *cards) acts(e *data.Edge, event *data.Event) []doc.Block {
	list := &doc.List{Bare: true}
	for i := range event.Acts {
		if a := &event.Acts[i]; e.Joins(a.Pair()) {
			list.Items = append(list.Items, append([]doc.Block{w.act(a)}, w.sources(a.Sources)...))
		}
	}
	return []doc.Block{w.movesOn(e, event), list}
}

// movesOn shows how far an event moved trust between the nodes of an edge, as chips.
func (w *cards) movesOn(e *data.Edge, event *data.Event) *doc.Paragraph {
	moves := w.Moves(e, event)
	return paragraph(doc.Plain, doc.Span{Text: w.Word("move.trust") + " ", Role: doc.Muted}, w.moveChip(e.A, e.B, moves[0]), doc.Span{Text: " "}, w.moveChip(e.B, e.A, moves[1]))
}

// act returns "United States → China: brought charges (economic). Reason."
func (w *cards) act(a *data.Act) *doc.Paragraph {
	label := w.span(w.X.ActKind(a.Kind).Label)
	label.Text += " "
	p := paragraph(doc.Plain, doc.Span{Text: w.who(a) + ": ", Role: doc.Strong}, label,
		doc.Span{Text: "(" + w.actDetails(a) + ").", Role: doc.Muted})
	if len(a.Reason) > 0 {
		reason := w.span(a.Reason)
		reason.Text = " " + reason.Text
		p.Spans = append(p.Spans, reason)
	}
	return p
}

// who returns "United States → China", or "China and Russia" for a joint act.
func (w *cards) who(a *data.Act) string {
	from, to := a.Pair()
	if a.Joint() {
		return w.Word("act.joint", "a", w.Short(from), "b", w.Short(to))
	}
	return w.Arrow(from, to)
}

// actDetails names what an act is about, and what makes it weigh less than in full.
func (w *cards) actDetails(a *data.Act) string {
	details := ""
	add := func(s string) {
		if details != "" {
			details += "; "
		}
		details += s
	}
	for _, d := range a.About {
		add(w.DomainWord(d))
	}
	for _, d := range a.Beside {
		add(w.Word("act.beside", "domain", w.DomainWord(d)))
	}
	if s := w.X.Standing(a.Standing); s.Weight != 1 {
		add(w.Text(s.Label))
	}
	for _, r := range a.Reach {
		if reach := w.X.Reach(r); reach.Weight != 1 {
			add(w.Text(reach.Label))
		}
	}
	return details
}

// moveChip returns "United States → China −1.4".
func (w *writer) moveChip(from, to data.Ref, by float64) doc.Span {
	key := "move." + strconv.Itoa(moveStep(by))
	return doc.Span{
		Role:  doc.Chip,
		Text:  w.Arrow(from, to) + " " + moveText(by),
		Label: w.Word("move.label", "from", w.Short(from), "to", w.Short(to), "by", w.Word(key)),
	}
}

// moveStep returns a move as a whole number: −2 fell sharply, −1 fell, 0 did not move …
func moveStep(by float64) int {
	const none, sharp = 0.05, 1
	step := 0
	if size := math.Abs(by); size >= sharp {
		step = 2
	} else if size >= none {
		step = 1
	}
	if by < 0 {
		return -step
	}
	return step
}

// moveText returns a move with one decimal and a real minus sign.
func moveText(by float64) string {
	switch s := strconv.FormatFloat(math.Abs(by), 'f', 1, 64); {
	case s == "0.0":
		return "±0"
	case by < 0:
		return "−" + s
	default:
		return "+" + s
	}
}

// answer tells what the accused side said, or that the editors found no answer.
func (w *cards) answer(event *data.Event) []doc.Block {
	switch {
	case event.Denial != nil:
		return append([]doc.Block{w.labelled(doc.Plain, "event.answer", event.Denial.Text)}, w.sources(event.Denial.Sources)...)
	case len(event.DenialNotFound) > 0:
		return []doc.Block{w.labelled(doc.Note, "event.unanswered", event.DenialNotFound)}
	}
	return nil
}

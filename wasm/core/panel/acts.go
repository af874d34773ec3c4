package panel

import (
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// The acts of an event, and how far they moved trust.

// acts shows each act of an event between the two nodes: how well it is established, and
// why it moved trust.
func (w *cards) acts(e *data.Edge, event *data.Event) doc.Blocks {
	list := &doc.List{Bare: true}
	for i := range event.Acts {
		if a := &event.Acts[i]; e.Joins(a.Pair()) {
			list.Add(w.withSources(a.Sources, w.act(a))...)
		}
	}
	return doc.Blocks{list}
}

// act returns "United States → China: brought charges (economic). Reason."
func (w *cards) act(a *data.Act) *doc.Paragraph {
	p := paragraph(doc.Plain).Put(doc.Strong, w.who(a)+w.Colon).Add(w.span(w.X.ActKind(a.Kind).Label)).
		Put(doc.Plain, w.Space).Put(doc.Muted, w.Open+w.actDetails(a)+w.Shut+w.Stop)
	if len(a.Reason) > 0 {
		p.Put(doc.Plain, w.Space).Add(w.span(a.Reason))
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
	var details texts
	for _, d := range a.About {
		details.add(w.DomainWord(d))
	}
	for _, d := range a.Beside {
		details.add(w.Word("act.beside", "domain", w.DomainWord(d)))
	}
	if s := w.X.Standing(a.Standing); s.Weight != 1 {
		details.add(w.Said(s.Label))
	}
	for _, r := range a.Reach {
		if reach := w.X.Reach(r); reach.Weight != 1 {
			details.add(w.Said(reach.Label))
		}
	}
	return strings.Join(details, w.Semicolon)
}

// moveText returns a move with one decimal and a real minus sign.
func (w *writer) moveText(by float64) string {
	switch s := w.Tenths(by); {
	case s == w.Tenths(0):
		return "±0"
	case by < 0:
		return "−" + s
	default:
		return "+" + s
	}
}

// answer tells what the accused side said, or that the editors found no answer.
func (w *cards) answer(event *data.Event) doc.Blocks {
	switch {
	case event.Denial != nil:
		return w.withSources(event.Denial.Sources, w.labelled(doc.Plain, "event.answer", event.Denial.Text))
	case len(event.DenialNotFound) > 0:
		return doc.Blocks{w.labelled(doc.Note, "event.unanswered", event.DenialNotFound)}
	}
	return nil
}

package panel

import (
	"math"
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/state"
)

// How far events moved trust, and which of them most.

// movesOf shows whose trust an event moved: "▲ both", or "China ▼▼" and "US ▼".
func (w *writer) movesOf(e *data.Edge, event *data.Event) doc.Spans {
	moves := w.Moves(e, event)
	a, b := state.MoveStep(moves[0]), state.MoveStep(moves[1])
	if a != 0 && a == b {
		return doc.Spans{{Role: doc.Move, Level: a, Text: w.Word("move.both.short", "sign", w.Word(moveSignKey(a))),
			Label: w.Word("move.both", "by", w.Word(moveKey(a)))}}
	}
	var spans doc.Spans
	for i, step := range [2]int{a, b} {
		if step == 0 {
			continue
		}
		node := [2]data.Ref{e.A, e.B}[i]
		if len(spans) > 0 {
			spans.Put(doc.Plain, " ")
		}
		spans.Add(doc.Span{Role: doc.Move, Level: step,
			Text:  w.Word("move.one.short", "name", w.Brief(node), "sign", w.Word(moveSignKey(step))),
			Label: w.Word("move.label", "of", w.Of(node), "by", w.Word(moveKey(step)))})
	}
	return spans
}

func moveKey(step int) string     { return "move." + strconv.Itoa(step) }
func moveSignKey(step int) string { return "move.sign." + strconv.Itoa(step) }

// heaviest returns the events of an edge up to the shown date that moved trust most, at
// most some, by date: of those that the lens shows, and that count.
func (w *writer) heaviest(e *data.Edge, most int) []*data.Event {
	var found []*data.Event
	for _, event := range w.X.EventsOf(e.ID) { // by date
		if event.Date.Years() > w.Now || !event.Concerns(w.Domain) || w.Off(event) || w.moved(e, event) == 0 {
			continue
		}
		if found = append(found, event); len(found) <= most {
			continue
		}
		lightest := most
		for i := most - 1; i >= 0; i-- {
			if w.moved(e, found[i]) < w.moved(e, found[lightest]) {
				lightest = i
			}
		}
		copy(found[lightest:], found[lightest+1:])
		found = found[:most]
	}
	return found
}

// moved is how far an event moved both sides together, up or down.
func (w *writer) moved(e *data.Edge, event *data.Event) float64 {
	moves := w.Moves(e, event)
	return math.Abs(moves[0]) + math.Abs(moves[1])
}

// movesOn tells how far an event moved trust between the nodes of an edge.
func (w *writer) movesOn(e *data.Edge, event *data.Event) *doc.Paragraph {
	p := paragraph(doc.Plain).Put(doc.Muted, w.Word("move.trust")+w.Space)
	moves := w.movesOf(e, event)
	for i := range moves {
		p.Add(moves[i])
	}
	if len(moves) == 0 {
		p.Put(doc.Muted, w.Word(moveKey(0)))
	}
	return p
}

package panel

import (
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// mapCard writes the card upon the map.
type mapCard struct {
	cards
	key CardKey
}

// Card writes what lies in a corner of the map: the events of an open mark of the
// timeline, or else the step of the tour. It returns nil if there is neither.
func (p *Panels) Card(k CardKey) *doc.Document {
	w := &mapCard{cards{writer{p, p.facts.At(k.Key)}}, k}
	e, event := w.X.Edge(k.Peek.Edge), w.X.Event(k.Peek.Event)
	switch {
	case e != nil && event != nil:
		events := p.pictures.EventsAt(k.LanesKey, e, event)
		return &doc.Document{Ref: event.ID, Lang: w.Own, Sections: doc.Sections{section("peek", w.peek(e, events)...)}}
	case k.Step > 0:
		return w.tourCard(&w.Data.Steps[k.Step-1])
	}
	return nil
}

// peek shows the event of a mark in a sentence, or the events of a mark of several in a
// line each. The panel tells more of each.
func (w *mapCard) peek(e *data.Edge, events []*data.Event) doc.Blocks {
	close := doc.Option{Text: w.Word("peek.close"), Action: "peek:"}
	if len(events) == 1 {
		event := events[0]
		more := doc.Option{Text: w.Word("peek.read"), Label: w.Word("peek.read.label", "event", w.Said(event.Title)),
			Action: "select:" + string(event.ID)}
		return doc.Blocks{
			w.tell(doc.Kicker, "edge.kicker", "name", w.Said(e.Name), "date", w.DateText(event.Date)),
			w.title(3, event.Title),
			w.firstSentence(event.Description),
			w.movesOn(e, event),
			&doc.Buttons{Options: []doc.Option{more, close}},
		}
	}
	lines := &doc.Rows{}
	for _, event := range events {
		row := w.dated(event.Date, event.Title, w.movesOf(e, event))
		row.Action = "select:" + string(event.ID)
		lines.Rows = append(lines.Rows, *row)
	}
	return doc.Blocks{
		w.say(doc.Kicker, e.Name),
		w.heading(3, "peek.events", "count", strconv.Itoa(len(events))),
		lines,
		&doc.Buttons{Options: []doc.Option{close}},
	}
}

// firstSentence shows a text up to the end of its first sentence.
func (w *mapCard) firstSentence(t data.Text) *doc.Paragraph {
	p := w.say(doc.Plain, t)
	p.Spans[0].Text = firstSentence(p.Spans[0].Text)
	return p
}

// firstSentence cuts a text after the first point before a space, but not after an
// initial, as in "J. Clapper", nor before a small letter.
func firstSentence(s string) string {
	word := 0 // where it begins
	for i := 0; i+2 < len(s); i++ {
		if s[i] == ' ' {
			word = i + 1
		}
		if next := s[i+2]; s[i] == '.' && s[i+1] == ' ' && i-word > 1 && (next < 'a' || next > 'z') {
			return s[:i+1]
		}
	}
	return s
}

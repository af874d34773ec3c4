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
		return &doc.Document{Ref: event.ID, Lang: k.Lang, Sections: doc.Sections{section("peek", w.peek(e, events)...)}}
	case k.Step > 0:
		return w.tourCard(&w.Data.Steps[k.Step-1])
	}
	return nil
}

// peek shows the events of a mark in few words, with what the reader can do with each.
func (w *mapCard) peek(e *data.Edge, events []*data.Event) doc.Blocks {
	close := doc.Option{Text: w.Word("peek.close"), Action: "peek:"}
	if len(events) == 1 {
		event := events[0]
		return doc.Blocks{
			w.tell(doc.Kicker, "edge.kicker", "name", w.Text(e.Name), "date", w.DateText(event.Date)),
			w.title(3, event.Title),
			w.movesOn(e, event),
			w.switchOf(event),
			&doc.Buttons{Options: []doc.Option{w.readMore(event), close}},
		}
	}
	list := &doc.List{Bare: true}
	for _, event := range events {
		list.Add(
			line(doc.Muted, w.DateText(event.Date)),
			w.title(4, event.Title),
			w.movesOn(e, event),
			w.switchOf(event),
			&doc.Buttons{Options: []doc.Option{w.readMore(event)}},
		)
	}
	return doc.Blocks{
		w.say(doc.Kicker, e.Name),
		w.heading(3, "peek.events", "count", strconv.Itoa(len(events))),
		list,
		&doc.Buttons{Options: []doc.Option{close}},
	}
}

// readMore leads to an event's card in the panel.
func (w *mapCard) readMore(event *data.Event) doc.Option {
	return doc.Option{Text: w.Word("peek.read"), Label: w.Word("peek.read.label", "event", w.Text(event.Title)),
		Action: "select:" + string(event.ID)}
}

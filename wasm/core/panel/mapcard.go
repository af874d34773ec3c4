package panel

import (
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// mapCard is the card upon the map while it is written.
type mapCard struct {
	cards
	key CardKey
}

// Card is what lies in a corner of the map: what an opened mark of the
// timeline stands for, or else the step of the tour. It is nil if there is
// nothing to tell.
func (v *Panels) Card(k CardKey) *doc.Document {
	f := &mapCard{cards{writer{v, v.facts.At(k.Key)}}, k}
	e, event := f.X.Edge(k.Peek.Edge), f.X.Event(k.Peek.Event)
	switch {
	case e != nil && event != nil:
		events := v.pictures.EventsAt(k.LanesKey, e, event)
		return &doc.Document{Ref: event.ID, Lang: k.Lang, Sections: []doc.Section{section("peek", f.peek(e, events)...)}}
	case k.Step > 0:
		return f.tourCard(&f.Data.Steps[k.Step-1])
	}
	return nil
}

// peek tells of the events of a mark in few words, with what can be done with
// each.
func (f *mapCard) peek(e *data.Edge, events []*data.Event) []doc.Block {
	close := &doc.Buttons{Options: []doc.Option{{Text: f.Word("peek.close"), Action: "peek:"}}}
	if len(events) == 1 {
		event := events[0]
		close.Options = append([]doc.Option{f.readMore(event)}, close.Options...)
		return []doc.Block{
			paragraph(doc.Kicker, doc.Span{Text: f.Word("edge.kicker", "name", f.Text(e.Name), "date", f.DateText(event.Date))}),
			f.title(3, event.Title),
			f.movedOn(e, event),
			f.switchOf(event),
			close,
		}
	}
	list := &doc.List{Bare: true}
	for _, event := range events {
		list.Items = append(list.Items, []doc.Block{
			paragraph(doc.Muted, doc.Span{Text: f.DateText(event.Date)}),
			f.title(4, event.Title),
			f.movedOn(e, event),
			f.switchOf(event),
			&doc.Buttons{Options: []doc.Option{f.readMore(event)}},
		})
	}
	return []doc.Block{
		paragraph(doc.Kicker, doc.Span{Text: f.Text(e.Name), Lang: f.LangOf(e.Name)}),
		f.heading(3, "peek.events", "count", strconv.Itoa(len(events))),
		list,
		close,
	}
}

// readMore leads to an event's card in the panel.
func (f *mapCard) readMore(event *data.Event) doc.Option {
	return doc.Option{Text: f.Word("peek.read"), Label: f.Word("peek.read.label", "event", f.Text(event.Title)),
		Action: "select:" + string(event.ID)}
}

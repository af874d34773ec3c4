package view

import (
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
)

// MapCard is what lies in a corner of the map: what an opened mark of the
// timeline stands for, or else the step of the tour. It is nil if there is
// nothing to tell.
func (v *View) MapCard(m *app.Model) *doc.Document {
	f := v.frame(m)
	e, event := f.x.Edge(m.Peek.Edge), f.x.Event(m.Peek.Event)
	if e == nil || event == nil {
		if s := app.StepOf(&m.Address, f.ds); s != nil {
			return f.tourCard(s)
		}
		return nil
	}
	return &doc.Document{Ref: event.ID, Lang: m.Device.Lang, Sections: []doc.Section{section("peek", f.peek(e, f.peeked(e, event))...)}}
}

// peeked are the events of the mark that has an event on the lane of an edge;
// only this one where there is no timeline.
func (f *frame) peeked(e *data.Edge, event *data.Event) []*data.Event {
	if f.m.Device.Time > 0 {
		p := f.timeline()
		for k := range p.lanes {
			l := &p.lanes[k]
			for i := range l.marks {
				if l.edge == e && l.has(i, event.ID) {
					return l.eventsOf(i)
				}
			}
		}
	}
	return []*data.Event{event}
}

// peek tells of the events of a mark in few words, with what can be done with
// each.
func (f *frame) peek(e *data.Edge, events []*data.Event) []doc.Block {
	close := &doc.Buttons{Options: []doc.Option{{Text: f.word("peek.close"), Action: "peek:"}}}
	if len(events) == 1 {
		event := events[0]
		close.Options = append([]doc.Option{f.readMore(event)}, close.Options...)
		return []doc.Block{
			paragraph(doc.Kicker, doc.Span{Text: f.word("edge.kicker", "name", f.text(e.Name), "date", f.date(event.Date))}),
			f.title(3, event.Title),
			f.movedOn(e, event),
			f.switchOf(event),
			close,
		}
	}
	list := &doc.List{Bare: true}
	for _, event := range events {
		list.Items = append(list.Items, []doc.Block{
			paragraph(doc.Muted, doc.Span{Text: f.date(event.Date)}),
			f.title(4, event.Title),
			f.movedOn(e, event),
			f.switchOf(event),
			&doc.Buttons{Options: []doc.Option{f.readMore(event)}},
		})
	}
	return []doc.Block{
		paragraph(doc.Kicker, doc.Span{Text: f.text(e.Name), Lang: f.lang(e.Name)}),
		f.heading(3, "peek.events", "count", strconv.Itoa(len(events))),
		list,
		close,
	}
}

// readMore leads to an event's card in the panel.
func (f *frame) readMore(event *data.Event) doc.Option {
	return doc.Option{Text: f.word("peek.read"), Label: f.word("peek.read.label", "event", f.text(event.Title)),
		Action: "select:" + string(event.ID)}
}

// switchOf switches an event off and on.
func (f *frame) switchOf(event *data.Event) *doc.Switch {
	return &doc.Switch{
		Text:   f.word("whatif.counts"),
		Label:  f.word("whatif.counts.label", "event", f.text(event.Title)),
		Action: "switch:" + string(event.ID),
		On:     !f.m.Without.Has(event.ID),
	}
}

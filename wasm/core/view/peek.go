package view

import (
	"slices"

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
		if s := app.StepOf(m, f.ds); s != nil {
			return f.tourCard(s)
		}
		return nil
	}
	return &doc.Document{Ref: event.ID, Lang: m.Device.Lang, Sections: []doc.Section{section("peek", f.peek(e, event)...)}}
}

// peek tells of an event in few words, with what can be done with it.
func (f *frame) peek(e *data.Edge, event *data.Event) []doc.Block {
	shifts := paragraph(doc.Plain)
	for _, s := range between(event, e) {
		shifts.Spans = append(shifts.Spans, f.shift(s), doc.Span{Text: " "})
	}
	return []doc.Block{
		paragraph(doc.Kicker, doc.Span{Text: f.word("edge.kicker", "name", f.text(e.Name), "date", f.date(event.Date))}),
		&doc.Heading{Level: 3, Spans: []doc.Span{f.span(event.Title)}},
		shifts,
		f.switchOf(event),
		&doc.Buttons{Options: []doc.Option{
			{Text: f.word("peek.read"), Action: "select:" + string(event.ID)},
			{Text: f.word("peek.close"), Action: "peek:"},
		}},
	}
}

// switchOf switches an event off and on.
func (f *frame) switchOf(event *data.Event) *doc.Switch {
	return &doc.Switch{
		Text:   f.word("whatif.counts"),
		Label:  f.word("whatif.counts.label", "event", f.text(event.Title)),
		Action: "switch:" + string(event.ID),
		On:     !slices.Contains(f.m.Without, event.ID),
	}
}

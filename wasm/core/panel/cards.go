package panel

import (
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// cards writes the cards of facts.
type cards struct{ writer }

// eventCard shows an event of an edge: what happened, how and why trust moved, and who
// says so.
func (w *cards) eventCard(e *data.Edge, event *data.Event) *doc.Card {
	state := ""
	if event.Date.Years() > w.Now {
		state = "event.future"
	}
	key := cardKey{edge: e.ID, ref: event.ID, state: state, off: w.Off(event)}
	return w.cardCache.card(w.Lang, key, func() *doc.Card {
		return w.newEventCard(e, event, state != "")
	})
}

// newEventCard writes the card of an event, which may be later than the shown date.
func (w *cards) newEventCard(e *data.Edge, event *data.Event, later bool) *doc.Card {
	off := w.Off(event)
	card := &doc.Card{Ref: event.ID, Plain: true, Dim: later || off, Line: w.dated(event.Date, event.Title, w.movesOf(e, event))}
	if event.Contested {
		card.Line.Text.Put(doc.Plain, " ")
		card.Line.Text.Put(doc.Mark, w.Word("event.contested"))
	}
	more := &card.More
	more.Add(w.eventHead(event, later, off), w.say(doc.Plain, event.Description))
	more.Add(w.acts(e, event)...)
	if !w.noProgram() {
		more.Add(w.switchOf(event))
	}
	if len(event.Reason) > 0 {
		more.Add(w.labelled(doc.Plain, "event.reason", event.Reason))
	}
	more.Add(w.answer(event)...)
	more.Add(w.labelled(doc.Muted, "event.arguedby", event.ArguedBy))
	if len(event.DateNote) > 0 {
		more.Add(w.labelled(doc.Note, "agreement.date", event.DateNote))
	}
	more.Add(w.doubts(event.Doubts)...)
	more.Add(w.corrected(event.ID)...)
	more.Add(w.disputes(event.ID)...)
	more.Add(w.sources(event.Sources)...)
	return card
}

// dated is a line with a date, a name and what there is to know of it.
func (w *cards) dated(d data.Date, name data.Text, end doc.Spans) *doc.Row {
	row := &doc.Row{Begin: plain(w.ShortMonth(d)), End: [][]doc.Span{end}}
	row.Text.Add(w.span(name))
	return row
}

// eventHead is the date of an event, its domains, and what a reader must know about it
// first.
func (w *cards) eventHead(event *data.Event, later, off bool) *doc.Paragraph {
	when := texts{w.DateText(event.Date)}
	for i := range w.Data.Domains {
		if d := &w.Data.Domains[i]; event.Concerns(d.ID) {
			when.add(w.Said(d.Name))
		}
	}
	if event.Technical {
		when.add(w.Word("technical"))
	}
	head := line(doc.Muted, strings.Join(when, " · "))
	if later {
		after(head, doc.Chip, w.Word("event.future"), "")
	}
	if off {
		after(head, doc.Chip, w.Word("event.off"), "")
	}
	return head
}

// switchOf lets the reader switch an event off and on.
func (w *cards) switchOf(event *data.Event) *doc.Switch {
	return &doc.Switch{
		Text:   w.Word("whatif.counts"),
		Label:  w.Word("whatif.counts.label", "event", w.Said(event.Title)),
		Action: "switch:" + string(event.ID),
		On:     !w.Without.Has(event.ID),
	}
}

package app

import (
	"slices"

	"tripoint/data"
)

// NextEvent is the date of the next (+1) or previous (−1) event in sight, or the
// end of the span where there is none.
func NextEvent(a *Address, by int, x *data.Index) data.Date {
	ds, now := x.Data(), a.Date.Years()
	next := ds.Until
	if by < 0 {
		next = ds.From
	}
	for i := range ds.Events {
		e := &ds.Events[i]
		t := e.Date.Years()
		if !InSight(e, a, x) {
			continue
		}
		if by > 0 && t > now && t < next.Years() || by < 0 && t < now && t > next.Years() {
			next = e.Date.First()
		}
	}
	return next
}

// roomForCard is how wide the map is at least where a card has its place upon it,
// in dp; on anything narrower it would cover the panel.
const roomForCard = 600

// reached is what the timeline tells of where a reader has come from event to
// event: the first that is in sight on the date. During the tour the tour's card
// stays.
func reached(m *Model, x *data.Index) Peek {
	if m.Step > 0 || m.Device.Width < roomForCard {
		return Peek{}
	}
	now, events := m.Date.Years(), x.Data().Events
	for i := range events {
		e := &events[i]
		if e.Date.Years() != now || !InSight(e, &m.Address, x) {
			continue
		}
		if slices.Contains(e.Edges, m.Selection) {
			return Peek{m.Selection, e.ID}
		}
		if k := slices.IndexFunc(e.Edges, func(r data.Ref) bool { return onLane(r, &m.Address, x) }); k >= 0 {
			return Peek{e.Edges[k], e.ID}
		}
	}
	return Peek{}
}

// InSight reports whether an event is one of the lens, and of the selection or the
// second edge; of nothing in particular all are.
func InSight(e *data.Event, a *Address, x *data.Index) bool {
	if !e.Concerns(a.Domain) {
		return false
	}
	return a.Selection == "" || slices.ContainsFunc(e.Edges, func(r data.Ref) bool { return onLane(r, a, x) })
}

// onLane reports whether an edge is one of the selection, if there is one, or the
// second.
func onLane(r data.Ref, a *Address, x *data.Index) bool {
	edge := x.Edge(r)
	return a.Selection == "" || r == a.Selection || r == a.Compare || edge.A == a.Selection || edge.B == a.Selection
}

package app

import (
	"slices"

	"tripoint/data"
)

// NextEvent returns the date of the next (+1) or previous (−1) visible event, or the end
// of the span if there is none.
func NextEvent(a *Address, by int, x *data.Index) data.Date {
	ds, now := x.Data(), a.Date.Years()
	next := ds.Until
	if by < 0 {
		next = ds.From
	}
	for i := range ds.Events {
		e := &ds.Events[i]
		t := e.Date.Years()
		if !Visible(e, a, x) {
			continue
		}
		if by > 0 && t > now && t < next.Years() || by < 0 && t < now && t > next.Years() {
			next = e.Date.First()
		}
	}
	return next
}

// roomForCard is the width in dp from which a card has room upon the map; upon a
// narrower one it would hide the panel.
const roomForCard = 600

// reached returns the mark to open when a reader has stepped to an event: that of the
// first visible event on the date. During the tour the tour's card stays.
func reached(m *Model, x *data.Index) Peek {
	if m.Step > 0 || m.Device.Width < roomForCard {
		return Peek{}
	}
	now, events := m.Date.Years(), x.Data().Events
	for i := range events {
		e := &events[i]
		if e.Date.Years() != now || !Visible(e, &m.Address, x) {
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

// Visible reports whether a state shows an event: one that concerns the lens, and the
// selection or the second edge if there is a selection.
func Visible(e *data.Event, a *Address, x *data.Index) bool {
	if !e.Concerns(a.Domain) {
		return false
	}
	return a.Selection == "" || slices.ContainsFunc(e.Edges, func(r data.Ref) bool { return onLane(r, a, x) })
}

// onLane reports whether a state shows the lane of an edge: one of the selection, or the
// second edge. Without a selection it shows all.
func onLane(r data.Ref, a *Address, x *data.Index) bool {
	edge := x.Edge(r)
	return a.Selection == "" || r == a.Selection || r == a.Compare || edge.A == a.Selection || edge.B == a.Selection
}

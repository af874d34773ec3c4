package panel

import (
	"math"
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/picture"
	"tripoint/wasm/core/state"
)

// Caption is the line over the timeline: what happened last by the shown date, what
// playing tells, or what the pointer is on.
type Caption struct {
	Text  string // "27 April: Moscow cyber forum"
	Moves string // whose trust that moved, "" if none: "trust ▲ China – Russia"
	Step  int    // of the larger move: its sign says how to colour Moves
	Said  string // all of it for those who hear it, in under 120 characters
}

// CaptionKey is what the caption depends on.
type CaptionKey struct {
	picture.LanesKey
	Address app.Address // selection, comparison, domain and date; events and formula are in the LanesKey
	At      float64     // the time in years, which lies after the date while it plays
	Mark    data.Ref    // of the timeline under the pointer, as app.Peek has it
	Told    app.Told
}

// Caption writes the line over the timeline.
func (p *Panels) Caption(k CaptionKey) Caption {
	shown := k.Key
	shown.Date = k.Address.Date
	w := &captionWriter{writer{p, p.facts.At(shown)}, k}
	edge, event, _ := strings.Cut(string(k.Mark), ",")
	e, marked := w.X.Edge(data.Ref(edge)), w.X.Event(data.Ref(event))
	switch told := w.X.Event(k.Told.Event); {
	case e != nil && marked != nil:
		return w.mark(e, p.pictures.EventsAt(k.LanesKey, e, marked))
	case k.Told.Article:
		return w.only("caption.article")
	case k.Told.End:
		return w.headlines()
	case told != nil:
		return w.event(told, nil)
	}
	var last *data.Event
	for i := range w.Data.Events {
		if e := &w.Data.Events[i]; e.Date.Years() <= k.At && !w.Off(e) && app.Visible(e, &k.Address, w.X) {
			last = e
		}
	}
	if last == nil {
		return Caption{}
	}
	return w.event(last, nil)
}

// captionWriter writes captions.
type captionWriter struct {
	writer
	key CaptionKey
}

// only is a caption of nothing but words.
func (w *captionWriter) only(key string, pairs ...string) Caption {
	text := w.Word(key, pairs...)
	return Caption{Text: text, Said: cut(text)}
}

// mark tells of a mark of the timeline.
func (w *captionWriter) mark(e *data.Edge, events []*data.Event) Caption {
	if len(events) == 1 {
		return w.event(events[0], e)
	}
	return w.only("caption.several", "count", strconv.Itoa(len(events)),
		"from", w.ShortMonth(events[0].Date), "until", w.ShortMonth(events[len(events)-1].Date))
}

// headlines tells where all edges, or those of the selection, stand on the shown date.
func (w *captionWriter) headlines() Caption {
	var all texts
	for i := range w.Data.Edges {
		e := &w.Data.Edges[i]
		if w.shows(e) {
			all.add(w.Said(w.Phase(e).Headline))
		}
	}
	return w.only("caption.end", "headlines", strings.Join(all, " · "))
}

// shows reports whether an edge is one of the selection or the comparison, if there is a
// selection.
func (w *captionWriter) shows(e *data.Edge) bool {
	a := &w.key.Address
	return a.Selection == "" || state.Touches(e, a.Selection) || a.Compare == e.ID
}

// event tells of an event on an edge; of nil, on that where it moved trust most.
func (w *captionWriter) event(event *data.Event, on *data.Edge) Caption {
	largest := -1.0
	for _, r := range event.Edges {
		e := w.X.Edge(r)
		if by, _ := w.LargestMove(e, event); (on == nil || largest >= 0) && w.shows(e) && math.Abs(by) > largest {
			on, largest = e, math.Abs(by)
		}
	}
	if on == nil {
		on = w.X.Edge(event.Edges[0])
	}
	c := Caption{Text: w.Said(event.Title)}
	said := texts{w.Word("caption.event", "date", w.dayText(event.Date), "event", c.Text)}
	if event.Date != w.Date { // which stands before the caption
		c.Text = said[0]
	}
	var moves texts
	for _, m := range w.movesOf(on, event) {
		if m.Role != doc.Move { // the space between two
			continue
		}
		moves.add(m.Text)
		said.add(m.Label)
		if max(c.Step, -c.Step) < max(m.Level, -m.Level) {
			c.Step = m.Level
		}
	}
	if steps := w.Moves(on, event); c.Step != 0 && len(moves) == 1 && state.MoveStep(steps[0]) == state.MoveStep(steps[1]) && w.key.Address.Selection != on.ID {
		name := w.Said(on.Name)
		if width := w.key.Width; width > 0 && width < picture.WideTimeline {
			name = w.Codes(on)
		}
		moves[0] = w.Word("move.both.named", "sign", w.Word(moveSignKey(c.Step)), "name", name)
	}
	if len(moves) > 0 {
		c.Moves = w.Word("caption.moves", "moves", strings.Join(moves, w.Comma))
	}
	c.Said = cut(strings.Join(said, w.Semicolon))
	return c
}

// dayText returns a date as short as it can be beside the shown date: "27 April", or
// "25 Sept 2015" in another year than that.
func (w *captionWriter) dayText(d data.Date) string {
	const day = len("2015-09-25")
	if len(d) != day || strings.Contains(string(d), "/") {
		return w.ShortMonth(d)
	}
	key := "date.day"
	if strings.HasPrefix(string(w.Date), string(d[:4])) {
		key = "date.dayofyear"
	}
	return w.Day(key, "month.short.", string(d[:4]), string(d[5:7]), string(d[8:]))
}

package app

import (
	"slices"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/theme"
)

// New is the model before anything has happened.
func New(x *data.Index, device Device, hash string) Model {
	return ParseHash(Model{Camera: Home, Device: device}, hash, x)
}

// Update returns the model after a message, and what is to be done. A message
// without meaning, such as one that names nothing in the data, changes nothing.
func Update(m Model, message Message, x *data.Index) (Model, []Effect) {
	before := m
	var effects []Effect
	switch msg := message.(type) {
	case Select:
		m, effects = selectRef(m, msg.Ref, x)
	case Hover:
		m.Hover = msg.Ref
	case Press:
		m.Press = msg.Ref
	case Focus:
		m.Focus = msg.Ref
	case SetDate:
		if msg.Date.Check() == nil {
			m.Date, m.Playing, m.Peek = clampDate(msg.Date, x.Data()), false, Peek{}
		}
	case StepEvent:
		m.Date, m.Playing = NextEvent(&m.Address, msg.By, x), false
		m.Peek = reached(&m, x)
	case GoStep:
		m = goStep(m, msg.Step, x.Data())
	case MoveStep:
		if n := m.Step + msg.By; n > 0 {
			m = goStep(m, n, x.Data())
		}
	case Advance:
		if m.Playing && msg.Date.Check() == nil {
			m.Date, m.Peek = clampDate(msg.Date, x.Data()), Peek{}
		}
	case Play:
		m.Playing, m.Peek = msg.On, Peek{}
	case ShowPeek:
		m.Peek = Peek{}
		if e := x.Event(msg.Peek.Event); e != nil && slices.Contains(e.Edges, msg.Peek.Edge) {
			m.Peek = msg.Peek
		}
	case SetDomain:
		if msg.Domain == "" || x.Domain(msg.Domain) != nil {
			m.Domain = msg.Domain
		}
	case Compare:
		m = compare(m, msg.Ref, x)
	case Switch:
		if m.Without.Has(msg.Event) || x.Event(msg.Event) != nil {
			m.Without = m.Without.Toggled(msg.Event)
		}
	case SetParam:
		m.Params = m.Params.with(msg.Name, msg.Value, x.Data().Formula)
	case Reset:
		m.Without, m.Params = "", Params{}
	case SetFilter:
		m.Filter = firstRunes(strings.ToValidUTF8(msg.Text, ""), maxFilter)
	case OpenChapter:
		if validChapter(msg.Chapter, x) {
			m.Chapter = msg.Chapter
		}
	case Copy:
		effects = append(effects, CopyText{msg.Text})
	case SetHash:
		m = ParseHash(m, msg.Hash, x)
		if r := CardIn(msg.Hash, x); r != "" {
			effects = append(effects, ShowCard{r})
		}
	case SetTheme:
		if c, ok := theme.ParseChoice(msg.Name); ok {
			m.Theme = c
		}
	case SetView:
		m.View = ""
		if msg.WordsOnly {
			m.View = textView
		}
	case SetOrder:
		m.OldestFirst = msg.OldestFirst
	case SetCamera:
		m.Camera, m.Moving = bounded(msg.Camera), msg.Moving
	case SetDevice:
		m.Device = msg.Device
	case Open:
		effects = append(effects, OpenURL{msg.URL})
	}
	return m, append(effects, follow(&before, &m, x)...)
}

// selectRef chooses a node or an edge, or shows the card of something else.
func selectRef(m Model, r data.Ref, x *data.Index) (Model, []Effect) {
	if r != "" && !selectable(r, x) {
		return showCard(m, r, x)
	}
	m.Peek = Peek{}
	if r == m.Selection { // its head in a comparison, or its ribbon
		m.Chapter, m.Compare = NoChapter, ""
		return m, nil
	}
	var effects []Effect
	if r == "" {
		// Whoever leaves by keyboard goes on from where the selection was.
		effects = append(effects, FocusOn{m.Selection})
	}
	m.Selection, m.Chapter, m.Filter = r, NoChapter, ""
	if m.Compare == r || x.Edge(r) == nil {
		m.Compare = ""
	}
	return m, effects
}

// showCard turns to the panel that has the card of a thing: the selected one if
// that has it.
func showCard(m Model, r data.Ref, x *data.Index) (Model, []Effect) {
	switch edges := edgesOf(r, x); {
	case r.Kind() == chapterKind:
		if p := Chapter(r.ID()); p != NoChapter && validChapter(p, x) {
			m.Chapter = p
		}
		return m, nil
	case x.Claim(r) != nil || x.Difference(r) != nil || x.Contested(r) != nil:
		m.Chapter = ArticleChapter
	case len(edges) == 0:
		return m, nil
	default:
		if !slices.Contains(edges, m.Selection) {
			m.Selection = edges[max(slices.IndexFunc(edges, func(r data.Ref) bool {
				e := x.Edge(r)
				return e.A == m.Selection || e.B == m.Selection // the selected node's before another
			}), 0)]
		}
		// In a comparison there are no cards, and a filter or the lens may hide this
		// one.
		m.Chapter, m.Compare, m.Filter = NoChapter, "", ""
		if !concernsDomain(r, m.Domain, x) {
			m.Domain = ""
		}
	}
	m.Peek = Peek{}
	return m, []Effect{ShowCard{r}}
}

// edgesOf are the edges whose panels have the card of an event or agreement.
func edgesOf(r data.Ref, x *data.Index) []data.Ref {
	if e := x.Event(r); e != nil {
		return e.Edges
	}
	if a := x.Agreement(r); a != nil {
		return a.Edges
	}
	return nil
}

// concernsDomain reports whether the lens shows an event or an agreement.
func concernsDomain(r, domain data.Ref, x *data.Index) bool {
	if e := x.Event(r); e != nil {
		return e.Concerns(domain)
	}
	return x.Agreement(r).Concerns(domain)
}

// compare sets the second edge, or takes it away if it is there already.
func compare(m Model, r data.Ref, x *data.Index) Model {
	switch {
	case r == "" || r == m.Compare || r == m.Selection:
		m.Compare = ""
	case x.Edge(r) == nil:
	case x.Edge(m.Selection) == nil:
		m.Selection, m.Chapter = r, NoChapter
	default:
		m.Compare, m.Chapter = r, NoChapter
	}
	return m
}

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

// maxFilter bounds what is searched for, in letters.
const maxFilter = 100

func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

func validChapter(p Chapter, x *data.Index) bool {
	return p == NoChapter || p == MethodChapter || p == ArticleChapter && x.Data().Article != nil
}

// follow returns the effects that any change of the state has, whatever brought
// it about.
func follow(before, after *Model, x *data.Index) []Effect {
	var effects []Effect
	if before.Address != after.Address { // writing it is not free, and a moving pointer changes none
		if a, b := Hash(&after.Address, x), Hash(&before.Address, x); a != b {
			effects = append(effects, WriteHash{a})
		}
	}
	if after.Selection != before.Selection {
		effects = append(effects, Announce{}, Tell{Type: "select", Ref: after.Selection})
	} else if after.Step != before.Step || after.Compare != before.Compare || after.Chapter != before.Chapter ||
		after.Filter != before.Filter { // the announcement tells how much is found
		effects = append(effects, Announce{})
	}
	if after.Date != before.Date {
		effects = append(effects, Tell{Type: "date", Date: after.Date})
	}
	return effects
}

// bounded keeps the camera between the whole map and MaxZoom, and its middle
// over the map.
func bounded(c Camera) Camera {
	if !(c.Zoom > 1) { // also what is not a number
		return Home
	}
	c.Zoom = min(c.Zoom, MaxZoom)
	// At zoom z the view shows 1/z of the map; its middle stays so far inside
	// that no more than the fit's own margin shows beyond.
	limit := (1 - 1/c.Zoom) / 2
	c.Offset.X = clamp(c.Offset.X, limit)
	c.Offset.Y = clamp(c.Offset.Y, limit)
	return c
}

func clamp(x, limit float64) float64 {
	if !(x > -limit) {
		return -limit
	}
	return min(x, limit)
}

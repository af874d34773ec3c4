package session

import (
	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/panel"
	"tripoint/wasm/core/picture"
	"tripoint/wasm/core/state"
)

// Controls returns what the controls around the map show now.
func (s *Session) Controls() Controls {
	return *s.memos.controls.of(s.controlsKey(), controlsMaker{s.facts, s.pictures, s.panels}.controls)
}

// Controls is what the controls around the map show. A month is a number of months after
// the dataset's first.
type Controls struct {
	DateMonth, LastMonth int
	DateText             string // "May 2016", as precise as the date is
	DateSaid             string // DateText and the events of the date, for assistive software
	Caption              panel.Caption
	Handle               float64 // offset of the timeline's handle from its left, in dp
	Playing              bool
	Earlier, Later       bool // the date can go back, and forward
	Zoomed               bool // the map can be zoomed out
	Hovering             bool // the pointer is on something to press
	Dark                 bool
	WordsOnly            bool // the reader wants no map
}

// controlsKey holds what the controls depend on.
type controlsKey struct {
	picture.LanesKey             // the scale of the handle
	Address          app.Address // selection, comparison, domain and date
	At               float64     // where the handle is, in years
	Mark             data.Ref    // the mark of the timeline under the pointer
	Told             app.Told
	Playing, Zoomed  bool
	Hovering         bool
	Dark, WordsOnly  bool
}

func (s *Session) controlsKey() controlsKey {
	m := &s.model
	at := app.Address{Selection: m.Selection, Compare: m.Compare, Domain: m.Domain, Date: m.Date}
	mark := m.Hover
	if s.x.Edge(mark) != nil || s.x.Node(mark) != nil {
		mark = ""
	}
	return controlsKey{picture.LanesKeyOf(m), at, s.handleAt(), mark, m.Told, m.Playing, m.Camera != app.Home, m.Hover != "", m.Dark(), m.WordsOnly()}
}

// controlsMaker makes controls from a key and from what is the same for every state.
type controlsMaker struct {
	facts    *state.Facts
	pictures *picture.Pictures
	panels   *panel.Panels
}

func (c controlsMaker) controls(k controlsKey) *Controls {
	ds, at := c.facts.Data, c.facts.At(state.KeyAt(&k.Address, k.Lang))
	return &Controls{
		DateMonth: months(at.Date) - months(ds.From),
		LastMonth: months(ds.Until) - months(ds.From),
		DateText:  at.ShownDate(),
		DateSaid:  at.DateAnnouncement(&k.Address),
		Caption:   c.panels.Caption(panel.CaptionKey{LanesKey: k.LanesKey, Address: k.Address, At: k.At, Mark: k.Mark, Told: k.Told}),
		Handle:    c.pictures.OffsetOf(k.LanesKey, k.At),
		Playing:   k.Playing,
		Earlier:   at.Now > ds.From.Years(),
		Later:     at.Now < ds.Until.Years(),
		Zoomed:    k.Zoomed,
		Hovering:  k.Hovering,
		Dark:      k.Dark,
		WordsOnly: k.WordsOnly,
	}
}

// months returns the number of months from the year 0 to a date.
func months(d data.Date) int {
	year, month := d.YearMonth()
	return year*12 + max(month, 1) - 1
}

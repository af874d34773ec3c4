package session

import (
	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/picture"
	"tripoint/wasm/core/state"
)

// Controls is the state of what surrounds the map.
func (s *Session) Controls() Controls { return *s.memos.controls.of(s.controlsKey(), s.makeControls) }

// Controls is what the controls around the map show. The date is a number of
// months from the dataset's first.
type Controls struct {
	DateMonth, LastMonth int
	DateText             string  // "May 2016", as precise as the date is
	DateSaid             string  // the same for those who hear it, with what happened then
	Handle               float64 // of the timeline: how far it is from the left, in dp
	Playing              bool
	Earlier, Later       bool // there is something before and after the date
	Zoomed               bool // there is a way back to the whole map
	Hovering             bool // the pointer is on something that can be pressed
	Dark                 bool
	WordsOnly            bool // there is no map
}

// controlsKey is what the controls depend on.
type controlsKey struct {
	picture.LanesKey             // which decides where the handle is
	Address          app.Address // selection, comparison, domain and date
	At               float64     // where the handle is, in years
	Playing, Zoomed  bool
	Hovering         bool
	WordsOnly        bool
}

func (s *Session) controlsKey() controlsKey {
	m := &s.model
	at := app.Address{Selection: m.Selection, Compare: m.Compare, Domain: m.Domain, Date: m.Date}
	return controlsKey{picture.LanesKeyOf(m), at, s.handleAt(), m.Playing, m.Camera != app.Home, m.Hover != "", m.WordsOnly()}
}

func (s *Session) makeControls(k controlsKey) *Controls {
	ds, at := s.x.Data(), s.facts.At(state.KeyAt(&k.Address, k.Lang))
	return &Controls{
		DateMonth: months(at.Date) - months(ds.From),
		LastMonth: months(ds.Until) - months(ds.From),
		DateText:  at.ShownDate(),
		DateSaid:  at.DateAnnouncement(&k.Address),
		Handle:    s.pictures.OffsetOf(k.LanesKey, k.At),
		Playing:   k.Playing,
		Earlier:   at.Now > ds.From.Years(),
		Later:     at.Now < ds.Until.Years(),
		Zoomed:    k.Zoomed,
		Hovering:  k.Hovering,
		Dark:      k.Dark,
		WordsOnly: k.WordsOnly,
	}
}

// months counts the months of a date from the year 0.
func months(d data.Date) int {
	year, month := d.YearMonth()
	return year*12 + max(month, 1) - 1
}

package session

import (
	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/panel"
	"tripoint/wasm/core/picture"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/state"
)

// Frame is all that is shown of a state. Nobody may change what it points to.
type Frame struct {
	Scene    *scene.Scene  // the map
	Timeline *scene.Scene  // the Key of its first layer is the same while the lanes are
	Panel    *doc.Document // beside the map
	Bar      *doc.Document // along the top of the map
	Card     *doc.Document // upon the map; nil where there is none
	Controls Controls
	Changed  Changed // since the frame before; all of it in the first
}

// Changed tells which parts of a frame are others than in the one before.
type Changed struct{ Scene, Timeline, Panel, Bar, Card, Controls bool }

// Any reports whether anything is.
func (c Changed) Any() bool { return c != Changed{} }

// Frame is the state as it is shown now. It is good until the next call.
func (s *Session) Frame() *Frame {
	last := &s.frame
	f := Frame{Scene: s.Scene(), Timeline: s.Timeline(), Panel: s.Panel(), Bar: s.Bar(), Card: s.Card(), Controls: s.Controls()}
	f.Changed = Changed{f.Scene != last.Scene, f.Timeline != last.Timeline, f.Panel != last.Panel,
		f.Bar != last.Bar, f.Card != last.Card, f.Controls != last.Controls}
	*last = f
	return last
}

// memos hold what was made last. Each key lists what the value depends on.
type memos struct {
	scene    memo[picture.MapKey, scene.Scene]
	timeline memo[picture.TimelineKey, scene.Scene]
	panel    memo[panel.Key, doc.Document]
	bar      memo[panel.BarKey, doc.Document]
	card     memo[panel.CardKey, doc.Document]
	controls memo[controlsKey, Controls]
}

// Scene is the picture of the map.
func (s *Session) Scene() *scene.Scene {
	return s.memos.scene.of(picture.MapKeyOf(&s.model), s.pictures.Map)
}

// Timeline is the picture of what happened when.
func (s *Session) Timeline() *scene.Scene {
	return s.memos.timeline.of(picture.TimelineKeyOf(&s.model, s.handleAt()), s.pictures.Timeline)
}

// Panel is what the panel says.
func (s *Session) Panel() *doc.Document {
	return s.memos.panel.of(panel.KeyOf(&s.model), s.panels.Panel)
}

// Bar is what lies along the top of the map: the domain filter, the tour, and whether
// this is a hypothesis.
func (s *Session) Bar() *doc.Document { return s.memos.bar.of(panel.BarKeyOf(&s.model), s.panels.Bar) }

// Card is the card that lies upon the map, or nil if there is none: what the
// timeline tells of, or the step of the tour.
func (s *Session) Card() *doc.Document {
	return s.memos.card.of(panel.CardKeyOf(&s.model, s.x.Data()), s.panels.Card)
}

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

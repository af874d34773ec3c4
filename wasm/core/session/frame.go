package session

import (
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/panel"
	"tripoint/wasm/core/picture"
	"tripoint/wasm/core/scene"
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

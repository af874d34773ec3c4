package session

import (
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/panel"
	"tripoint/wasm/core/picture"
	"tripoint/wasm/core/scene"
)

// Frame is all that platforms show of a state. Nobody may change what it points to.
type Frame struct {
	Scene    *scene.Scene  // the map
	Strip    *scene.Scene  // what is left of the map where readers have scrolled past it; nil if they have not
	Timeline *scene.Scene  // its first layer holds the lanes, whose Key changes with them
	Panel    *doc.Document // beside the map
	Bar      *doc.Document // along the top of the map
	Card     *doc.Document // upon the map; nil for none
	Controls Controls
	Changed  Changed // since the frame before; everything in the first frame
}

// Changed says which values of a frame differ from the frame before. What it does not
// name is the same; what it names has been made again, and may be the same by chance.
type Changed struct{ Scene, Strip, Timeline, Panel, Bar, Card, Controls bool }

// Any reports whether any value differs.
func (c Changed) Any() bool { return c != Changed{} }

// Frame returns what to show now. The result is valid until the next call.
func (s *Session) Frame() *Frame {
	last := &s.frame
	f := Frame{Scene: s.Scene(), Strip: s.Strip(), Timeline: s.Timeline(), Panel: s.Panel(), Bar: s.Bar(), Card: s.Card(), Controls: s.Controls()}
	f.Changed = Changed{f.Scene != last.Scene, f.Strip != last.Strip, f.Timeline != last.Timeline, f.Panel != last.Panel,
		f.Bar != last.Bar, f.Card != last.Card, f.Controls != last.Controls}
	*last = f
	return last
}

// Prepare makes the costly values of the next frame one after the other, with a pause
// after each.
func (s *Session) Prepare(pause func()) {
	s.Scene()
	pause()
	s.Timeline()
	pause()
	s.Panel()
	pause()
}

// memos cache the value made last of each kind. Each key lists what the value depends on.
type memos struct {
	scene    memo[picture.MapKey, scene.Scene]
	strip    memo[picture.MapKey, scene.Scene]
	timeline memo[picture.TimelineKey, scene.Scene]
	panel    memo[panel.Key, doc.Document]
	bar      memo[panel.BarKey, doc.Document]
	card     memo[panel.CardKey, doc.Document]
	controls memo[controlsKey, Controls]
}

// Scene returns the picture of the map.
func (s *Session) Scene() *scene.Scene {
	return s.memos.scene.of(picture.MapKeyOf(&s.model), s.pictures.Map)
}

// ShowStrip says whether readers have scrolled past the map, so that a strip is left of it.
func (s *Session) ShowStrip(on bool) { s.strip = on }

// Strip returns the picture of the strip, nil if there is none.
func (s *Session) Strip() *scene.Scene {
	if !s.strip {
		return nil
	}
	return s.memos.strip.of(picture.StripKeyOf(&s.model), s.pictures.Strip)
}

// Timeline returns the picture of the timeline.
func (s *Session) Timeline() *scene.Scene {
	return s.memos.timeline.of(picture.TimelineKeyOf(&s.model, s.handleAt()), s.pictures.Timeline)
}

// Panel returns the document of the panel.
func (s *Session) Panel() *doc.Document {
	return s.memos.panel.of(panel.KeyOf(&s.model), s.panels.Panel)
}

// Bar returns the document along the top of the map: the domain filter, the tour, and
// whether this is a hypothesis.
func (s *Session) Bar() *doc.Document { return s.memos.bar.of(panel.BarKeyOf(&s.model), s.panels.Bar) }

// Card returns the card upon the map, nil for none: the events of the timeline's open
// mark, or the step of the tour.
func (s *Session) Card() *doc.Document {
	return s.memos.card.of(panel.CardKeyOf(&s.model, s.x.Data()), s.panels.Card)
}

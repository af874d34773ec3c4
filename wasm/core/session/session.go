// Package session is one reader's visit: it turns pointer and key events into messages,
// feeds them to app.Update, and makes the scenes and documents of the model.
//
// It must not know the engine, the browser or the desktop: platforms call its
// methods and carry out its effects. Start reading at Session, then Frame.
package session

import (
	"tripoint/assets/outlines"
	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/export"
	"tripoint/wasm/core/panel"
	"tripoint/wasm/core/picture"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/theme"
)

// Config says how a session begins.
type Config struct {
	Data     *data.Dataset
	Outlines *outlines.World
	Device   app.Device
	Hash     string // the address of the first state
	// WordsInScene asks for a scene that holds the words of the map's controls
	// as well, for platforms that cannot show them elsewhere.
	WordsInScene bool
	// Static asks for documents of a page without a program; Awaited, with Static, of a
	// page that may start a program later.
	Static, Awaited bool
	// Theme is the theme of all pictures; nil for the one that the reader asks for.
	Theme *theme.Theme
}

// Session is one reader's visit. It is not safe for concurrent use.
type Session struct {
	x        *data.Index
	facts    *state.Facts
	pictures *picture.Pictures
	panels   *panel.Panels
	model    app.Model
	effects  []app.Effect
	gesture  gesture
	ease     ease
	insets   insetEase
	timing   timing
	strip    bool // whether there is one

	memos memos
	frame Frame // the last one
}

// New begins a session.
func New(c Config) *Session {
	x := data.NewIndex(c.Data)
	facts := state.New(x)
	pictures := picture.New(facts, c.Outlines)
	s := &Session{x: x, facts: facts, pictures: pictures, panels: panel.New(facts, pictures), model: app.New(x, c.Device, c.Hash)}
	s.memos.scene.same, s.memos.strip.same, s.memos.timeline.same = scene.Equal, scene.Equal, scene.Equal
	s.pictures.Theme, s.panels.Static, s.panels.Awaited = c.Theme, c.Static, c.Awaited
	if step := app.StepOf(&s.model.Address, c.Data); app.AtStep(&s.model.Address, step) {
		s.update(app.SetCamera{Camera: s.pictures.CameraShowing(picture.ViewportOf(&s.model), step.Show)})
	}
	if r := app.CardIn(c.Hash, x); r != "" {
		s.effects = append(s.effects, app.ShowCard{Ref: r})
	}
	return s
}

// Renew goes on with other facts in the state that is open, as far as they have what it
// is about. A gesture that has begun ends.
func (s *Session) Renew(ds *data.Dataset, world *outlines.World) {
	before := &s.model
	fresh := New(Config{Data: ds, Outlines: world, Device: before.Device, Hash: app.Hash(&before.Address, s.x), Theme: s.pictures.Theme})
	fresh.model.Camera, fresh.model.LastStep = before.Camera, min(before.LastStep, len(ds.Steps))
	fresh.model.OldestFirst, fresh.model.Filter = before.OldestFirst, before.Filter
	fresh.insets, fresh.strip, fresh.effects = s.insets, s.strip, nil
	fresh.pictures.Serial = s.pictures.Serial + 1
	*s = *fresh
}

// Index returns the index of the session's facts.
func (s *Session) Index() *data.Index { return s.x }

// Send feeds one message. The camera shows all of a new selection, and all that a step
// of the tour is about. It shows what the keyboard focuses if that is not visible at all.
func (s *Session) Send(m app.Message) { s.send(m, false) }

// send feeds a message; still says that the camera stays at a new selection.
func (s *Session) send(m app.Message, still bool) {
	selection, focus, step := s.model.Selection, s.model.Focus, s.model.Step
	_, again := m.(app.GoStep)
	s.update(m)
	if at := app.StepOf(&s.model.Address, s.x.Data()); (s.model.Step != step || again) && app.AtStep(&s.model.Address, at) {
		s.easeTo(s.cameraShowing(at.Show))
		return
	}
	if r := s.model.Selection; r != selection && r != "" && !still {
		s.easeTo(s.pictures.CameraFor(picture.ViewportOf(&s.model), r))
	}
	if r := s.model.Focus; r != focus && r != "" && !s.pictures.Visible(picture.ViewportOf(&s.model), r) {
		s.easeTo(s.pictures.CameraFor(picture.ViewportOf(&s.model), r))
	}
}

func (s *Session) update(m app.Message) {
	if c, ok := m.(app.Copy); ok {
		m = app.Copy{Text: s.panels.Copied(panel.KeyOf(&s.model), c.Text)}
	}
	model, effects := app.Update(s.model, m, s.x)
	s.model = model
	if !model.Playing {
		s.timing.play = playing{}
	}
	s.effects = append(s.effects, effects...)
}

// Resize sets the map's size in dp and the device pixels for each dp.
func (s *Session) Resize(width, height, scale float64) {
	d := s.model.Device
	d.Width, d.Height, d.Scale = width, height, scale
	s.update(app.SetDevice{Device: d})
}

// SetLetters says how many times larger than usual the reader has letters.
func (s *Session) SetLetters(times float64) {
	d := s.model.Device
	d.Letters = times
	s.update(app.SetDevice{Device: d})
}

// Model returns the present state.
func (s *Session) Model() app.Model { return s.model }

// Reading returns the reading page, part by part, for a site without a program.
func (s *Session) Reading() []*doc.Document { return s.panels.Reading(panel.KeyOf(&s.model)) }

// Page returns the page of the selected edge or node, part by part.
func (s *Session) Page() []*doc.Document { return s.panels.Page(panel.KeyOf(&s.model)) }

// Legend returns the picture that explains colours and dashes.
func (s *Session) Legend() scene.Scene {
	at := s.facts.At(state.KeyOf(&s.model))
	d := s.pictures.Draw(&at, s.model.Look())
	return d.Legend()
}

// MapKey returns the key under the map.
func (s *Session) MapKey() []scene.KeyItem {
	at := s.facts.At(state.KeyOf(&s.model))
	d := s.pictures.Draw(&at, s.model.Look())
	return d.Key()
}

// StillLanes returns the lanes of a timeline of some width in dp, for a page without a
// program.
func (s *Session) StillLanes(width float64) picture.StillLanes {
	k := picture.LanesKeyOf(&s.model)
	k.Width = width
	return s.pictures.StillLanes(k)
}

// Effects returns the effects since the last call, in order.
func (s *Session) Effects() []app.Effect {
	effects := s.effects
	s.effects = nil
	return effects
}

// Announcement returns the sentence for app.Announce in under 120 characters: what
// playing tells, or else the selection.
func (s *Session) Announcement() string {
	if s.model.Told != (app.Told{}) {
		return s.Controls().Caption.Said
	}
	return s.panels.Announcement(panel.KeyOf(&s.model))
}

// Export prepares what the reader takes away of the present state, on a dark or a light
// ground.
func (s *Session) Export(dark bool) *export.State {
	title, in, link := s.panels.Saved(panel.KeyOf(&s.model))
	return export.New(s.facts, s.pictures, &s.model, title, in, link, dark)
}

// SetMonth shows the month that is a number of months after the dataset's first. For the
// last month it shows the end of the span, so that no event stays in the future.
func (s *Session) SetMonth(month int) {
	if month >= s.Controls().LastMonth {
		s.Send(app.SetDate{Date: s.x.Data().Until})
		return
	}
	m := months(s.x.Data().From) + max(month, 0)
	s.Send(app.SetDate{Date: data.MakeMonth(m/12, m%12+1)})
}

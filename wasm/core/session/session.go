// Package session turns pointer and key events into messages, feeds them to
// app.Update, and keeps the scene and the document of the model up to date.
//
// It must not know the engine, the browser or the desktop: platforms call its
// methods and carry out its effects. Start reading at Session.
package session

import (
	"tripoint/assets/outlines"
	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/panel"
	"tripoint/wasm/core/picture"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/theme"
)

// Config is what a session is made from.
type Config struct {
	Data     *data.Dataset
	Outlines *outlines.World
	Device   app.Device
	Hash     string // the state to begin with
	// WordsInScene asks for a scene that holds the words of the map's controls
	// as well, for platforms that have no other place for them.
	WordsInScene bool
	// Static asks for documents of a page that no program runs in; Awaited, with it,
	// of one that a program may come to.
	Static, Awaited bool
	// Theme is that of all pictures; nil takes the one that the reader asks for.
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
	cover    coverEase
	timing   timing

	// What was rendered last, and the part of the model that it depends on.
	// They are made again only when somebody asks after a change.
	scene      *scene.Scene
	timeline   *scene.Scene
	document   *doc.Document
	bar        *doc.Document
	mapCard    *doc.Document
	controls   Controls
	sceneOf    app.Model
	barOf      app.Model
	mapCardOf  app.Model
	documentOf app.Model
	controlsOf app.Model
	timelineOf app.Model
	timelineAt float64 // where its handle is, in years
	controlsAt float64
}

// New begins a session.
func New(c Config) *Session {
	x := data.NewIndex(c.Data)
	facts := state.New(x)
	pictures := picture.New(facts, c.Outlines)
	s := &Session{x: x, facts: facts, pictures: pictures, panels: panel.New(facts, pictures), model: app.New(x, c.Device, c.Hash)}
	s.pictures.Theme, s.panels.Static, s.panels.Awaited = c.Theme, c.Static, c.Awaited
	if step := app.StepOf(&s.model.Address, c.Data); app.AtStep(&s.model.Address, step) {
		s.update(app.SetCamera{Camera: s.pictures.CameraShowing(picture.ViewportOf(&s.model), step.Show)})
	}
	if r := app.CardIn(c.Hash, x); r != "" {
		s.effects = append(s.effects, app.ShowCard{Ref: r})
	}
	return s
}

// Index is the index of the session's facts.
func (s *Session) Index() *data.Index { return s.x }

// Send feeds one message. What is selected comes into view whole, and of a step
// of the tour what it is about; what the keyboard reaches comes into view if
// nothing of it is.
func (s *Session) Send(m app.Message) {
	selection, focus, step := s.model.Selection, s.model.Focus, s.model.Step
	_, again := m.(app.GoStep)
	s.update(m)
	if at := app.StepOf(&s.model.Address, s.x.Data()); (s.model.Step != step || again) && app.AtStep(&s.model.Address, at) {
		s.easeTo(s.cameraShowing(at.Show))
		return
	}
	if r := s.model.Selection; r != selection && r != "" {
		s.easeTo(s.pictures.CameraFor(picture.ViewportOf(&s.model), r))
	}
	if r := s.model.Focus; r != focus && r != "" && !s.pictures.InSight(picture.ViewportOf(&s.model), r) {
		s.easeTo(s.pictures.CameraFor(picture.ViewportOf(&s.model), r))
	}
}

func (s *Session) update(m app.Message) {
	if c, ok := m.(app.Copy); ok {
		m = app.Copy{Text: s.panels.Copied(panel.KeyOf(&s.model), c.Text)}
	}
	model, effects := app.Update(s.model, m, s.x)
	s.model = model
	s.timing.playing = s.timing.playing && model.Playing
	s.effects = append(s.effects, effects...)
}

// Resize tells the map's size in dp and the device pixels for each dp.
func (s *Session) Resize(width, height, scale float64) {
	d := s.model.Device
	d.Width, d.Height, d.Scale = width, height, scale
	s.update(app.SetDevice{Device: d})
}

// Model is the state as it is now.
func (s *Session) Model() app.Model { return s.model }

// Scene is the picture of the state. The pointer is the same until the picture
// changes. The caller must not change it.
func (s *Session) Scene() *scene.Scene {
	if s.scene == nil || !sameScene(&s.model, &s.sceneOf) {
		s.scene, s.sceneOf = s.pictures.Map(picture.MapKeyOf(&s.model)), s.model
	}
	return s.scene
}

// Bar is what lies along the top of the map: the lens, the tour, and whether
// this is a hypothesis.
func (s *Session) Bar() *doc.Document {
	if s.bar == nil || !sameBar(&s.model, &s.barOf) {
		s.bar, s.barOf = s.panels.Bar(panel.BarKeyOf(&s.model)), s.model
	}
	return s.bar
}

// MapCard is the card that lies upon the map, or nil if there is none: what the
// timeline tells of.
func (s *Session) MapCard() *doc.Document {
	if !sameMapCard(&s.model, &s.mapCardOf) {
		s.mapCard, s.mapCardOf = s.panels.Card(s.panels.CardKeyOf(&s.model)), s.model
	}
	return s.mapCard
}

// Document is what the panel shows; the pointer is the same until it changes.
func (s *Session) Document() *doc.Document {
	if s.document == nil || !sameDocument(&s.model, &s.documentOf) {
		s.document, s.documentOf = s.panels.Panel(panel.KeyOf(&s.model)), s.model
	}
	return s.document
}

// sameDocument reports whether two models show the same words.
func sameDocument(a, b *app.Model) bool {
	return a.Selection == b.Selection && a.Date == b.Date && a.Domain == b.Domain &&
		a.Compare == b.Compare && a.Step == b.Step && a.Without == b.Without &&
		a.OldestFirst == b.OldestFirst && a.Filter == b.Filter && a.Page == b.Page && a.Params == b.Params &&
		a.Theme == b.Theme && a.View == b.View && a.Dark() == b.Dark() && a.Device.Lang == b.Device.Lang && a.Device.Base == b.Device.Base
}

// sameMapCard reports whether two models show the same card upon the map.
func sameMapCard(a, b *app.Model) bool {
	return a.Peek == b.Peek && a.Device.Time == b.Device.Time && sameDocument(a, b)
}

// sameBar reports whether two models show the same bar over the map.
func sameBar(a, b *app.Model) bool {
	return a.Domain == b.Domain && a.Without == b.Without && a.Params == b.Params &&
		a.Step == b.Step && a.LastStep == b.LastStep && a.Device.Lang == b.Device.Lang
}

// sameScene reports whether two models show the same picture.
func sameScene(a, b *app.Model) bool {
	return sameDocument(a, b) && a.Hover == b.Hover && a.Press == b.Press && a.Focus == b.Focus &&
		a.Camera == b.Camera && a.Moving == b.Moving && a.Device == b.Device
}

// sameControls reports whether two models show the same controls.
func sameControls(a, b *app.Model) bool {
	return a.Date == b.Date && a.Playing == b.Playing && a.Domain == b.Domain && a.Selection == b.Selection &&
		a.Compare == b.Compare && a.Camera == b.Camera && a.View == b.View && a.Dark() == b.Dark() &&
		a.Device.Time == b.Device.Time && a.Device.Lang == b.Device.Lang
}

// Controls is the state of what surrounds the map.
func (s *Session) Controls() Controls {
	at := s.handleAt()
	same := s.controls.DateText != "" && sameControls(&s.model, &s.controlsOf)
	if same && at == s.controlsAt {
		return s.controls
	}
	s.controlsAt = at
	if same { // only the handle has moved
		s.controls.Handle = s.pictures.PlaceOf(picture.LanesKeyOf(&s.model), at)
		return s.controls
	}
	ds, now := s.x.Data(), s.facts.At(state.KeyOf(&s.model))
	s.controlsOf = s.model
	s.controls = Controls{
		DateMonth: months(s.model.Date) - months(ds.From),
		LastMonth: months(ds.Until) - months(ds.From),
		DateText:  now.ShownDate(),
		DateSaid:  now.DateSaid(&s.model.Address),
		Handle:    s.pictures.PlaceOf(picture.LanesKeyOf(&s.model), at),
		Playing:   s.model.Playing,
		Earlier:   s.model.Date.Years() > ds.From.Years(),
		Later:     s.model.Date.Years() < ds.Until.Years(),
		Zoomed:    s.model.Camera != app.Home,
		Dark:      s.model.Dark(),
		WordsOnly: s.model.WordsOnly(),
	}
	return s.controls
}

// Reading is the page around the map, part by part, for a site without a program.
func (s *Session) Reading() []*doc.Document { return s.panels.Reading(panel.KeyOf(&s.model)) }

// Legend is the picture that explains colours and dashes.
func (s *Session) Legend() scene.Scene {
	at := s.facts.At(state.KeyOf(&s.model))
	d := s.pictures.Draw(&at, s.model.Dark())
	return d.Legend()
}

// Effects returns what is to be done since the last call, in order.
func (s *Session) Effects() []app.Effect {
	effects := s.effects
	s.effects = nil
	return effects
}

// Announcement is the sentence for app.Announce: the selection in under 120
// characters.
func (s *Session) Announcement() string { return s.panels.Announcement(panel.KeyOf(&s.model)) }

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
	Dark                 bool
	WordsOnly            bool // there is no map
}

// SetMonth shows the date that is a number of months after the dataset's first.
// The last one is the last date of all, so that nothing stays in the future.
func (s *Session) SetMonth(month int) {
	if month >= s.Controls().LastMonth {
		s.Send(app.SetDate{Date: s.x.Data().Until})
		return
	}
	m := months(s.x.Data().From) + max(month, 0)
	s.Send(app.SetDate{Date: data.MakeMonth(m/12, m%12+1)})
}

// months counts the months of a date from the year 0.
func months(d data.Date) int {
	year, month := d.YearMonth()
	return year*12 + max(month, 1) - 1
}

// Hash is the address of the state, "#" included.
func (s *Session) Hash() string { return app.Hash(&s.model.Address, s.x) }

package session

import (
	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/picture"
)

// coverEase is how what lies upon the map comes and goes: the map makes room as
// it moves elsewhere.
type coverEase struct {
	on       bool
	from, to geom.Insets
	at       float64 // seconds since from
}

// Cover tells how far something that lies upon the map reaches into it from each
// side, in dp. The map makes room for it, and what a step of the tour shows stays
// in sight.
func (s *Session) Cover(c geom.Insets) {
	before := s.cover.to
	if c == before {
		return
	}
	m, camera := s.model, s.model.Camera
	if s.ease.on {
		camera = s.ease.to
	}
	if step := app.StepOf(&m.Address, s.x.Data()); app.AtStep(&m.Address, step) {
		m.Device.Cover = before
		untouched := s.bounded(camera) == s.bounded(s.pictures.CameraShowing(picture.ViewportOf(&m), step.Show))
		m.Device.Cover = c
		if untouched {
			camera = s.pictures.CameraShowing(picture.ViewportOf(&m), step.Show)
		}
	}
	// What lies there from the beginning moves nothing.
	s.cover = coverEase{on: before != geom.Insets{} && !m.Device.StillMotion, from: s.model.Device.Cover, to: c}
	if s.cover.on {
		s.easeTo(camera)
		return
	}
	s.ease = ease{}
	s.setCover(c)
	s.update(app.SetCamera{Camera: camera})
}

// cameraShowing is the camera that shows some things in the room that the map
// will have once it has stopped making room.
func (s *Session) cameraShowing(refs []data.Ref) app.Camera {
	m := s.model
	if s.cover.on {
		m.Device.Cover = s.cover.to
	}
	return s.pictures.CameraShowing(picture.ViewportOf(&m), refs)
}

// bounded is where the camera comes to stand that is sent somewhere.
func (s *Session) bounded(c app.Camera) app.Camera {
	m, _ := app.Update(s.model, app.SetCamera{Camera: c}, s.x)
	return m.Camera
}

func (s *Session) setCover(c geom.Insets) {
	d := s.model.Device
	d.Cover = c
	s.update(app.SetDevice{Device: d})
}

func (s *Session) tickCover(dt float64) {
	c := &s.cover
	if !c.on {
		return
	}
	c.at += dt
	t := min(c.at/easeTime, 1)
	c.on = t < 1
	e := eased(t)
	s.setCover(geom.Insets{
		Top:    c.from.Top + (c.to.Top-c.from.Top)*e,
		Right:  c.from.Right + (c.to.Right-c.from.Right)*e,
		Bottom: c.from.Bottom + (c.to.Bottom-c.from.Bottom)*e,
		Left:   c.from.Left + (c.to.Left-c.from.Left)*e,
	})
	s.update(app.SetCamera{Camera: s.model.Camera, Moving: c.on})
}

// eased is how much of a movement is done at t of its time: it begins fast and
// ends slowly.
func eased(t float64) float64 { return 1 - (1-t)*(1-t)*(1-t) }

package session

import (
	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/picture"
)

// insetEase moves the insets from what they were to what they shall be, while the
// camera may move elsewhere.
type insetEase struct {
	on       bool
	from, to geom.Insets
	at       float64 // seconds since from
}

// SetInsets says how far a bar or a card that lies upon the map reaches into it from
// each side, in dp. The map makes room for it, and what a step of the tour shows stays
// visible.
func (s *Session) SetInsets(i geom.Insets) {
	before := s.insets.to
	if i == before {
		return
	}
	m, camera := s.model, s.model.Camera
	if s.ease.on {
		camera = s.ease.to
	}
	if step := app.StepOf(&m.Address, s.x.Data()); app.AtStep(&m.Address, step) {
		m.Device.Insets = before
		untouched := s.bounded(camera) == s.bounded(s.pictures.CameraShowing(picture.ViewportOf(&m), step.Show))
		m.Device.Insets = i
		if untouched {
			camera = s.pictures.CameraShowing(picture.ViewportOf(&m), step.Show)
		}
	}
	// The first insets move nothing: the bar lies there from the beginning.
	s.insets = insetEase{on: before != geom.Insets{} && !m.Device.ReducedMotion, from: s.model.Device.Insets, to: i}
	if s.insets.on {
		s.easeTo(camera)
		return
	}
	s.ease = ease{}
	s.insetBy(i)
	s.update(app.SetCamera{Camera: camera})
}

// cameraShowing returns the camera that shows some things in the room that the map
// will have once its insets have stopped moving.
func (s *Session) cameraShowing(refs []data.Ref) app.Camera {
	m := s.model
	if s.insets.on {
		m.Device.Insets = s.insets.to
	}
	return s.pictures.CameraShowing(picture.ViewportOf(&m), refs)
}

// bounded returns the camera as app.Update bounds it.
func (s *Session) bounded(c app.Camera) app.Camera {
	m, _ := app.Update(s.model, app.SetCamera{Camera: c}, s.x)
	return m.Camera
}

func (s *Session) insetBy(i geom.Insets) {
	d := s.model.Device
	d.Insets = i
	s.update(app.SetDevice{Device: d})
}

func (s *Session) tickInsets(dt float64) {
	c := &s.insets
	if !c.on {
		return
	}
	c.at += dt
	t := min(c.at/easeTime, 1)
	c.on = t < 1
	e := eased(t)
	s.insetBy(geom.Insets{
		Top:    c.from.Top + (c.to.Top-c.from.Top)*e,
		Right:  c.from.Right + (c.to.Right-c.from.Right)*e,
		Bottom: c.from.Bottom + (c.to.Bottom-c.from.Bottom)*e,
		Left:   c.from.Left + (c.to.Left-c.from.Left)*e,
	})
	s.update(app.SetCamera{Camera: s.model.Camera, Moving: c.on})
}

// eased returns how much of a movement is done at t of its time, both 0…1: it begins
// fast and ends slowly.
func eased(t float64) float64 { return 1 - (1-t)*(1-t)*(1-t) }

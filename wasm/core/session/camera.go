package session

import (
	"tripoint/wasm/core/app"
)

const (
	easeTime    = 0.28 // seconds that the camera takes to go somewhere
	settleAfter = 0.15 // seconds after the last step of a gesture without an end
	longestTick = 0.05 // seconds that one Tick counts for at the most
	zoomStep    = 1.6  // factor of one press of a zoom key or button
	panStep     = 0.2  // of the view, of one press of an arrow key
)

// ease is the camera's movement that no pointer drives.
type ease struct {
	on       bool
	from, to app.Camera
	at       float64 // seconds since from
	settle   float64 // seconds until a gesture counts as over; 0: there is none
}

// easeTo moves the camera, at once if the reader has asked for no motion.
func (s *Session) easeTo(c app.Camera) {
	if c == s.model.Camera {
		return
	}
	if s.model.Device.ReducedMotion {
		s.ease = ease{}
		s.update(app.SetCamera{Camera: c})
		return
	}
	s.ease = ease{on: true, from: s.model.Camera, to: c}
}

// move follows a pointer.
func (s *Session) move(c app.Camera) {
	s.ease = ease{}
	s.update(app.SetCamera{Camera: c, Moving: true})
}

// settle ends a movement: the picture becomes sharp.
func (s *Session) settle() {
	s.ease = ease{}
	s.update(app.SetCamera{Camera: s.model.Camera})
}

// Tick moves what moves by dt seconds; a long pause counts as a short one.
func (s *Session) Tick(dt float64) {
	s.tickPlay(dt)
	dt = min(max(dt, 0), longestTick)
	s.tickInsets(dt)
	if g := &s.gesture; g.hold > 0 {
		if g.hold -= dt; g.hold <= 0 {
			g.hold = 0
			s.pressLong()
		}
	}
	switch {
	case s.ease.on:
		s.ease.at += dt
		t := min(s.ease.at/easeTime, 1)
		if t == 1 {
			to := s.ease.to
			s.ease = ease{}
			s.update(app.SetCamera{Camera: to})
			return
		}
		s.update(app.SetCamera{Camera: between(s.ease.from, s.ease.to, eased(t)), Moving: true})
	case s.ease.settle > 0:
		if s.ease.settle -= dt; s.ease.settle <= 0 {
			s.settle()
		}
	}
}

func between(a, b app.Camera, t float64) app.Camera {
	return app.Camera{Zoom: a.Zoom + (b.Zoom-a.Zoom)*t, Offset: a.Offset.Lerp(b.Offset, t)}
}

// Animating reports whether another Tick will change the scene.
func (s *Session) Animating() bool {
	return s.ease.on || s.insets.on || s.ease.settle > 0 || s.gesture.hold > 0 || s.model.Playing
}

package session

import (
	"tripoint/wasm/core/app"
)

const (
	easeTime    = 0.28 // seconds that the camera takes to ease somewhere
	settleAfter = 0.15 // seconds from the last turn of the wheel until the camera settles
	longestTick = 0.05 // the most seconds that one Tick counts
	zoomStep    = 1.6  // zoom factor of one press of a key or button
	panStep     = 0.2  // part of the view that one press of an arrow key pans
)

// ease moves the camera without a pointer.
type ease struct {
	on       bool
	from, to app.Camera
	at       float64 // seconds since from
	settle   float64 // seconds until the camera settles after the wheel's last turn; 0 for none
}

// easeTo moves the camera, at once if the reader asks for no motion.
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

// move moves the camera with a pointer.
func (s *Session) move(c app.Camera) {
	s.ease = ease{}
	s.update(app.SetCamera{Camera: c, Moving: true})
}

// settle ends a movement, so that sinks draw sharply again.
func (s *Session) settle() {
	s.ease = ease{}
	s.update(app.SetCamera{Camera: s.model.Camera})
}

// Tick lets dt seconds pass, or longestTick if dt is longer.
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
